import { sql } from 'kysely';
import type { Cell, Engine, Writer } from '../engine';
import type { Arrival, CounterArrival } from '../store';
import { addCounters } from './add-counters';
import { countRecords, type Counted } from './daily-counts';
import { prepareArrival, RECORD_COLUMNS, toRecordRow, type Prepared } from './record-row';
import { findSenders } from './senders';

/** What one caller hands over: all of it is kept, or nothing. */
export interface Addition {
  readonly arrivals: readonly Prepared[];
  readonly counters: CounterArrival | undefined;
}

export function prepareAddition(arrivals: readonly Arrival[], counters: CounterArrival | undefined): Addition {
  return { arrivals: arrivals.map(prepareArrival), counters };
}

/** One counter arrival is about as much work as a record. */
export const sizeOf = ({ arrivals, counters }: Addition): number => arrivals.length + (counters === undefined ? 0 : 1);

/** Writes many additions in one transaction. How many records of each were new. */
export async function addRecords(
  engine: Engine,
  organisation: number,
  additions: readonly Addition[],
): Promise<readonly number[]> {
  const arrivals = additions.flatMap((addition) => addition.arrivals);
  await engine.makeRoom(arrivals.map(({ minute }) => minute));
  const isNew = await engine.write(organisation, async (database) => {
    const first = await reserve(database, organisation, arrivals.length);
    const added = await keepNew(engine, database, organisation, arrivals, first);
    await addCounters(
      engine,
      database,
      organisation,
      additions.flatMap(({ counters }) => counters ?? []),
    );
    return added;
  });
  let at = 0;
  return additions.map((addition) => {
    const mine = isNew.slice(at, at + addition.arrivals.length);
    at += mine.length;
    return mine.filter(Boolean).length;
  });
}

/**
 * The first of so many sequence numbers. The row stays locked until the commit, so that numbers appear in the order of
 * commits and no reader's cursor passes one that is still on its way; everything after it has the organisation to itself.
 */
async function reserve(database: Writer, organisation: number, count: number): Promise<number> {
  const { last_sequence: last } = await database
    .updateTable('organisation')
    .set((row) => ({ last_sequence: row('last_sequence', '+', count) }))
    .where('number', '=', organisation)
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  return last - count + 1;
}

/** Whether each was new. */
async function keepNew(
  engine: Engine,
  database: Writer,
  organisation: number,
  arrivals: readonly Prepared[],
  first: number,
): Promise<readonly boolean[]> {
  if (arrivals.length === 0) return [];
  const ids = arrivals.map(({ id, minute }, index): readonly Cell[] => [organisation, id, first + index, minute]);
  const columns = [
    ['organisation', 'integer'],
    ['id', 'text'],
    ['sequence', 'integer'],
    ['minute', 'integer'],
  ] as const;
  const { rows } = await sql<{ readonly sequence: number }>`
    insert into record_id (organisation, id, sequence, minute)
    select organisation, id, sequence, minute from ${engine.rows(ids, columns)} as arrived where true
    on conflict do nothing returning sequence`.execute(database);
  const added = new Set(rows.map(({ sequence }) => sequence - first));
  const isNew = arrivals.map((_, index) => added.has(index));
  if (added.size === 0) return isNew;

  const fresh = arrivals.flatMap((arrival, index) => (isNew[index] ? { ...arrival, sequence: first + index } : []));
  const senderOf = await findSenders(engine, database, organisation, fresh);
  const records = fresh.map((each) => toRecordRow(each, organisation, each.sequence, senderOf(each.arrival.sender)));
  const names = sql.join(RECORD_COLUMNS.map(([name]) => sql.ref(name)));
  await sql`insert into record (${names}) select ${names} from ${engine.rows(records, RECORD_COLUMNS)} as arrived`.execute(
    database,
  );
  const notes = fresh.flatMap(({ sequence, minute, arrival: { note } }) =>
    note === undefined ? [] : { organisation, sequence, minute, text: note },
  );
  if (notes.length > 0) await database.insertInto('note').values(notes).execute();
  await countRecords(engine, database, organisation, fresh.map(toCounted), 1);
  return isNew;
}

function toCounted({ minute, rules, arrival }: Prepared): Counted {
  const { action, outcome, client } = arrival.record;
  return { minute, action, outcome, client, group: arrival.group, rules };
}
