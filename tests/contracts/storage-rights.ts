import type { Arrival, OrganisationStore, Storage } from '../../src/server/storage';
import { createArrivals, some } from '../helpers/some-arrivals';
import { collect, type StoragePlace } from './storage';

/** Reviews, holds, erasure, expiry, sessions, audit, cursors, and that organisations stay apart. */
export function describeRights(makePlace: () => Promise<StoragePlace>): void {
  let place: StoragePlace;
  let storage: Storage;
  let here: OrganisationStore;
  beforeEach(async () => {
    place = await makePlace();
    storage = await place.open();
    here = storage.forOrganisation(place.organisation);
  });
  afterEach(async () => {
    await storage.close();
  });
  const listed = async (): Promise<readonly string[]> => {
    const { records } = await here.records.list({}, { limit: 5000 });
    return records.map(({ record }) => record.id);
  };
  const on = (day: string, over: Partial<Arrival> = {}): Arrival =>
    createArrivals({ seed: Number(day.replace(/\D/g, '')) + JSON.stringify(over).length, from: `${day}T10:00Z` }).next(
      over,
    );

  describe('a review', () => {
    it('is kept with the record, replaces an earlier one, and takes it out of the queue', async () => {
      const arrival = on('2026-11-20');
      await here.records.add([arrival]);
      const { id } = arrival.record;
      expect(await here.records.review(id, { state: 'false-alarm', by: 'r1', at: '2026-11-21T10:00:00Z' })).toBe(true);
      const review = { state: 'confirmed', by: 'r2', at: '2026-11-21T11:00:00Z' } as const;
      expect(await here.records.review(id, review)).toBe(true);
      expect((await here.records.get(id))?.review).toEqual(review);
      expect((await here.records.list({ isReviewed: false }, { limit: 5 })).records).toEqual([]);
      expect((await here.records.list({ isReviewed: true }, { limit: 5 })).records).toHaveLength(1);
    });

    it('of a record that is not there is none', async () => {
      const review = { state: 'confirmed', by: 'r', at: '2026-11-21T10:00:00Z' } as const;
      expect(await here.records.review('0'.repeat(32), review)).toBe(false);
    });
  });

  it('tells whether anybody is known by a pseudonym, in this organisation and by no address', async () => {
    expect(await here.records.knowsPseudonyms()).toBe(false);
    await here.records.add([on('2026-11-01', { sender: 'anna@harbour.example' })]);
    await here.records.add([on('2026-11-01', { sender: '11111111-2222-3333-4444-555555555555' })]);
    await storage.forOrganisation(`${place.organisation}-b`).records.add([on('2026-11-01', { sender: '1-dd' })]);
    expect(await here.records.knowsPseudonyms()).toBe(false);
    await here.records.add([on('2026-11-02', { sender: '1-dd' })]);
    expect(await here.records.knowsPseudonyms()).toBe(true);
  });

  describe('one sender', () => {
    it('is found whole when the key changes between two records that are written together', async () => {
      const [old, next] = [{ sender: '1-dd' }, { sender: '2-ee', formerSenders: ['1-dd'] }];
      const both = [on('2026-11-02', old), on('2026-11-03', next), on('2026-11-04', old), on('2026-11-05', next)];
      await here.records.add([on('2026-11-01', old)]);
      await here.records.add(both);
      expect(await collect(here.records.exportSender('2-ee'))).toHaveLength(5);
    });

    it('is found whole when nobody knew them before, and when several of their names come together', async () => {
      const [first, second, third] = [
        { sender: '1-ff' },
        { sender: '2-gg', formerSenders: ['1-ff'] },
        { sender: '3-hh', formerSenders: ['2-gg', '1-ff'] },
      ];
      await here.records.hold('1-ff', 'case 9', 'on');
      await here.records.add([on('2026-11-10', { sender: '2-gg' }), on('2026-11-11', { sender: '3-hh' })]);
      await here.records.add([on('2026-11-12', first), on('2026-11-13', second), on('2026-11-14', third)]);
      expect(await collect(here.records.exportSender('3-hh'))).toHaveLength(5);
      expect(await here.records.holds()).toEqual([{ sender: '3-hh', reason: 'case 9' }]);
      const [old, next] = [{ sender: '1-ii' }, { sender: '2-jj', formerSenders: ['1-ii'] }];
      await here.records.add([on('2026-11-15', old), on('2026-11-16', next)]);
      expect(await collect(here.records.exportSender('2-jj'))).toHaveLength(2);
    });

    it('gets all that is kept of them and nothing else, and nothing is left after erasure', async () => {
      const arrivals = createArrivals({ seed: 21, senders: 3 });
      await here.records.add(some(arrivals, 2500));
      await here.records.add([arrivals.next({ sender: undefined })]);
      const [first] = (await here.records.list({}, { limit: 2 })).records.slice(1);
      const sender = first!.sender!;
      const theirs = await collect(here.records.exportSender(sender));
      expect(theirs.every((each) => each.sender === sender)).toBe(true);
      expect(await here.records.eraseSender(sender)).toBe(theirs.length);
      expect(await collect(here.records.exportSender(sender))).toEqual([]);
      expect(await here.records.get(theirs[0]!.record.id)).toBeUndefined();
      expect(await listed()).toHaveLength(2501 - theirs.length);
      const counted = await here.records.countBy('client', {});
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(2501 - theirs.length);
      expect(await here.records.eraseSender(sender)).toBe(0);
    });

    it('under legal hold is neither erased nor expired, until the hold ends', async () => {
      const [held, other] = [
        on('2026-10-01', { sender: 'held', note: 'n' }),
        on('2026-10-02', { sender: 'other', note: 'n' }),
      ];
      await here.records.hold('held', 'case 7', 'on');
      await here.records.add([held, other]);
      expect(await here.records.holds()).toEqual([{ sender: 'held', reason: 'case 7' }]);
      await expect(here.records.eraseSender('held')).rejects.toMatchObject({ problem: 'held' });
      expect(await here.records.expire({ records: '2026-11-01', notes: '2026-11-01' })).toBe(1);
      expect((await here.records.get(held.record.id))?.note).toBe('n');
      await here.records.hold('held', '', 'off');
      expect(await here.records.holds()).toEqual([]);
      expect(await here.records.expire({ records: '2026-11-01', notes: '2026-11-01' })).toBe(1);
      expect(await listed()).toEqual([]);
    });

    it('keeps their records and their hold when the key of the pseudonym changes', async () => {
      await here.records.add([on('2026-11-01', { sender: '1-aa' }), on('2026-11-02', { sender: '1-bb' })]);
      await here.records.hold('1-aa', 'case 8', 'on');
      await here.records.add([on('2026-11-03', { sender: '2-cc', formerSenders: ['1-aa', '0-zz'] })]);
      expect(await collect(here.records.exportSender('2-cc'))).toHaveLength(2);
      expect(await collect(here.records.exportSender('1-aa'))).toEqual([]);
      expect(await here.records.holds()).toEqual([{ sender: '2-cc', reason: 'case 8' }]);
      await here.records.add([on('2026-11-04', { sender: '1-aa' })]);
      await here.records.add([on('2026-11-05', { sender: '2-cc', formerSenders: ['1-aa'] })]);
      expect(await collect(here.records.exportSender('2-cc'))).toHaveLength(4);
      await expect(here.records.eraseSender('2-cc')).rejects.toMatchObject({ problem: 'held' });
      expect(await collect(here.records.exportSender('1-bb'))).toHaveLength(1);
    });
  });

  describe('expiry', () => {
    it('removes what is older than the day, in any number, and leaves counts that are about nobody', async () => {
      const old = createArrivals({ seed: 31, from: '2026-09-01T00:00Z' });
      await here.records.add(some(old, 1500));
      await here.records.add([on('2026-11-20')]);
      expect(await here.records.expire({ records: '2026-11-01', notes: '2026-11-01' })).toBe(1500);
      expect(await listed()).toHaveLength(1);
      const sum = async (by: 'rule' | 'group' | 'day'): Promise<number> =>
        (await here.records.countBy(by, { toMinute: '2026-10-31T23:59Z' })).reduce((all, { count }) => all + count, 0);
      expect([await sum('day'), await sum('group')]).toEqual([1500, 0]);
      expect(await here.records.expire({ records: '2026-11-01', notes: '2026-11-01' })).toBe(0);
    });

    it('takes notes away earlier than their records', async () => {
      const [early, late] = [on('2026-10-01', { note: 'early' }), on('2026-11-10', { note: 'late' })];
      await here.records.add([early, late]);
      expect(await here.records.expire({ records: '2026-01-01', notes: '2026-11-01' })).toBe(0);
      expect((await here.records.get(early.record.id))?.note).toBeUndefined();
      expect((await here.records.get(late.record.id))?.note).toBe('late');
    });

    it('goes on beside writing, and records come in all the while', async () => {
      const arrivals = createArrivals({ seed: 33, from: '2026-09-01T00:00Z' });
      await here.records.add(some(arrivals, 2500));
      const fresh = createArrivals({ seed: 34 });
      const [expired, ...added] = await Promise.all([
        here.records.expire({ records: '2026-10-15', notes: '2026-10-15' }),
        ...Array.from({ length: 20 }, () => here.records.add(some(fresh, 5))),
      ]);
      expect([expired, added.reduce((sum, count) => sum + count, 0)]).toEqual([2500, 100]);
      expect(await listed()).toHaveLength(100);
    });
  });

  describe('the audit log', () => {
    const entry = (number: number): Parameters<typeof here.audit.append>[0] => ({
      number,
      at: '2026-11-20T10:00:00.123Z',
      actor: 'ann@northgate.example',
      act: 'records-listed',
      about: `{"page":"é ${String(number)}"}`,
      hash: number.toString(16).padStart(64, '0'),
    });

    it('keeps entries in order and byte for byte, and refuses a number that is not the next', async () => {
      expect(await here.audit.last()).toBeUndefined();
      expect(await here.audit.append(entry(2))).toBe(false);
      for (const number of [1, 2, 3]) expect(await here.audit.append(entry(number))).toBe(true);
      for (const number of [3, 1, 5]) expect(await here.audit.append(entry(number))).toBe(false);
      expect(await here.audit.last()).toEqual(entry(3));
      expect(await collect(here.audit.read(1))).toEqual([entry(2), entry(3)]);
    });

    it('gives each number to one of many who want it at once', async () => {
      const won = await Promise.all(Array.from({ length: 8 }, () => here.audit.append(entry(1))));
      expect(won.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('sessions', () => {
    const session = { subject: 's', name: 'Ann Ó', roles: ['viewer'], csrf: 'c', startedAt: 1000, seenAt: 2000 };

    it('are kept, touched, replaced and removed', async () => {
      expect(await here.sessions.get('k')).toBeUndefined();
      await here.sessions.put('k', session);
      await here.sessions.touch('k', 3000);
      expect(await here.sessions.get('k')).toEqual({ ...session, seenAt: 3000 });
      await here.sessions.put('k', { ...session, roles: [] });
      expect(await here.sessions.get('k')).toEqual({ ...session, roles: [] });
      await here.sessions.remove('k');
      await here.sessions.touch('k', 4000);
      expect(await here.sessions.get('k')).toBeUndefined();
    });

    it('end in the database too: swept when idle, too old, and values once they have expired', async () => {
      await here.sessions.put('idle', { ...session, seenAt: 10 });
      await here.sessions.put('old', { ...session, startedAt: 10 });
      await here.sessions.put('fresh', session);
      await here.sessions.takeOnce('value', 5000);
      await here.sessions.sweep({ now: 4000, seenBefore: 1500, startedBefore: 500 });
      const left = await Promise.all(['idle', 'old', 'fresh'].map((key) => here.sessions.get(key)));
      expect(left.map((each) => each !== undefined)).toEqual([false, false, true]);
      expect(await here.sessions.takeOnce('value', 9000)).toBe(false);
      await here.sessions.sweep({ now: 6000, seenBefore: 0, startedBefore: 0 });
      expect(await here.sessions.takeOnce('value', 9000)).toBe(true);
    });

    it('gives a one-time value to one of many who take it at once', async () => {
      const won = await Promise.all(Array.from({ length: 8 }, () => here.sessions.takeOnce('v', 5000)));
      expect(won.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('a cursor', () => {
    it('is held by one, goes forward only, and is free again when its time is over', async () => {
      const { cursors } = here;
      expect(await cursors.claim('siem', 'a', { nowMs: 0, untilMs: 100 })).toBe(0);
      expect(await cursors.claim('siem', 'b', { nowMs: 50, untilMs: 150 })).toBeUndefined();
      expect(await cursors.advance('siem', 'b', 7)).toBe(false);
      expect(await cursors.advance('siem', 'a', 5)).toBe(true);
      expect(await cursors.advance('siem', 'a', 3)).toBe(true);
      expect(await cursors.claim('siem', 'a', { nowMs: 60, untilMs: 200 })).toBe(5);
      expect(await cursors.claim('siem', 'b', { nowMs: 200, untilMs: 300 })).toBe(5);
      expect(await cursors.advance('siem', 'a', 9)).toBe(false);
      expect(await cursors.claim('other', 'a', { nowMs: 0, untilMs: 100 })).toBe(0);
    });

    it('is free too when a clock that was a year ahead said until when it is held', async () => {
      const { cursors } = here;
      const [nowMs, minute] = [Date.parse('2026-11-21T09:30Z'), 60_000];
      const aheadMs = nowMs + 365 * 24 * 60 * minute;
      expect(await cursors.claim('siem', 'a', { nowMs: aheadMs, untilMs: aheadMs + minute })).toBe(0);
      expect(await cursors.claim('siem', 'b', { nowMs, untilMs: nowMs + minute })).toBe(0);
      expect(await cursors.advance('siem', 'a', 1)).toBe(false);
      expect(await cursors.claim('siem', 'c', { nowMs, untilMs: nowMs + minute })).toBeUndefined();
    });
  });

  describe('organisations', () => {
    it('stay apart in everything: nothing of one is seen, changed or removed through the other', async () => {
      const there = storage.forOrganisation(`${place.organisation}-two`);
      const arrival = on('2026-10-01', { sender: 'same', note: 'n' });
      const counters = {
        receivedAt: arrival.receivedAt,
        mailbox: 'm',
        isAuthenticated: true,
        silentByDay: {},
        summarised: [],
        unconfirmed: 0,
      };
      await here.records.add([arrival], counters);
      await here.sessions.put('k', { subject: 's', name: 'n', roles: [], csrf: 'c', startedAt: 1, seenAt: 1 });
      await here.sessions.takeOnce('v', 10);
      await here.audit.append({ number: 1, at: 'a', actor: 'b', act: 'c', about: 'd', hash: 'e' });
      await here.cursors.claim('siem', 'a', { nowMs: 0, untilMs: 100 });
      await here.cursors.advance('siem', 'a', 1);

      const { id, exposure } = arrival.record;
      expect(await there.records.get(id)).toBeUndefined();
      for (const filter of [{}, { exposure }, { sender: 'same' }, { rule: arrival.record.findings[0]!.rule }]) {
        expect((await there.records.list(filter, { limit: 5 })).records).toEqual([]);
        expect(await collect(there.records.stream(filter, 0))).toEqual([]);
        expect(await collect(there.records.export(filter))).toEqual([]);
      }
      expect(await there.records.countBy('day', {})).toEqual([]);
      expect(await there.records.coverage({})).toEqual([]);
      expect(await collect(there.records.exportSender('same'))).toEqual([]);
      expect(await there.records.review(id, { state: 'confirmed', by: 'x', at: '2026-11-21T10:00:00Z' })).toBe(false);
      expect(await there.records.eraseSender('same')).toBe(0);
      expect(await there.records.expire({ records: '2027-01-01', notes: '2027-01-01' })).toBe(0);
      await there.records.hold('same', 'theirs', 'on');
      expect(await there.sessions.get('k')).toBeUndefined();
      await there.sessions.remove('k');
      await there.sessions.sweep({ now: 99, seenBefore: 99, startedBefore: 99 });
      expect(await there.audit.last()).toBeUndefined();
      expect(await there.cursors.claim('siem', 'b', { nowMs: 0, untilMs: 100 })).toBe(0);

      expect(await there.records.add([arrival])).toBe(1);
      expect((await there.records.get(id))?.sequence).toBe(1);
      expect(await here.records.get(id)).toMatchObject({ sequence: 1, sender: 'same', note: 'n', review: undefined });
      expect(await here.records.holds()).toEqual([]);
      expect(await here.sessions.get('k')).toBeDefined();
      expect(await here.sessions.takeOnce('v', 10)).toBe(false);
      expect(await here.cursors.claim('siem', 'a', { nowMs: 0, untilMs: 100 })).toBe(1);
      expect(await storage.organisations()).toEqual(
        expect.arrayContaining([place.organisation, `${place.organisation}-two`]),
      );
    });

    it('are named by small letters, digits and dashes only', () => {
      for (const name of ['', 'A', 'a b', "a'", 'a;', '../a', 'a'.repeat(65)]) {
        expect(() => storage.forOrganisation(name)).toThrow('no id of an organisation');
      }
    });
  });
}
