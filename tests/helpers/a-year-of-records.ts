import type { RecordStore } from '../../src/server/storage';
import { createArrivals, some } from './some-arrivals';

const MINUTES_OF_YEAR = 365 * 24 * 60;
const AT_ONCE = 1000;
const TOLD_EVERY_MS = 10_000;

/** Invented records of one year for 20,000 senders in 300 groups, with what their mailboxes count. Tells now and then how many there are. */
export async function addYearOfRecords(
  records: RecordStore,
  count: number,
  tell: (added: number) => void = () => undefined,
): Promise<void> {
  const arrivals = createArrivals({
    seed: 5,
    from: '2025-11-21T00:00Z',
    minutesApart: MINUTES_OF_YEAR / count,
    senders: 20_000,
    groups: 300,
  });
  let left = count;
  let toldAt = Date.now();
  const work = async (): Promise<void> => {
    while (left > 0) {
      const size = Math.min(AT_ONCE, left);
      left -= size;
      const batch = some(arrivals, size);
      const { receivedAt } = batch[0]!;
      await records.add(batch, {
        receivedAt,
        mailbox: `m${String(arrivals.number(20_000))}`,
        isAuthenticated: true,
        silentByDay: { [receivedAt.slice(0, 10)]: arrivals.number(40) },
        summarised: [],
        unconfirmed: 0,
      });
      if (Date.now() - toldAt < TOLD_EVERY_MS) continue;
      toldAt = Date.now();
      tell(count - left);
    }
  };
  await Promise.all([work(), work(), work()]);
}
