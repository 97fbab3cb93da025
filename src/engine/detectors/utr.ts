import { digitCounts, type Detection, type Detector, type Level, type Signal } from './detector';
import { digitsOf, isPartOfLonger, weightedSum } from './groups';
import { createLabelReader, labelSignals, OTHER_NUMBERS } from './label-reader';

const readLabels = createLabelReader({
  own: "utrs?|u\\.t\\.r\\.?|tax ?payer'?s? (?:ref(?:erence)?|number)|tax ref(?:erence)?|cyfeirnod (?:unigryw )?y? ?trethdalwr",
  near: 'self[ -]assessment|sa100|sa302|corporation tax|hmrc|agent code|hunanasesiad',
  listed: "utrs?|u\\.t\\.r\\.?s?|tax ?payer'?s? (?:ref(?:erence)?|number)s?",
  other: `nhs|chi|vat|paye|${OTHER_NUMBERS}`,
});

/** Hits "1123456789", "11234 56789K", "K1123456789"; misses "112345 6789". Linear: anchored, of bounded length. */
const FORM = /^K?\d{5}[ -]?\d{5}(?: ?K)?(?![A-Z0-9])/i;

/** By the remainder of the weighted sum of the other nine digits. */
const CHECK_DIGITS = '21987654321';

/**
 * Unique Taxpayer References of people and companies: ten digits, also written 5-5, for Self Assessment with a K before or
 * after; the first digit is the check digit (HMRC, github.com/hmrc/domain, ModulusCheck). One number in ten passes, so
 * without a label it is a shape.
 */
export const utr: Detector = {
  ids: ['utr'],
  digits: digitCounts([5, 5], [10, 10]),
  find(scan) {
    const { text, tokens } = scan;
    const found: Detection[] = [];
    const labelling = readLabels(scan);
    for (let token = 0; token < tokens.count; token++) {
      const digits = tokens.digits[token]!;
      const start = tokens.starts[token]!;
      if ((digits !== 10 && digits !== 5) || tokens.ends[token]! - start > digits + 1) continue;
      const form = FORM.exec(text.slice(start, start + 14));
      if (!form || isPartOfLonger(text, start, start + form[0].length)) continue;
      const end = start + form[0].length;
      const number = digitsOf(form[0]);
      const passes = CHECK_DIGITS[weightedSum(number.slice(1), '6789A5432') % 11] === number[0];
      const label = labelling(start, end);
      if (!passes && label !== 'adjacent') continue;
      let level: Level = label === 'near' ? 'low' : 'shape';
      if (label === 'adjacent') level = passes ? 'high' : 'low';
      const signals: readonly Signal[] = passes ? ['check'] : [];
      found.push({ detector: 'utr', start, end, level, signals: signals.concat(labelSignals(label)) });
    }
    return found;
  },
};
