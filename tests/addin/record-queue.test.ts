import type { DecisionRecord } from '../../src/record';
import type * as Queue from '../../src/addin/record-queue';
import { putOutlookHere, type OutlookHere } from '../helpers/outlook-here';

const record = (version: string): DecisionRecord => ({
  schemaVersion: 1,
  minute: '2026-11-21T09:30Z',
  client: 'web',
  version,
  kind: 'mail',
  composed: 'new',
  action: 'warn',
  findings: [],
  to: '2-4',
  cc: '0',
  bcc: '0',
  attachments: '0',
  unchecked: [],
  outcome: 'warning-shown',
});

let outlook: OutlookHere;
let queue: typeof Queue;
beforeEach(async () => {
  outlook = putOutlookHere({});
  jest.resetModules();
  queue = await import('../../src/addin/record-queue');
});
afterEach(() => outlook.remove());

const add = (version: string): Promise<void> => outlook.settle(queue.queueRecord(record(version)));
const stored = (): Queue.RecordQueue => outlook.report().roaming['lastlook.queue'] as Queue.RecordQueue;
const versions = (): string[] => stored().entries.map((entry) => entry.record.version);

test('records keep their order', async () => {
  await add('1');
  await add('2');
  expect(versions()).toEqual(['1', '2']);
  expect(stored()).toMatchObject({ dropped: 0, unconfirmed: 0 });
});

test('two records that look the same are two', async () => {
  await add('1');
  await add('1');
  expect(versions()).toEqual(['1', '1']);
});

test('what another runtime stored stays', async () => {
  const other = { entries: [{ id: 'theirs', record: record('0') }], dropped: 3, unconfirmed: 1 };
  outlook.load({ roaming: { 'lastlook.queue': other } });
  await add('1');
  expect(versions()).toEqual(['0', '1']);
  expect(stored()).toMatchObject({ dropped: 3, unconfirmed: 1 });
});

test('a stale copy of the settings loses nothing this runtime added', async () => {
  await add('1');
  outlook.load({ roaming: {} });
  await add('2');
  expect(versions()).toEqual(['1', '2']);
});

test('the oldest fall out at 8 KB and are counted', async () => {
  for (let number = 0; number < 60; number += 1) await add(String(number));
  const kept = stored();
  expect(JSON.stringify(JSON.stringify(kept)).length).toBeLessThanOrEqual(8_192);
  expect(kept.entries.length).toBeGreaterThan(10);
  expect(kept.dropped).toBe(60 - kept.entries.length);
  expect(versions().slice(-1)).toEqual(['59']);
});

test.each(['hang', 'fail', 'throw', 1_000])(
  'a save that ends with %s is a gap, told by the next one',
  async (fault) => {
    const before = outlook.report().now;
    outlook.load({ faults: { 'roaming.save': fault } });
    let endedAt = 0;
    await outlook.settle(queue.queueRecord(record('1')).then(() => void (endedAt = outlook.report().now)));
    expect(endedAt - before).toBeLessThanOrEqual(300);
    outlook.load({ faults: {}, roaming: {} });
    await add('2');
    expect(versions()).toEqual(['1', '2']);
    expect(stored().unconfirmed).toBe(1);
  },
);

test.each([
  ['text'],
  [7],
  [null],
  [[]],
  [{ entries: 'x', dropped: -1, unconfirmed: 'y' }],
  [{ entries: [null, {}, 3] }],
  [{ entries: [{ id: 'a', record: null }, { id: 'b' }, { id: 7, record: {} }] }],
  [JSON.parse('{"__proto__":{"entries":[{"id":"a","record":{"version":"0"}}],"dropped":9}}')],
])('nonsense in the store (%j) counts as empty', async (nonsense) => {
  outlook.load({ roaming: { 'lastlook.queue': nonsense } });
  await add('1');
  expect(versions()).toEqual(['1']);
  expect(stored()).toMatchObject({ dropped: 0, unconfirmed: 0 });
});

describe('more in the store than ever fits', () => {
  const bytes = (): number => JSON.stringify(JSON.stringify(stored())).length;

  test.each<[string, object, number]>([
    ['50,000 records', Array.from({ length: 50_000 }, (_, id) => ({ id: `old${id}`, record: record('0') })), 49_900],
    ['one record of 5 MB', [{ id: 'old', record: { ...record('0'), client: 'ü"'.repeat(2_500_000) } }], 1],
    ['an id of 5 MB', [{ id: 'x'.repeat(5_000_000), record: record('0') }], 1],
  ])('%s: the newest stay within 8 KB, the rest is counted, and no send waits for it', async (_, entries, atLeast) => {
    outlook.load({ roaming: { 'lastlook.queue': { entries } } });
    const before = performance.now();
    await add('1');
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(bytes()).toBeLessThanOrEqual(8_192);
    expect(versions().slice(-1)).toEqual(['1']);
    expect(stored().dropped).toBeGreaterThanOrEqual(atLeast);
  });

  test('a counter beyond all numbers stays one', async () => {
    outlook.load({ roaming: { 'lastlook.queue': { entries: [], dropped: 1.7e308, unconfirmed: 1e999 } } });
    await add('1');
    expect(stored()).toMatchObject({ dropped: 1_000_000_000, unconfirmed: 0 });
  });
});

describe('days', () => {
  const count = (day: string): Promise<void> => outlook.settle(queue.countSilentMessage(day));
  const days = (): object => outlook.report().roaming['lastlook.days'] as object;

  test('silent messages are counted by day', async () => {
    await count('2026-11-20');
    await count('2026-11-21');
    await count('2026-11-21');
    expect(days()).toEqual({ '2026-11-20': 1, '2026-11-21': 2 });
  });

  test('a stale copy does not count backwards', async () => {
    await count('2026-11-21');
    await count('2026-11-21');
    outlook.load({ roaming: { 'lastlook.days': { '2026-11-21': 1 } } });
    await count('2026-11-21');
    expect(days()).toEqual({ '2026-11-21': 3 });
  });

  test('the latest 31 days are kept', async () => {
    const old = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`2026-${index < 20 ? '09' : '10'}-${String((index % 20) + 10)}`, 5]),
    );
    outlook.load({ roaming: { 'lastlook.days': old } });
    await count('2026-11-21');
    expect(Object.keys(days())).toHaveLength(31);
    expect(Object.keys(days()).slice(-1)).toEqual(['2026-11-21']);
  });

  test('days that have not come yet do not push today out', async () => {
    const future = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`9999-12-${String(index + 10)}`, 5]));
    outlook.load({ roaming: { 'lastlook.days': { ...future, '2026-11-20': 1.7e308 } } });
    await count('2026-11-21');
    expect(days()).toEqual({ '2026-11-20': 1_000_000_000, '2026-11-21': 1 });
  });

  test('nonsense is dropped', async () => {
    outlook.load({ roaming: { 'lastlook.days': { '2026-11-20': 'x', monday: 4, ['__proto__']: 1 } } });
    await count('2026-11-21');
    expect(days()).toEqual({ '2026-11-20': 0, '2026-11-21': 1 });
  });
});
