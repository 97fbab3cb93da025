import type { ExposureOutcome } from '../../record';
import { DAY_MS, dayBefore } from '../days';
import { inSets, readExposures } from '../exposures';
import type { OrganisationStore, SettledDay } from '../storage';

/** A day is over when nothing can follow its last alert within a day any more. */
const OVER_AFTER = 2;
/** After so many days something may have become known of messages that were unknown; later nobody looks again. */
const LOOKED_AT_AGAIN = [3, 5, 9, 17, 30];
const OLDEST = 30;
/** An older day is counted again once a day at most: a record of each day, sent again and again, makes no work. */
const FRESH_DAYS = 3;

interface Settling {
  readonly now: Date;
  /** What is older may be gone by half. */
  readonly keepDays: number;
  readonly isStopped: () => boolean;
  /** Asked all the while: false when another server does it by now. */
  readonly hold: () => Promise<boolean>;
}

/**
 * Counts what came of the messages of each day that is over, newest first. A day is counted again when records have come or
 * gone since, an older one once a day at most, or when it is time to look again at what was unknown. How many days it counted.
 */
export async function settleDays(store: OrganisationStore, settling: Settling): Promise<number> {
  const { now, keepDays } = settling;
  const oldest = Math.min(OLDEST, keepDays - 1);
  const days = { fromMinute: `${dayBefore(now, oldest)}T00:00Z`, toMinute: `${dayBefore(now, 0)}T23:59Z` };
  const [counts, settled] = await Promise.all([store.records.countBy('day', days), store.settledDays.list(days)]);
  const countOf = new Map(counts.map(({ key, count }) => [key, count]));
  const known = new Map(settled.map((each) => [each.day, each]));
  const first = counts[0]?.key;
  let done = 0;
  for (let age = OVER_AFTER; age <= oldest; age += 1) {
    const day = dayBefore(now, age);
    if (first === undefined || day < first) return done;
    // What follows an alert is mostly of the same day, and of the two days after at the latest.
    const seen = [age, age - 1, age - 2].reduce((sum, each) => sum + (countOf.get(dayBefore(now, each)) ?? 0), 0);
    const before = known.get(day);
    if (before !== undefined) {
      const isEnough = age > FRESH_DAYS && before.settledOn === dayBefore(now, 0);
      if (isEnough || (before.seen === seen && !isToLookAtAgain(before, now))) continue;
    }
    if (!(await settling.hold())) return done;
    const { outcomes, records } = (await countOutcomes(store, day, settling)) ?? {};
    if (outcomes === undefined || records === undefined) return done;
    // Some are gone though the policy keeps them: it kept them for a shorter time until now. What was settled before that is all there is.
    if (records < (countOf.get(day) ?? 0)) continue;
    await store.settledDays.put({ day, seen, settledOn: dayBefore(now, 0), outcomes });
    done += 1;
  }
  return done;
}

function isToLookAtAgain({ day, settledOn, outcomes }: SettledDay, now: Date): boolean {
  if ((outcomes.unknown ?? 0) + (outcomes.warned ?? 0) === 0) return false;
  const daysFrom = (other: string): number => Math.round((Date.parse(other) - Date.parse(day)) / DAY_MS);
  return LOOKED_AT_AGAIN.some((age) => age > daysFrom(settledOn) && age <= daysFrom(dayBefore(now, 0)));
}

/** Undefined when it was stopped, or another server does it by now. */
async function countOutcomes(
  { records }: OrganisationStore,
  day: string,
  { now, isStopped, hold }: Settling,
): Promise<{ readonly outcomes: SettledDay['outcomes']; readonly records: number } | undefined> {
  let read = 0;
  const counts = new Map<ExposureOutcome, number>();
  const filter = { fromMinute: `${day}T00:00Z`, toMinute: `${day}T23:59Z` };
  for await (const some of inSets(records.export(filter))) {
    if (isStopped() || !(await hold())) return undefined;
    read += some.length;
    const here = new Set(some.map(({ sequence }) => sequence));
    const exposures = new Set(some.map(({ record }) => record.exposure));
    for await (const { outcome, records: attempts } of readExposures(records, [...exposures], now)) {
      // Each counts once, on the day and in the set that its oldest record is of.
      if (here.has(attempts[attempts.length - 1]!.sequence)) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
  }
  return { outcomes: Object.fromEntries(counts), records: read };
}
