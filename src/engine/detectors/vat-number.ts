import { digitCounts, type Detection, type Detector, type Signal } from './detector';
import { digitsOf, isPartOfLonger, weightedSum } from './groups';
import { createLabelReader, labelSignals, OTHER_NUMBERS } from './label-reader';

const readLabels = createLabelReader({
  own: 'vat|v\\.a\\.t\\.?|taw',
  other: `passports?|utr|company|charity|${OTHER_NUMBERS}`,
});

/**
 * Nine digits, also 3-4-2, twelve for a branch; or GD or HA and three digits, or those after 8888 with two check digits.
 * Hits "GB 271 8459 34", "271845934001", "GBGD001", "GBHA888850015"; misses "GB 12 34 56 78 2". Linear: anchored, of
 * bounded length.
 */
const FORM =
  /^(GB|XI)?[ -]?(?:(\d{3}([ -]?)\d{4}\3\d\d)(?:\3\d{3})?|(?:(GD)|HA)(?:(\d{3})|8888(\d{3})(\d\d)))(?![A-Z0-9])/i;

/**
 * VAT registration numbers of the United Kingdom (HMRC; its open source accepts either scheme of check digits for any
 * number). Companies must print theirs on every invoice, so one is low at most, and a wrong one is nothing.
 */
export const vatNumber: Detector = {
  ids: ['vat-number'],
  digits: digitCounts([3, 3], [9, 9], [12, 12]),
  find(scan) {
    const { text, tokens } = scan;
    const { starts, ends } = tokens;
    const found: Detection[] = [];
    const labelling = readLabels(scan);
    for (let token = 0; token < tokens.count; token++) {
      const digits = tokens.digits[token]!;
      const letters = ends[token]! - starts[token]! - digits;
      const isGrouped = digits === 3 && tokens.digits[token + 1] === 4 && starts[token + 1] === ends[token]! + 1;
      if (!isGrouped && digits !== 9 && digits !== 12 && !(digits === 3 && letters > 1)) continue;
      const from = starts[token]!;
      const start = letters === 0 && /(?:GB|XI)[ -]$/i.test(text.slice(Math.max(0, from - 3), from)) ? from - 3 : from;
      const form = FORM.exec(text.slice(start, start + 20));
      if (!form || isPartOfLonger(text, start, start + form[0].length)) continue;
      const end = start + form[0].length;
      const hasCountry = form[1] !== undefined;
      const isBody = form[2] === undefined;
      if (!(isBody ? isPublicBody(form) : hasVatCheckDigits(digitsOf(form[2]!)))) continue;
      const label = labelling(start, end);
      if (isBody && !hasCountry && label !== 'adjacent') continue;
      const signals: Signal[] = hasCountry ? ['check', 'prefix'] : ['check'];
      const level = hasCountry || label === 'adjacent' ? 'low' : 'shape';
      found.push({ detector: 'vat-number', start, end, level, signals: signals.concat(labelSignals(label)) });
    }
    return found;
  },
};

/** Weights 8 to 2 on seven digits, and the last two make the sum a multiple of 97; since 2009 also with 55 added. */
function hasVatCheckDigits(number: string): boolean {
  const check = Number(number.slice(7));
  const sum = weightedSum(number, '8765432') + check;
  return check < 97 && sum > check && (sum % 97 === 0 || (sum + 55) % 97 === 0);
}

/** Government departments (GD) have 000 to 499, health authorities (HA) 500 to 999. */
function isPublicBody([, , , , isDepartment, short, long, check]: RegExpExecArray): boolean {
  const number = Number(short ?? long);
  return number < 500 === (isDepartment !== undefined) && (long === undefined || number % 97 === Number(check));
}
