import type { CountedDay } from './counted-days';
import { placeOfDay, type Place } from './place';
import type { Run } from './search';

/** How many records may still be looked at for a page, and how many runs of days. */
export interface Budget {
  readonly records: number;
  readonly runs: number;
}

/** So that a page takes about as long whatever is asked, and is short where little fits. */
export const WHOLE_BUDGET: Budget = { records: 200_000, runs: 20 };

/** Looking through so many for nothing is quicker than to ask once more. */
const BRIDGED = 5000;

/**
 * The runs of these days, newest first, and what is left to spend after them. `rest` is where they were cut off, because the days hold
 * more than may be looked at; the first run of a page never is.
 */
export function toRuns(
  days: readonly CountedDay[],
  budget: Budget,
): { readonly runs: readonly Run[]; readonly left: Budget; readonly rest: Place | undefined } {
  const runs: Run[] = [];
  let left = budget;
  let skipped = 0;
  for (const [day, count, fits] of days) {
    if (fits === 0) {
      skipped += count;
      continue;
    }
    const last = runs.at(-1);
    const isBridged = last !== undefined && skipped <= BRIDGED;
    const cost: Budget = { records: isBridged ? skipped + count : count, runs: isBridged ? 0 : 1 };
    if (left !== WHOLE_BUDGET && (cost.records > left.records || cost.runs > left.runs))
      return { runs, left, rest: placeOfDay(day + 1) };
    if (isBridged) runs[runs.length - 1] = { ...last, oldest: day };
    else runs.push({ newest: day, oldest: day });
    left = { records: left.records - cost.records, runs: left.runs - cost.runs };
    skipped = 0;
  }
  return { runs, left, rest: undefined };
}
