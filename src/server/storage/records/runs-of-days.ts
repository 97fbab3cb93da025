import type { Cell } from '../engine';
import { dayOf, startOfDay, toMinutes } from '../times';
import type { Place } from './place';
import type { Search } from './search';

/** Days (since 1970) to look through, the first and last of which have some of everything asked for; perhaps in no one record. */
export interface Run {
  readonly newest: number;
  readonly oldest: number;
}

/**
 * So many records are looked at for one page, and so many runs of days: a page takes about as long whatever is asked, and is
 * short where little fits.
 */
const LOOKED_AT = 200_000;
const MOST_RUNS = 20;

/** Looking through so many for nothing is quicker than to ask once more. */
const BRIDGED = 5000;

/** A year and some, asked for at once. */
const DAYS = 400;

/** The next runs to look through, newest first, and where it goes on after them; undefined when nothing older is left. */
export async function findRuns(
  search: Search,
  from: Place,
): Promise<{ readonly runs: readonly Run[]; readonly rest: Place | undefined }> {
  const days = await countedDays(search, from);
  const runs: Run[] = [];
  let looked = 0;
  let skipped = 0;
  for (const [day, count, fits] of days) {
    if (fits === 0) {
      skipped += count;
      continue;
    }
    const last = runs.at(-1);
    const isBridged = skipped <= BRIDGED;
    const more = isBridged ? skipped + count : count;
    if (last !== undefined && (looked + more > LOOKED_AT || (!isBridged && runs.length === MOST_RUNS)))
      return { runs, rest: startOf(last.oldest) };
    if (last !== undefined && isBridged) runs[runs.length - 1] = { ...last, oldest: day };
    else runs.push({ newest: day, oldest: day });
    looked += more;
    skipped = 0;
  }
  return { runs, rest: days.length < DAYS ? undefined : startOf(days.at(-1)![0]) };
}

const startOf = (day: number): Place => ({ minute: startOfDay(day), sequence: 0 });

/** Each with how many records the index has of it and whether anything of it can fit; told by the counts, however many they are. */
function countedDays(
  { engine, organisation, filter: { fromMinute, toMinute }, leading, others }: Search,
  { minute }: Place,
): Promise<readonly (readonly [day: number, count: number, fits: 0 | 1])[]> {
  const values: Cell[] = [
    organisation,
    fromMinute === undefined ? 0 : dayOf(toMinutes(fromMinute)),
    dayOf(toMinute === undefined ? minute : Math.min(minute, toMinutes(toMinute))),
  ];
  const countOf = ({ facet, key }: { readonly facet: string; readonly key: string }): string =>
    `(select count from daily_count where organisation = $1 and facet = '${facet}' and day = every.day
      and key = $${String(values.push(key))})`;
  const [lead] = leading.flatMap(({ counted }) => counted ?? []);
  const wanted = others.flatMap(({ counted }) => (counted === undefined ? [] : ` and ${countOf(counted)} > 0`));
  const columns = [
    'every.day',
    lead === undefined ? 'every.count' : `coalesce(${countOf(lead)}, 0)`,
    `case when every.count > 0${wanted.join('')} then 1 else 0 end`,
  ];
  const rest = `from daily_count as every where every.organisation = $1 and every.facet = 'all' and every.day >= $2
    and every.day <= $3 order by every.day desc limit ${String(DAYS)}`;
  return engine.ask(organisation, { columns, rest, values });
}
