import type { CoverageRow, Days, OrganisationStore, SettledDay } from './storage';

/** How far the guard reached on one day, and what is known of its messages. */
export interface CoveredDay extends CoverageRow {
  /** Undefined until the day is settled. */
  readonly outcomes: SettledDay['outcomes'] | undefined;
}

/** Of a day on which nobody was heard of. */
export const NOBODY = {
  mailboxes: 0,
  unauthenticated: 0,
  silent: 0,
  summarised: 0,
  unconfirmed: 0,
  outcomes: undefined,
} as const satisfies Omit<CoveredDay, 'day'>;

/** Out of roll-ups with a row a day, days in order; a day that nothing is known of is not there. */
export async function readCoverage(
  { records, settledDays }: Pick<OrganisationStore, 'records' | 'settledDays'>,
  days: Days,
): Promise<readonly CoveredDay[]> {
  const [heard, settled] = await Promise.all([records.coverage(days), settledDays.list(days)]);
  const byDay = new Map<string, CoveredDay>(heard.map((row) => [row.day, { ...row, outcomes: undefined }]));
  for (const { day, outcomes } of settled) {
    byDay.set(day, { ...(byDay.get(day) ?? { day, ...NOBODY }), outcomes });
  }
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}
