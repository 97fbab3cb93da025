import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DecisionRecord } from '../../../src/record';
import { settleDays } from '../../../src/server/http/settle-days';
import { openStorage, type OrganisationStore, type Storage } from '../../../src/server/storage';
import { createArrivals } from '../../helpers/some-arrivals';

const folder = mkdtempSync(path.join(tmpdir(), 'lastlook-days-'));
const arrivals = createArrivals({ seed: 81 });
let storage: Storage;
let store: OrganisationStore;
let places = 0;

beforeAll(async () => {
  storage = await openStorage({ kind: 'sqlite', folder });
});
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  store = storage.forOrganisation(`place-${String((places += 1))}`);
});

interface Kept {
  readonly sender?: string | undefined;
  /** At once unless it is said. */
  readonly receivedAt?: string;
}

const keep = (
  exposure: string,
  minute: string,
  outcome: DecisionRecord['outcome'],
  { receivedAt = minute, sender = `sender of ${exposure}` }: Kept = {},
): Promise<number> => store.records.add([arrivals.next({ receivedAt, sender }, { exposure, minute, outcome })]);
const hold = (): Promise<boolean> => Promise.resolve(true);
const settle = (at: string, keepDays = 365): Promise<number> =>
  settleDays(store, { now: new Date(at), keepDays, isStopped: () => false, hold });
const outcomes = async () =>
  Object.fromEntries((await store.settledDays.list({})).map((each) => [each.day, each.outcomes]));

describe('a day that is over', () => {
  it('says what came of the messages that began on it, each once, however many records they have', async () => {
    await keep('00000000000000a1', '2026-11-10T23:50Z', 'stopped');
    await keep('00000000000000a1', '2026-11-11T00:10Z', 'sent-after-reason');
    await keep('00000000000000a2', '2026-11-10T10:00Z', 'observed');
    await keep('00000000000000a3', '2026-11-11T10:00Z', 'warning-shown');
    await keep('00000000000000a3', '2026-11-11T10:01Z', 'fixed-by-button');
    expect(await settle('2026-11-13T00:00:00Z')).toBe(2);
    expect(await outcomes()).toEqual({
      '2026-11-10': { justified: 1, checked: 1 },
      '2026-11-11': { 'fixed-by-button': 1 },
    });
  });

  it('counts a message once, with what came of it, when hundreds of others lie between its attempts', async () => {
    await keep('00000000000000a4', '2026-11-10T08:00Z', 'stopped');
    const others = createArrivals({ seed: 82, from: '2026-11-10T08:30Z' });
    await store.records.add(
      Array.from({ length: 450 }, (_, index) =>
        others.next({}, { exposure: `0000000000a5${String(index + 1000)}`, outcome: 'observed' }),
      ),
    );
    await keep('00000000000000a4', '2026-11-10T22:00Z', 'fixed-by-button');
    await settle('2026-11-12T10:00:00Z');
    expect((await outcomes())['2026-11-10']).toEqual({ checked: 450, 'fixed-by-button': 1 });
  });

  it('is neither today nor yesterday', async () => {
    await keep('00000000000000b1', '2026-11-10T10:00Z', 'observed');
    expect(await settle('2026-11-11T23:59:00Z')).toBe(0);
    expect(await settle('2026-11-12T00:00:00Z')).toBe(1);
  });

  it('is left alone when nothing has come since, and counted again when something has', async () => {
    await keep('00000000000000c1', '2026-11-10T10:00Z', 'observed');
    await settle('2026-11-12T10:00:00Z');
    expect(await settle('2026-11-12T11:00:00Z')).toBe(0);
    await keep('00000000000000c2', '2026-11-10T11:00Z', 'stopped', { receivedAt: '2026-11-12T11:30:00Z' });
    expect(await settle('2026-11-12T12:00:00Z')).toBe(1);
    expect(await outcomes()).toEqual({ '2026-11-10': { checked: 1, abandoned: 1 } });
  });

  it('that is older is counted again once a day, however often a record of it comes', async () => {
    await keep('00000000000000c3', '2026-11-01T10:00Z', 'observed');
    await settle('2026-11-10T10:00:00Z');
    for (const [hour, exposure] of [
      ['11', '00000000000000c4'],
      ['12', '00000000000000c5'],
    ] as const) {
      await keep(exposure, '2026-11-01T11:00Z', 'observed', { receivedAt: `2026-11-10T${hour}:00:00Z` });
      expect(await settle(`2026-11-10T${hour}:30:00Z`)).toBe(0);
    }
    await settle('2026-11-11T10:00:00Z');
    expect((await outcomes())['2026-11-01']).toEqual({ checked: 3 });
  });

  it('is counted again without a person who was erased', async () => {
    await keep('00000000000000d1', '2026-11-10T10:00Z', 'observed', { sender: 'anna' });
    await keep('00000000000000d2', '2026-11-10T10:00Z', 'observed', { sender: 'ben' });
    await settle('2026-11-12T10:00:00Z');
    await store.records.eraseSender('anna');
    await settle('2026-11-12T11:00:00Z');
    expect(await outcomes()).toEqual({ '2026-11-10': { checked: 1 } });
  });

  it('keeps its counts when its records have expired, and is not begun when some may be gone', async () => {
    await keep('00000000000000e1', '2026-11-01T10:00Z', 'observed');
    await keep('00000000000000e2', '2026-11-08T10:00Z', 'observed');
    await settle('2026-11-10T10:00:00Z');
    await store.records.expire({ records: '2026-11-05', notes: '2026-11-05' });
    await settle('2026-11-10T11:00:00Z', 6);
    expect((await outcomes())['2026-11-01']).toEqual({ checked: 1 });
  });

  it('keeps its counts when the policy kept records for a shorter time in between', async () => {
    await keep('00000000000000e3', '2026-11-01T10:00Z', 'warning-shown');
    await keep('00000000000000e4', '2026-11-02T10:00Z', 'observed');
    await keep('00000000000000e5', '2026-11-12T10:00Z', 'observed');
    await settle('2026-11-03T10:00:00Z');
    await store.records.expire({ records: '2026-11-08', notes: '2026-11-08' });
    await settle('2026-11-18T10:00:00Z');
    const { '2026-11-01': settled, '2026-11-02': never, '2026-11-12': whole } = await outcomes();
    expect([settled, never, whole]).toEqual([{ unknown: 1 }, undefined, { checked: 1 }]);
  });

  it('without a message is settled too, but not before the first record', async () => {
    await keep('00000000000000f1', '2026-11-08T10:00Z', 'observed');
    await settle('2026-11-12T10:00:00Z');
    expect(await outcomes()).toEqual({ '2026-11-08': { checked: 1 }, '2026-11-09': {}, '2026-11-10': {} });
  });
});

describe('an alert that nothing followed', () => {
  it.each<[string, DecisionRecord['outcome'], Kept, object]>([
    ['is not known while nobody was heard of', 'warning-shown', {}, { unknown: 1 }],
    [
      'was heeded or passed by when its delivery came a day late',
      'warning-shown',
      { receivedAt: '2026-11-11T10:01:00Z' },
      { 'abandoned-or-sent': 1 },
    ],
    ['ended with a stop then', 'stopped', { receivedAt: '2026-11-11T10:01:00Z' }, { abandoned: 1 }],
    ['is not known when it came a little sooner', 'stopped', { receivedAt: '2026-11-11T09:59:00Z' }, { unknown: 1 }],
  ])('%s', async (_, outcome, kept, expected) => {
    await keep('0000000000000011', '2026-11-10T10:00Z', outcome, kept);
    await settle('2026-11-12T10:00:00Z');
    expect((await outcomes())['2026-11-10']).toEqual(expected);
  });

  it('is known once the same sender has a later record, and the day is looked at again for that, not every hour', async () => {
    await keep('0000000000000021', '2026-11-10T10:00Z', 'warning-shown', { sender: 'anna' });
    await keep('0000000000000022', '2026-11-10T10:00Z', 'warning-shown', { sender: 'ben' });
    await settle('2026-11-12T10:00:00Z');
    expect((await outcomes())['2026-11-10']).toEqual({ unknown: 2 });
    await keep('0000000000000023', '2026-11-13T10:00Z', 'observed', { sender: 'anna' });
    expect(await settle('2026-11-13T11:00:00Z')).toBe(2);
    expect((await outcomes())['2026-11-10']).toEqual({ unknown: 1, 'abandoned-or-sent': 1 });
    expect(await settle('2026-11-13T12:00:00Z')).toBe(0);
    expect(await settle('2026-12-10T12:00:00Z')).toBeGreaterThan(0);
    expect((await outcomes())['2026-11-10']).toEqual({ unknown: 1, 'abandoned-or-sent': 1 });
  });

  it('of nobody in particular stays unknown: no other record may speak for it', async () => {
    const nobody = { sender: undefined };
    await store.records.add([
      arrivals.next(
        { receivedAt: '2026-11-10T10:00:00Z', ...nobody },
        { minute: '2026-11-10T10:00Z', outcome: 'stopped', exposure: '0000000000000031' },
      ),
      arrivals.next(
        { receivedAt: '2026-11-15T10:00:00Z', ...nobody },
        { minute: '2026-11-15T10:00Z', outcome: 'observed', exposure: '0000000000000032' },
      ),
    ]);
    await settle('2026-11-18T10:00:00Z');
    expect((await outcomes())['2026-11-10']).toEqual({ unknown: 1 });
  });
});

it('stops between two messages when the server does, and says nothing of a day it has not counted to its end', async () => {
  await keep('0000000000000041', '2026-11-10T10:00Z', 'observed');
  const isStopped = (): boolean => true;
  expect(await settleDays(store, { now: new Date('2026-11-12T10:00:00Z'), keepDays: 365, isStopped, hold })).toBe(0);
  expect(await outcomes()).toEqual({});
});

it('goes no further once another server has taken over', async () => {
  await keep('0000000000000051', '2026-11-08T10:00Z', 'observed');
  const held = [true, false];
  const hold = (): Promise<boolean> => Promise.resolve(held.shift() ?? false);
  const settling = { now: new Date('2026-11-12T10:00:00Z'), keepDays: 365, isStopped: () => false, hold };
  expect(await settleDays(store, settling)).toBe(1);
  expect(await outcomes()).toEqual({ '2026-11-10': {} });
});
