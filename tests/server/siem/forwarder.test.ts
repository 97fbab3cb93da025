import { forward, type ForwarderSettings, type Shipped } from '../../../src/server/siem/forwarder';
import type { Delivered, Shipment } from '../../../src/server/siem/shipment';
import { inMemoryCursors, streamOf } from './a-receiver';

const NOW = new Date('2026-11-21T09:30:00Z');

interface Run {
  readonly shipments: readonly Shipment[];
  readonly waits: readonly number[];
  readonly shipped: readonly Shipped[];
  readonly cursor: number;
}

/** Forwards until `answers` are used up and everything else was delivered; no time passes. */
async function run(count: number, answers: readonly Delivered[], over: Partial<ForwarderSettings> = {}): Promise<Run> {
  const cursors = inMemoryCursors();
  const stop = new AbortController();
  const shipments: Shipment[] = [];
  const waits: number[] = [];
  const shipped: Shipped[] = [];
  await forward(
    {
      name: 'splunk',
      holder: 'one',
      read: streamOf(count),
      cursors,
      toLine: ({ sequence }) => `line ${String(sequence)}`,
      toSeverity: () => 5,
      ship: (shipment) => {
        shipments.push(shipment);
        return Promise.resolve(answers[shipments.length - 1] ?? { kind: 'delivered' });
      },
      now: () => NOW,
      onShipped: (each) => shipped.push(each),
      wait: (ms) => {
        waits.push(ms);
        // Nothing to do any more: the idle wait.
        if (cursors.at('splunk') === count || waits.length > 50) stop.abort();
        return Promise.resolve();
      },
      ...over,
    },
    stop.signal,
  );
  return { shipments, waits, shipped, cursor: cursors.at('splunk') };
}

const FAILED: Delivered = { kind: 'failed', why: 'HTTP status 500' };
const UNCONFIRMED: Delivered = { kind: 'unconfirmed', why: 'no close' };

describe('forwarding', () => {
  test('sends every record once and in order, at most 500 at a time', async () => {
    const { shipments, cursor } = await run(1_203, []);
    expect(shipments.map(({ lines }) => lines.length)).toEqual([500, 500, 203]);
    const expected = Array.from({ length: 1_203 }, (_, index) => `line ${String(index + 1)}`);
    expect(shipments.flatMap(({ lines }) => lines)).toEqual(expected);
    expect(cursor).toBe(1_203);
  });

  test('sends long lines in smaller shipments', async () => {
    const { shipments } = await run(100, [], { toLine: () => 'x'.repeat(100_000) });
    expect(Math.max(...shipments.map(({ lines }) => lines.length))).toBe(6);
    expect(shipments.flatMap(({ lines }) => lines)).toHaveLength(100);
  });

  test('tries the same shipment again at growing intervals, up to five minutes', async () => {
    const { shipments, waits, cursor } = await run(3, Array<Delivered>(12).fill(FAILED));
    expect(shipments).toHaveLength(13);
    expect(new Set(shipments.map(({ lines }) => lines.join())).size).toBe(1);
    const minutes = [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300].map((seconds) => seconds * 1000);
    expect(waits.slice(0, 12)).toEqual(minutes);
    expect(cursor).toBe(3);
  });

  test('leaves out what is erased before the next attempt, and takes in nothing new until that is over', async () => {
    const gone: number[] = [];
    let newest = 4;
    const { shipments, cursor } = await run(6, [FAILED, FAILED], {
      read: async function* (after) {
        for await (const stored of streamOf(newest)(after)) if (!gone.includes(stored.sequence)) yield stored;
      },
      onShipped: ({ failures }) => {
        gone.push(...(failures === 1 ? [2] : [1, 3, 4]));
        newest = 6;
      },
    });
    expect(shipments.map(({ lines }) => lines.map((line) => Number(line.slice(-1))))).toEqual([
      [1, 2, 3, 4],
      [1, 3, 4],
      [5, 6],
    ]);
    expect(cursor).toBe(6);
  });

  test('waits as long as the receiver asks', async () => {
    const { waits } = await run(3, [{ ...FAILED, retryAfterMs: 90_000 }]);
    expect(waits[0]).toBe(90_000);
  });

  test('takes what could not be confirmed three times for delivered, and sends it no more', async () => {
    const { shipments, cursor } = await run(3, Array<Delivered>(5).fill(UNCONFIRMED));
    expect(shipments).toHaveLength(3);
    expect(cursor).toBe(3);
  });

  test('moves the cursor only after a delivery', async () => {
    const cursors: number[] = [];
    const store = inMemoryCursors();
    await run(3, [FAILED, FAILED], {
      cursors: {
        ...store,
        claim: (...args) => {
          cursors.push(store.at('splunk'));
          return store.claim(...args);
        },
      },
    });
    expect(cursors.slice(0, 4)).toEqual([0, 0, 0, 3]);
  });

  test('says how each attempt ended and how many failed in a row', async () => {
    const { shipped } = await run(3, [FAILED, FAILED]);
    expect(shipped).toEqual([
      { name: 'splunk', records: 3, delivered: FAILED, failures: 1 },
      { name: 'splunk', records: 3, delivered: FAILED, failures: 2 },
      { name: 'splunk', records: 3, delivered: { kind: 'delivered' }, failures: 0 },
    ]);
  });

  test('goes on after the store could not be reached', async () => {
    const store = inMemoryCursors();
    let times = 0;
    const { shipments, shipped } = await run(3, [], {
      cursors: {
        ...store,
        claim: (...args) => (++times < 3 ? Promise.reject(new Error('away')) : store.claim(...args)),
      },
    });
    expect(shipments).toHaveLength(1);
    expect(shipped.map(({ delivered }) => delivered.kind)).toEqual(['failed', 'failed', 'delivered']);
  });

  test('of two servers only one sends', async () => {
    const cursors = inMemoryCursors();
    await cursors.claim('splunk', 'another', { nowMs: NOW.getTime(), untilMs: NOW.getTime() + 1000 });
    const { shipments } = await run(3, [], { cursors });
    expect(shipments).toEqual([]);
  });

  test('another server takes over after a minute of silence, and what it has sent is not sent again', async () => {
    const cursors = inMemoryCursors();
    let nowMs = NOW.getTime();
    const sent: string[] = [];
    await run(3, [], {
      cursors,
      now: () => new Date(nowMs),
      ship: ({ lines }) => {
        sent.push(...lines);
        // While we wait to try again, the other one delivers the same.
        nowMs += 61_000;
        void cursors.claim('splunk', 'another', { nowMs, untilMs: nowMs + 1000 });
        void cursors.advance('splunk', 'another', 3);
        nowMs += 2000;
        return Promise.resolve(FAILED);
      },
    });
    expect(sent).toEqual(['line 1', 'line 2', 'line 3']);
  });
});
