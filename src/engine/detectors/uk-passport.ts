import { digitCounts, type Detection, type Detector, type Level, type Signal } from './detector';
import { isPartOfLonger, matchGroups } from './groups';
import { createLabelReader, labelSignals, OTHER_NUMBERS } from './label-reader';

const readLabels = createLabelReader({
  own: 'passports?|travel documents?|hmpo|brp|(?:biometric )?residence permits?|pasb(?:o|y)rt(?:iau)?',
  near: 'visa',
  listed: 'passports?|(?:travel |identity )?documents? (?:no|number)s?',
  other: `vat|ssn|company|charity|utr|${OTHER_NUMBERS}`,
});

/** Beside a label, words of the passport's page. Linear: a text of some hundred characters. */
const PAGE_WORDS =
  /\b(?:british|gbr|expir(?:y|es|ed)|issued|date of issue|nationality|d\.?o\.?b|date of birth|born)\b/i;

/**
 * One token each: nine digits; old ones a letter and six digits, or six digits and a letter; a letter and eight (as
 * Microsoft Purview has it); two letters and seven digits, or two letters, X and six, which are residence permits and passports
 * of several other countries.
 */
const FORM = /^(?:\d{9}|[A-Z]\d{6}|\d{6}[A-Z]|[A-Z]\d{8}|[A-Z]{2}[X\d]\d{6})$/i;

/**
 * The second line of a passport's machine-readable zone (ICAO Doc 9303 part 4): number and check digit, nationality, birth
 * date and check digit, sex, expiry date and check digit, 14 optional, two check digits.
 */
const MACHINE_READABLE = /^([A-Z0-9<]{9}\d)[A-Z]{3}(\d{7})[MFX<](\d{7})[A-Z0-9<]{14}[0-9<]\d(?![A-Z0-9<])/i;

/**
 * Passport numbers (HM Passport Office, NHS Data Dictionary: nine digits without a check digit, so nothing without a
 * label), and lines of the machine-readable zone, sure by their check digits.
 */
export const ukPassport: Detector = {
  ids: ['uk-passport'],
  digits: digitCounts([3, 3], [6, 9], [15, 31]),
  find(scan) {
    const { text, tokens } = scan;
    const found: Detection[] = [];
    const labelling = readLabels(scan);
    const add = (start: number, end: number, level: Level, signals: readonly Signal[]): void => {
      found.push({ detector: 'uk-passport', start, end, level, signals });
    };
    for (let token = 0; token < tokens.count; token++) {
      const start = tokens.starts[token]!;
      const length = tokens.ends[token]! - start;
      if (length === 28 || length > 41) {
        if (isMachineReadable(text.slice(start, start + 45))) add(start, start + 44, 'high', ['check', 'grouping']);
        continue;
      }
      const isGrouped = length === 3 && matchGroups(scan, token, [3, 3, 3], ' ') > 0;
      const end = isGrouped ? start + 11 : start + length;
      if (!isGrouped && (length < 7 || length > 9 || !FORM.test(text.slice(start, end)))) continue;
      if (isPartOfLonger(text, start, end)) continue;
      const label = labelling(start, end);
      const signals = labelSignals(label);
      if (label === 'adjacent') {
        const isPage = PAGE_WORDS.test(text.slice(Math.max(0, start - 100), end + 100));
        add(start, end, isPage ? 'high' : 'medium', isPage ? signals.concat('near') : signals);
      } else if (length === 9 && label === 'near') add(start, end, 'low', signals);
      else if (length === 9 && tokens.digits[token] === 7) add(start, end, 'shape', signals);
    }
    return found;
  },
};

function isMachineReadable(line: string): boolean {
  const fields = MACHINE_READABLE.exec(line);
  return fields !== null && fields.slice(1).every(hasCheckDigit);
}

/** Weights 7, 3, 1 from the left, letters from 10 (A), filler 0; modulus 10 (ICAO Doc 9303 part 3). */
function hasCheckDigit(field: string): boolean {
  let sum = 0;
  for (let at = 0; at < field.length - 1; at++) {
    const value = field[at] === '<' ? 0 : parseInt(field[at]!, 36);
    sum += value * [7, 3, 1][at % 3]!;
  }
  return sum % 10 === Number(field[field.length - 1]);
}
