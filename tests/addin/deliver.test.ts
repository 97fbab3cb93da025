import { safeParse } from 'valibot';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type * as Deliver from '../../src/addin/deliver';
import type * as Queue from '../../src/addin/record-queue';
import type { Delivery, Installation } from '../../src/record';
import { deliverySchema } from '../../src/server/http/delivery-schema';
import { aRecord } from '../helpers/a-record';
import { putOutlookHere, type OutlookHere } from '../helpers/outlook-here';

const realTimeout = setTimeout;

interface Received {
  readonly type: string | undefined;
  readonly body: {
    readonly credential: { readonly kind: string; readonly value: string };
    readonly delivery: Delivery;
  };
}

/** What the server does with a delivery. lost: keeps it, and its answer never arrives. judges: takes what our server would take. */
type Manner = number | 'lost' | 'cut' | 'judges';

let server: Server;
let manner: Manner;
let retryAfter: string | undefined;
/** After so many deliveries it can take no more. */
let busyFrom: number | undefined;
let received: Received[];
/** What it has kept: the same id twice is one record. */
let kept: Map<string, number>;
let outlook: OutlookHere;
let now: number;
let queue: typeof Queue;
let deliver: typeof Deliver.deliver;

beforeEach(async () => {
  manner = 200;
  retryAfter = undefined;
  busyFrom = undefined;
  received = [];
  kept = new Map();
  now = Date.UTC(2026, 10, 21, 9, 30);
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outlook = putOutlookHere({ user: { name: 'Anna Ortiz', address: 'anna@charity.example' } });
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  await startRuntime();
});
afterEach(async () => {
  jest.restoreAllMocks();
  outlook.remove();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const piece of request) text += String(piece);
  if (manner === 'cut') return void response.destroy();
  const body = JSON.parse(text) as Received['body'];
  received.push({ type: request.headers['content-type'], body });
  const status = typeof manner === 'number' ? manner : safeParse(deliverySchema, body.delivery).success ? 200 : 400;
  if (status === 200) body.delivery.records.forEach(({ id }) => kept.set(id, (kept.get(id) ?? 0) + 1));
  if (manner === 'lost') return void response.destroy();
  if (busyFrom !== undefined && received.length >= busyFrom) manner = 503;
  response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end();
}

/** As classic starts one for each event: nothing of the last one is left but the settings. */
async function startRuntime(more: Partial<Installation> = { key: 'public-key' }): Promise<void> {
  jest.resetModules();
  const { port } = server.address() as AddressInfo;
  const installation: Installation = {
    policy: { id: 'charity', version: 'abc123def456' },
    url: `http://127.0.0.1:${String(port)}/api/records`,
    ...more,
  };
  // As a server writes it into the file.
  Object.assign((await import('../../src/policy/defaults')).defaultPolicy, { installation });
  queue = await import('../../src/addin/record-queue');
  ({ deliver } = await import('../../src/addin/deliver'));
}

/** Runs beside the network: the virtual clock goes on while real sockets answer. */
async function run(task: Promise<void>): Promise<void> {
  let isOpen = true;
  const end = task.finally(() => (isOpen = false));
  while (isOpen) {
    await new Promise((resolve) => realTimeout(resolve, 2));
    await outlook.runUntil(outlook.report().now + 10);
  }
  await end;
}

async function add(): Promise<string> {
  const record = aRecord();
  await run(queue.queueRecord(record));
  return record.id;
}

const stored = (): Queue.RecordQueue => outlook.report().roaming['lastlook.queue'] as Queue.RecordQueue;

test('what waits is sent in one simple request, and leaves the queue when it is acknowledged', async () => {
  const ids = [await add(), await add()];
  await run(queue.countSilentMessage('2026-11-21'));
  await run(deliver());
  expect(received).toHaveLength(1);
  expect(received[0]?.type).toMatch(/^text\/plain/);
  expect(received[0]?.body).toEqual({
    credential: { kind: 'key', value: 'public-key' },
    delivery: {
      schemaVersion: 2,
      mailbox: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      sender: 'anna@charity.example',
      records: ids.map((id) => expect.objectContaining({ id }) as object),
      notes: [],
      silentByDay: { '2026-11-21': 1 },
      summarised: [],
      unconfirmed: 0,
    },
  });
  expect(stored().records).toEqual([]);
});

test('a note goes with its record and leaves with it', async () => {
  const record = aRecord({ outcome: 'reason-given' });
  await run(queue.queueRecord(record, 'The school asked for it'));
  await run(deliver());
  expect(received[0]?.body.delivery.notes).toEqual([{ record: record.id, text: 'The school asked for it' }]);
  expect(stored().notes).toEqual({});
});

test('what is queued while a delivery is under way stays', async () => {
  const sent = await add();
  const delivery = deliver();
  const later = await add();
  await run(delivery);
  expect([...kept.keys()]).toEqual([sent]);
  expect(stored().records.map(({ id }) => id)).toEqual([later]);
});

test('two deliveries at a time are one', async () => {
  await add();
  await run(Promise.all([deliver(), deliver()]).then(() => undefined));
  expect(received).toHaveLength(1);
});

test('without records the counts go once a day', async () => {
  await run(deliver());
  await run(deliver());
  expect(received).toHaveLength(1);
  now += 86_400_000;
  await run(deliver());
  expect(received.map(({ body }) => body.delivery.records)).toEqual([[], []]);
});

describe('nothing is sent', () => {
  test('without a server', async () => {
    await add();
    Object.assign((await import('../../src/policy/defaults')).defaultPolicy, { installation: undefined });
    await run(deliver());
    expect(received).toEqual([]);
  });

  test('without a credential', async () => {
    await startRuntime({});
    await add();
    await run(deliver());
    expect(received).toEqual([]);
  });

  test('where the engine has no network', async () => {
    await add();
    const network = globalThis.fetch;
    Object.assign(globalThis, { fetch: undefined });
    await run(deliver());
    Object.assign(globalThis, { fetch: network });
    expect(received).toEqual([]);
    expect(stored().records).toHaveLength(1);
  });
});

describe('a server that wants to wait is left alone, by later runtimes too', () => {
  test.each<[string, Manner, string | undefined, number]>([
    ['503 for two minutes', 503, '120', 120_000],
    ['429 for a second', 429, '1', 1_000],
    ['429 without a time', 429, undefined, 60_000],
    ['503 until a date', 503, 'Fri, 31 Dec 1999 23:59:59 GMT', 60_000],
    ['503 for a year', 503, '31536000', 3_600_000],
    ['500', 500, undefined, 60_000],
    ['401, because a key is changed and files with it', 401, undefined, 60_000],
    ['a broken connection', 'cut', undefined, 60_000],
  ])('%s', async (_, how, after, pause) => {
    manner = how;
    retryAfter = after;
    const id = await add();
    await run(deliver());
    expect(stored().records).toHaveLength(1);
    manner = 200;
    received = [];
    now += pause - 1;
    await startRuntime();
    await run(deliver());
    expect(received).toEqual([]);
    now += 1;
    await run(deliver());
    expect([...kept.keys()]).toEqual([id]);
  });

  test('a wrong clock makes nobody wait for ever', async () => {
    await add();
    outlook.load({ roaming: { 'lastlook.queue': { ...stored(), waitUntil: now + 3_600_001 } } });
    await run(deliver());
    expect(received).toHaveLength(1);
  });
});

test('no answer in time is none, and the same records come again', async () => {
  const id = await add();
  const network = globalThis.fetch;
  Object.assign(globalThis, { fetch: () => new Promise(() => undefined) });
  await outlook.settle(deliver());
  Object.assign(globalThis, { fetch: network });
  expect(stored().records.map((record) => record.id)).toEqual([id]);
  now += 60_000;
  await run(deliver());
  expect([...kept.keys()]).toEqual([id]);
});

test.each([400, 413, 415, 422])('%d: what is refused for good is counted by day and outcome', async (status) => {
  manner = status;
  await add();
  await add();
  await run(deliver());
  expect(stored()).toMatchObject({ records: [], summarised: { '2026-11-21 stopped': 2 } });
  manner = 200;
  await add();
  await run(deliver());
  expect(received.slice(-1)[0]?.body.delivery.summarised).toEqual([
    { day: '2026-11-21', outcome: 'stopped', count: 2 },
  ]);
});

describe('a record that the server takes for none', () => {
  /** Settings hold what something else wrote: it looks like a record, and is none. */
  const bad = () => ({ ...aRecord(), client: 'web2', outcome: 'warning-shown' as const });
  const good = (many: number) => Array.from({ length: many }, () => aRecord());
  const put = (records: Queue.RecordQueue['records'], notes: Queue.RecordQueue['notes'] = {}): void =>
    outlook.load({ roaming: { 'lastlook.queue': { mailbox: 'a'.repeat(32), records, notes } } });
  const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

  beforeEach(() => {
    manner = 'judges';
  });

  test.each([
    ['first', 0, 7],
    ['last', 7, 0],
    ['in the middle', 3, 4],
    ['alone', 0, 0],
  ])('%s becomes a count, and those beside it are delivered, each once', async (_, before, after) => {
    const [first, second] = [good(before), good(after)];
    put([...first, bad(), ...second]);
    await run(deliver());
    expect([...kept.keys()]).toEqual(idsOf([...first, ...second]));
    expect([...kept.values()].every((times) => times === 1)).toBe(true);
    expect(stored()).toMatchObject({ records: [], summarised: { '2026-11-21 warning-shown': 1 }, unconfirmed: 0 });
  });

  test('is found among others like it', async () => {
    const records = good(9);
    put(records.flatMap((each, index) => (index % 4 === 0 ? [bad(), each] : [each])));
    await run(deliver());
    expect([...kept.keys()]).toEqual(idsOf(records));
    expect(stored()).toMatchObject({ records: [], summarised: { '2026-11-21 warning-shown': 3 } });
  });

  test('costs as many deliveries as a search does, and the next day none', async () => {
    put([...good(15), bad()]);
    await run(deliver());
    // All, and then two halves of what was refused: 16, 8 + 8, 4 + 4, 2 + 2, 1 + 1.
    expect(received).toHaveLength(9);
    now += 86_400_000;
    await run(deliver());
    expect(received).toHaveLength(10);
  });

  test('takes no words of others with it, and its own go with it alone', async () => {
    const [one, other] = [good(1)[0]!, good(1)[0]!];
    put([one, other], { [one.id]: 'They asked', [other.id]: 'two\nlines' });
    await run(deliver());
    expect([...kept.keys()]).toEqual([one.id]);
    expect(received.slice(-2).map(({ body }) => body.delivery.notes)).toEqual([
      [{ record: one.id, text: 'They asked' }],
      [{ record: other.id, text: 'two\nlines' }],
    ]);
    expect(stored()).toMatchObject({ records: [], notes: {}, summarised: { '2026-11-21 stopped': 1 } });
  });

  test.each([1, 2, 3, 4, 5])(
    'loses no other when the server has enough after %d deliveries: it is asked no more, and later takes the rest',
    async (deliveries) => {
      const records = good(6);
      put([...records.slice(0, 4), bad(), ...records.slice(4)]);
      busyFrom = deliveries;
      await run(deliver());
      expect(received).toHaveLength(deliveries + 1);
      expect([...kept.keys(), ...idsOf(stored().records)]).toEqual(expect.arrayContaining(idsOf(records)));
      busyFrom = undefined;
      manner = 'judges';
      now += 60_000;
      await startRuntime();
      await run(deliver());
      expect([...kept.keys()]).toEqual(idsOf(records));
      expect([...kept.values()].every((times) => times === 1)).toBe(true);
      expect(stored()).toMatchObject({ records: [], summarised: { '2026-11-21 warning-shown': 1 } });
    },
  );
});

/** `DELIVERY_STEPS=2000 npx jest tests/addin/deliver` for the long form. */
const STEPS = Number(process.env.DELIVERY_STEPS ?? 120);

test(`through outages, lost answers, restarts and repeats: records in are records out, each once (${String(STEPS)} steps)`, async () => {
  let state = 7;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const manners: readonly Manner[] = [200, 200, 'lost', 'cut', 503, 429, 500];
  const made: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    manner = manners[below(manners.length)]!;
    if (stored()?.records.length < 8 || step === 0) made.push(await add());
    if (below(3) === 0) await startRuntime();
    if (below(2) === 0) await run(deliver());
    now += 60_000;
  }
  manner = 200;
  await run(deliver());
  expect(stored()).toMatchObject({ records: [], summarised: {}, unconfirmed: 0 });
  expect([...kept.keys()].sort()).toEqual([...made].sort());
  // Some did come twice, or it shows nothing.
  expect([...kept.values()].some((times) => times > 1)).toBe(true);
});

test('an outage longer than the queue: what was sent and what was counted are all there is', async () => {
  manner = 503;
  const made: string[] = [];
  for (let number = 0; number < 50; number += 1) {
    made.push(await add());
    if (number % 10 === 0) await startRuntime();
    await run(deliver());
    now += 60_000;
  }
  manner = 200;
  await run(deliver());
  const { summarised } = received[received.length - 1]!.body.delivery;
  const counted = summarised.reduce((sum, { count }) => sum + count, 0);
  expect(kept.size + counted).toBe(made.length);
  expect([...kept.keys()]).toEqual(made.slice(-kept.size));
});
