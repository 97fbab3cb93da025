import type { Cell, Question } from '../engine';
import { dayOf, MINUTES_OF_DAY } from '../times';
import { asKept } from './conditions';
import type { Place } from './place';
import type { Search, SelectedPlace } from './search';

/**
 * How many records of a day the index has, and whether anything of the day can fit; and the place that days were asked for from, the
 * same one in all rows of an answer.
 */
export type CountedDay = readonly [day: number, count: number, fits: 0 | 1, minute: number, sequence: number];

export const placeOf = ([, , , minute, sequence]: CountedDay): Place => ({ minute, sequence });

/**
 * From the day of the place on, newest first; no days where there is no place. Counts tell, so it takes as long for any number of
 * records.
 */
export function countedDays(
  { filter: { fromMinute }, leading, others }: Search,
  { sql, values }: SelectedPlace,
  limit: number,
): Question {
  const put = (value: Cell): string => `$${String(values.push(value))}`;
  const countOf = ({ facet, key }: { readonly facet: string; readonly key: string }): string =>
    `(select count from daily_count where organisation = $1 and facet = '${facet}' and day = every.day and key = ${put(key)})`;
  const [lead] = leading.flatMap(({ counted }) => counted ?? []);
  const wanted = others.flatMap(({ counted }) => (counted === undefined ? [] : ` and ${countOf(counted)} > 0`));
  return {
    columns: ['day', 'count', 'fits', 'minute', 'sequence'],
    // The place is looked for once; the first day is a value by then, from which both databases begin to read.
    rest: `from (with place as materialized (${sql})
      select every.day, ${lead === undefined ? 'every.count' : `coalesce(${countOf(lead)}, 0) as count`},
        case when every.count > 0${wanted.join('')} then 1 else 0 end as fits,
        (select minute from place) as minute, (select sequence from place) as sequence
      from daily_count as every where every.organisation = $1 and every.facet = 'all'
      and every.day <= (select minute / ${String(MINUTES_OF_DAY)} from place)
      and every.day >= ${put(fromMinute === undefined ? 0 : dayOf(asKept(fromMinute)))}
      order by every.day desc limit ${String(limit)}) as counted`,
    values,
  };
}

/** As a row: the last place of the minute before, so that its day is an older one where the place is the start of a day. */
export const selected = ({ organisation }: Search, { minute }: Place): SelectedPlace => ({
  sql: 'select cast($2 as integer) as minute, 0 as sequence',
  values: [organisation, minute - 1],
});
