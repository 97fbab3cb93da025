import { toRowText, type Engine, type Row, type Step, type Writer } from '../engine';
import type { CountedBy, CountRow, CoverageRow, Days } from '../store';
import { dayOf, dayText, toMinutes } from '../times';
import { rulesOf } from './rule-bits';

/** What is counted by day. `all` has one key, the empty one. */
export type Facet = Exclude<CountedBy, 'day'> | 'all';

/** What of a record is counted. */
export interface Counted {
  readonly minute: number;
  readonly action: string;
  readonly outcome: string;
  readonly client: string;
  readonly group: string | undefined;
  /** As `toRuleBits` has them. */
  readonly rules: number;
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
    // No text that is kept holds U+0000.
    const kind = [dayOf(minute), action, outcome, client, rules, group].join('\0');
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
    rows: [...counts.values()].map(({ row, count }) => toRowText([...row, count])),
    clash: 'on conflict (organisation, facet, day, key) do update set count = daily_count.count + excluded.count',
  };
}

function keysOf({ action, outcome, client, group, rules }: Counted): readonly (readonly [Facet, string])[] {
  return [
    ['all', ''],
    ['action', action],
    ['outcome', outcome],
    ['client', client],
    ...(group === undefined ? [] : [['group', group] as const]),
    ...rulesOf(rules).map((rule) => ['rule', rule] as const),
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
  const [key, order] = by === 'day' ? ['day', 'day'] : ['key', 'sum(count) desc, key'];
  const { from, to } = toDays(days);
  const rows = await engine.ask<readonly [key: string | number, count: number]>(organisation, {
    columns: [key, 'cast(sum(count) as bigint)'],
    rest: `from daily_count where organisation = $1 and facet = $2 and day between $3 and $4
      group by ${key} having sum(count) > 0 order by ${order}`,
    values: [organisation, facet, from, to],
  });
  return rows.map(([found, count]) => ({ key: typeof found === 'number' ? dayText(found) : found, count }));
}

type CoveredDay = readonly [
  day: number,
  mailboxes: number,
  unauthenticated: number,
  silent: number,
  summarised: number,
  unconfirmed: number,
];

/** By day, days in order; a day nobody was heard of is not there. */
export async function coverage(engine: Engine, organisation: number, days: Days): Promise<readonly CoverageRow[]> {
  const { from, to } = toDays(days);
  const rows = await engine.ask<CoveredDay>(organisation, {
    columns: ['day', 'mailboxes', 'unauthenticated', 'silent', 'summarised', 'unconfirmed'],
    rest: 'from coverage_day where organisation = $1 and day between $2 and $3 order by day',
    values: [organisation, from, to],
  });
  return rows.map(([day, mailboxes, unauthenticated, silent, summarised, unconfirmed]) => {
    return { day: dayText(day), mailboxes, unauthenticated, silent, summarised, unconfirmed };
  });
}

const LAST_DAY = 1_000_000;

function toDays({ fromMinute, toMinute }: Days): { readonly from: number; readonly to: number } {
  return {
    from: fromMinute === undefined ? 0 : dayOf(toMinutes(fromMinute)),
    to: toMinute === undefined ? LAST_DAY : dayOf(toMinutes(toMinute)),
  };
}
