import type { FileHandle } from 'node:fs/promises';
import { startWorkerThread, type WorkerThread } from './worker-thread';

/** Copies what the log holds into the file, while everybody goes on; tells nothing of use. */
export const CHECKPOINT = 'pragma wal_checkpoint(passive)';

/**
 * A row makes about one page of log and, in a file of millions, two of the file that no other row is on. The more the disk is given at
 * once, the longer a commit beside it waits; the less, the more often it is given the pages that all rows share.
 */
const ROWS_BETWEEN = 3_000;

export interface Checkpoints {
  /** So many rows were committed. */
  readonly wrote: (rows: number) => void;
  /** Resolves when none is under way. */
  readonly close: () => Promise<void>;
}

/**
 * Whoever commits would do it by default, and keep all who wait for that commit waiting for the disk to take thousands of pages more. So a
 * thread of its own copies, and then once more what came meanwhile; `finish` copies the little that is left while nobody writes,
 * after which the log begins anew from its start (sqlite.org/wal.html, "Checkpointing"). Only one that nothing was written beside syncs the
 * file, which mostly is the last one: hence `disk`, which syncs before, so that nobody waits for that either. One that fails is made up for
 * by the next.
 */
export function createCheckpoints(
  file: string,
  disk: Pick<FileHandle, 'datasync'>,
  finish: () => Promise<unknown>,
): Checkpoints {
  let thread: WorkerThread | undefined;
  let rows = 0;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    try {
      thread ??= startWorkerThread(file);
      for (let time = 0; time < 2; time += 1) {
        await thread.ask(CHECKPOINT, []);
        await disk.datasync();
      }
      await finish();
    } catch {
      // A disk that is full fails the next commit too, and that is answered.
    }
  };
  return {
    wrote: (more) => {
      rows += more;
      if (rows < ROWS_BETWEEN || running !== undefined) return;
      rows = 0;
      running = run().finally(() => (running = undefined));
    },
    close: async () => {
      await running;
      await thread?.close();
    },
  };
}
