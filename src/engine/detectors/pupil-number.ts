import { digitCounts, type Detection, type Detector, type Level } from './detector';
import { isPartOfLonger } from './groups';
import { createLabelReader, labelSignals, OTHER_NUMBERS } from './label-reader';

const readLabels = createLabelReader({
  own: 'upns?|u\\.p\\.n\\.?|unique pupil|pupil (?:no|number|id)|rhif (?:unigryw )?(?:y )?disgybl',
  near: 'pupils?|schools?|ysgol|disgybl(?:ion)?',
  other: OTHER_NUMBERS,
});

/** The check letter by the remainder: no I, O, S. */
const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** A check letter and twelve digits, or eleven and a letter for a temporary one. Anchored, of fixed length. */
const FORM = /^[A-HJ-NP-RT-Z]\d{11}[A-HJ-NP-RT-Z\d]$/i;

/**
 * Unique Pupil Numbers of England and Wales: check letter, local authority (3 digits), school (4), year (2), serial (3, or 2
 * and a letter if temporary). Department for Education, "Unique pupil numbers", and the government data standard
 * UniquePupilNumber 2.0: each character times its position, 2 to 13, modulus 23.
 */
export const pupilNumber: Detector = {
  ids: ['pupil-number'],
  digits: digitCounts([11, 12]),
  find(scan) {
    const { text, tokens } = scan;
    const found: Detection[] = [];
    const labelling = readLabels(scan);
    for (let token = 0; token < tokens.count; token++) {
      const start = tokens.starts[token]!;
      const end = tokens.ends[token]!;
      if (end - start !== 13 || tokens.digits[token]! < 11) continue;
      const number = text.slice(start, end).toUpperCase();
      if (!FORM.test(number) || !isAuthority(Number(number.slice(1, 4))) || isPartOfLonger(text, start, end)) continue;
      const passes = checkLetterOf(number) === number[0];
      const label = labelling(start, end);
      if (!passes && label !== 'adjacent') continue;
      let level: Level = label === 'other' ? 'low' : 'medium';
      if (label === 'adjacent') level = passes ? 'high' : 'low';
      found.push({
        detector: 'pupil-number',
        start,
        end,
        level,
        signals: passes ? ['check', ...labelSignals(label)] : labelSignals(label),
      });
    }
    return found;
  },
};

/** The letter of a temporary number counts by its place among the check letters. */
function checkLetterOf(number: string): string | undefined {
  let sum = 0;
  for (let at = 1; at < 13; at++) {
    const letter = CHECK_LETTERS.indexOf(number[at]!);
    sum += (at + 1) * (letter < 0 ? Number(number[at]) : letter);
  }
  return CHECK_LETTERS[sum % 23];
}

/** Department for Education, local authority codes: London and metropolitan, Scilly, Wales, unitary and counties. */
function isAuthority(code: number): boolean {
  return (code > 200 && code < 400) || code === 420 || (code > 659 && code < 682) || code > 799;
}
