import { StorageError } from '../storage-error';
import { startOfDay } from '../times';

/** Where a list goes on: everything is older than this, by minute and then by arrival. */
export interface Place {
  readonly minute: number;
  readonly sequence: number;
}

/** Of the year 5772: everything is older, and the columns hold it. */
export const BEYOND_ALL: Place = { minute: 2_000_000_000, sequence: 0 };

/** Everything older than this day (since 1970). */
export const placeOfDay = (day: number): Place => ({ minute: startOfDay(day), sequence: 0 });

/** Refuses what `renderPlace` has not made. */
export function parsePlace(text: string): Place {
  const [, minute, sequence] = /^(\d{1,9})\.(\d{1,15})$/.exec(text) ?? [];
  if (minute === undefined || sequence === undefined) throw new StorageError('refused', 'This is no place in a list.');
  return { minute: Number(minute), sequence: Number(sequence) };
}

export const renderPlace = ({ minute, sequence }: Place): string => `${String(minute)}.${String(sequence)}`;
