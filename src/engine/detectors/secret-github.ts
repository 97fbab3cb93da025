import type { Detection, Detector, Level } from './detector';
import { entropyOf, gated, wordRuns } from './secret-gate';

/**
 * GitHub's tokens (github.blog, "Behind GitHub's new authentication token formats", April 2021): a prefix, then 30 and more
 * random characters of base 62 and six of checksum. Near miss: a shorter or longer one.
 */
const CLASSIC = /^gh[opsur]_(?:([A-Za-z0-9]{36})|([A-Za-z0-9]{76}))(?![A-Za-z0-9_])/;

/** Fine-grained ones, which publish no checksum: 22, '_', 59. */
const FINE_GRAINED = /^github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9_])/;

/** Tokens of installed apps that hold a JSON web token. */
const STATELESS = /^ghs_[A-Za-z0-9]{0,40}_?ey[A-Za-z0-9_-]{16,2000}/;

const LONGEST = 2100;

/** GitHub tokens. One whose checksum is wrong was mistyped or made up, but has a form that nothing else has. */
export const secretGithub: Detector = {
  ids: ['secret-github'],
  find(scan) {
    const found: Detection[] = [];
    for (const { from, to } of wordRuns(scan)) {
      if (scan.text[from] !== 'g') continue;
      const run = scan.text.slice(from, Math.min(to, from + LONGEST));
      const classic = CLASSIC.exec(run);
      const match = classic ?? FINE_GRAINED.exec(run) ?? STATELESS.exec(run);
      if (match === null || entropyOf(match[0]) < 3.5) continue;
      const random = classic?.[1] ?? classic?.[2];
      const passes = random !== undefined && isChecked(random);
      const offered: Level = random === undefined || passes ? 'high' : 'medium';
      const level = gated(match[0], offered);
      if (level === undefined) continue;
      const signals = passes ? (['prefix', 'check'] as const) : (['prefix'] as const);
      found.push({ detector: 'secret-github', start: from, end: from + match[0].length, level, signals });
    }
    return found;
  },
};

const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The last six characters are the CRC-32 of those before them, in base 62 with leading zeros. */
function isChecked(random: string): boolean {
  const body = random.slice(0, -6);
  let crc = -1;
  for (let at = 0; at < body.length; at++) {
    crc ^= body.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  let rest = ~crc >>> 0;
  for (let at = random.length - 1; at >= body.length; at--) {
    if (random[at] !== BASE_62[rest % 62]) return false;
    rest = Math.floor(rest / 62);
  }
  return true;
}
