import type { Engine } from '../engine';
import type { SinceWhen, StoredRecord } from '../store';
import { asKept } from './conditions';
import { foundColumns, toStoredRecord, type FoundRow } from './found-record';
import { isHex } from './record-row';

/** Of one answer: some 600 KB, read in a few milliseconds of the event loop. */
const MOST_ROWS = 1000;

/**
 * The newest `most` records of each of many messages, in one question as a rule. Where these have more than fit into an answer, which
 * only a client brings about that invents attempts, it is asked for half of them and then for the other half.
 */
export async function* findAttempts(
  engine: Engine,
  organisation: number,
  exposures: readonly string[],
  most: number,
): AsyncGenerator<readonly (readonly StoredRecord[])[], void> {
  const asked = [...new Set(exposures)].filter(isHex);
  if (asked.length === 0) return;
  const newest = {
    index: 'record_exposure',
    condition: `record.organisation = $1 and record.exposure = ${engine.words.unhex('(asked.value ->> 0)')}`,
    most: Math.min(most, MOST_ROWS),
  };
  const rows = await engine.ask<FoundRow>(organisation, {
    columns: foundColumns(engine.words),
    rest: `from ${engine.newestOfEach('$2', newest)} limit ${String(MOST_ROWS + 1)}`,
    values: [organisation, JSON.stringify(asked.map((exposure) => [exposure]))],
  });
  if (rows.length <= MOST_ROWS) {
    yield toAttempts(rows);
    return;
  }
  const middle = Math.ceil(asked.length / 2);
  yield* findAttempts(engine, organisation, asked.slice(0, middle), most);
  yield* findAttempts(engine, organisation, asked.slice(middle), most);
}

function toAttempts(rows: readonly FoundRow[]): readonly (readonly StoredRecord[])[] {
  const newestFirst = [...rows].sort(
    ([number, minute], [other, otherMinute]) => otherMinute - minute || other - number,
  );
  const byExposure = new Map<string, StoredRecord[]>();
  for (const stored of newestFirst.map(toStoredRecord)) {
    const { exposure } = stored.record;
    const known = byExposure.get(exposure);
    if (known === undefined) byExposure.set(exposure, [stored]);
    else known.push(stored);
  }
  return [...byExposure.values()];
}

/** Which of these senders have a record of their minute or a later one: their places in the list, in one question. */
export async function findHeard(
  engine: Engine,
  organisation: number,
  asked: readonly SinceWhen[],
): Promise<ReadonlySet<number>> {
  if (asked.length === 0) return new Set();
  const latest = {
    index: 'record_sender',
    condition: `record.organisation = $1 and record.minute >= cast(asked.value ->> 1 as integer)
      and record.sender = (select number from sender where organisation = $1 and name = asked.value ->> 0)`,
    most: 1,
  };
  const rows = await engine.ask<readonly [place: number]>(organisation, {
    columns: ['cast(asked.value ->> 2 as integer)'],
    rest: `from ${engine.newestOfEach('$2', latest)}`,
    values: [
      organisation,
      JSON.stringify(asked.map(({ sender, fromMinute }, place) => [sender, asKept(fromMinute), place])),
    ],
  });
  return new Set(rows.map(([place]) => place));
}
