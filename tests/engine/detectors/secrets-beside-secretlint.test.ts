import { DETECTORS } from '../../../src/engine/detectors';
import { detect } from '../../../src/engine/detectors/detect';
import { scanText } from '../../../src/engine/detectors/scan-text';
import { normaliseText } from '../../../src/engine';
import { createRandom } from '../../helpers/generated/random';
import { SECRETS } from '../../helpers/generated/secret';
import { seesSecrets } from '../../helpers/secretlint-in-node.cjs';

const SECRET_DETECTORS = DETECTORS.filter(({ ids }) => ids[0]!.startsWith('secret-'));
const see = (text: string): boolean =>
  detect(scanText(normaliseText(text)), SECRET_DETECTORS, (ids) => {
    throw new Error(ids.join());
  }).some(({ level }) => level === 'high' || level === 'medium');

const ROWS = 200;

/** The same characters with the part that makes it a secret's taken away. */
function withoutForm(secret: string): string {
  return secret
    .replace(/PRIVATE/g, 'PUBLIC')
    .replace(/aws_secret_access_key/, 'picture_of_the_day')
    .replace(/:\w+@/, '@')
    .replace(
      /^(?:gh[ps]_|github_pat_|xox[bp]-|npm_|glpat-|SG\.|shpat_|hf_|dapi|dckr_pat_|figd_|glsa_|gsk_|hvs\.|lin_api_|ntn_|vcp_)/,
      'item-',
    )
    .replace(/T3BlbkFJ/, '')
    .replace(/^sk-ant-api\d\d-/, 'sk-');
}

describe.each(Object.keys(SECRETS))('%s', (kind) => {
  const random = createRandom(kind.length * 7919);
  const secrets = Array.from({ length: ROWS }, () => SECRETS[kind]!(random));

  test(`${String(ROWS)} generated ones are seen, as by the oracle`, async () => {
    const texts = secrets.map((secret) => `Hello,\nhere it is: ${secret}\nBest`);
    expect(await seesSecrets(texts)).toEqual(texts.map(() => true));
    expect(texts.filter((text) => !see(text))).toEqual([]);
  });

  test(`${String(ROWS)} without the form are not, as by the oracle`, async () => {
    const texts = secrets.map((secret) => `Hello,\nhere it is: ${withoutForm(secret)}\nBest`);
    expect(await seesSecrets(texts)).toEqual(texts.map(() => false));
    expect(texts.filter(see)).toEqual([]);
  });
});
