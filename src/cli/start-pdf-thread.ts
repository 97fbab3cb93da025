import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { StartPdfThread } from '../attachments/every-format';

/** From a checkout it is the source beside this file; the build puts the same file beside the bundle. */
const THREAD_FILE = path.join(__dirname, 'pdf-thread.js');

/** A document of 500 pages stays below 100. */
const MOST_MEGABYTES = 512;

/** A thread of Node; without memory it ends alone, and not the process. */
export const startPdfThread: StartPdfThread = () => {
  const { port1: port, port2: theirs } = new MessageChannel();
  const worker = new Worker(THREAD_FILE, {
    workerData: { port: theirs },
    transferList: [theirs],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  return {
    port: port as unknown as MessagePort,
    broken: new Promise((resolve) => {
      worker.once('error', ({ code }: NodeJS.ErrnoException) =>
        resolve(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-big' : 'not-readable-here'),
      );
    }),
    end: () => {
      port.close();
      void worker.terminate();
    },
  };
};
