import type { Cell } from '../engine';
import { dayOf, startOfDay } from '../times';
import { asKept } from './conditions';
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

/** Asked for at once: where there is much the first are enough, and then a year and some. */
const DAYS = [30, 400];

/** The next runs to look through, newest first, and where it goes on after them; undefined when nothing older is left. */
export async function findRuns(
  search: Search,
  from: Place,
): Promise<{ readonly runs: readonly Run[]; readonly rest: Place | undefined }> {
  const runs: Run[] = [];
  let rest: Place | undefined = from;
  let looked = 0;
  let skipped = 0;
  for (const limit of DAYS) {
    const days: readonly CountedDay[] = await countedDays(search, rest, limit);
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
    if (days.length < limit) return { runs, rest: undefined };
    rest = startOf(days.at(-1)![0]);
  }
  return { runs, rest };
}

const startOf = (day: number): Place => ({ minute: startOfDay(day), sequence: 0 });

/** With how many records the index has of it, and whether anything of it can fit. */
type CountedDay = readonly [day: number, count: number, fits: 0 | 1];

/** From the day on of what is next older than the place. Counts tell, so it takes as long for any number of records. */
function countedDays(
  { engine, organisation, filter: { fromMinute }, leading, others }: Search,
  { minute, sequence }: Place,
  limit: number,
): Promise<readonly CountedDay[]> {
  const newest = dayOf(sequence === 0 ? minute - 1 : minute);
  const values: Cell[] = [organisation, fromMinute === undefined ? 0 : dayOf(asKept(fromMinute)), newest];
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
    and every.day <= $3 order by every.day desc limit ${String(limit)}`;
  return engine.ask(organisation, { columns, rest, values });
}
