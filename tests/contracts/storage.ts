import type { Arrival, CounterArrival, Filter, RecordStore, Storage, StoredRecord } from '../../src/server/storage';
import { createArrivals, some } from '../helpers/some-arrivals';

/** A place for data, which can be opened more than once, and an organisation that nothing is kept of yet. */
export interface StoragePlace {
  readonly organisation: string;
  readonly open: (settings?: { readonly mostWaiting?: number }) => Promise<Storage>;
}

/** What every engine must do. `makePlace` is called once for each test. */
export function describeStorage(makePlace: () => Promise<StoragePlace>): void {
  let place: StoragePlace;
  let storage: Storage;
  beforeEach(async () => {
    place = await makePlace();
    storage = await place.open();
  });
  afterEach(async () => {
    await storage.close();
  });
  const records = (): RecordStore => storage.forOrganisation(place.organisation).records;
  const at = (minute: string, over: Partial<Arrival> = {}): Arrival =>
    createArrivals({ seed: Number(minute.replace(/\D/g, '')) % 1_000_003, from: minute }).next(over);

  describe('adding', () => {
    it('keeps a record as it came, with what the server knows of it', async () => {
      const arrival = { ...at('2026-11-20T10:00Z'), note: 'asked by the trust' };
      expect(await records().add([arrival])).toBe(1);
      const { record, receivedAt, isAuthenticated, sender, group, note } = arrival;
      expect(await records().get(record.id)).toEqual({
        sequence: 1,
        receivedAt,
        isAuthenticated,
        sender,
        group,
        note,
        record,
        review: undefined,
      });
    });

    it('counts which of many ids it knows, each once, and none of another organisation', async () => {
      const [one, two, theirs] = some(createArrivals({ seed: 3 }), 3) as [Arrival, Arrival, Arrival];
      await records().add([one, two]);
      await storage.forOrganisation(`${place.organisation}-beside`).records.add([theirs]);
      const ids = [one, two, two, theirs].map(({ record }) => record.id);
      expect(await records().countKnown([...ids, 'f'.repeat(32), 'ff', 'not hex', ''])).toBe(2);
      expect(await records().countKnown([])).toBe(0);
    });

    it('keeps a record without sender, group and note as without them', async () => {
      const arrival = { ...at('2026-11-20T10:00Z'), sender: undefined, group: undefined };
      await records().add([arrival]);
      const kept = await records().get(arrival.record.id);
      expect([kept?.sender, kept?.group, kept?.note]).toEqual([undefined, undefined, undefined]);
    });

    it('knows a record by its id: a second one adds nothing, in the same request, a later one, or at the same time', async () => {
      const [one, other] = some(createArrivals({ seed: 1 }), 2) as [Arrival, Arrival];
      expect(await records().add([one, one])).toBe(1);
      expect(await records().add([one, other])).toBe(1);
      const again = await Promise.all([records().add([one]), records().add([other]), records().add([other, one])]);
      expect(again).toEqual([0, 0, 0]);
      expect(await all({})).toHaveLength(2);
      expect(await records().countBy('day', {})).toEqual([{ key: '2026-11-01', count: 2 }]);
    });

    it('keeps the first content of an id, whatever minute the second one claims', async () => {
      const one = at('2026-11-20T10:00Z');
      await records().add([one]);
      const forged = { ...one, record: { ...one.record, minute: '2026-03-01T10:00Z', action: 'block' as const } };
      expect(await records().add([forged])).toBe(0);
      expect((await records().get(one.record.id))?.record).toEqual(one.record);
    });

    it('files a record with a clock ahead under the time it arrived, and shows what it said', async () => {
      const late = { ...at('2031-01-01T00:00Z'), receivedAt: '2026-11-20T10:00:30Z' };
      await records().add([late]);
      const page = await records().list({ toMinute: '2026-11-20T10:00Z' }, { limit: 5 });
      expect(page.records.map(({ record }) => record.minute)).toEqual(['2031-01-01T00:00Z']);
      expect(await records().expire({ records: '2026-11-21', notes: '2026-11-21' })).toBe(1);
    });

    it('takes records of years ago and of many months', async () => {
      const old = [
        '1970-01-01T00:00Z',
        '2023-12-31T23:59Z',
        '2024-01-01T00:00Z',
        '2026-12-31T23:59Z',
        '2027-01-01T00:00Z',
      ];
      await records().add(old.map((minute) => at(minute)));
      expect((await all({})).map(({ record }) => record.minute)).toEqual([...old].reverse());
    });

    it('writes many requests at once and tells each its own number', async () => {
      const arrivals = createArrivals({ seed: 7 });
      const batches = Array.from({ length: 60 }, (_, size) => some(arrivals, size % 7));
      const added = await Promise.all(batches.map((batch) => records().add(batch)));
      expect(added).toEqual(batches.map(({ length }) => length));
      const kept = await all({});
      expect(kept.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(kept.map((_, index) => index + 1));
    });

    it('refuses what is no time, keeps nothing of that request, and all of the others', async () => {
      const [good, wrong, beside] = some(createArrivals({ seed: 3 }), 3) as [Arrival, Arrival, Arrival];
      const outcomes = await Promise.allSettled([
        records().add([good]),
        records().add([beside, { ...wrong, receivedAt: 'yesterday' }]),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect(outcomes[1]).toMatchObject({ reason: { name: 'StorageError', problem: 'refused' } });
      expect(await all({})).toHaveLength(1);
    });

    it('never keeps half of a request, whatever text it holds, and goes on', async () => {
      const arrivals = createArrivals({ seed: 4 });
      const hostile = [
        '\u0000',
        '\ud800',
        '\udfff x',
        "'; drop table record; --",
        '{"a":1}',
        '\u202e',
        'é'.repeat(3000),
      ];
      for (const text of hostile) {
        const pair = [arrivals.next(), arrivals.next({ group: text, sender: text, note: text }, { build: text })];
        const before = (await all({})).length;
        const added = await records()
          .add(pair)
          .catch(() => 0);
        expect([before, before + 2]).toContain((await all({})).length);
        if (added === 2 && !/\p{Surrogate}/u.test(text)) {
          expect((await records().get(pair[1]!.record.id))?.group).toBe(text);
          expect((await all({ sender: text })).map(({ record }) => record.build)).toEqual([text]);
        }
      }
      expect(await records().add([arrivals.next()])).toBe(1);
    });

    it('answers busy before memory grows, and takes more when there is room', async () => {
      await storage.close();
      storage = await place.open({ mostWaiting: 100 });
      const arrivals = createArrivals({ seed: 5 });
      const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => records().add(some(arrivals, 30))));
      const refused = outcomes.filter(({ status }) => status === 'rejected');
      expect(refused).toHaveLength(7);
      for (const each of refused) expect(each).toMatchObject({ reason: { problem: 'busy' } });
      expect(storage.load()).toEqual({ waiting: 0, limit: 100 });
      expect(await records().add(some(arrivals, 30))).toBe(30);
      expect(await all({})).toHaveLength(120);
    });

    it('counts what tells of many days as more than one that waits', async () => {
      await storage.close();
      storage = await place.open({ mostWaiting: 30 });
      const days = Array.from({ length: 28 }, (_, index) => `2026-10-${String(index + 1).padStart(2, '0')}`);
      const counters = (mailbox: string, silent: readonly string[]): CounterArrival => ({
        receivedAt: '2026-11-20T10:00:00Z',
        mailbox,
        isAuthenticated: false,
        silentByDay: Object.fromEntries(silent.map((day) => [day, 1])),
        summarised: silent.map((day) => ({ day, outcome: 'stopped', count: 1 })),
        unconfirmed: 0,
      });
      const told = (silent: readonly string[]) =>
        Promise.allSettled(Array.from({ length: 6 }, (_, index) => records().add([], counters(String(index), silent))));
      const kept = async (silent: readonly string[]): Promise<number> =>
        (await told(silent)).filter(({ status }) => status === 'fulfilled').length;
      expect([await kept(days.slice(0, 3)), await kept(days)]).toEqual([6, 3]);
    });

    it('writes what waits before it closes, and is all there when opened again', async () => {
      const pending = records().add(some(createArrivals({ seed: 6 }), 40));
      await storage.close();
      expect(await pending).toBe(40);
      await expect(records().add([at('2026-11-20T10:00Z')])).rejects.toMatchObject({ name: 'StorageError' });
      storage = await place.open();
      expect(await all({})).toHaveLength(40);
      await expect(storage.ping()).resolves.toBeUndefined();
    });
  });

  describe('asking', () => {
    /** What a filter means, said without a database. */
    function fits({ record, sender, group, review }: StoredRecord, filter: Filter): boolean {
      const is = (wanted: unknown, has: unknown): boolean => wanted === undefined || wanted === has;
      return (
        (filter.fromMinute === undefined || record.minute >= filter.fromMinute) &&
        (filter.toMinute === undefined || record.minute <= filter.toMinute) &&
        (filter.rule === undefined || record.findings.some(({ rule }) => rule === filter.rule)) &&
        (filter.isReviewed === undefined || filter.isReviewed === (review !== undefined)) &&
        is(filter.action, record.action) &&
        is(filter.outcome, record.outcome) &&
        is(filter.sender, sender) &&
        is(filter.group, group) &&
        is(filter.client, record.client) &&
        is(filter.exposure, record.exposure)
      );
    }

    it('lists, streams and exports exactly what fits, in order, page by page, for many filters', async () => {
      const arrivals = createArrivals({ seed: 11, minutesApart: 7, senders: 12, groups: 4 });
      await records().add(some(arrivals, 900));
      const everything = await all({});
      expect(everything).toHaveLength(900);
      for (const { record } of everything.filter((_, index) => index % 9 === 0)) {
        await records().review(record.id, { state: 'confirmed', by: 'r', at: '2026-11-21T10:00:00Z' });
      }
      const kept = await all({});
      const one = kept[450]!;
      const parts: readonly Filter[] = [
        { rule: 'hidden-data' },
        { outcome: 'stopped' },
        { action: 'justify' },
        { group: 'group-1' },
        { client: 'mac' },
        { sender: one.sender! },
        { isReviewed: true },
        { isReviewed: false },
        { fromMinute: '2026-11-02T00:00Z' },
        { toMinute: '2026-11-03T12:00Z' },
        { fromMinute: one.record.minute, toMinute: one.record.minute },
      ];
      const pairs = parts.flatMap((first, index) => parts.slice(index + 1).map((second) => ({ ...first, ...second })));
      const others: readonly Filter[] = [
        {},
        { exposure: one.record.exposure },
        { rule: 'no-such-rule' },
        { sender: 'x' },
      ];
      for (const filter of [...parts, ...pairs, ...others]) {
        const expected = kept.filter((each) => fits(each, filter)).map(({ sequence }) => sequence);
        const listed = await all(filter, 37);
        expect({ filter, found: listed.map(({ sequence }) => sequence) }).toEqual({ filter, found: expected });
        const exported = await collect(records().export(filter));
        expect(exported.map(({ sequence }) => sequence)).toEqual(expected);
      }
      for (const filter of [...parts, ...others]) {
        const streamed = await collect(records().stream(filter, 100));
        const expected = kept
          .filter((each) => each.sequence > 100 && fits(each, filter))
          .map(({ sequence }) => sequence);
        expect(streamed.map(({ sequence }) => sequence)).toEqual(expected.sort((a, b) => a - b));
      }
    });

    it('shows nothing twice and leaves nothing out when more arrives between two pages', async () => {
      const arrivals = createArrivals({ seed: 12 });
      await records().add(some(arrivals, 30));
      const first = await records().list({}, { limit: 10 });
      await records().add(some(arrivals, 30));
      const rest = await all({}, 10, first.before);
      expect([...first.records, ...rest].map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 30 }, (_, index) => 30 - index),
      );
    });

    it('finds what is rare behind thousands that do not fit, also when no index knows it', async () => {
      const arrivals = createArrivals({ seed: 15, groups: 1 });
      const rare = [arrivals.next({}, { client: 'android' }), arrivals.next({}, { client: 'android' })];
      await records().add([...rare, ...some(arrivals, 4500)]);
      const ids = [...rare].reverse().map(({ record }) => record.id);
      for (const filter of [{ client: 'android' }, { client: 'android', group: 'group-0' }]) {
        expect((await all(filter)).map(({ record }) => record.id)).toEqual(ids);
        expect((await all(filter, 1)).map(({ record }) => record.id)).toEqual(ids);
      }
    });

    it('takes any span of years, also those no record can have, and goes on from a record of before 1970', async () => {
      await records().add(['1965-03-01T10:00Z', '1965-03-01T11:00Z', '2026-11-20T10:00Z'].map((minute) => at(minute)));
      expect(await all({ toMinute: '9999-12-31T23:59Z' }, 1)).toHaveLength(3);
      expect(await all({ fromMinute: '0001-01-01T00:00Z', client: 'no-such-client' })).toHaveLength(0);
      expect(await all({ fromMinute: '9999-01-01T00:00Z' })).toHaveLength(0);
      expect(await collect(records().export({ toMinute: '9999-12-31T23:59Z' }))).toHaveLength(3);
      expect(await collect(records().stream({ toMinute: '9999-12-31T23:59Z' }, 0))).toHaveLength(3);
      expect(await records().countBy('day', { toMinute: '9999-12-31T23:59Z' })).toContainEqual({
        key: '2026-11-20',
        count: 1,
      });
    });

    it('refuses a place that is none', async () => {
      for (const before of ['', '1', '1.x', "1.1' or 1=1", '1.1.1', '-1.1', '1e3.1']) {
        await expect(records().list({}, { before, limit: 5 })).rejects.toMatchObject({ problem: 'refused' });
      }
    });

    it('a stream that is asked again at its end goes on with what has come since', async () => {
      const arrivals = createArrivals({ seed: 13 });
      await records().add(some(arrivals, 5));
      const first = await collect(records().stream({}, 0));
      await records().add(some(arrivals, 4));
      const second = await collect(records().stream({}, first.at(-1)!.sequence));
      expect(second.map(({ sequence }) => sequence)).toEqual([6, 7, 8, 9]);
      expect(await collect(records().stream({}, 9))).toEqual([]);
    });

    it('counts as one would by hand, for whole days', async () => {
      await records().add(some(createArrivals({ seed: 14, minutesApart: 11 }), 400));
      const kept = await all({});
      const days = { fromMinute: '2026-11-02T15:00Z', toMinute: '2026-11-03T02:00Z' };
      const within = kept.filter(({ record }) => ['2026-11-02', '2026-11-03'].includes(record.minute.slice(0, 10)));
      const keys = {
        rule: ({ record }: StoredRecord) => record.findings.map(({ rule }) => rule),
        group: ({ group }: StoredRecord) => [group!],
        client: ({ record }: StoredRecord) => [record.client],
        outcome: ({ record }: StoredRecord) => [record.outcome],
        action: ({ record }: StoredRecord) => [record.action],
        day: ({ record }: StoredRecord) => [record.minute.slice(0, 10)],
      } as const;
      for (const by of ['rule', 'group', 'client', 'outcome', 'action', 'day'] as const) {
        const counts = new Map<string, number>();
        for (const key of within.flatMap(keys[by])) counts.set(key, (counts.get(key) ?? 0) + 1);
        const told = await records().countBy(by, days);
        expect(Object.fromEntries(told.map(({ key, count }) => [key, count]))).toEqual(Object.fromEntries(counts));
        const order = told.map(({ count }) => count);
        if (by !== 'day') expect(order).toEqual([...order].sort((a, b) => b - a));
      }
    });
  });

  describe('coverage', () => {
    const heard = (mailbox: string, over: Partial<CounterArrival> = {}): CounterArrival => ({
      receivedAt: '2026-11-20T10:00:00Z',
      mailbox,
      isAuthenticated: true,
      silentByDay: {},
      summarised: [],
      unconfirmed: 0,
      ...over,
    });

    it('adds up what mailboxes tell, once, however often they tell it', async () => {
      const one = heard('a', {
        silentByDay: { '2026-11-19': 5, '2026-11-20': 2 },
        summarised: [{ day: '2026-11-19', outcome: 'warning-shown', count: 3 }],
        unconfirmed: 1,
      });
      await Promise.all([
        records().add([], one),
        records().add([], one),
        records().add([], heard('b', { isAuthenticated: false })),
      ]);
      await records().add([], one);
      await records().add([], heard('a', { silentByDay: { '2026-11-20': 6 }, unconfirmed: 4 }));
      expect(await records().coverage({})).toEqual([
        { day: '2026-11-19', mailboxes: 1, unauthenticated: 0, silent: 5, summarised: 3, unconfirmed: 0 },
        { day: '2026-11-20', mailboxes: 2, unauthenticated: 1, silent: 6, summarised: 0, unconfirmed: 4 },
      ]);
    });

    it('counters never go down, and no day lies ahead', async () => {
      await records().add([], heard('a', { silentByDay: { '2026-11-20': 6, '2031-01-01': 2 }, unconfirmed: 4 }));
      await records().add([], heard('a', { silentByDay: { '2026-11-20': 1 }, unconfirmed: 2 }));
      expect(await records().coverage({ fromMinute: '2026-11-20T00:00Z' })).toEqual([
        { day: '2026-11-20', mailboxes: 1, unauthenticated: 0, silent: 8, summarised: 0, unconfirmed: 4 },
      ]);
    });

    it('a mailbox known by the ingest key first and by a token later counts as authenticated', async () => {
      await records().add([], heard('a', { isAuthenticated: false }));
      await records().add([], heard('a'));
      await records().add([], heard('a', { isAuthenticated: false }));
      expect((await records().coverage({})).map((row) => [row.mailboxes, row.unauthenticated])).toEqual([[1, 0]]);
    });
  });

  async function all(filter: Filter, limit = 500, from?: string): Promise<readonly StoredRecord[]> {
    const found: StoredRecord[] = [];
    for (let before = from; ;) {
      const page = await records().list(filter, before === undefined ? { limit } : { before, limit });
      found.push(...page.records);
      if (page.before === undefined) return found;
      before = page.before;
    }
  }
}

export async function collect<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}
