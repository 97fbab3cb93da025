import { setTimeout as sleep } from 'node:timers/promises';
import type { CursorStore, StoredRecord } from '../storage/store';
import { packShipment, type Delivered, type Ship, type Shipment } from './shipment';

export interface ForwarderSettings {
  /** Of the receiver within its organisation. */
  readonly name: string;
  /** Of this process: of several servers only the holder of a cursor sends. */
  readonly holder: string;
  readonly read: (after: number) => AsyncIterable<StoredRecord>;
  readonly cursors: CursorStore;
  readonly toLine: (stored: StoredRecord) => string;
  readonly toSeverity: (stored: StoredRecord) => number;
  readonly ship: Ship;
  readonly now: () => Date;
  /** For the log and the metrics: what became of each shipment. `why` names no address and nothing of a record. */
  readonly onShipped: (outcome: Shipped) => void;
  /** Resolves after so many milliseconds, or at once when the signal comes. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface Shipped {
  readonly name: string;
  readonly records: number;
  readonly delivered: Delivered;
  /** Attempts in a row that did not end well. */
  readonly failures: number;
}

/** How often new records are looked for, which is also how late a receiver gets them. */
const IDLE_MS = 2_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 5 * 60_000;
/** Longer than one attempt may take, so that a slow receiver does not get the same from two servers. */
const HOLD_MS = 60_000;
/** A receiver that reads and never says so: it has had them by then. */
const MOST_UNCONFIRMED = 3;

/**
 * Sends what arrives to one receiver, in order, until the signal comes. The cursor moves on only after a delivery, so nothing is skipped.
 * A shipment is tried again at growing intervals, and read anew for it up to the same last record: what was erased or has expired meanwhile is
 * not sent, and nothing new comes in. It is taken for delivered after three times that could not be confirmed, so nothing comes without end.
 * After a crash at most one shipment comes twice; its records have the same ids. An attempt under way is finished when the signal comes, or the
 * receiver would get it again. Never rejects: a store that cannot be reached is tried again like a receiver.
 */
export async function forward(settings: ForwarderSettings, signal: AbortSignal): Promise<void> {
  const wait = settings.wait ?? waitFor;
  let failures = 0;
  let tried: Tried | undefined;
  while (!signal.aborted) {
    try {
      const found = await findShipment(settings, tried);
      if (found === undefined) {
        await wait(IDLE_MS, signal);
        continue;
      }
      const { after, shipment } = found;
      // Another one: nothing of it was sent yet.
      if (shipment.last > (tried?.last ?? 0)) failures = 0;
      const delivered = await settings.ship(shipment);
      tried = { after, last: shipment.last };
      failures = delivered.kind === 'delivered' ? 0 : failures + 1;
      settings.onShipped({ name: settings.name, records: shipment.lines.length, delivered, failures });
      if (delivered.kind === 'delivered' || (delivered.kind === 'unconfirmed' && failures >= MOST_UNCONFIRMED)) {
        await settings.cursors.advance(settings.name, settings.holder, shipment.last);
        failures = 0;
      } else await wait(retryMs(delivered, failures), signal);
    } catch (error) {
      failures++;
      const delivered: Delivered = { kind: 'failed', why: error instanceof Error ? error.name : 'unknown error' };
      settings.onShipped({ name: settings.name, records: 0, delivered, failures });
      await wait(retryMs(delivered, failures), signal);
    }
  }
}

/** What was sent last: the cursor it began after, and its last record. */
interface Tried {
  readonly after: number;
  readonly last: number;
}

/** The rest of what was tried, where nobody has moved on since, or else the next; undefined when there is nothing for us to send. */
async function findShipment(
  settings: ForwarderSettings,
  tried: Tried | undefined,
): Promise<{ readonly after: number; readonly shipment: Shipment } | undefined> {
  const { name, holder, now, read, cursors } = settings;
  const nowMs = now().getTime();
  const after = await cursors.claim(name, holder, { nowMs, untilMs: nowMs + HOLD_MS });
  if (after === undefined) return undefined;
  const left = tried?.after === after ? await packShipment(upTo(tried.last, read(after)), settings) : undefined;
  const shipment = left ?? (await packShipment(read(after), settings));
  return shipment === undefined ? undefined : { after, shipment };
}

async function* upTo(last: number, records: AsyncIterable<StoredRecord>): AsyncGenerator<StoredRecord, void> {
  for await (const stored of records) {
    if (stored.sequence > last) return;
    yield stored;
  }
}

function retryMs(delivered: Delivered, failures: number): number {
  const asked = delivered.kind === 'failed' ? (delivered.retryAfterMs ?? 0) : 0;
  return Math.max(asked, Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)));
}

async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
