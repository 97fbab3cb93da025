import type { SettledDay, Storage } from '../../src/server/storage';
import type { StoragePlace } from './storage';

/** What every engine must keep of days that are settled. */
export function describeSettledDays(makePlace: () => Promise<StoragePlace>): void {
  describe('settled days', () => {
    let place: StoragePlace;
    let storage: Storage;
    beforeEach(async () => {
      place = await makePlace();
      storage = await place.open();
    });
    afterEach(async () => {
      await storage.close();
    });

    const settled = (day: string, over: Partial<SettledDay> = {}): SettledDay => ({
      day,
      seen: 12,
      settledOn: '2026-11-21',
      outcomes: { justified: 3, unknown: 1 },
      ...over,
    });

    it('are kept by day, the last word counts, and a range takes in both its ends', async () => {
      const { settledDays } = storage.forOrganisation(place.organisation);
      for (const day of ['2026-11-19', '2026-11-17', '2026-11-18']) await settledDays.put(settled(day));
      const again = settled('2026-11-18', { seen: 13, settledOn: '2026-11-22', outcomes: {} });
      await settledDays.put(again);
      expect(await settledDays.list({})).toEqual([settled('2026-11-17'), again, settled('2026-11-19')]);
      const two = { fromMinute: '2026-11-18T00:00Z', toMinute: '2026-11-19T23:59Z' };
      expect((await settledDays.list(two)).map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-19']);
    });

    it('of another organisation are not there', async () => {
      await storage.forOrganisation(place.organisation).settledDays.put(settled('2026-11-19'));
      expect(await storage.forOrganisation('somebody-else').settledDays.list({})).toEqual([]);
    });
  });
}
