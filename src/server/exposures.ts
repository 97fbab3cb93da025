import { OPEN_MINUTES, outcomeOf, type ExposureOutcome } from '../record';
import type { RecordStore, StoredRecord } from './storage';

/** All that is kept of the attempts at one message, and what they tell together. */
export interface Exposure {
  readonly outcome: ExposureOutcome;
  /** Newest first. */
  readonly records: readonly StoredRecord[];
}

type Asked = Pick<RecordStore, 'attempts' | 'heardSince'>;

/** Nobody presses Send more often; a client that claims it did makes no answer longer. */
const MOST_ATTEMPTS = 200;

/** Undefined when nothing is kept of it. */
export async function readExposure(store: Asked, exposure: string, now: Date): Promise<Exposure | undefined> {
  for await (const found of readExposures(store, [exposure], now)) return found;
  return undefined;
}

/** Each that anything is kept of, in no order: as a rule two questions for all of them. Some hundred at a time are enough. */
export async function* readExposures(
  store: Asked,
  exposures: readonly string[],
  now: Date,
): AsyncGenerator<Exposure, void, undefined> {
  for await (const found of store.attempts(exposures, MOST_ATTEMPTS)) {
    const open = found.map((records) => ({ records, outcome: toOutcome(records, { now, coverage: 'open' }) }));
    const settled = await findSettled(
      store,
      open.flatMap(({ records, outcome }) => (outcome === 'unknown' ? [records[0]!] : [])),
    );
    for (const { records, outcome } of open) {
      const isSettled = settled.has(records[0]!);
      yield { records, outcome: isSettled ? toOutcome(records, { now, coverage: 'settled' }) : outcome };
    }
  }
}

function toOutcome(
  newestFirst: readonly StoredRecord[],
  { now, coverage }: { readonly now: Date; readonly coverage: 'open' | 'settled' },
): ExposureOutcome {
  const oldestFirst = newestFirst.map(({ record }) => record).reverse();
  return outcomeOf(oldestFirst, { now: now.toISOString(), coverage });
}

/**
 * Those of these last records after which all has come that followed within a day: a client delivers all that waits in it, so it has when
 * the record came a day late itself, or when its sender has a record of a day later or more.
 */
async function findSettled(store: Asked, last: readonly StoredRecord[]): Promise<ReadonlySet<StoredRecord>> {
  const isLate = (stored: StoredRecord): boolean => Date.parse(stored.receivedAt) > overAt(stored);
  const asked = last.flatMap((stored) => {
    if (isLate(stored) || stored.sender === undefined) return [];
    const fromMinute = `${new Date(overAt(stored)).toISOString().slice(0, TO_THE_MINUTE)}Z`;
    return { stored, since: { sender: stored.sender, fromMinute } };
  });
  const heard = await store.heardSince(asked.map(({ since }) => since));
  return new Set([...last.filter(isLate), ...asked.flatMap(({ stored }, place) => (heard.has(place) ? [stored] : []))]);
}

const overAt = ({ record }: StoredRecord): number => Date.parse(record.minute) + OPEN_MINUTES * 60_000;

/** Length of "2026-11-21T09:30". */
const TO_THE_MINUTE = 16;

/** A record as a file of records has it, where that was asked for with what came of its message. */
export interface ExportedRecord extends StoredRecord {
  readonly messageOutcome?: ExposureOutcome;
}

/** Attempts at one message are mostly near each other. */
const MOST_REMEMBERED = 2_000;

/** Records whose messages are looked up at once: a trip to the database for some hundred, and a few milliseconds of its time. */
const AT_ONCE = 200;

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
    for await (const { outcome, records: attempts } of readExposures(store, [...unknown], now)) {
      known.set(attempts[0]!.record.exposure, outcome);
    }
    for (const stored of some) yield { ...stored, messageOutcome: known.get(stored.record.exposure) ?? 'unknown' };
  }
}

/** As many at a time as are looked up at once. */
export async function* inSets(
  records: AsyncIterable<StoredRecord>,
): AsyncGenerator<readonly StoredRecord[], void, undefined> {
  let set: StoredRecord[] = [];
  for await (const stored of records) {
    set.push(stored);
    if (set.length < AT_ONCE) continue;
    yield set;
    set = [];
  }
  if (set.length > 0) yield set;
}
