import type { Part, Unchecked } from './message';

/** The parts that were not checked, as they become known: each part and reason once. */
export interface UncheckedParts {
  readonly add: (entry: Unchecked) => void;
  /** What `step` gives. If it throws, that is our own fault: `part` is unchecked, and `otherwise` stands in for it. */
  readonly attempt: <T>(step: () => T, otherwise: T, part: Part) => T;
  readonly list: () => readonly Unchecked[];
}

/** Begins with what the adapter could not read. */
export function createUncheckedParts(unread: readonly Unchecked[]): UncheckedParts {
  const entries: Unchecked[] = [];
  const add = (entry: Unchecked): void => {
    if (!entries.some(({ part, reason }) => part === entry.part && reason === entry.reason)) entries.push(entry);
  };
  unread.forEach(add);
  return {
    add,
    attempt(step, otherwise, part) {
      try {
        return step();
      } catch {
        add({ part, reason: 'detector-failed' });
        return otherwise;
      }
    },
    list: () => entries,
  };
}
