import { isCalendarDay } from './calendar';
import { digitCounts, type Detection, type Detector, type Level, type Signal } from './detector';
import { isPartOfLonger } from './groups';
import { createLabelReader, labelSignals } from './label-reader';
import type { ScanText } from './scan-text';

const readLabels = createLabelReader({
  own: "driv(?:ing|er|er'?s) (?:licen[cs]e|permit|number|no|id)|licen[cs]e (?:no|number)|dvla|dva|dl (?:no|number)|trwydded yrru",
  near: 'licen[cs]es?|drivers?',
  listed: 'driving licen[cs]es?|dvla',
  other: 'tv|software|product|premises|alcohol|order|invoice|ref|reference|telephone|tel|phone|mobile|expiry|expires',
});

/**
 * Surname (5, filled with 9s), birth date (6), initials (2), one more character, two letters, on the card two digits
 * more; run together or with a space after the surname or the date or both. Hits "TREVE752183RB9KD",
 * "treve 752183 rb9kd 35"; misses "TR9VE752183RB9KD". Linear: anchored, of bounded length.
 */
const FORM =
  /^(?:[A-Z]{5}|[A-Z]{4}9|[A-Z]{3}99|[A-Z]{2}999|[A-Z]9999) ?(\d)(\d\d)(\d\d)(\d) ?(?:[A-Z][A-Z9]|99)([A-Z0-9])([A-Z0-9]{2})(?: ?\d\d)?(?![A-Z0-9])/i;

/**
 * Driving licence numbers of Great Britain (DVLA, access to driver data, as quoted in github.com/dvsa/ftts-booking-app):
 * decade, month (50 more for women), day and year of the birth date, and a character that is none of I O Q Y Z 0 1, at
 * which other sources take any: where only that fails, it has the shape. Two digits or a digit and a letter at the end, as forms of others have
 * it, count beside a label, or beside the surname the number begins with. Northern Ireland's eight digits, whose check is not public,
 * count beside a label only.
 */
export const gbDrivingLicence: Detector = {
  ids: ['gb-driving-licence'],
  digits: digitCounts([6, 18]),
  find(scan) {
    const { text, tokens } = scan;
    const found: Detection[] = [];
    const labelling = readLabels(scan);
    const add = (start: number, end: number, level: Level, signals: readonly Signal[]): void => {
      found.push({ detector: 'gb-driving-licence', start, end, level, signals });
    };
    for (let token = 0; token < tokens.count; token++) {
      const from = tokens.starts[token]!;
      const to = tokens.ends[token]!;
      const length = to - from;
      const digits = tokens.digits[token]!;
      if (length === 8 && digits === 8) {
        if (!isPartOfLonger(text, from, to) && labelling(from, to) === 'adjacent') add(from, to, 'medium', ['label']);
        continue;
      }
      if (length !== 16 && length !== 18 && length !== 11 && (length !== 6 || digits !== 6)) continue;
      const start = text.charCodeAt(from) > 0x39 ? from : from - 6;
      const form = start < 0 ? null : FORM.exec(text.slice(start, start + 22));
      if (!form) continue;
      const end = start + form[0].length;
      if (isPartOfLonger(text, start, end)) continue;
      const passes = hasBirthDate(form);
      const hasLetters = !/\d/.test(form[6]!);
      const isDoubtful = !hasLetters || /[IOQYZ01]/i.test(form[5]!);
      const label = labelling(start, end);
      const isSupported = label === 'adjacent' || isBesideSurname(scan, start, end);
      if (passes ? !hasLetters && !isSupported && label !== 'near' : !hasLetters || label !== 'adjacent') continue;
      let level: Level = isDoubtful && label !== 'near' ? 'shape' : 'medium';
      if (isSupported) level = !passes ? 'low' : isDoubtful ? 'medium' : 'high';
      const signals: readonly Signal[] = passes ? ['check'] : [];
      add(start, end, level, signals.concat(labelSignals(label)));
    }
    return found;
  },
};

/** A word of the line begins with the five letters the number begins with, or the fewer before its nines. */
function isBesideSurname(scan: ScanText, start: number, end: number): boolean {
  const { text } = scan;
  const line = scan.lineAt(start);
  const beside = text.slice(Math.max(line.from, start - 80), start) + text.slice(end, Math.min(line.to, end + 80));
  const surname = text
    .slice(start, start + 5)
    .replace(/9/g, '')
    .toLowerCase();
  return (
    ` ${beside}`
      .toLowerCase()
      .replace(/['\u2019-]/g, '')
      .search(new RegExp(`[^a-z]${surname}${surname.length < 5 ? '(?![a-z])' : ''}`)) >= 0
  );
}

function hasBirthDate([, decade, month, day, year]: RegExpExecArray): boolean {
  const monthOf = Number(month);
  return isCalendarDay(Number(day), monthOf > 50 ? monthOf - 50 : monthOf, Number(decade! + year!));
}
