import { toRowText, type Engine, type Row, type Step } from '../engine';
import type { Arrival, CounterArrival } from '../store';
import { findCounted, keepCounters } from './add-counters';
import { countRecords } from './daily-counts';
import { prepareArrival, RECORD_COLUMNS, toRecordRow, type Prepared } from './record-row';
import { findSenders, settleSenders } from './senders';

/** What one caller hands over: all of it is kept, or nothing. */
export interface Addition {
  readonly arrivals: readonly Prepared[];
  readonly counters: CounterArrival | undefined;
}

export function prepareAddition(arrivals: readonly Arrival[], counters: CounterArrival | undefined): Addition {
  return { arrivals: arrivals.map(prepareArrival), counters };
}

/** Days that a counter arrival tells of and that are about as much work as a record: most are looked up and found as they were. */
const DAYS_OF_A_RECORD = 8;

/** In records. */
export function sizeOf({ arrivals, counters }: Addition): number {
  if (counters === undefined) return arrivals.length;
  const days = Object.keys(counters.silentByDay).length + counters.summarised.length;
  return arrivals.length + 1 + Math.floor(days / DAYS_OF_A_RECORD);
}

/** A record that was not there, with its number. */
interface Fresh {
  readonly arrival: Prepared;
  readonly sequence: number;
}

/** Writes many additions in one transaction. How many records of each were new. */
export async function addRecords(
  engine: Engine,
  organisation: number,
  additions: readonly Addition[],
): Promise<readonly number[]> {
  const arrivals = additions.flatMap((addition) => addition.arrivals);
  const counters = additions.flatMap((addition) => addition.counters ?? []);
  await engine.makeRoom(arrivals.map(({ minute }) => minute));
  const asks = [reserve(arrivals.length), takeIds(arrivals), findSenders(arrivals), ...findCounted(counters)];
  const isNew = await engine.writeInTwo(organisation, asks, ([reserved, taken, senders, ...counted]) => {
    const last = Number(reserved?.[0]?.[0]);
    const fresh = (taken ?? []).map(([fromLast]): Fresh => ({
      arrival: arrivals.at(Number(fromLast) - 1)!,
      sequence: last + Number(fromLast),
    }));
    const steps = [...keepFresh(fresh, senders ?? []), ...keepCounters(counters, counted)];
    return { steps, result: new Set(fresh.map(({ arrival }) => arrival)) };
  });
  return additions.map((addition) => addition.arrivals.filter((arrival) => isNew.has(arrival)).length);
}

/**
 * So many sequence numbers. The row stays locked until the commit, so that numbers appear in the order of commits and no
 * reader's cursor passes one that is still on its way; everything after it has the organisation to itself.
 */
export const reserve = (count: number): Step => ({
  kind: 'run',
  sql: 'update organisation set last_sequence = last_sequence + $2 where number = $1 returning last_sequence',
  values: [count],
});

const ID_COLUMNS = [
  ['sequence', 'sequence'],
  ['minute', 'integer'],
  ['id', 'bytes'],
] as const;

/** Counted from the last number that is reserved for them; answers those of which are new. */
const takeIds = (arrivals: readonly Prepared[]): Step => ({
  kind: 'insert-new',
  into: 'record_id',
  columns: ID_COLUMNS,
  rows: arrivals.map(({ id, minute }, index) => toRowText([index + 1 - arrivals.length, minute, id])),
});

const NOTE_COLUMNS = [
  ['sequence', 'integer'],
  ['minute', 'integer'],
  ['text', 'text'],
] as const;

function keepFresh(fresh: readonly Fresh[], known: readonly Row[]): readonly Step[] {
  const senders = settleSenders(fresh, known);
  const notes = fresh.flatMap(({ sequence, arrival: { minute, note } }) =>
    note === undefined ? [] : toRowText([sequence, minute, note]),
  );
  return [
    ...senders.steps,
    {
      kind: 'insert',
      into: 'record',
      columns: RECORD_COLUMNS,
      rows: fresh.map(({ arrival, sequence }) => toRecordRow(arrival, sequence, senders.numberOf(arrival.sender))),
    },
    { kind: 'insert', into: 'note', columns: NOTE_COLUMNS, rows: notes },
    countRecords(
      fresh.map(({ arrival }) => arrival.counted),
      1,
    ),
  ];
}
