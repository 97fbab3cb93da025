import { codeAt } from '../text/characters';
import type { Detection, Detector, Level, Signal } from './detector';
import { isPartOfLonger } from './groups';
import { createLabelReader, labelSignals, OTHER_NUMBERS, type Labelling } from './label-reader';

const readLabels = createLabelReader({
  own:
    'nat(?:ional|\\.)? ?ins(?:urance|\\.)?|n\\.? ?i\\.?(?: ?n\\.? ?o\\.?)?s?|ninos?|nin|insurance (?:no|number)|' +
    'yswiriant (?:gwladol|cenedlaethol)',
  near: 'payroll|p45|p60|universal credit|dwp|hmrc|credyd cynhwysol',
  other: OTHER_NUMBERS,
});

/**
 * Two letters, six digits or three pairs, a suffix A to D, with separators between the parts or not. The suffix may be
 * missing (some systems leave it blank), but nothing else may stand in its place; a payment reference made of the number
 * goes on with P800 or P302 and a year. Hits "ZY 11 22 33 A", "zy112233a", "ZY112233 A"; misses "ZY 1122 33 A",
 * "ZY 11 22 33 X". Linear: anchored, of bounded length.
 */
const FORM =
  /^([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])([ ./-]?)\d\d([ ./-]?)\d\d\3\d\d(?:([ ./-]?)([A-D])(?:P(?:800|302)\d{4})?(?![A-Z0-9])|(?![ ./-]?[A-Z0-9](?![A-Z0-9]))(?![A-Z0-9]))/i;

/** Of letters that are allowed, and yet never used. */
const UNUSED_PREFIXES = 'BG GB KN NK NT TN ZZ';

/**
 * National Insurance numbers (HMRC, National Insurance Manual NIM39110: D, F, I, Q, U and V are in no prefix, O is never
 * second, seven more are not used, the suffix is A to D). There is no check digit, but hardly anything else has this form.
 */
export const nationalInsuranceNumber: Detector = {
  ids: ['national-insurance-number'],
  find(scan) {
    const { text, tokens } = scan;
    const { starts, ends } = tokens;
    const found: Detection[] = [];
    const labelling = readLabels(scan);
    for (let token = 0; token < tokens.count; token++) {
      const digits = tokens.digits[token]!;
      if (digits !== 6 && digits !== 13 && (digits !== 2 || starts[token + 1] !== ends[token]! + 1)) continue;
      const from = starts[token]!;
      const start = text.charCodeAt(from) > 0x39 ? from : from - 3;
      if (!(codeAt(text, start) > 0x39)) continue;
      const form = FORM.exec(text.slice(start, start + 24));
      if (!form || UNUSED_PREFIXES.indexOf(form[1]!.toUpperCase()) >= 0) continue;
      const end = start + form[0].length;
      if (isPartOfLonger(text, start, end)) continue;
      const label = labelling(start, end);
      const separators = form[2]! + form[3]! + (form[4] ?? '');
      const level = levelOf(form, separators, label, text[start - 1] === '/' ? 'path' : 'text');
      if (level === undefined) continue;
      const signals: readonly Signal[] = separators ? ['prefix', 'grouping'] : ['prefix'];
      found.push({
        detector: 'national-insurance-number',
        start,
        end,
        level,
        signals: signals.concat(labelSignals(label)),
      });
    }
    return found;
  },
};

/** Undefined where only a label would tell: without the suffix, or with separators of two kinds. */
function levelOf(
  form: RegExpExecArray,
  separators: string,
  label: Labelling,
  where: 'path' | 'text',
): Level | undefined {
  const isOdd = form[5] === undefined || /(.).*(?!\1)./.test(separators);
  if (isOdd) return label === 'adjacent' ? 'medium' : undefined;
  if (label === 'adjacent') return 'high';
  // "at 10 20 30 a day" is prose, "/ab123456a.htm" an address.
  const isSmall = form[0] === form[0].toLowerCase();
  return label === 'other' || (isSmall && label === 'none' && (separators || where === 'path')) ? 'low' : 'medium';
}
