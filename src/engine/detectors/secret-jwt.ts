import type { Detection, Detector } from './detector';
import { wordRuns } from './secret-gate';

/**
 * A JSON web token (RFC 7519) in compact form: header, payload and signature in base64url with dots between. Hit: both first
 * parts begin as '{"' does. Near miss: a word that begins with "ey"; a header alone.
 */
const PARTS = /^ey[A-Za-z0-9_-]{10,4000}\.(ey)?([A-Za-z0-9_-]{4,20000})(\.[A-Za-z0-9_-]{0,4000}){0,3}/;

/** Of JWS and JWE alike (RFC 7515, section 4.1.1; RFC 7516, section 4.1.1). */
const NAMES_ALGORITHM = /^\{[^]*"alg"\s*:\s*"/;

/** jwt.io fills this subject and name in for everybody who tries it. */
const SAMPLE = /"1234567890"[^]*"John Doe"/;

const LONGEST = 32_000;

/** JSON web tokens whose header can be read and names its algorithm. Without a signature, or cut off: medium. */
export const secretJwt: Detector = {
  ids: ['secret-jwt'],
  find(scan) {
    const { text } = scan;
    const found: Detection[] = [];
    for (const { from, to } of wordRuns(scan)) {
      if (!text.startsWith('ey', from) || text[to] !== '.') continue;
      const match = PARTS.exec(text.slice(from, from + LONGEST));
      if (match === null || !NAMES_ALGORITHM.test(decode(text.slice(from, to)))) continue;
      const [token, isJson, payload, last] = match;
      const isSample = isJson !== undefined && SAMPLE.test(decode(isJson + payload!));
      const isWhole = last !== undefined && last.length > 1;
      const level = isSample ? 'low' : isWhole ? 'high' : 'medium';
      const signals = isSample ? (['check', 'test'] as const) : (['check'] as const);
      found.push({ detector: 'secret-jwt', start: from, end: from + token.length, level, signals });
    }
    return found;
  },
};

const BASE_64_URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The bytes as characters; what is beyond ASCII does not matter here. */
function decode(base64Url: string): string {
  let bytes = '';
  let bits = 0;
  for (let at = 0; at < base64Url.length; at++) {
    bits = ((bits << 6) | BASE_64_URL.indexOf(base64Url[at]!)) & 0xffff;
    if (at % 4 !== 0) bytes += String.fromCharCode((bits >> (6 - 2 * (at % 4))) & 0xff);
  }
  return bytes;
}
