import { sql } from 'kysely';
import type { Engine, Writer } from '../engine';
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

const COVERED = ['mailboxes', 'unauthenticated', 'silent', 'summarised', 'unconfirmed'] as const;

/**
 * Keeps what mailboxes say of days without records. They tell totals, so the larger one counts and a delivery that comes
 * twice changes nothing; what was added goes into the roll-up at once.
 */
export async function addCounters(
  engine: Engine,
  database: Writer,
  organisation: number,
  arrivals: readonly CounterArrival[],
): Promise<void> {
  if (arrivals.length === 0) return;
  const scope = { engine, database, organisation };
  const coverage = new Map<number, Coverage>();
  await addMailboxDays(scope, arrivals.flatMap(toMailboxDays), coverage);
  await addUnconfirmed(scope, arrivals, coverage);
  await addCoverage(scope, coverage);
}

interface Scope {
  readonly engine: Engine;
  readonly database: Writer;
  readonly organisation: number;
}

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

async function addMailboxDays(
  { engine, database, organisation }: Scope,
  said: readonly MailboxDay[],
  coverage: Map<number, Coverage>,
): Promise<void> {
  const keyOf = ({ mailbox, day }: MailboxDay): string => `${String(day)} ${mailbox}`;
  const asked = engine.rows(
    said.map(({ mailbox, day }) => [mailbox, day]),
    DAY_COLUMNS.slice(0, 2),
  );
  // SQLite keeps the order of a cross join: else it reads all mailboxes of the day for each batch.
  const { rows } = await sql<MailboxDay>`
    select distinct kept.mailbox, kept.day, is_authenticated, silent, summarised from ${asked} as asked
    cross join mailbox_day as kept where kept.organisation = ${organisation} and kept.day = asked.day
      and kept.mailbox = asked.mailbox`.execute(database);
  const kept = new Map(rows.map((row) => [keyOf(row), row]));
  for (const one of said) {
    const before = kept.get(keyOf(one));
    const now = {
      ...one,
      is_authenticated: Math.max(one.is_authenticated, before?.is_authenticated ?? 0),
      silent: Math.max(one.silent, before?.silent ?? 0),
      summarised: Math.max(one.summarised, before?.summarised ?? 0),
    };
    kept.set(keyOf(one), now);
    grow(coverage, one.day, {
      mailboxes: before === undefined ? 1 : 0,
      unauthenticated: (before === undefined ? 1 : before.is_authenticated) - now.is_authenticated,
      silent: now.silent - (before?.silent ?? 0),
      summarised: now.summarised - (before?.summarised ?? 0),
    });
  }
  const changed = [...kept.values()].map((row) => DAY_COLUMNS.map(([name]) => row[name]));
  await sql`
    insert into mailbox_day (organisation, mailbox, day, is_authenticated, silent, summarised)
    select cast(${organisation} as bigint), mailbox, day, is_authenticated, silent, summarised
    from ${engine.rows(changed, DAY_COLUMNS)} as said where true
    on conflict (organisation, day, mailbox) do update set is_authenticated = excluded.is_authenticated,
      silent = excluded.silent, summarised = excluded.summarised`.execute(database);
}

/** A total without a day: what it grew by counts for the day it was told. */
async function addUnconfirmed(
  { engine, database, organisation }: Scope,
  arrivals: readonly CounterArrival[],
  coverage: Map<number, Coverage>,
): Promise<void> {
  const columns = [
    ['mailbox', 'text'],
    ['unconfirmed', 'integer'],
  ] as const;
  const told = arrivals.filter(({ unconfirmed }) => unconfirmed > 0);
  if (told.length === 0) return;
  const asked = engine.rows(
    told.map(({ mailbox }) => [mailbox]),
    columns.slice(0, 1),
  );
  const known = await database
    .selectFrom('mailbox')
    .select(['mailbox', 'unconfirmed'])
    .where('organisation', '=', organisation)
    .where(sql<boolean>`mailbox in (select mailbox from ${asked} as asked)`)
    .execute();
  const totals = new Map(known.map(({ mailbox, unconfirmed }) => [mailbox, unconfirmed]));
  for (const arrival of told) {
    const before = totals.get(arrival.mailbox) ?? 0;
    totals.set(arrival.mailbox, Math.max(before, arrival.unconfirmed));
    grow(coverage, dayOfReceipt(arrival), { unconfirmed: Math.max(arrival.unconfirmed - before, 0) });
  }
  await sql`
    insert into mailbox (organisation, mailbox, unconfirmed)
    select cast(${organisation} as bigint), mailbox, unconfirmed from ${engine.rows([...totals], columns)} as told where true
    on conflict (organisation, mailbox) do update set unconfirmed = excluded.unconfirmed`.execute(database);
}

function grow(coverage: Map<number, Coverage>, day: number, by: Partial<Coverage>): void {
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

async function addCoverage(
  { engine, database, organisation }: Scope,
  coverage: ReadonlyMap<number, Coverage>,
): Promise<void> {
  const rows = [...coverage].map(([day, counts]) => [day, ...COVERED.map((name) => counts[name])]);
  const columns = ['day', ...COVERED].map((name) => [name, 'integer'] as const);
  const names = sql.join(COVERED.map((name) => sql.ref(name)));
  const sums = COVERED.map((name) => sql`${sql.ref(name)} = coverage_day.${sql.ref(name)} + excluded.${sql.ref(name)}`);
  await sql`
    insert into coverage_day (organisation, day, ${names})
    select cast(${organisation} as bigint), day, ${names} from ${engine.rows(rows, columns)} as added where true
    on conflict (organisation, day) do update set ${sql.join(sums)}`.execute(database);
}
