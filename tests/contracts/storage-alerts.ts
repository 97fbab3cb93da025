import type { DecisionRecord } from '../../src/record';
import type { CoverageRow, RecordStore, Storage } from '../../src/server/storage';
import { createArrivals, type Arrivals } from '../helpers/some-arrivals';
import type { StoragePlace } from './storage';

/** What every engine must tell of alerts that something, or nothing, followed. */
export function describeAlerts(makePlace: () => Promise<StoragePlace>): void {
  let storage: Storage;
  let records: RecordStore;
  let arrivals: Arrivals;
  beforeEach(async () => {
    const place = await makePlace();
    storage = await place.open();
    records = storage.forOrganisation(place.organisation).records;
    arrivals = createArrivals({ seed: 71 });
  });
  afterEach(async () => {
    await storage.close();
  });

  type Happening = readonly [exposure: string, minute: string, outcome: DecisionRecord['outcome']];
  const [ONE, TWO] = ['00000000000000a1', '00000000000000a2'];

  /** What one mailbox delivers in one go. */
  async function deliver(receivedAt: string, happenings: readonly Happening[], mailbox = 'a'): Promise<void> {
    const delivered = happenings.map(([exposure, minute, outcome]) =>
      arrivals.next({ receivedAt, sender: `sender of ${mailbox}` }, { exposure, minute, outcome }),
    );
    const counters = { isAuthenticated: true, silentByDay: {}, summarised: [], unconfirmed: 0 };
    await records.add(delivered, { ...counters, receivedAt, mailbox });
  }

  /** Of the days on which there was an alert. */
  async function alerts(): Promise<Readonly<Record<string, Pick<CoverageRow, 'answered' | 'unanswered' | 'open'>>>> {
    const rows = (await records.coverage({})).filter((row) => row.answered + row.unanswered + row.open !== 0);
    return Object.fromEntries(rows.map(({ day, answered, unanswered, open }) => [day, { answered, unanswered, open }]));
  }
  const openOnes = async (): Promise<readonly string[]> => [...(await records.openAmong([ONE, TWO, 'none']))].sort();

  describe('alerts', () => {
    it('an alert is open until something follows, in the same delivery or a later one', async () => {
      await deliver('2026-11-20T10:00:00Z', [
        [ONE, '2026-11-20T09:00Z', 'stopped'],
        [TWO, '2026-11-20T09:10Z', 'warning-shown'],
        [TWO, '2026-11-20T09:12Z', 'fixed-by-button'],
      ]);
      expect([await alerts(), await openOnes()]).toEqual([
        { '2026-11-20': { answered: 1, unanswered: 0, open: 1 } },
        [ONE],
      ]);
      await deliver('2026-11-20T11:00:00Z', [[ONE, '2026-11-20T10:30Z', 'sent-after-reason']]);
      expect([await alerts(), await openOnes()]).toEqual([
        { '2026-11-20': { answered: 2, unanswered: 0, open: 0 } },
        [],
      ]);
    });

    it('the same alert again is one alert, of the later day; words alone answer nothing', async () => {
      await deliver('2026-11-20T23:59:00Z', [[ONE, '2026-11-20T23:58Z', 'stopped']]);
      await deliver('2026-11-21T00:05:00Z', [
        [ONE, '2026-11-21T00:01Z', 'stopped'],
        [ONE, '2026-11-21T00:02Z', 'reason-given'],
      ]);
      expect(await alerts()).toEqual({ '2026-11-21': { answered: 0, unanswered: 0, open: 1 } });
    });

    it('a mailbox that is heard of a day later has answered nothing; one that is heard of sooner, or is another, says nothing', async () => {
      await deliver('2026-11-20T10:00:00Z', [[ONE, '2026-11-20T09:00Z', 'warning-shown']]);
      await deliver('2026-11-20T10:00:00Z', [[TWO, '2026-11-20T09:00Z', 'warning-shown']], 'b');
      await deliver('2026-11-21T09:00:30Z', []);
      await deliver('2026-11-25T10:00:00Z', [], 'c');
      expect(await openOnes()).toEqual([ONE, TWO]);
      await deliver('2026-11-21T09:01:00Z', []);
      expect([await alerts(), await openOnes()]).toEqual([
        { '2026-11-20': { answered: 0, unanswered: 1, open: 1 } },
        [TWO],
      ]);
    });

    it('what waited for more than a day has come with all that followed', async () => {
      await deliver('2026-11-24T10:00:00Z', [
        [ONE, '2026-11-20T09:00Z', 'warning-shown'],
        [TWO, '2026-11-20T09:00Z', 'stopped'],
        [TWO, '2026-11-22T09:00Z', 'fixed-by-hand'],
      ]);
      expect([await alerts(), await openOnes()]).toEqual([
        { '2026-11-20': { answered: 1, unanswered: 1, open: 0 } },
        [],
      ]);
    });

    it('a delivery that comes twice counts once, and what comes too late changes nothing', async () => {
      const delivered = arrivals.next(
        { receivedAt: '2026-11-20T10:00:00Z' },
        { exposure: ONE, minute: '2026-11-20T09:00Z', outcome: 'stopped' },
      );
      await Promise.all([records.add([delivered]), records.add([delivered])]);
      await deliver('2026-11-20T10:05:00Z', [[ONE, '2026-11-20T08:00Z', 'observed']]);
      expect(await alerts()).toEqual({ '2026-11-20': { answered: 0, unanswered: 0, open: 1 } });
    });

    it('erasing a person takes the alerts nobody answered out of the counts', async () => {
      await deliver('2026-11-20T10:00:00Z', [[ONE, '2026-11-20T09:00Z', 'stopped']]);
      await deliver('2026-11-20T10:00:00Z', [[TWO, '2026-11-20T09:00Z', 'stopped']], 'b');
      expect(await records.eraseSender('sender of a')).toBe(1);
      expect([await alerts(), await openOnes()]).toEqual([
        { '2026-11-20': { answered: 0, unanswered: 0, open: 1 } },
        [TWO],
      ]);
    });

    it('expired alerts leave their count and nothing else; those under legal hold stay', async () => {
      await deliver('2026-11-20T10:00:00Z', [[ONE, '2026-11-20T09:00Z', 'stopped']]);
      await deliver('2026-11-20T10:00:00Z', [[TWO, '2026-11-20T09:01Z', 'stopped']], 'b');
      await records.hold('sender of b', 'asked for by the court', 'on');
      await records.expire({ records: '2026-11-21', notes: '2026-11-21' });
      expect([await alerts(), await openOnes()]).toEqual([
        { '2026-11-20': { answered: 0, unanswered: 0, open: 2 } },
        [TWO],
      ]);
    });

    it('another organisation knows nothing of it', async () => {
      await deliver('2026-11-20T10:00:00Z', [[ONE, '2026-11-20T09:00Z', 'stopped']]);
      const other = storage.forOrganisation('somebody-else').records;
      expect([(await other.openAmong([ONE])).size, await other.coverage({})]).toEqual([0, []]);
    });
  });
}
