import type { AuditEntry, AuditStore } from '../../../src/server/storage/store';

/** A log in an array, so that a test can do to it what somebody with the database could. */
export function aLog(entries: AuditEntry[] = []): AuditStore & { readonly entries: AuditEntry[] } {
  return {
    entries,
    last: () => Promise.resolve(entries.at(-1)),
    append: (entry) => {
      if (entry.number !== (entries.at(-1)?.number ?? 0) + 1) return Promise.resolve(false);
      entries.push(entry);
      return Promise.resolve(true);
    },
    read: async function* (after) {
      await Promise.resolve();
      yield* entries.filter(({ number }) => number > after);
    },
    list: (_, { limit }) => Promise.resolve({ entries: entries.slice(-limit).reverse(), before: undefined }),
  };
}
