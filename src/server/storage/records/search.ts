import type { Cell, Engine, Question, Turn } from '../engine';
import type { Filter } from '../store';
import { startOfDay } from '../times';
import { timeLimits, type Condition, type Put } from './conditions';
import { foundColumns, type FoundRow } from './found-record';
import { placeOfDay, type Place } from './place';

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
  const { values, put, table, where } = reading(search, from);
  const wanted = where(search.others.map(({ sql }) => sql(put)));
  const most = put(limit);
  const { recordsOf, words, ask } = search.engine;
  return ask(search.organisation, {
    columns: foundColumns(words),
    rest: `from ${recordsOf((columns) => `select ${columns} from ${table} where ${wanted} limit ${most}`)}`,
    values,
  });
}

/**
 * How many are near: where much fits it is found among so many, where little does, this is known soon. Of what an index leads
 * to there is less, and each must be read in any case.
 */
const nearOf = ({ leading }: Search): number => (leading.length === 0 ? 500 : 5000);

/** What fits among the nearest; where that is not enough, also what `otherwise` asks from where they end. */
export function findNear<More extends readonly Cell[]>(
  search: Search,
  from: Place,
  { enough, otherwise }: Pick<Turn, 'enough'> & { readonly otherwise: (end: SelectedPlace) => Question },
): Promise<{ readonly rows: readonly FoundRow[]; readonly more: readonly More[] }> {
  const { values, put, table, where } = reading(search, from);
  const fits = search.others.map(({ sql }) => sql(put)).join(' and ');
  // Both engines read a limited subquery row by row, in its order, and no further than the limit around it needs. A case stops at
  // the first condition that is not met, which SQLite does not do for the value of an "and".
  const find = (columns: string): string =>
    `select * from (select ${columns}, case when ${fits} then 1 end as fits from ${table} where ${where([])}
      limit ${String(nearOf(search))}) as looked_at where fits = 1 limit $left`;
  const near: Question = {
    columns: foundColumns(search.engine.words),
    rest: `from ${search.engine.recordsOf(find)}`,
    values,
  };
  const turn = { questions: [near], enough, otherwise: otherwise(endOfNear(search, from)) };
  return search.engine.askInTurn(search.organisation, turn);
}

/** SQL of at most one row, a minute and a sequence; its values begin with the organisation. */
export interface SelectedPlace {
  readonly sql: string;
  readonly values: Cell[];
}

function endOfNear(search: Search, from: Place): SelectedPlace {
  const { values, table, where } = reading(search, from);
  const last = String(nearOf(search) - 1);
  return {
    sql: `select record.minute, record.sequence from ${table} where ${where([])} limit 1 offset ${last}`,
    values,
  };
}

/** Days (since 1970) to look through, the first and last of which have some of everything asked for; perhaps in no one record. */
export interface Run {
  readonly newest: number;
  readonly oldest: number;
}

/** What fits on the days of a run, older than the place. In turn, as many as are left. */
export function findInRun(search: Search, from: Place, { newest, oldest }: Run): Question {
  const before = placeOfDay(newest + 1);
  const { values, put, table, where } = reading(search, from.minute < before.minute ? from : before);
  const wanted = where([`record.minute >= ${put(startOfDay(oldest))}`, ...search.others.map(({ sql }) => sql(put))]);
  const { recordsAt, words } = search.engine;
  return {
    columns: foundColumns(words),
    rest: `from ${recordsAt((columns) => `select ${columns} from ${table} where ${wanted} limit $left`)}`,
    values,
  };
}

/** What reads the index from a place on, newest first; `$1` is the organisation. */
function reading(
  { engine, organisation, filter: { fromMinute }, index, leading }: Search,
  { minute, sequence }: Place,
) {
  const values: Cell[] = [organisation];
  const put: Put = (value) => `$${String(values.push(value))}`;
  const at = put(minute);
  const range = [
    'record.organisation = $1',
    `record.minute ${sequence === 0 ? '<' : '<='} ${at}`,
    ...timeLimits(fromMinute === undefined ? {} : { fromMinute }, put),
    ...leading.map(({ sql }) => sql(put)),
  ];
  // What tells records of the last minute apart stands last: SQLite looks at it in every row that meets what is said before.
  const isAfter = sequence === 0 ? [] : [`(record.minute < ${at} or record.sequence < ${put(sequence)})`];
  const where = (wanted: readonly string[]): string =>
    `${[...range, ...wanted, ...isAfter].join(' and ')} order by record.minute desc, record.sequence desc`;
  return { values, put, table: engine.recordsBy(index), where };
}
