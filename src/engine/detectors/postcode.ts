import { POSTCODE_AREAS } from '../data/postcode-areas';
import type { Detection, Detector } from './detector';
import { isPartOfLonger } from './groups';

const AREAS: ReadonlySet<string> = new Set(POSTCODE_AREAS.split(' '));

/**
 * Outward A9, A99, A9A, AA9, AA99 or AA9A and inward 9AA, with the letters Royal Mail uses in each place. No district of
 * two digits begins with 0. Hit "WC2H 7ND", "L82QX"; miss "L8 2CX", "8L8 2QX", "NE311 8TY". Linear: eight characters.
 */
const POSTCODE = /^([A-PR-UWYZ][A-HK-Y]?)(?:\d|[1-9]\d|\d[ABCDEFGHJKPSTUW]|\d[ABEHMNPRVWXY]) ?\d[ABD-HJLNP-UW-Z]{2}$/;

/**
 * United Kingdom postcodes (Royal Mail, Programmers' Guide to the Postcode Address File): a shape only, because alone they
 * name a street and nobody in it. In small letters only with the space: "l82qx" is a word with digits.
 */
export const postcode: Detector = {
  ids: ['postcode'],
  find({ text, tokens }) {
    const { count, starts, ends, digits } = tokens;
    const found: Detection[] = [];
    for (let at = 0; at < count; at++) {
      const length = ends[at]! - starts[at]!;
      const isInward = length === 3 && digits[at] === 1;
      if (!isInward && (length < 5 || length > 7 || digits[at]! < 2 || digits[at]! > 3)) continue;
      const isParted = isInward && at > 0 && starts[at]! - ends[at - 1]! === 1 && text[ends[at - 1]!] === ' ';
      if (isInward && !isParted) continue;
      const start = starts[isParted ? at - 1 : at]!;
      const end = ends[at]!;
      if (end - start > 8 || !isPostcode(text.slice(start, end)) || isPartOfLonger(text, start, end)) continue;
      found.push({ detector: 'postcode', start, end, level: 'shape', signals: [] });
    }
    return found;
  },
};

function isPostcode(written: string): boolean {
  const isSmall = written === written.toLowerCase();
  if (isSmall && written.indexOf(' ') < 0) return false;
  const match = POSTCODE.exec(isSmall ? written.toUpperCase() : written);
  return match !== null && AREAS.has(match[1]!);
}
