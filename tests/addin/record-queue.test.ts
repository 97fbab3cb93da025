import type * as Queue from '../../src/addin/record-queue';
import { safeParse } from 'valibot';
import { deliverySchema } from '../../src/server/http/delivery-schema';
import { aRecord } from '../helpers/a-record';
import { putOutlookHere, type OutlookHere } from '../helpers/outlook-here';

let outlook: OutlookHere;
let queue: typeof Queue;
beforeEach(async () => {
  outlook = putOutlookHere({});
  jest.resetModules();
  queue = await import('../../src/addin/record-queue');
});
afterEach(() => outlook.remove());

const add = (build: string, note?: string): Promise<void> =>
  outlook.settle(queue.queueRecord(aRecord({ build }), note));
const stored = (): Queue.RecordQueue => outlook.report().roaming['lastlook.queue'] as Queue.RecordQueue;
const builds = (): string[] => stored().records.map(({ build }) => build);
const put = (kept: unknown): void => outlook.load({ roaming: { 'lastlook.queue': kept } });
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);

test('records keep their order', async () => {
  await add('1');
  await add('2');
  expect(builds()).toEqual(['1', '2']);
  expect(stored()).toMatchObject({ summarised: {}, unconfirmed: 0 });
});

test('what another runtime stored stays', async () => {
  const other = {
    mailbox: 'a'.repeat(32),
    records: [aRecord({ build: '0' })],
    summarised: { '2026-11-20 stopped': 3 },
    unconfirmed: 1,
  };
  put(other);
  await add('1');
  expect(builds()).toEqual(['0', '1']);
  expect(stored()).toMatchObject({ mailbox: 'a'.repeat(32), summarised: { '2026-11-20 stopped': 3 }, unconfirmed: 1 });
});

test('a stale copy of the settings loses nothing this runtime added', async () => {
  await add('1');
  outlook.load({ roaming: {} });
  await add('2');
  expect(builds()).toEqual(['1', '2']);
});

test('a mailbox is known by a random id that stays', async () => {
  await add('1');
  const { mailbox } = stored();
  await add('2');
  expect(mailbox).toMatch(/^[0-9a-f]{32}$/);
  expect(stored().mailbox).toBe(mailbox);
});

test('at 8 KB the oldest become counts by day and outcome, and all of them are there', async () => {
  for (let number = 0; number < 60; number += 1) await add(String(number));
  const kept = stored();
  expect(JSON.stringify(JSON.stringify(kept)).length).toBeLessThanOrEqual(8_192);
  expect(kept.records.length).toBeGreaterThan(5);
  expect(kept.summarised).toEqual({ '2026-11-21 stopped': 60 - kept.records.length });
  expect(builds().slice(-1)).toEqual(['59']);
  expect(kept.unconfirmed).toBe(0);
});

test('more days and outcomes than there is room for are a gap that is counted', async () => {
  const summarised = Object.fromEntries(
    Array.from({ length: 90 }, (_, day) => [
      `2026-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')} stopped`,
      2,
    ]),
  );
  put({ records: [], summarised });
  await add('1');
  expect(Object.keys(stored().summarised)).toHaveLength(60);
  expect(sum(stored().summarised) + stored().unconfirmed).toBe(180);
});

describe("a reason in the sender's own words", () => {
  test('waits beside its record', async () => {
    await add('1');
    await add('2', 'The school asked for it');
    expect(stored().notes).toEqual({ [stored().records[1]?.id ?? '']: 'The school asked for it' });
    expect(JSON.stringify(stored().records)).not.toContain('school');
  });

  test('goes when its record has to make room', async () => {
    await add('0', 'The school asked for it');
    for (let number = 1; number < 40; number += 1) await add(String(number));
    expect(stored().notes).toEqual({});
  });

  test('without a record is none', async () => {
    put({ records: [], notes: { x: 'words' } });
    await add('1');
    expect(stored().notes).toEqual({});
  });
});

test.each(['hang', 'fail', 'throw', 1_000])(
  'a save that ends with %s is a gap, told by the next one',
  async (fault) => {
    const before = outlook.report().now;
    outlook.load({ faults: { 'roaming.save': fault } });
    let endedAt = 0;
    await outlook.settle(queue.queueRecord(aRecord({ build: '1' })).then(() => void (endedAt = outlook.report().now)));
    expect(endedAt - before).toBeLessThanOrEqual(300);
    outlook.load({ faults: {}, roaming: {} });
    await add('2');
    expect(builds()).toEqual(['1', '2']);
    expect(stored().unconfirmed).toBe(1);
  },
);

describe('what another page of the draft has kept', () => {
  const DRAFT = '00000000000000d1';

  test('is taken over, so that saving older settings loses none of it', async () => {
    const other = aRecord({ build: 'other', exposure: DRAFT });
    queue.takeOverQueue({ records: [other], notes: { [other.id]: 'They asked' } });
    await add('1');
    expect(builds()).toEqual(['other', '1']);
    expect(stored().notes).toEqual({ [other.id]: 'They asked' });
  });

  test('counts once when the settings have it too', async () => {
    const other = aRecord({ build: 'other', exposure: DRAFT });
    put({ records: [other] });
    queue.takeOverQueue({ records: [other] });
    queue.takeOverQueue({ records: [other] });
    await add('1');
    expect(builds()).toEqual(['other', '1']);
  });

  test('is what belongs to the draft, with its words', async () => {
    await add('of another draft', 'Not these');
    const own = aRecord({ build: 'own', exposure: DRAFT });
    await outlook.settle(queue.queueRecord(own, 'They asked'));
    const handed = queue.toHandOver(DRAFT) as Queue.RecordQueue;
    expect(handed.records).toEqual([own]);
    expect(handed.notes).toEqual({ [own.id]: 'They asked' });
  });

  test('does not come back after it was delivered from here', async () => {
    const other = aRecord({ build: 'other', exposure: DRAFT });
    queue.takeOverQueue({ records: [other] });
    await outlook.settle(queue.saveQueue(queue.settled(queue.currentQueue(), [], '2026-11-21')));
    queue.takeOverQueue({ records: [other] });
    await add('1');
    expect(builds()).toEqual(['1']);
  });

  test('takes out of the settings what was delivered there', async () => {
    const [delivered, waiting] = [aRecord({ build: 'delivered' }), aRecord({ build: 'waiting' })];
    put({ records: [delivered, waiting] });
    queue.takeOverQueue({ records: [], gone: { [delivered.id]: 1 } });
    await outlook.settle(queue.countSilentMessage('2026-11-21'));
    expect(builds()).toEqual(['waiting']);
  });

  test('tells what was delivered from here, with the counts of what was refused', async () => {
    await add('1');
    const sent = queue.currentQueue();
    queue.setQueue(queue.settled(sent, sent.records, '2026-11-21'));
    expect(queue.toHandOver(DRAFT)).toMatchObject({
      records: [],
      gone: { [sent.records[0]!.id]: 1 },
      summarised: { '2026-11-21 stopped': 1 },
      toldOn: '2026-11-21',
    });
  });

  test.each([[undefined], [{}], ['text'], [{ records: [], gone: ['x', null] }], [{ records: [], gone: { x: 1 } }]])(
    '%j harms nothing',
    async (kept) => {
      queue.takeOverQueue(kept);
      await add('1');
      expect(builds()).toEqual(['1']);
    },
  );
});

test('a save that may put back what others have kept is a gap, told by that very save', async () => {
  queue.countBlindSave();
  await outlook.settle(queue.saveQueue(queue.currentQueue()));
  expect(stored()).toMatchObject({ records: [], unconfirmed: 1 });
});

describe('what is damaged in the store', () => {
  test.each<[string, unknown, number]>([
    ['nothing is no gap', undefined, 0],
    ['an empty queue is no gap', { records: [] }, 0],
    ['a text in its place is one gap', 'text', 1],
    ['a number in its place is one gap', 7, 1],
    ['null is one gap', null, 1],
    ['a list is one gap', [], 1],
    ['a queue without records is one gap', {}, 1],
    [
      'a queue of the wrong things is one gap',
      { records: 'x', summarised: -1, unconfirmed: 'y', mailbox: 7, toldOn: {}, waitUntil: 'soon', notes: 3 },
      1,
    ],
    ['each record that is none is a gap, beside those known', { records: [null, {}, 3, 'x'], unconfirmed: 2 }, 6],
    [
      'so is each record that nobody takes',
      {
        records: [
          { ...aRecord(), schemaVersion: 1 },
          { ...aRecord(), id: 7 },
          { ...aRecord(), id: 'not hexadecimal' },
          { ...aRecord(), minute: 'monday' },
          { ...aRecord(), minute: '2026-13-21T09:30Z' },
          { ...aRecord(), minute: '1970-01-01T00:07Z' },
        ],
      },
      6,
    ],
    [
      'summaries of days that there are not are added to the gaps',
      {
        records: [],
        summarised: {
          monday: 3,
          '2026-11-20': 4,
          '2026-11-20 stopped': 'x',
          '2026-13-20 stopped': 2,
          '1970-01-01 stopped': 1,
        },
        unconfirmed: 1,
      },
      11,
    ],
    ['a foreign prototype is no queue', JSON.parse('{"__proto__":{"records":[{"id":"a"}],"unconfirmed":9}}'), 1],
  ])('%s', async (_, damaged, gaps) => {
    put(damaged);
    await add('1');
    expect(builds()).toEqual(['1']);
    expect(stored()).toMatchObject({ unconfirmed: gaps, notes: {}, toldOn: '', waitUntil: 0 });
    expect(sum(stored().summarised)).toBe(0);
  });

  test('ten thousand summaries of one word each are added up', async () => {
    put({
      records: [],
      summarised: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`w${String(at)}`, 1])),
    });
    await add('1');
    expect([builds(), stored().summarised, stored().unconfirmed]).toEqual([['1'], {}, 10_000]);
  });

  test('is counted once, however often it is saved', async () => {
    put({ records: [null, aRecord({ build: '0' })] });
    for (const build of ['1', '2', '3']) await add(build);
    expect(builds()).toEqual(['0', '1', '2', '3']);
    expect(stored().unconfirmed).toBe(1);
  });

  test.each([['x'.repeat(40)], ['not hexadecimal'], [7], ['A'.repeat(32)]])(
    'a mailbox %j that no server takes gets a new name',
    async (mailbox) => {
      put({ mailbox, records: [] });
      await add('1');
      expect(stored().mailbox).toMatch(/^[0-9a-f]{32}$/);
    },
  );

  test('leaves nothing for which the server would refuse each delivery', async () => {
    put({
      mailbox: 'nobody',
      records: [{ ...aRecord(), id: 'x' }],
      notes: [],
      summarised: { '2026-13-20 stopped': 1, '1970-01-01 stopped': 1, '2026-11-20 stopped': 1e9 },
      unconfirmed: 1e300,
      toldOn: 'zzz',
    });
    outlook.load({
      roaming: {
        ...outlook.report().roaming,
        'lastlook.days': { '2026-02-99': 1, '1999-01-01': 2, '2026-11-20': 1e9 },
      },
    });
    await add('1');
    await outlook.settle(
      queue.saveQueue(queue.settled(queue.currentQueue(), [aRecord({ minute: '1970-01-01T00:07Z' })], '2026-11-21')),
    );
    const delivery = queue.toDelivery(queue.currentQueue(), 'anna@charity.example');
    expect(safeParse(deliverySchema, delivery)).toMatchObject({ success: true });
    expect(delivery).toMatchObject({ unconfirmed: 1_000_000, silentByDay: { '2026-11-20': 1_000_000 } });
  });
});

describe('more in the store than ever fits', () => {
  const bytes = (): number => JSON.stringify(JSON.stringify(stored())).length;

  test.each<[string, () => object, number]>([
    ['50,000 records', () => ({ records: Array.from({ length: 50_000 }, () => aRecord({ build: '0' })) }), 49_900],
    ['one record of 5 MB', () => ({ records: [aRecord({ client: 'ü"'.repeat(2_500_000) })] }), 1],
    ['an id of 5 MB', () => ({ records: [aRecord({ id: 'x'.repeat(5_000_000) })] }), 1],
    ['50,000 notes', () => ({ notes: Array.from({ length: 50_000 }, () => 'y') }), 0],
  ])('%s: the newest stay within 8 KB, and the rest is counted', async (_, kept, atLeast) => {
    put(kept());
    await add('1');
    expect(bytes()).toBeLessThanOrEqual(8_192);
    expect(builds().slice(-1)).toEqual(['1']);
    expect(sum(stored().summarised) + stored().unconfirmed).toBeGreaterThanOrEqual(atLeast);
  });

  test('a counter beyond all numbers stays one', async () => {
    put({ records: [], summarised: { '2026-11-20 stopped': 1.7e308 }, unconfirmed: 1e999 });
    await add('1');
    expect(stored()).toMatchObject({ summarised: { '2026-11-20 stopped': 1_000_000 }, unconfirmed: 0 });
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
    expect(days()).toEqual({ '2026-11-20': 1_000_000, '2026-11-21': 1 });
  });

  test('nonsense is dropped', async () => {
    outlook.load({ roaming: { 'lastlook.days': { '2026-11-20': 'x', monday: 4, ['__proto__']: 1 } } });
    await count('2026-11-21');
    expect(days()).toEqual({ '2026-11-20': 0, '2026-11-21': 1 });
  });
});
