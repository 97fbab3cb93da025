import { sql, type RawBuilder } from 'kysely';
import type { Engine, Step, Writer } from '../engine';
import { StorageError } from '../storage-error';
import type { Hold } from '../store';
import { startOfDay, toDay } from '../times';
import { reserve } from './add-records';
import { countRecords, forgetGroups } from './daily-counts';

/** Records removed in one transaction, so that nobody who wants to write waits for long. */
const REMOVED_AT_ONCE = 1000;

/**
 * Reason null: no hold any more. A hold may come before the first record; the sender's number is below zero then, where no
 * sequence is.
 */
export async function hold(engine: Engine, organisation: number, sender: string, reason: string | null): Promise<void> {
  const keep: Step = {
    kind: 'run',
    sql: `insert into sender (organisation, number, name, held_reason)
      select cast($1 as integer), coalesce(min(number), 0) - 1, cast($2 as text), cast($3 as text) from sender
      where organisation = $1 and number < 0
      on conflict (organisation, name) do update set held_reason = excluded.held_reason`,
    values: [sender, reason],
  };
  await engine.writeInTwo(organisation, [reserve(0)], () => ({ steps: [keep], result: undefined }));
}

export async function holds(engine: Engine, organisation: number): Promise<readonly Hold[]> {
  const rows = await engine.read(organisation, (database) =>
    database
      .selectFrom('sender')
      .select(['name', 'held_reason'])
      .where('organisation', '=', organisation)
      .where('held_reason', 'is not', null)
      .orderBy('name')
      .execute(),
  );
  return rows.map(({ name, held_reason: reason }) => ({ sender: name, reason: reason ?? '' }));
}

/** Records, notes, ids, the sender itself, and their part in the counts. Under a hold nothing, and a `StorageError`. */
export async function eraseSender(engine: Engine, organisation: number, name: string): Promise<number> {
  let erased = 0;
  for (let isDone = false; !isDone;) {
    const removed = await engine.write(organisation, async (database) => {
      await lock(database, organisation);
      const sender = await database
        .selectFrom('sender')
        .select(['number', 'held_reason'])
        .where('organisation', '=', organisation)
        .where('name', '=', name)
        .executeTakeFirst();
      if (sender === undefined) return 0;
      if (sender.held_reason !== null) throw new StorageError('held', 'The sender is under legal hold.');
      const rows = await remove(engine, database, organisation, sql`sender = ${sender.number}`);
      await engine.perform(database, organisation, [countRecords(rows.map(toCounted), -1)]);
      if (rows.length < REMOVED_AT_ONCE)
        await database
          .deleteFrom('sender')
          .where('organisation', '=', organisation)
          .where('number', '=', sender.number)
          .execute();
      return rows.length;
    });
    erased += removed;
    isDone = removed < REMOVED_AT_ONCE;
  }
  return erased;
}

/** Counts stay but those of groups; senders of whom nothing is left and nothing is held are forgotten. */
export async function expire(
  engine: Engine,
  organisation: number,
  before: { readonly records: string; readonly notes: string },
): Promise<number> {
  const day = toDay(before.records);
  const isOld = sql`minute < ${startOfDay(day)} and (sender is null or sender not in (${held(organisation)}))`;
  let expired = 0;
  for (let isDone = false; !isDone;) {
    const rows = await engine.write(organisation, async (database) => {
      // So that a hold is either seen here or set once this is over: what it was acknowledged for stays.
      await lock(database, organisation);
      return remove(engine, database, organisation, isOld);
    });
    expired += rows.length;
    isDone = rows.length < REMOVED_AT_ONCE;
  }
  await engine.write(organisation, async (database) => {
    await lock(database, organisation);
    await expireNotes(database, organisation, startOfDay(toDay(before.notes)));
    await forgetGroups(database, organisation, day);
    await database.deleteFrom('mailbox_day').where('organisation', '=', organisation).where('day', '<', day).execute();
    await sql`
      delete from sender where organisation = ${organisation} and held_reason is null and not exists (
        select 1 from record where record.organisation = ${organisation} and record.sender = sender.number)`.execute(
      database,
    );
  });
  await engine.giveBackRoom();
  return expired;
}

const held = (organisation: number): RawBuilder<unknown> =>
  sql`select number from sender where organisation = ${organisation} and held_reason is not null`;

async function expireNotes(database: Writer, organisation: number, beforeMinute: number): Promise<void> {
  await sql`
    delete from note where organisation = ${organisation} and minute < ${beforeMinute} and not exists (
      select 1 from record where record.organisation = ${organisation} and record.minute = note.minute
        and record.sequence = note.sequence and record.sender in (${held(organisation)}))`.execute(database);
}

/** Keeps whoever adds records out until the commit: they may be about to use what is removed. */
async function lock(database: Writer, organisation: number): Promise<void> {
  await database
    .updateTable('organisation')
    .set((row) => ({ last_sequence: row.ref('last_sequence') }))
    .where('number', '=', organisation)
    .execute();
}

interface RemovedRow {
  readonly id: string;
  readonly sequence: number;
  readonly minute: number;
  readonly action: string;
  readonly outcome: string;
  readonly client: string;
  readonly team: string | null;
  readonly rules: number;
}

const toCounted = ({ team, ...row }: RemovedRow): Parameters<typeof countRecords>[0][number] => ({
  ...row,
  group: team ?? undefined,
});

/** The oldest first. The minute is asked for beside the sequence, so that only partitions that hold one are looked at. */
async function remove(
  engine: Engine,
  database: Writer,
  organisation: number,
  condition: RawBuilder<unknown>,
): Promise<readonly RemovedRow[]> {
  const { rows } = await sql<RemovedRow>`
    delete from record where organisation = ${organisation} and (minute, sequence) in (
      select minute, sequence from record where organisation = ${organisation} and ${condition}
      order by minute, sequence limit ${REMOVED_AT_ONCE})
    returning ${sql.raw(engine.words.hex('id'))} as id, sequence, minute, action, outcome, client, team, rules`.execute(
    database,
  );
  if (rows.length === 0) return rows;
  const ids = engine.rows(
    rows.map(({ id, sequence }) => [id, sequence]),
    [
      ['id', 'bytes'],
      ['sequence', 'integer'],
    ],
  );
  await sql`delete from record_id where organisation = ${organisation} and id in (select id from ${ids} as gone)`.execute(
    database,
  );
  await sql`delete from note where organisation = ${organisation} and sequence in (select sequence from ${ids} as gone)`.execute(
    database,
  );
  return rows;
}
