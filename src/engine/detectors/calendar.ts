/** Days of the months, as character codes from 'A' for 1. */
const DAYS = '_]_^_^__^_^_';

/**
 * Whether the Gregorian calendar holds the day. A year of two digits is any century's: 29 February needs one that divides
 * by four.
 */
export function isCalendarDay(day: number, month: number, year: number): boolean {
  if (!(day >= 1 && month >= 1 && month <= 12)) return false;
  const isLeap = year % 4 === 0 && (year < 100 || year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && !isLeap ? 28 : DAYS.charCodeAt(month - 1) - 0x40);
}
