import { StorageError } from './storage-error';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const MINUTES_OF_DAY = 24 * 60;

/** "2026-11-21T09:30Z", or any UTC instant in ISO 8601 -> whole minutes since 1970. Rejects what is none. */
export const toMinutes = (at: string): number => Math.floor(millisecondsOf(at) / MINUTE);

/** A UTC instant in ISO 8601 -> whole seconds since 1970. */
export const toSeconds = (at: string): number => Math.floor(millisecondsOf(at) / SECOND);

/** "2026-11-21" -> days since 1970. */
export const toDay = (day: string): number => dayOf(toMinutes(day));

export const dayOf = (minutes: number): number => Math.floor(minutes / MINUTES_OF_DAY);
export const startOfDay = (day: number): number => day * MINUTES_OF_DAY;

export const minuteText = (minutes: number): string => `${isoOf(minutes * MINUTE, 'yyyy-mm-ddThh:mm'.length)}Z`;
export const secondText = (seconds: number): string => `${isoOf(seconds * SECOND, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
export const dayText = (day: number): string => isoOf(startOfDay(day) * MINUTE, 'yyyy-mm-dd'.length);

/** The first minute of the month after, of the month the minute is in: where a month ends and begins. */
export function monthOf(minutes: number): { readonly name: string; readonly from: number; readonly to: number } {
  const date = new Date(minutes * MINUTE);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const name = date.toISOString().slice(0, 'yyyy-mm'.length).replace('-', '_');
  return { name, from: Date.UTC(year, month) / MINUTE, to: Date.UTC(year, month + 1) / MINUTE };
}

function isoOf(milliseconds: number, length: number): string {
  return new Date(milliseconds).toISOString().slice(0, length);
}

function millisecondsOf(at: string): number {
  const milliseconds = Date.parse(at);
  if (Number.isNaN(milliseconds)) throw new StorageError('refused', 'A time is not in ISO 8601.');
  return milliseconds;
}
