import { StorageError } from './storage-error';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
export const MINUTES_OF_DAY = 24 * 60;

/** "2026-11-21T09:30Z", or any UTC instant in ISO 8601 -> whole minutes since 1970. Rejects what is none. */
export const toMinutes = (at: string): number => Math.floor(millisecondsOf(at) / MINUTE);

/** A UTC instant in ISO 8601 -> whole seconds since 1970. */
export const toSeconds = (at: string): number => Math.floor(millisecondsOf(at) / SECOND);

/** "2026-11-21" -> days since 1970. */
export const toDay = (day: string): number => dayOf(toMinutes(day));

export const dayOf = (minutes: number): number => Math.floor(minutes / MINUTES_OF_DAY);
export const startOfDay = (day: number): number => day * MINUTES_OF_DAY;

export const minuteText = (minutes: number): string => `${dayAndMinute(minutes)}Z`;
export const secondText = (seconds: number): string =>
  `${dayAndMinute(Math.floor(seconds / 60))}:${twoDigits(((seconds % 60) + 60) % 60)}Z`;

/** Each is made once: a page of records asks for the same few again and again, and there are 20,000 days since 1970. */
const dayTexts = new Map<number, string>();

export function dayText(day: number): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(startOfDay(day) * MINUTE).toISOString().slice(0, 'yyyy-mm-dd'.length);
  dayTexts.set(day, text);
  return text;
}

function dayAndMinute(minutes: number): string {
  const day = dayOf(minutes);
  const within = minutes - startOfDay(day);
  return `${dayText(day)}T${twoDigits(Math.floor(within / 60))}:${twoDigits(within % 60)}`;
}

const twoDigits = (number: number): string => (number < 10 ? `0${String(number)}` : String(number));

/** The first minute of the month after, of the month the minute is in: where a month ends and begins. */
export function monthOf(minutes: number): { readonly name: string; readonly from: number; readonly to: number } {
  const date = new Date(minutes * MINUTE);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const name = date.toISOString().slice(0, 'yyyy-mm'.length).replace('-', '_');
  return { name, from: Date.UTC(year, month) / MINUTE, to: Date.UTC(year, month + 1) / MINUTE };
}

function millisecondsOf(at: string): number {
  if (at === lastRead.at) return lastRead.milliseconds;
  const milliseconds = Date.parse(at);
  if (Number.isNaN(milliseconds)) throw new StorageError('refused', 'A time is not in ISO 8601.');
  lastRead = { at, milliseconds };
  return milliseconds;
}

/** Of many records that come together, most say the same minute. */
let lastRead = { at: '1970-01-01T00:00Z', milliseconds: 0 };
