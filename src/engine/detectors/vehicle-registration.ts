import { isCapital } from '../text/characters';
import type { Detection, Detector } from './detector';
import { isPartOfLonger } from './groups';
import { createLabelReader, labelSignals, OTHER_NUMBERS } from './label-reader';

const readLabels = createLabelReader({
  own:
    '(?:(?:car|van|vehicle|number) )?reg(?:istration|\\.)?(?: (?:no|number|plate|mark))?|vehicles?|number ?plates?|vrm|vrn|' +
    'rhif cofrestru|cerbyd(?:au)?',
  other: `vat|company|charity|${OTHER_NUMBERS}`,
});

/** Two letters, age, three letters. Hits "KX14 RTB", "kx14rtb", "KX14-RTB"; misses "KI14 RTB", "KX50 RTB". Anchored. */
const CURRENT = /^[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[12]\d|5[1-9]|[67]\d)[ -]?[A-HJ-PR-Z]{3}(?![A-Z0-9])/i;

/** Of 1963 to 2001 and Northern Ireland, in capitals. Hits "M471 TKP", "KTR 582G", "KTZ 5821"; misses "KTR 5821". Anchored. */
const OLDER =
  /^(?:[A-HJ-NPR-TV-Y]\d{1,3}[ -]?[A-HJ-PR-Y]{3}|[A-HJ-PR-Z]{3}[ -]?\d{1,3}[A-HJ-NPR-TV-Y]|(?:[IZ][A-Z]{1,2}|[A-Z][IZ][A-Z]?|[A-Z]{2}[IZ])[ -]?\d{1,4})(?![A-Z0-9])/;

/**
 * Registration marks of vehicles (DVLA, INF104: I, Q and Z are in no area, I and Q in no ending, ages 02 to 29 and 51 to
 * 79). Whoever stands at the road reads them, and product codes look the same: the current style is a shape, low with a
 * label; the older ones count beside a label only.
 */
export const vehicleRegistration: Detector = {
  ids: ['vehicle-registration'],
  find(scan) {
    const { text, tokens } = scan;
    const found: Detection[] = [];
    const labelling = readLabels(scan);
    for (let token = 0; token < tokens.count; token++) {
      const from = tokens.starts[token]!;
      if (tokens.ends[token]! - from > 7 || tokens.digits[token]! > 4) continue;
      const start = text.charCodeAt(from) > 0x39 ? from : from - 4;
      if (start < 0 || (start < from && !isBehindCapital(text, from))) continue;
      const mark = text.slice(start, start + 9);
      const current = CURRENT.exec(mark);
      const form = current ?? OLDER.exec(mark);
      if (!form) continue;
      const end = start + form[0].length;
      if (isPartOfLonger(text, start, end)) continue;
      const label = labelling(start, end);
      if (!current && label !== 'adjacent') continue;
      const level = label === 'adjacent' ? 'low' : 'shape';
      found.push({ detector: 'vehicle-registration', start, end, level, signals: labelSignals(label) });
    }
    return found;
  },
};

/** Behind a capital and a space or hyphen, as the second half of a mark is. */
function isBehindCapital(text: string, at: number): boolean {
  const separator = text.charCodeAt(at - 1);
  return (separator === 0x20 || separator === 0x2d) && isCapital(text.charCodeAt(at - 2));
}
