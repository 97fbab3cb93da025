import { sql } from 'kysely';
import { OPEN_MINUTES, roleOf, type DecisionRecord } from '../../../record';
import type { Engine, Writer } from '../engine';
import { dayOf } from '../times';
import { addCoverage, grow, type CoverageGrowth } from './coverage-days';

/** An alert that nothing has followed yet, by its message. A row lives until something follows or its mailbox is heard of. */
interface OpenAlert {
  readonly exposure: string;
  /** Empty where the delivery named none: then nobody is ever heard of. */
  readonly mailbox: string;
  /** Of the last alert. */
  readonly minute: number;
}

/** One new record, in the order in which its client wrote it. */
export interface Attempt {
  readonly record: DecisionRecord;
  readonly minute: number;
  readonly mailbox: string;
}

/** A mailbox that delivered all that waited in it. In minutes. */
export interface Heard {
  readonly mailbox: string;
  readonly receivedAt: number;
}

interface Scope {
  readonly engine: Engine;
  readonly database: Writer;
  readonly organisation: number;
}

const COLUMNS = [
  ['exposure', 'text'],
  ['mailbox', 'text'],
  ['minute', 'integer'],
] as const;

/**
 * Keeps which alerts are open, and counts for the day of each alert what came of it: answered, unanswered once its mailbox was
 * heard of a day later, else open. A delivery holds all that waits in a mailbox, so whatever followed has come by then. The
 * random name of a mailbox stands beside a message no longer than that takes.
 */
export async function followAlerts(
  scope: Scope,
  attempts: readonly Attempt[],
  heard: readonly Heard[],
  coverage: CoverageGrowth,
): Promise<void> {
  const steps = attempts.filter(({ record }) => roleOf(record) !== 'aside').sort((a, b) => a.minute - b.minute);
  const known = await findOpen(scope, steps, heard);
  const open = new Map(known.map((alert) => [alert.exposure, alert]));
  for (const step of steps) take(step, open, coverage);
  settle(heard, open, coverage);
  await keepOpen(scope, known, open);
}

function take({ record, minute, mailbox }: Attempt, open: Map<string, OpenAlert>, coverage: CoverageGrowth): void {
  const { exposure } = record;
  const before = open.get(exposure);
  if (before !== undefined && before.minute > minute) return;
  if (before !== undefined) grow(coverage, dayOf(before.minute), { open: -1 });
  if (roleOf(record) === 'alert') {
    open.set(exposure, { exposure, mailbox, minute });
    grow(coverage, dayOf(minute), { open: 1 });
    return;
  }
  if (before !== undefined) grow(coverage, dayOf(before.minute), { answered: 1 });
  open.delete(exposure);
}

function settle(heard: readonly Heard[], open: Map<string, OpenAlert>, coverage: CoverageGrowth): void {
  const last = lastHeard(heard);
  for (const { exposure, mailbox, minute } of [...open.values()]) {
    if ((last.get(mailbox) ?? 0) - minute <= OPEN_MINUTES) continue;
    open.delete(exposure);
    grow(coverage, dayOf(minute), { open: -1, unanswered: 1 });
  }
}

function lastHeard(heard: readonly Heard[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { mailbox, receivedAt } of heard) last.set(mailbox, Math.max(receivedAt, last.get(mailbox) ?? 0));
  return last;
}

/** Of these messages, and of these mailboxes what is old enough. SQLite keeps the order of a cross join, and so looks up. */
async function findOpen(
  { engine, database, organisation }: Scope,
  steps: readonly Attempt[],
  heard: readonly Heard[],
): Promise<readonly OpenAlert[]> {
  const exposures = [...new Set(steps.map(({ record }) => record.exposure))].map((exposure) => [exposure]);
  const before = [...lastHeard(heard)].map(([mailbox, receivedAt]) => [mailbox, receivedAt - OPEN_MINUTES]);
  if (exposures.length + before.length === 0) return [];
  const { rows } = await sql<OpenAlert>`
    select kept.exposure, kept.mailbox, kept.minute from ${engine.rows(exposures, COLUMNS.slice(0, 1))} as asked
    cross join open_alert as kept where kept.organisation = ${organisation} and kept.exposure = asked.exposure
    union
    select kept.exposure, kept.mailbox, kept.minute from ${engine.rows(before, COLUMNS.slice(1))} as asked
    cross join open_alert as kept where kept.organisation = ${organisation} and kept.mailbox = asked.mailbox
      and kept.minute < asked.minute`.execute(database);
  return rows;
}

async function keepOpen(
  { engine, database, organisation }: Scope,
  known: readonly OpenAlert[],
  open: ReadonlyMap<string, OpenAlert>,
): Promise<void> {
  const gone = known.filter(({ exposure }) => !open.has(exposure)).map(({ exposure }) => [exposure]);
  if (gone.length > 0) {
    await sql`
      delete from open_alert where organisation = ${organisation}
        and exposure in (select exposure from ${engine.rows(gone, COLUMNS.slice(0, 1))} as gone)`.execute(database);
  }
  const before = new Set(known);
  const changed = [...open.values()].filter((alert) => !before.has(alert));
  if (changed.length === 0) return;
  const rows = changed.map((alert) => COLUMNS.map(([name]) => alert[name]));
  await sql`
    insert into open_alert (organisation, exposure, mailbox, minute)
    select cast(${organisation} as bigint), exposure, mailbox, minute from ${engine.rows(rows, COLUMNS)} as alerts where true
    on conflict (organisation, exposure) do update set mailbox = excluded.mailbox, minute = excluded.minute`.execute(
    database,
  );
}

/** Which of these messages have an alert that is still open. */
export function openAmong(
  engine: Engine,
  organisation: number,
  exposures: readonly string[],
): Promise<ReadonlySet<string>> {
  const asked = engine.rows(
    exposures.map((exposure) => [exposure]),
    COLUMNS.slice(0, 1),
  );
  return engine.read(organisation, async (database) => {
    const { rows } = await sql<Pick<OpenAlert, 'exposure'>>`
      select kept.exposure from ${asked} as asked
      cross join open_alert as kept where kept.organisation = ${organisation} and kept.exposure = asked.exposure`.execute(
      database,
    );
    return new Set(rows.map(({ exposure }) => exposure));
  });
}

/** Of a person who is erased: taken out of the counts too. */
export async function eraseAlerts(scope: Scope, exposures: readonly string[]): Promise<void> {
  const { engine, database, organisation } = scope;
  const asked = engine.rows(
    exposures.map((exposure) => [exposure]),
    COLUMNS.slice(0, 1),
  );
  const { rows } = await sql<Pick<OpenAlert, 'minute'>>`
    delete from open_alert where organisation = ${organisation}
      and exposure in (select exposure from ${asked} as gone) returning minute`.execute(database);
  const coverage: CoverageGrowth = new Map();
  for (const { minute } of rows) grow(coverage, dayOf(minute), { open: -1 });
  await addCoverage(scope, coverage);
}

/** Of minutes that no record is left of; one under legal hold keeps them. What became of them stays unknown, so the counts stay. */
export async function expireAlerts(
  { database, organisation }: Omit<Scope, 'engine'>,
  beforeMinute: number,
): Promise<void> {
  await sql`
    delete from open_alert where organisation = ${organisation} and minute < ${beforeMinute} and not exists (
      select 1 from record where record.organisation = ${organisation} and record.minute = open_alert.minute)`.execute(
    database,
  );
}
