import type { Cell, Engine } from '../engine';
import type { Filter } from '../store';
import { timeLimits, type Condition, type Put } from './conditions';
import { foundColumns, type FoundRow } from './found-record';
import type { Place } from './place';

/** What is asked, by the index that has the fewest of it in the order of a list. */
export interface Search {
  readonly engine: Engine;
  readonly organisation: number;
  readonly filter: Filter;
  readonly index: string;
  /** Met by all that is read from the index. */
  readonly leading: readonly Condition[];
  /** Looked at in each of them. */
  readonly others: readonly Condition[];
}

export function toSearch(
  place: Pick<Search, 'engine' | 'organisation' | 'filter'>,
  conditions: readonly Condition[],
): Search {
  const [first, ...others] = conditions;
  if (first?.index === undefined) return { ...place, index: 'record_newest', leading: [], others: conditions };
  return { ...place, index: first.index, leading: [first], others };
}

/** One sender, one message and what was reviewed are few among all: what else is asked of them, each can be looked at. */
const FEW: readonly string[] = ['record_sender', 'record_exposure', 'record_reviewed'];

/** Whether reading the index from a place on finds a page without many that do not fit. */
export const isAnswered = ({ index, others }: Search): boolean => others.length === 0 || FEW.includes(index);

export function findAll(search: Search, from: Place, limit: number): Promise<readonly FoundRow[]> {
  const { values, put, where, table } = reading(search, from);
  const wanted = [where, ...search.others.map(({ sql }) => sql(put))].join(' and ');
  return search.engine.ask(search.organisation, {
    columns: foundColumns(search.engine.words),
    rest: `from (select record.* from ${table} where ${wanted} ${NEWEST_FIRST} limit ${put(limit)}) as record`,
    values,
  });
}

/**
 * How many are near: where much fits it is found among so many, where little does, this is known soon. Of what an index leads
 * to there is less, and each must be read in any case.
 */
const nearOf = ({ leading }: Search): number => (leading.length === 0 ? 500 : 5000);

/** What fits among the nearest. */
export function findNear(search: Search, from: Place, limit: number): Promise<readonly FoundRow[]> {
  const { values, put, where, table } = reading(search, from);
  const fits = search.others.map(({ sql }) => sql(put)).join(' and ');
  const most = put(limit);
  // Both engines read a limited subquery row by row, in its order, and no further than the limit around it needs.
  const find = (columns: string): string =>
    `select * from (select ${columns}, (${fits}) as fits from ${table} where ${where} ${NEWEST_FIRST}
      limit ${String(nearOf(search))}) as looked_at where fits limit ${most}`;
  return search.engine.ask(search.organisation, {
    columns: foundColumns(search.engine.words),
    rest: `from ${search.engine.recordsOf(find)}`,
    values,
  });
}

/** Where the nearest end; undefined when nothing comes after them. */
export async function endOfNear(search: Search, from: Place): Promise<Place | undefined> {
  const { values, where, table } = reading(search, from);
  const [end] = await search.engine.ask<readonly [minute: number, sequence: number]>(search.organisation, {
    columns: ['record.minute', 'record.sequence'],
    rest: `from ${table} where ${where} ${NEWEST_FIRST} limit 1 offset ${String(nearOf(search) - 1)}`,
    values,
  });
  return end === undefined ? undefined : { minute: end[0], sequence: end[1] };
}

/** What fits from a place on, back to a minute. */
export function findSince(search: Search, from: Place, minute: number, limit: number): Promise<readonly FoundRow[]> {
  const { values, put, where, table } = reading(search, from);
  const wanted = [where, `record.minute >= ${put(minute)}`, ...search.others.map(({ sql }) => sql(put))].join(' and ');
  // Of what does not fit, no more is read than the index holds.
  const places = `select record.minute, record.sequence from ${table} where ${wanted} ${NEWEST_FIRST} limit ${put(limit)}`;
  return search.engine.ask(search.organisation, {
    columns: foundColumns(search.engine.words),
    rest: `from (${places}) as place ${search.engine.recordsAt('place')} ${NEWEST_FIRST}`,
    values,
  });
}

const NEWEST_FIRST = 'order by record.minute desc, record.sequence desc';

/** What reads the index from a place on; `$1` is the organisation. */
function reading(
  { engine, organisation, filter: { fromMinute }, index, leading }: Search,
  { minute, sequence }: Place,
) {
  const values: Cell[] = [organisation];
  const put: Put = (value) => `$${String(values.push(value))}`;
  const [at, after] = [put(minute), put(sequence)];
  const where = [
    'record.organisation = $1',
    // Said twice, so that partitions which hold only newer ones are not looked at.
    `record.minute <= ${at}`,
    `(record.minute, record.sequence) < (${at}, ${after})`,
    ...timeLimits(fromMinute === undefined ? {} : { fromMinute }, put),
    ...leading.map(({ sql }) => sql(put)),
  ].join(' and ');
  return { values, put, where, table: engine.recordsBy(index) };
}
