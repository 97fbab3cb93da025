import type { CursorStore, StoredRecord } from '../../../src/server/storage/store';
import { aStoredRecord } from '../a-stored-record';

/** Cursors as a store keeps them, in memory. */
export function inMemoryCursors(): CursorStore & { readonly at: (name: string) => number } {
  const cursors = new Map<string, { sequence: number; holder: string; untilMs: number }>();
  return {
    claim: (name, holder, { nowMs, untilMs }) => {
      const known = cursors.get(name) ?? { sequence: 0, holder, untilMs: 0 };
      if (known.holder !== holder && known.untilMs > nowMs) return Promise.resolve(undefined);
      cursors.set(name, { ...known, holder, untilMs });
      return Promise.resolve(known.sequence);
    },
    advance: (name, holder, sequence) => {
      const known = cursors.get(name);
      if (known?.holder !== holder) return Promise.resolve(false);
      cursors.set(name, { ...known, sequence: Math.max(known.sequence, sequence) });
      return Promise.resolve(true);
    },
    at: (name) => cursors.get(name)?.sequence ?? 0,
  };
}

/** A store's stream of so many records. */
export function streamOf(count: number): (after: number) => AsyncIterable<StoredRecord> {
  return async function* (after) {
    for (let sequence = after + 1; sequence <= count; sequence++)
      yield await Promise.resolve(aStoredRecord({ sequence }));
  };
}
