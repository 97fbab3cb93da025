import type { RecordStore, Storage, StoredRecord } from '../../src/server/storage';
import { createArrivals, some } from '../helpers/some-arrivals';
import { collect, type StoragePlace } from './storage';

type ByExposure = Readonly<Record<string, readonly StoredRecord[]>>;

/** What every engine must answer when many messages are asked about at once: the same as a list of each. */
export function describeAttempts(makePlace: () => Promise<StoragePlace>): void {
  describe('asking about many messages at once', () => {
    let place: StoragePlace;
    let storage: Storage;
    let records: RecordStore;
    beforeEach(async () => {
      place = await makePlace();
      storage = await place.open();
      ({ records } = storage.forOrganisation(place.organisation));
    });
    afterEach(async () => {
      await storage.close();
    });

    const find = async (exposures: readonly string[], most: number): Promise<ByExposure> => {
      const found = (await collect(records.attempts(exposures, most))).flat();
      const byExposure = Object.fromEntries(found.map((each) => [each[0]!.record.exposure, each]));
      expect(Object.keys(byExposure)).toHaveLength(found.length);
      return byExposure;
    };
    const listEach = async (exposures: readonly string[], limit: number): Promise<ByExposure> => {
      const listed: [string, readonly StoredRecord[]][] = [];
      for (const exposure of exposures) listed.push([exposure, (await records.list({ exposure }, { limit })).records]);
      return Object.fromEntries(listed);
    };

    it('finds what is kept of each, newest first, also where minutes are the same or months apart', async () => {
      const arrivals = createArrivals({ seed: 61, minutesApart: 0.5 });
      await records.add(some(arrivals, 300));
      const [one, other] = ['00000000000000a1', '00000000000000a2'] as const;
      await records.add(
        ['2026-11-01T08:00Z', '2024-02-29T10:00Z', '2026-11-01T08:00Z', '2026-01-05T10:00Z'].flatMap((minute) =>
          [one, other].map((exposure) => arrivals.next({ receivedAt: '2026-11-20T10:00:00Z' }, { exposure, minute })),
        ),
      );
      const kept = await collect(records.export({}));
      const exposures = [...new Set(kept.map(({ record }) => record.exposure))];
      expect(exposures.length).toBeGreaterThan(150);
      expect(await find(exposures, 200)).toEqual(await listEach(exposures, 200));
    });

    it('finds nothing of a message that nothing is kept of, of what is no message, and of another organisation', async () => {
      const [own, theirs] = some(createArrivals({ seed: 62, minutesApart: 3 }), 2).map((arrival, index) => ({
        ...arrival,
        record: { ...arrival.record, exposure: `00000000000000b${String(index)}` },
      }));
      await records.add([own!]);
      await storage.forOrganisation(`${place.organisation}-beside`).records.add([theirs!]);
      const asked = [own!, theirs!].map(({ record }) => record.exposure);
      const found = await find([...asked, ...asked, 'ffffffffffffffff', 'ff', 'not hex', '', "'"], 200);
      expect(Object.keys(found)).toEqual([own!.record.exposure]);
      expect(await find([], 200)).toEqual({});
      expect(await find(['not hex'], 200)).toEqual({});
    });

    it('finds the newest of each that has more than are wanted, however many rows that makes together', async () => {
      const arrivals = createArrivals({ seed: 63 });
      const exposures = Array.from({ length: 10 }, (_, index) => `00000000000000c${String(index)}`);
      for (const exposure of exposures)
        await records.add(Array.from({ length: 150 }, () => arrivals.next({}, { exposure })));
      for (const most of [1, 149, 150, 200])
        expect(await find(exposures, most)).toEqual(await listEach(exposures, most));
    });

    it('tells whose records go on to a minute or beyond it', async () => {
      const arrivals = createArrivals({ seed: 64 });
      const at = (minute: string, sender: string) =>
        arrivals.next({ sender, receivedAt: `${minute.slice(0, 16)}:30Z` }, { minute });
      await records.add([
        at('2026-11-10T10:00Z', 'anna'),
        at('2026-01-02T10:00Z', 'anna'),
        at('2026-11-10T10:00Z', 'ben'),
      ]);
      const beside = storage.forOrganisation(`${place.organisation}-beside`);
      await beside.records.add([at('2026-11-12T10:00Z', 'carol'), at('2026-11-12T10:00Z', 'ben')]);
      const asked: readonly (readonly [sender: string, fromMinute: string, isHeard: boolean])[] = [
        ['anna', '2026-11-10T09:59Z', true],
        ['anna', '2026-11-10T10:00Z', true],
        ['anna', '2026-11-10T10:01Z', false],
        ['anna', '2025-01-01T00:00Z', true],
        ['anna', '9999-01-01T00:00Z', false],
        ['anna', '0001-01-01T00:00Z', true],
        ['ben', '2026-11-11T10:00Z', false],
        ['ben', '2026-11-10T10:00Z', true],
        ['carol', '2026-11-01T10:00Z', false],
        ["'; --", '2026-11-01T10:00Z', false],
      ];
      const heard = await records.heardSince(asked.map(([sender, fromMinute]) => ({ sender, fromMinute })));
      expect(asked.map((_, index) => heard.has(index))).toEqual(asked.map(([, , isHeard]) => isHeard));
      expect(await records.heardSince([])).toEqual(new Set());
    });
  });
}
