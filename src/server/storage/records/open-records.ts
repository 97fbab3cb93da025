import type { Engine } from '../engine';
import { createGroupCommit, type GroupCommit, type WaitingRoom } from '../group-commit';
import type { RecordStore } from '../store';
import { addRecords, prepareAddition, sizeOf, type Addition } from './add-records';
import { countKnown } from './count-known';
import { countBy, coverage } from './daily-counts';
import { exportRecords, getRecord, listRecords } from './list-records';
import { findAttempts, findHeard } from './attempts';
import { eraseSender, expire, hold, holds } from './rights';
import { reviewRecord } from './review';
import { knowsPseudonyms } from './senders';
import { streamRecords } from './stream-records';

export interface OpenRecords {
  readonly store: RecordStore;
  /** Resolves when nothing waits to be written. */
  readonly drained: () => Promise<void>;
}

/** `number` resolves to the organisation's number, `room` is shared with the others. */
export function openRecords(engine: Engine, number: () => Promise<number>, room: WaitingRoom): OpenRecords {
  const additions: GroupCommit<Addition, number> = createGroupCommit({
    sizeOf,
    commit: async (batch) => addRecords(engine, await number(), batch),
    room,
  });
  return {
    drained: additions.drained,
    store: {
      add: async (arrivals, counters) => {
        engine.takeAnswers();
        return additions.add(prepareAddition(arrivals, counters));
      },
      get: async (id) => getRecord(engine, await number(), id),
      countKnown: async (ids) => countKnown(engine, await number(), ids),
      list: async (filter, page) => listRecords(engine, await number(), filter, page),
      attempts: async function* (exposures, most) {
        yield* findAttempts(engine, await number(), exposures, most);
      },
      heardSince: async (asked) => findHeard(engine, await number(), asked),
      stream: async function* (filter, after) {
        yield* streamRecords(engine, await number(), filter, after);
      },
      export: async function* (filter) {
        yield* exportRecords(engine, await number(), filter);
      },
      knowsPseudonyms: async () => knowsPseudonyms(engine, await number()),
      exportSender: async function* (sender) {
        yield* exportRecords(engine, await number(), { sender });
      },
      countBy: async (by, days) => countBy(engine, await number(), by, days),
      coverage: async (days) => coverage(engine, await number(), days),
      review: async (id, review) => reviewRecord(engine, await number(), id, review),
      eraseSender: async (sender) => eraseSender(engine, await number(), sender),
      expire: async (before) => expire(engine, await number(), before),
      hold: async (sender, reason, isOn) => hold(engine, await number(), sender, isOn === 'on' ? reason : null),
      holds: async () => holds(engine, await number()),
    },
  };
}
