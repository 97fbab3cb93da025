import { OPEN_MINUTES, outcomeOf, type DecisionRecord, type ExposureOutcome } from '../record';
import type { RecordStore, StoredRecord } from './storage';

/** All that is kept of the attempts at one message, and what they tell together. */
export interface Exposure {
  readonly outcome: ExposureOutcome;
  /** Newest first. */
  readonly records: readonly StoredRecord[];
}

type Asked = Pick<RecordStore, 'list'>;

/** Nobody presses Send more often; a client that claims it did makes no answer longer. */
const MOST_ATTEMPTS = 200;

/** Undefined when nothing is kept of it. */
export async function readExposure(store: Asked, exposure: string, now: Date): Promise<Exposure | undefined> {
  const { records } = await store.list({ exposure }, { limit: MOST_ATTEMPTS });
  const [last] = records;
  if (last === undefined) return undefined;
  const oldestFirst = records.map(({ record }) => record).reverse();
  const open = outcomeOf(oldestFirst, { now: now.toISOString(), coverage: 'open' });
  const isSettled = open === 'unknown' && (await wasHeardSince(store, last));
  const outcome = isSettled ? outcomeOf(oldestFirst, { now: now.toISOString(), coverage: 'settled' }) : open;
  return { outcome, records };
}

/**
 * Whether anything that followed within a day has come: a client delivers all that waits in it, so it has when this record
 * came a day late itself, or when its sender has a record of a day later or more.
 */
async function wasHeardSince(store: Asked, { sender, record, receivedAt }: StoredRecord): Promise<boolean> {
  const over = Date.parse(record.minute) + OPEN_MINUTES * 60_000;
  if (Date.parse(receivedAt) > over) return true;
  if (sender === undefined) return false;
  const fromMinute = `${new Date(over).toISOString().slice(0, TO_THE_MINUTE)}Z`;
  return (await store.list({ sender, fromMinute }, { limit: 1 })).records.length > 0;
}

/** Length of "2026-11-21T09:30". */
const TO_THE_MINUTE = 16;

/** The UTC day a message began on, by its oldest record; a clock that goes ahead is not believed. */
export function dayOfExposure({ records }: Exposure): DecisionRecord['minute'] {
  const { record, receivedAt } = records[records.length - 1]!;
  return (record.minute < receivedAt ? record.minute : receivedAt).slice(0, 'yyyy-mm-dd'.length);
}

/** A record as a file of records has it, where that was asked for with what came of its message. */
export interface ExportedRecord extends StoredRecord {
  readonly messageOutcome?: ExposureOutcome;
}

/** Attempts at one message are mostly near each other. */
const MOST_REMEMBERED = 2_000;

/** Messages looked up at once: as many trips to the database are under way, and connections are left for everybody else. */
const AT_ONCE = 4;

/** In the same order, one look-up for each message. */
export async function* tellMessages(
  store: Asked,
  records: AsyncIterable<StoredRecord>,
  now: Date,
): AsyncGenerator<ExportedRecord, void, undefined> {
  const known = new Map<string, ExposureOutcome>();
  for await (const some of inSets(records)) {
    if (known.size >= MOST_REMEMBERED) known.clear();
    const unknown = new Set(some.map(({ record }) => record.exposure).filter((exposure) => !known.has(exposure)));
    const lookUp = async (exposure: string): Promise<void> => {
      known.set(exposure, (await readExposure(store, exposure, now))?.outcome ?? 'unknown');
    };
    await Promise.all([...unknown].map(lookUp));
    for (const stored of some) yield { ...stored, messageOutcome: known.get(stored.record.exposure) ?? 'unknown' };
  }
}

async function* inSets(records: AsyncIterable<StoredRecord>): AsyncGenerator<readonly StoredRecord[], void, undefined> {
  let set: StoredRecord[] = [];
  for await (const stored of records) {
    set.push(stored);
    if (set.length < AT_ONCE) continue;
    yield set;
    set = [];
  }
  yield set;
}
