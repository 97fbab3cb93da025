import { codeAt, isAlphanumeric } from '../text/characters';
import type { Detection, Detector } from './detector';
import { createLabelReader, OTHER_NUMBERS } from './label-reader';
import type { ScanText } from './scan-text';
import { entropyOf, gated, wordRuns } from './secret-gate';

/**
 * AWS access key ids (IAM user guide, "unique identifiers"): AKIA long-term, ASIA temporary, ABIA bearer, ACCA context, then 16 of
 * base 32. Hit: AKIA + 16. Near miss: a word that begins with ASIA; AROA and other names of roles, which open nothing.
 */
const KEY_ID = /^(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/;

/** Amazon's own samples end so: AKIA…EXAMPLE. */
const SAMPLE = /EXAMPLE$/;

const KEY_LENGTH = 20;
const SECRET_LENGTH = 40;

/** '+' and '/' cut a secret into pieces, of which one in 1,500 has none with a digit and six characters. */
const LEAST_PIECE = 6;

/** Distance in which a key id says what 40 characters are. */
const NEAR = 300;

const OWN = 'aws[a-z]*|amazon|secret[ _-]?(?:access[ _-]?)?key|secretaccesskey';
const labelsOf = createLabelReader({ own: OWN, near: OWN, other: OTHER_NUMBERS });

/** AWS key ids, and the secrets that belong to them: 40 of base 64, which without a name could be anything. */
export const secretAws: Detector = {
  ids: ['secret-aws'],
  find(scan) {
    const ids = findIds(scan);
    return ids.concat(findSecrets(scan, ids));
  },
};

function findIds(scan: ScanText): readonly Detection[] {
  const found: Detection[] = [];
  for (const { from } of wordRuns(scan)) {
    if (scan.text[from] !== 'A') continue;
    const match = KEY_ID.exec(scan.text.slice(from, from + KEY_LENGTH + 1));
    if (match === null || SAMPLE.test(match[0]) || entropyOf(match[0]) < 3) continue;
    const level = gated(match[0], 'high');
    if (level !== undefined)
      found.push({ detector: 'secret-aws', start: from, end: from + KEY_LENGTH, level, signals: ['prefix'] });
  }
  return found;
}

function findSecrets(scan: ScanText, ids: readonly Detection[]): readonly Detection[] {
  const found: Detection[] = [];
  const { text, tokens } = scan;
  const labelAt = labelsOf(scan);
  let done = 0;
  for (let token = 0; token < tokens.count; token++) {
    let start = tokens.starts[token]!;
    let end = tokens.ends[token]!;
    if (start < done || end - start < LEAST_PIECE) continue;
    while (start > done && isBase64(text.charCodeAt(start - 1))) start--;
    while (isBase64(codeAt(text, end))) end++;
    done = end;
    if (end - start !== SECRET_LENGTH || !isRandom(text.slice(start, end))) continue;
    const isBesideId = ids.some((id) => id.start - end < NEAR && start - id.end < NEAR);
    const place = labelAt(start, end);
    const isNamed = place === 'adjacent' || place === 'near';
    if (!isNamed && !isBesideId) continue;
    const level = place === 'adjacent' || isBesideId ? 'high' : 'medium';
    const signals = [!isNamed ? ('company' as const) : place === 'adjacent' ? ('label' as const) : place];
    found.push({ detector: 'secret-aws', start, end, level, signals });
  }
  return found;
}

function isBase64(code: number): boolean {
  return isAlphanumeric(code) || code === 0x2b || code === 0x2f;
}

/** A Git id is hexadecimal, a path has words in it. */
function isRandom(value: string): boolean {
  return /[A-Z]/.test(value) && /[a-z]/.test(value) && entropyOf(value) >= 4 && gated(value, 'high') === 'high';
}
