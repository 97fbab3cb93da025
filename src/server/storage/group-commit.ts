import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { StorageError } from './storage-error';

/** Requests that are written together, each resolved or rejected with its own outcome. */
export interface GroupCommit<Request, Outcome> {
  /** Rejects with `busy` when more than the limit would wait; nothing of the request is kept then. */
  readonly add: (request: Request) => Promise<Outcome>;
  /** Resolves when nothing waits any more. */
  readonly drained: () => Promise<void>;
}

export interface GroupSettings<Request, Outcome> {
  readonly sizeOf: (request: Request) => number;
  /** One transaction; one outcome for each request, in order. */
  readonly commit: (requests: readonly Request[]) => Promise<readonly Outcome[]>;
  readonly room: WaitingRoom;
}

/** What waits in the whole server, over all organisations: the memory is shared too. */
export interface WaitingRoom {
  readonly limit: number;
  waiting: number;
}

/** Larger transactions gain little and make the first of the batch wait for the last. */
const MOST_AT_ONCE = 3000;

/**
 * Milliseconds from one transaction's beginning to the next one's, while several requests come in the time of one: the threads that take part
 * in a transaction are woken and a sync is asked for whatever it holds, which costs more than all else where each holds two or three.
 */
const APART_MS = 4;

/** What has come to the process by now is read first: it would else wait for a whole commit more. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * While one transaction is on its way to the disk, the next one fills: no waiting when little comes, and one sync for hundreds
 * of requests when much does.
 */
export function createGroupCommit<Request, Outcome>({
  sizeOf,
  commit,
  room,
}: GroupSettings<Request, Outcome>): GroupCommit<Request, Outcome> {
  interface Entry {
    readonly request: Request;
    readonly size: number;
    readonly resolve: (outcome: Outcome) => void;
    readonly reject: (error: unknown) => void;
  }
  let entries: Entry[] = [];
  let began = 0;
  let isBusy = false;
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    while (entries.length > 0) {
      await nextTurn();
      const early = isBusy ? began + APART_MS - performance.now() : 0;
      if (early > 0) await sleep(early);
      began = performance.now();
      const batch = nextBatch();
      isBusy = batch.length > 1;
      await settle(batch);
      for (const { size } of batch) room.waiting -= size;
    }
    running = undefined;
  };

  const nextBatch = (): readonly Entry[] => {
    let size = 0;
    const past = entries.findIndex((entry) => (size += entry.size) > MOST_AT_ONCE);
    const batch = entries.slice(0, past < 0 ? entries.length : Math.max(past, 1));
    entries = entries.slice(batch.length);
    return batch;
  };

  const settle = async (batch: readonly Entry[]): Promise<void> => {
    try {
      const outcomes = await commit(batch.map(({ request }) => request));
      batch.forEach(({ resolve }, index) => resolve(outcomes[index]!));
    } catch (error) {
      const isOfOne = error instanceof StorageError && error.problem === 'refused';
      // One that no database can hold must not take the others with it.
      if (isOfOne && batch.length > 1) for (const entry of batch) await settle([entry]);
      else for (const { reject } of batch) reject(error);
    }
  };

  return {
    add: (request) =>
      new Promise((resolve, reject) => {
        const size = sizeOf(request);
        if (room.waiting > 0 && room.waiting + size > room.limit) {
          reject(new StorageError('busy', 'Too much waits to be written.'));
          return;
        }
        room.waiting += size;
        entries.push({ request, size, resolve, reject });
        running ??= run();
      }),
    drained: async () => {
      await running;
    },
  };
}
