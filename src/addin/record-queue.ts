import { readRoamingValue, saveRoamingValue } from '../adapters/outlook';
import type { DecisionRecord } from '../record';

const QUEUE = 'lastlook.queue';
const DAYS = 'lastlook.days';

/** Of the 32 KB that all settings share. */
const QUEUE_BYTES = 8_192;
/** A month: longer than anyone is away from a connection, and well inside 2 KB. */
const MOST_DAYS = 31;
/** No mailbox gets there; a stored number above it is damaged, and would stop counting at 2^53. */
const HIGHEST_COUNT = 1_000_000_000;
/** A sender waits for this; what is not confirmed by then counts as a gap. */
const SAVE_MS = 300;

/** The id tells a record read back from a stale copy; random, because a time would undo the record's coarse one. */
interface Entry {
  readonly id: string;
  readonly record: DecisionRecord;
}

/** Records that wait for delivery, oldest first, and how many are missing from them. */
export interface RecordQueue {
  readonly entries: readonly Entry[];
  /** Fell out because the queue was full. */
  readonly dropped: number;
  /** Saves the client had not confirmed when the mail was answered. */
  readonly unconfirmed: number;
}

/** Messages that left in silence, by UTC day ("2026-11-21"). */
export type DayCounts = Readonly<Record<string, number>>;

const EMPTY: RecordQueue = { entries: [], dropped: 0, unconfirmed: 0 };

// What this runtime has added: the settings it reads back may be a copy from before that.
let own: RecordQueue = EMPTY;
let ownDays: DayCounts = {};

/** Adds a record before the event completes, and gives up waiting after 300 ms. Never rejects: no verdict hangs on it. */
export async function queueRecord(record: DecisionRecord): Promise<void> {
  const entry: Entry = { id: Math.random().toString(36).slice(2), record };
  own = withinBudget(merge(parseQueue(readRoamingValue(QUEUE)), { ...own, entries: own.entries.concat(entry) }));
  const isSaved = await saveRoamingValue(QUEUE, own, SAVE_MS);
  // Told with the next save; the record itself is still here and goes with it.
  if (!isSaved) own = { ...own, unconfirmed: own.unconfirmed + 1 };
}

/** Counts one message that left in silence; nothing else of it is kept. `day` as in DayCounts. */
export async function countSilentMessage(day: string): Promise<void> {
  const stored = parseDays(readRoamingValue(DAYS));
  const count = Math.max(stored[day] ?? 0, ownDays[day] ?? 0) + 1;
  // A day that has not come yet is a wrong clock's, and would push today out.
  const days = Object.keys({ ...stored, [day]: count })
    .filter((each) => each <= day)
    .sort();
  ownDays = days
    .slice(-MOST_DAYS)
    .reduce<DayCounts>((kept, each) => ({ ...kept, [each]: each === day ? count : (stored[each] ?? 0) }), {});
  await saveRoamingValue(DAYS, ownDays, SAVE_MS);
}

/** Counters only grow, so the higher one is the newer one. */
function merge(stored: RecordQueue, added: RecordQueue): RecordQueue {
  const known = new Set(stored.entries.map(({ id }) => id));
  return {
    entries: stored.entries.concat(added.entries.filter(({ id }) => !known.has(id))),
    dropped: Math.max(stored.dropped, added.dropped),
    unconfirmed: Math.max(stored.unconfirmed, added.unconfirmed),
  };
}

/** Each entry is measured once: stored settings can hold anything, thousands of entries included. */
function withinBudget(queue: RecordQueue): RecordQueue {
  const { entries, dropped } = queue;
  let bytes = storedBytes({ ...queue, entries: [], dropped: dropped + entries.length });
  let first = entries.length;
  while (first > 0) {
    bytes += storedBytes(entries[first - 1]) + COMMA;
    if (bytes > QUEUE_BYTES) break;
    first -= 1;
  }
  return { ...queue, entries: entries.slice(first), dropped: dropped + first };
}

const COMMA = 1;

/** The host keeps each value as JSON inside JSON, so quotes count twice; UTF-16 units above ASCII as three bytes each. */
export function storedBytes(value: unknown): number {
  return JSON.stringify(JSON.stringify(value)).replace(/[^\0-\x7f]/g, '...').length;
}

function parseQueue(value: unknown): RecordQueue {
  const queue = (typeof value === 'object' ? value : undefined) as Partial<RecordQueue> | null | undefined;
  return {
    entries: Array.isArray(queue?.entries) ? queue.entries.filter(isEntry) : [],
    dropped: toCount(queue?.dropped),
    unconfirmed: toCount(queue?.unconfirmed),
  };
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Entry> | null;
  return typeof entry?.id === 'string' && typeof entry.record === 'object' && (entry.record as unknown) !== null;
}

function parseDays(value: unknown): DayCounts {
  if (typeof value !== 'object' || value === null) return {};
  const counts = value as Readonly<Record<string, unknown>>;
  return Object.keys(counts)
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
    .reduce<DayCounts>((kept, day) => ({ ...kept, [day]: toCount(counts[day]) }), {});
}

function toCount(value: unknown): number {
  return typeof value === 'number' && value > 0 && isFinite(value) ? Math.min(Math.floor(value), HIGHEST_COUNT) : 0;
}
