export const DAY_MS = 24 * 60 * 60_000;

/** The UTC day, "2026-11-21", that an instant is so many days after; a number below zero tells a later one. */
export const dayBefore = (at: Date, days: number): string =>
  new Date(at.getTime() - days * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);
