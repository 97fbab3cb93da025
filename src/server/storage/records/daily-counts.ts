import { sql } from 'kysely';
import type { RuleId } from '../../../engine';
import type { Engine, Row, Step, Writer } from '../engine';
import type { CountedBy, CountRow, CoverageRow, Days } from '../store';
import { dayOf, dayText, toMinutes } from '../times';

/** What is counted by day. `all` has one key, the empty one. */
type Facet = Exclude<CountedBy, 'day'> | 'all';

/** What of a record is counted. */
export interface Counted {
  readonly minute: number;
  readonly action: string;
  readonly outcome: string;
  readonly client: string;
  readonly group: string | undefined;
  readonly rules: readonly RuleId[];
}

const COLUMNS = [
  ['facet', 'text'],
  ['day', 'integer'],
  ['key', 'text'],
  ['count', 'integer'],
] as const;

/** In the transaction that writes or erases the records, so that counts and records never differ. */
export function countRecords(records: readonly Counted[], each: 1 | -1): Step {
  // Many are alike: those are told apart first, and each kind's keys are looked at once.
  const kinds = new Map<string, { readonly record: Counted; count: number }>();
  for (const record of records) {
    const { minute, action, outcome, client, group, rules } = record;
    const kind = JSON.stringify([dayOf(minute), action, outcome, client, group, rules]);
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, { record, count: each });
    else known.count += each;
  }
  const counts = new Map<string, { readonly row: Row; count: number }>();
  for (const { record, count } of kinds.values()) {
    const day = dayOf(record.minute);
    for (const [facet, key] of keysOf(record)) {
      const name = `${facet} ${String(day)} ${key}`;
      const known = counts.get(name);
      if (known === undefined) counts.set(name, { row: [facet, day, key], count });
      else known.count += count;
    }
  }
  return {
    kind: 'insert',
    into: 'daily_count',
    columns: COLUMNS,
    rows: [...counts.values()].map(({ row, count }) => [...row, count]),
    then: 'on conflict (organisation, facet, day, key) do update set count = daily_count.count + excluded.count',
  };
}

function keysOf({ action, outcome, client, group, rules }: Counted): readonly (readonly [Facet, string])[] {
  return [
    ['all', ''],
    ['action', action],
    ['outcome', outcome],
    ['client', client],
    ...(group === undefined ? [] : [['group', group] as const]),
    ...rules.map((rule) => ['rule', rule] as const),
  ];
}

/** A group may be one person: its counts go when the records go. The others are about nobody and stay. */
export async function forgetGroups(database: Writer, organisation: number, beforeDay: number): Promise<void> {
  await database
    .deleteFrom('daily_count')
    .where('organisation', '=', organisation)
    .where('facet', '=', 'group' satisfies Facet)
    .where('day', '<', beforeDay)
    .execute();
}

/** Largest first; days in order. Days are whole: the range takes in the days of its first and last minute. */
export async function countBy(
  engine: Engine,
  organisation: number,
  by: CountedBy,
  days: Days,
): Promise<readonly CountRow[]> {
  const facet: Facet = by === 'day' ? 'all' : by;
  const [key, order] = by === 'day' ? [sql`day`, sql`day`] : [sql`key`, sql`count desc, key`];
  const { from, to } = toDays(days);
  const { rows } = await engine.read(organisation, (database) =>
    sql<{ readonly key: string | number; readonly count: number }>`
      select ${key} as key, cast(sum(count) as bigint) as count from daily_count
      where organisation = ${organisation} and facet = ${facet} and day between ${from} and ${to}
      group by ${key} having sum(count) > 0 order by ${order}`.execute(database),
  );
  return rows.map((row) => ({ key: typeof row.key === 'number' ? dayText(row.key) : row.key, count: row.count }));
}

/** By day, days in order; a day nobody was heard of is not there. */
export async function coverage(engine: Engine, organisation: number, days: Days): Promise<readonly CoverageRow[]> {
  const { from, to } = toDays(days);
  const rows = await engine.read(organisation, (database) =>
    database
      .selectFrom('coverage_day')
      .select(['day', 'mailboxes', 'unauthenticated', 'silent', 'summarised', 'unconfirmed'])
      .where('organisation', '=', organisation)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .orderBy('day')
      .execute(),
  );
  return rows.map(({ day, ...counts }) => ({ day: dayText(day), ...counts }));
}

const LAST_DAY = 1_000_000;

function toDays({ fromMinute, toMinute }: Days): { readonly from: number; readonly to: number } {
  return {
    from: fromMinute === undefined ? 0 : dayOf(toMinutes(fromMinute)),
    to: toMinute === undefined ? LAST_DAY : dayOf(toMinutes(toMinute)),
  };
}
