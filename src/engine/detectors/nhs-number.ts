import { isCalendarDay } from './calendar';
import { digitCounts, lowered, type Detection, type Detector, type Level, type Signal } from './detector';
import { digitsOf, matchGroups, weightedSum } from './groups';
import { createLabelReader, labelSignals, OTHER_NUMBERS } from './label-reader';

const readLabels = createLabelReader({
  own: 'n(?:hs|\\.h\\.s\\.?)|gig|chi|h ?(?:&|and|\\+) ?c|hcn|mrn|patients?|(?:hospital|claf) (?:no|number)',
  near: 'gp|ward|clinic|surgery|hospital|d\\.?o\\.?b\\.?|date of birth|dyddiad geni',
  listed: 'n(?:hs|\\.h\\.s\\.?) (?:no|number)s?|(?:chi|h&c) (?:no|number)s?',
  other: `utr|tax|(?:direct|office|home|work|main)(?: line)? ?[:)]|${OTHER_NUMBERS}`,
});

/**
 * NHS numbers of England, Wales and the Isle of Man, CHI numbers of Scotland and H&C numbers of Northern Ireland: ten
 * digits, printed 3-3-4, the last one a check digit (NHS Data Dictionary, "NHS number"). Ten digits run together pass by
 * chance one time in eleven, so alone they are low.
 */
export const nhsNumber: Detector = {
  ids: ['nhs-number'],
  digits: digitCounts([3, 3], [10, 10]),
  find(scan) {
    const { text, tokens } = scan;
    const found: Detection[] = [];
    const labelling = readLabels(scan);
    for (let token = 0; token < tokens.count; token++) {
      const start = tokens.starts[token]!;
      const length = tokens.ends[token]! - start;
      if (length !== tokens.digits[token] || (length !== 3 && length !== 10)) continue;
      const end = matchGroups(scan, token, length === 3 ? [3, 3, 4] : [10], ' -');
      if (end < 0) continue;
      const number = digitsOf(text.slice(start, end));
      // They all pass the check, and are what people type into forms.
      if (/^(.)\1+$/.test(number)) continue;
      const isIssued = isInIssuedRange(number);
      const passes = hasNhsCheckDigit(number);
      const label = labelling(start, end);
      if (!passes && (!isIssued || label !== 'adjacent')) continue;
      const signals: Signal[] = passes ? ['check'] : [];
      if (length === 3) signals.push('grouping');
      if (!isIssued) signals.push('test');
      let level: Level = length === 3 ? 'medium' : 'low';
      if (label === 'adjacent') level = passes && isIssued ? 'high' : 'low';
      else if (!isIssued) level = 'shape';
      else {
        if (label === 'other') level = lowered(level);
        if (isAnotherForm(text, start, number)) level = lowered(level);
      }
      found.push({ detector: 'nhs-number', start, end, level, signals: signals.concat(labelSignals(label)) });
    }
    return found;
  },
};

/** Weights 10 to 2 on the first nine digits, modulus 11; the remainder that would need 10 belongs to no number. */
function hasNhsCheckDigit(number: string): boolean {
  return weightedSum(number, 'A987654321') % 11 === 0;
}

/**
 * Ranges issued to people: CHI 010 101 to 311 299, which begin with a date of birth DDMMYY; 320 to 399 H&C, and newer
 * English ones; 400 to 499 and 600 to 799 NHS. 500 to 599 and 900 to 999 are for tests, 800 to 859 Irish, the rest spare.
 */
function isInIssuedRange(number: string): boolean {
  const range = Number(number.slice(0, 3));
  if (range >= 320) return range < 500 || (range >= 600 && range < 800);
  return isCalendarDay(Number(number.slice(0, 2)), Number(number.slice(2, 4)), Number(number.slice(4, 6)));
}

/** A Unix time of 2023 to 2030, or a telephone number: after a dialling code, or hyphens between parts as in North America. */
function isAnotherForm(text: string, start: number, number: string): boolean {
  return (
    (text[start + 3] === '-' && /^[2-9]..[2-9]/.test(number)) ||
    /^1[78]\d{8}(?!\d)/.test(text.slice(start, start + 11)) ||
    /(?:\+\d{0,3}|\b1|0044|\(0\)|\/) ?-?$/.test(text.slice(Math.max(0, start - 6), start))
  );
}
