import { readRoamingValue, saveRoamingValue, setRoamingValue } from '../adapters/outlook';
import type { DecisionRecord, Delivery, Outcome } from '../record';
import { randomHex } from './random-key';

const QUEUE = 'lastlook.queue';
const DAYS = 'lastlook.days';

/** Of the 32 KB that all settings share. */
const QUEUE_BYTES = 8_192;
/** A month: longer than anyone is away from a connection, and well inside 2 KB. */
const MOST_DAYS = 31;
/** Days and outcomes; 2.5 KB of the queue. */
const MOST_SUMMARIES = 60;
/** No mailbox gets there, and the server refuses more; a stored number above it is damaged. */
const HIGHEST_COUNT = 1_000_000;
/** A sender waits for this; what is not confirmed by then counts as a gap. */
const SAVE_MS = 300;

// As the server takes them: one word more would be refused with each delivery, for ever.
const DAY_SHAPE = '20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const DAY = RegExp(`^${DAY_SHAPE}$`);
const DAY_AND_OUTCOME = RegExp(`^${DAY_SHAPE} [a-z-]{1,20}$`);
const HEX_32 = /^[0-9a-f]{32}$/;

/** By "2026-11-21", or by "2026-11-21 stopped". */
type Counts = Readonly<Record<string, number>>;

/** What waits for delivery. */
export interface RecordQueue {
  /** As `Delivery.mailbox`. */
  readonly mailbox: string;
  /** Oldest first. */
  readonly records: readonly DecisionRecord[];
  /** By the id of their record. */
  readonly notes: Readonly<Record<string, string>>;
  /** By day and outcome: records that the queue had no room for, or the server refused. */
  readonly summarised: Counts;
  /** Saves the client had not confirmed when the mail was answered. */
  readonly unconfirmed: number;
  /** The UTC day of the last acknowledged delivery. */
  readonly toldOn: string;
  /** Milliseconds since 1970, before which the server wants to hear nothing. */
  readonly waitUntil: number;
}

// What this runtime has added and taken out: the settings it reads back may be a copy from before that.
let own = parseQueue(undefined);
let ownDays: Counts = {};
const gone: Record<string, number> = {};

/** Adds a record before the event completes, and gives up waiting after 300 ms. Never rejects: no verdict hangs on it. */
export async function queueRecord(record: DecisionRecord, note = ''): Promise<void> {
  const queue = currentQueue();
  const notes = note === '' ? queue.notes : { ...queue.notes, [record.id]: note };
  await saveQueue({ ...queue, records: queue.records.concat(record), notes });
}

/** Counts one message that left in silence; nothing else of it is kept. `day` as "2026-11-21", UTC. */
export async function countSilentMessage(day: string): Promise<void> {
  const stored = parseCounts(readRoamingValue(DAYS), DAY);
  const count = Math.max(stored[day] ?? 0, ownDays[day] ?? 0) + 1;
  // A day that has not come yet is a wrong clock's, and would push today out.
  ownDays = latest({ ...stored, [day]: count }, (each) => each <= day, MOST_DAYS);
  await saveRoamingValue(DAYS, ownDays, SAVE_MS);
}

/** What is to be delivered, in its wire form: of a part of the queue the words to its records alone. `sender` is an address. */
export function toDelivery(
  { mailbox, records, notes, summarised, unconfirmed }: RecordQueue,
  sender: string,
): Delivery {
  return {
    schemaVersion: 2,
    mailbox,
    sender,
    records,
    notes: records.filter(({ id }) => notes[id] !== undefined).map(({ id }) => ({ record: id, text: notes[id]! })),
    silentByDay: parseCounts(readRoamingValue(DAYS), DAY),
    summarised: Object.keys(summarised).map((key) => ({
      day: key.slice(0, 10),
      outcome: key.slice(11) as Outcome,
      count: summarised[key] ?? 0,
    })),
    unconfirmed,
  };
}

/** The queue after a delivery: what `sent` held is gone. What was refused for good is summarised, so that it is not lost in silence. */
export function settled(sent: RecordQueue, refused: readonly DecisionRecord[], day: string): RecordQueue {
  for (const { id } of sent.records) gone[id] = 1;
  const queue = currentQueue();
  return { ...queue, summarised: withRecords(queue.summarised, refused), toldOn: day };
}

/**
 * Changes the queue and saves nothing: for whoever runs beside the handlers and must not take one of the three calls that the host lets them
 * have. The save at the next Send takes it along; without one the same records are delivered again, which the server counts once.
 */
export function setQueue(queue: RecordQueue): void {
  own = withinBudget(queue);
  setRoamingValue(QUEUE, own);
}

/**
 * Counts a save by a page whose settings are as old as the page: it may put back what a Send has kept since, one save or more. Goes with that
 * very save.
 */
export function countBlindSave(): void {
  const queue = currentQueue();
  setQueue({ ...queue, unconfirmed: queue.unconfirmed + 1 });
}

/** What waits, whoever added it. */
export function currentQueue(): RecordQueue {
  const queue = merged(parseQueue(readRoamingValue(QUEUE)), own);
  return { ...queue, mailbox: queue.mailbox || randomHex(32) };
}

/** What this page wants kept by the next one that looks after the draft of that exposure: its records, counts, and what was delivered. */
export function toHandOver(exposure: string | undefined): unknown {
  const queue = currentQueue();
  const records = queue.records.filter((record) => record.exposure === exposure);
  return { ...queue, records, notes: notesOf(records, queue), gone };
}

/** Takes over what another page of the draft handed over, and saves nothing. */
export function takeOverQueue(handed: unknown): void {
  Object.assign(gone, parseCounts((Object(handed) as { readonly gone?: unknown }).gone, HEX_32));
  setQueue(merged(parseQueue(handed), currentQueue()));
}

/** Counters only grow, so the higher one is the newer one. */
function merged(one: RecordQueue, other: RecordQueue): RecordQueue {
  const known = new Set(one.records.map(({ id }) => id));
  return {
    mailbox: one.mailbox || other.mailbox,
    records: one.records.concat(other.records.filter(({ id }) => !known.has(id))).filter(({ id }) => !gone[id]),
    notes: { ...one.notes, ...other.notes },
    summarised: higher(one.summarised, other.summarised),
    unconfirmed: Math.max(one.unconfirmed, other.unconfirmed),
    // A later one may be a wrong clock's.
    toldOn: other.toldOn || one.toldOn,
    waitUntil: Math.max(one.waitUntil, other.waitUntil),
  };
}

/** Changes the queue and gives up waiting for the save after 300 ms, as `queueRecord` does. Never rejects. */
export async function saveQueue(queue: RecordQueue): Promise<void> {
  own = withinBudget(queue);
  const isSaved = await saveRoamingValue(QUEUE, own, SAVE_MS);
  // Told with the next save; the record itself is still here and goes with it.
  if (!isSaved) own = { ...own, unconfirmed: own.unconfirmed + 1 };
}

/** Each record is measured once: stored settings can hold anything, thousands of records included. */
function withinBudget(queue: RecordQueue): RecordQueue {
  const { records, notes } = queue;
  let bytes = storedBytes({
    ...queue,
    records: [],
    notes: {},
    summarised: latestSummaries(withRecords(queue.summarised, records)),
  });
  let first = records.length;
  while (first > 0) {
    const record = records[first - 1]!;
    bytes += storedBytes([record, record.id, notes[record.id]]);
    if (bytes > QUEUE_BYTES) break;
    first -= 1;
  }
  const summarised = withRecords(queue.summarised, records.slice(0, first));
  const counted = latestSummaries(summarised);
  const left = records.slice(first);
  return {
    ...queue,
    records: left,
    notes: notesOf(left, queue),
    summarised: counted,
    unconfirmed: toCount(queue.unconfirmed + sumOf(summarised) - sumOf(counted)),
  };
}

function notesOf(records: readonly DecisionRecord[], { notes }: RecordQueue): RecordQueue['notes'] {
  return chosen(
    notes,
    records.map(({ id }) => id).filter((id) => notes[id] !== undefined),
  );
}

function chosen<Value>(
  from: Readonly<Record<string, Value>>,
  keys: readonly string[],
): Readonly<Record<string, Value>> {
  return keys.reduce((kept, key) => ({ ...kept, [key]: from[key] }), {});
}

/** The host keeps each value as JSON inside JSON, so quotes count twice; UTF-16 units above ASCII as three bytes each. */
export function storedBytes(value: unknown): number {
  return JSON.stringify(JSON.stringify(value)).replace(/[^\0-\x7f]/g, '...').length;
}

/** Those that there is room for; what is no day and outcome is damaged. */
function latestSummaries(counts: Counts): Counts {
  return latest(counts, (key) => DAY_AND_OUTCOME.test(key), MOST_SUMMARIES);
}

function latest(counts: Counts, isKept: (key: string) => boolean, most: number): Counts {
  return chosen(counts, Object.keys(counts).filter(isKept).sort().slice(-most));
}

function sumOf(counts: Counts): number {
  return Object.keys(counts).reduce((sum, key) => sum + counts[key]!, 0);
}

function withRecords(counts: Counts, records: readonly DecisionRecord[]): Counts {
  const all: Record<string, number> = { ...counts };
  for (const record of records) all[keyOf(record)] = (all[keyOf(record)] ?? 0) + 1;
  return all;
}

function keyOf({ minute, outcome }: DecisionRecord): string {
  // Of anything that is stored, too.
  return `${String(minute).slice(0, 10)} ${outcome}`;
}

function higher(counts: Counts, others: Counts): Counts {
  const all: Record<string, number> = { ...counts };
  for (const key of Object.keys(others)) all[key] = Math.max(all[key] ?? 0, others[key]!);
  return all;
}

/** Of whatever is stored; `Object` makes an object of anything. */
function parseQueue(value: unknown): RecordQueue {
  const queue = Object(value) as Partial<Record<keyof RecordQueue, unknown>>;
  const stored: readonly unknown[] = Array.isArray(queue.records) ? queue.records : [];
  const records = stored.filter(isRecord);
  // What cannot be read was something once; how much stood in what is no queue, nobody can say.
  const lost = stored === queue.records ? stored.length - records.length : value === undefined ? 0 : 1;
  return {
    mailbox: toText(queue.mailbox, HEX_32),
    records,
    notes: Object(queue.notes) as RecordQueue['notes'],
    summarised: parseCounts(queue.summarised, /./),
    unconfirmed: toCount(toCount(queue.unconfirmed) + lost),
    toldOn: toText(queue.toldOn, DAY),
    waitUntil: Number(queue.waitUntil) || 0,
  };
}

function toText(value: unknown, form: RegExp): string {
  const text = String(value);
  return form.test(text) ? text : '';
}

/** Whether it can be delivered, as far as it can be told without the server; a record that is refused becomes a count. */
function isRecord(value: unknown): value is DecisionRecord {
  const record = Object(value) as DecisionRecord;
  return record.schemaVersion === 2 && HEX_32.test(record.id) && DAY_AND_OUTCOME.test(keyOf(record));
}

function parseCounts(value: unknown, key: RegExp): Counts {
  const counts = Object(value) as Readonly<Record<string, unknown>>;
  const kept: Record<string, number> = {};
  for (const each of Object.keys(counts)) if (key.test(each)) kept[each] = toCount(counts[each]);
  return kept;
}

function toCount(value: unknown): number {
  const count = Math.floor(Number(value));
  return count > 0 ? Math.min(count, HIGHEST_COUNT) : 0;
}
