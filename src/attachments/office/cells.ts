/** Characters that a cell can hold (Excel's specifications and limits). */
export const MAX_CELL_CHARACTERS = 32767;

/** Column of a reference such as "AB12", from 0; -1 when it names none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** Of a row's number; a sheet has 1,048,576. */
const MOST_DIGITS = 7;

/** Row of a reference such as "AB12", from 1; 0 when it names none. */
export function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference.slice(-MOST_DIGITS)) || 0);
}

/** Builtin number formats that show a date (ECMA-376 part 1, 18.8.30); 27 to 58 are those of East Asia. */
const DATE_FORMATS = /^(?:1[4-7]|22|2[7-9]|3[0-6]|5[0-8])$/;

/** Whether a number format shows a date. Times of day alone are none. */
export function isDateFormat(id: string, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.test(id);
  // Without quoted text, escaped characters and [colours]: "Red" has a d.
  const shown = code.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '').split(';')[0]!;
  return /[dy]/i.test(shown) || (/m/i.test(shown) && !/[hs]/i.test(shown));
}

/** Days from 1 January 1970 to the day 0 of the two date systems (18.17.4.1). */
const DAY_0 = { 1900: -25569, 1904: -24107 };

/**
 * A stored number that shows as a date, as yyyy-mm-dd; the time of day is dropped. Undefined outside 1900 to 9999.
 * In the 1900 system days before March 1900 are one off, because it counts a 29 February that never was.
 */
export function dateOfSerial(serial: number, system: 1900 | 1904): string | undefined {
  if (!(serial >= 1 && serial < 2958466)) return undefined;
  const isBeforeMarch = system === 1900 && serial < 60;
  return isoDate(Math.floor(serial) + DAY_0[system] + (isBeforeMarch ? 1 : 0));
}

/** Of days since 1970, in the Gregorian calendar; years are counted from March, so that the leap day is the last. */
function isoDate(days: number): string {
  const sinceMarch0 = days + 719468;
  const era = Math.floor(sinceMarch0 / 146097);
  const dayOfEra = sinceMarch0 - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year + 10000).slice(1)}-${String(month + 100).slice(1)}-${String(day + 100).slice(1)}`;
}

/** Without white space at its end; linear, which a regular expression for it is not. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(0, end);
}

/** A cell's text on one line: line breaks and tabs inside it are no end of a cell. */
export function oneLine(text: string): string {
  return /[\t\n\r]/.test(text) ? text.replace(/[\t\n\r]+/g, ' ') : text;
}
