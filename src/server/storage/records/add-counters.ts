import { toRowText, type Row, type Step } from '../engine';
import type { CounterArrival } from '../store';
import { dayOf, toDay, toMinutes } from '../times';

/** What a mailbox says of a day. */
interface MailboxDay {
  readonly mailbox: string;
  readonly day: number;
  readonly is_authenticated: number;
  readonly silent: number;
  readonly summarised: number;
}

type Coverage = Readonly<Record<(typeof COVERED)[number], number>>;

/** By how much each day (since 1970) grows in one transaction. */
type CoverageGrowth = Map<number, Coverage>;

const COVERED = ['mailboxes', 'unauthenticated', 'silent', 'summarised', 'unconfirmed'] as const;

/** What is known of the days and mailboxes that `keepCounters` may have to change. */
export const findCounted = (arrivals: readonly CounterArrival[]): readonly Step[] => [
  {
    kind: 'find',
    from: 'mailbox_day',
    wanted: DAY_NAMES,
    by: DAY_COLUMNS.slice(0, 2),
    keys: [...new Set(arrivals.flatMap(toMailboxDays).map(({ mailbox, day }) => toRowText([mailbox, day])))],
  },
  {
    kind: 'find',
    from: 'mailbox',
    wanted: ['mailbox', 'unconfirmed'],
    by: [['mailbox', 'text']],
    keys: [...new Set(arrivals.filter(isTold).map(({ mailbox }) => toRowText([mailbox])))],
  },
];

/**
 * Keeps what mailboxes say of days without records, `found` being what `findCounted` answered. They tell totals, so the
 * larger one counts and a delivery that comes twice changes nothing; what was added goes into the roll-up at once.
 */
export function keepCounters(
  arrivals: readonly CounterArrival[],
  [days = [], mailboxes = []]: readonly (readonly Row[])[],
): readonly Step[] {
  const coverage: CoverageGrowth = new Map();
  return [
    keepMailboxDays(arrivals.flatMap(toMailboxDays), days, coverage),
    keepUnconfirmed(arrivals, mailboxes, coverage),
    addCoverage(coverage),
  ];
}

const isTold = ({ unconfirmed }: CounterArrival): boolean => unconfirmed > 0;
const keyOf = ({ mailbox, day }: Pick<MailboxDay, 'mailbox' | 'day'>): string => `${String(day)} ${mailbox}`;
const dayOfReceipt = ({ receivedAt }: CounterArrival): number => dayOf(toMinutes(receivedAt));

/** The day of the delivery is among them in any case: the mailbox was heard of. No day is later than that. */
function toMailboxDays(arrival: CounterArrival): readonly MailboxDay[] {
  const today = dayOfReceipt(arrival);
  const days = new Map<number, MailboxDay>();
  const add = (said: number, silent: number, summarised: number): void => {
    const day = Math.min(said, today);
    const known = days.get(day);
    days.set(day, {
      mailbox: arrival.mailbox,
      day,
      is_authenticated: arrival.isAuthenticated ? 1 : 0,
      silent: (known?.silent ?? 0) + silent,
      summarised: (known?.summarised ?? 0) + summarised,
    });
  };
  add(today, 0, 0);
  for (const [day, count] of Object.entries(arrival.silentByDay)) add(toDay(day), count, 0);
  for (const { day, count } of arrival.summarised) add(toDay(day), 0, count);
  return [...days.values()];
}

const DAY_COLUMNS = [
  ['mailbox', 'text'],
  ['day', 'integer'],
  ['is_authenticated', 'integer'],
  ['silent', 'integer'],
  ['summarised', 'integer'],
] as const;

const DAY_NAMES = DAY_COLUMNS.map(([name]) => name);

function keepMailboxDays(said: readonly MailboxDay[], found: readonly Row[], coverage: CoverageGrowth): Step {
  const known = new Map(found.map(toMailboxDay).map((row) => [keyOf(row), row]));
  const changed = new Map<string, MailboxDay>();
  for (const one of said) {
    const key = keyOf(one);
    const before = changed.get(key) ?? known.get(key);
    const now = {
      ...one,
      is_authenticated: Math.max(one.is_authenticated, before?.is_authenticated ?? 0),
      silent: Math.max(one.silent, before?.silent ?? 0),
      summarised: Math.max(one.summarised, before?.summarised ?? 0),
    };
    const growth = {
      mailboxes: before === undefined ? 1 : 0,
      unauthenticated: (before === undefined ? 1 : before.is_authenticated) - now.is_authenticated,
      silent: now.silent - (before?.silent ?? 0),
      summarised: now.summarised - (before?.summarised ?? 0),
    };
    if (before !== undefined && Object.values(growth).every((by) => by === 0)) continue;
    changed.set(key, now);
    grow(coverage, one.day, growth);
  }
  return {
    kind: 'insert',
    into: 'mailbox_day',
    columns: DAY_COLUMNS,
    rows: [...changed.values()].map((row) => toRowText(DAY_NAMES.map((name) => row[name]))),
    clash: `on conflict (organisation, day, mailbox) do update set is_authenticated = excluded.is_authenticated,
      silent = excluded.silent, summarised = excluded.summarised`,
  };
}

const toMailboxDay = (row: Row): MailboxDay =>
  Object.fromEntries(DAY_NAMES.map((name, index) => [name, row[index]])) as unknown as MailboxDay;

/** A total without a day: what it grew by counts for the day it was told. */
function keepUnconfirmed(arrivals: readonly CounterArrival[], found: readonly Row[], coverage: CoverageGrowth): Step {
  const totals = new Map(found.map(([mailbox, unconfirmed]) => [String(mailbox), Number(unconfirmed)]));
  const changed = new Map<string, number>();
  for (const arrival of arrivals.filter(isTold)) {
    const before = totals.get(arrival.mailbox) ?? 0;
    if (arrival.unconfirmed <= before) continue;
    totals.set(arrival.mailbox, arrival.unconfirmed);
    changed.set(arrival.mailbox, arrival.unconfirmed);
    grow(coverage, dayOfReceipt(arrival), { unconfirmed: arrival.unconfirmed - before });
  }
  return {
    kind: 'insert',
    into: 'mailbox',
    columns: [
      ['mailbox', 'text'],
      ['unconfirmed', 'integer'],
    ],
    rows: [...changed].map(toRowText),
    clash: 'on conflict (organisation, mailbox) do update set unconfirmed = excluded.unconfirmed',
  };
}

function grow(coverage: CoverageGrowth, day: number, by: Partial<Coverage>): void {
  const before = coverage.get(day);
  const of = (name: keyof Coverage): number => (before?.[name] ?? 0) + (by[name] ?? 0);
  coverage.set(day, {
    mailboxes: of('mailboxes'),
    unauthenticated: of('unauthenticated'),
    silent: of('silent'),
    summarised: of('summarised'),
    unconfirmed: of('unconfirmed'),
  });
}

const addCoverage = (coverage: CoverageGrowth): Step => ({
  kind: 'insert',
  into: 'coverage_day',
  columns: ['day', ...COVERED].map((name) => [name, 'integer'] as const),
  rows: [...coverage].map(([day, counts]) => toRowText([day, ...COVERED.map((name) => counts[name])])),
  clash: `on conflict (organisation, day) do update set
    ${COVERED.map((name) => `${name} = coverage_day.${name} + excluded.${name}`).join(', ')}`,
});
