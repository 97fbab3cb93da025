import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { PdfThread, StartPdfThread } from '../attachments/every-format';
import type { UncheckedReason } from '../engine';

/** From a checkout it is the source beside this file; the build puts the same file beside the bundle. */
const THREAD_FILE = path.join(__dirname, 'pdf-thread.js');

/** Of objects; without room for more the thread ends alone, and not the process. */
const MOST_HEAP_MB = 512;

/**
 * What the process may grow by while it reads, buffers included, which no thread has a limit for. Documents of 500 pages take less than 100; a locked
 * one of a megabyte may unpack to a thousand, and nobody can tell before.
 */
const MOST_GROWTH_MB = 1024;

const LOOK_EVERY_MS = 50;

/** A thread of Node. */
export const startPdfThread: StartPdfThread = () => startPdfThreadWithin(MOST_GROWTH_MB);

export function startPdfThreadWithin(megabytes: number): PdfThread {
  const { port1: port, port2: theirs } = new MessageChannel();
  const worker = new Worker(THREAD_FILE, {
    workerData: { port: theirs },
    transferList: [theirs],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  const most = process.memoryUsage.rss() + megabytes * 1024 * 1024;
  let timer: NodeJS.Timeout | undefined;
  const broken = new Promise<UncheckedReason>((resolve) => {
    timer = setInterval(() => {
      if (process.memoryUsage.rss() > most) resolve('too-big');
    }, LOOK_EVERY_MS);
    worker.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-big' : 'not-readable-here'),
    );
  });
  return {
    port: port as unknown as MessagePort,
    broken,
    end: () => {
      clearInterval(timer);
      port.close();
      void worker.terminate();
    },
  };
}
