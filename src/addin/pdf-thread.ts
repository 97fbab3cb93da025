import type { StartPdfThread } from '../attachments/every-format';

/** A worker beside the page, `page-worker.ts` of attachments. The pages' policy lets them start workers of our own files only. */
export const startPdfThread: StartPdfThread = () => {
  const worker = new Worker('pdf-worker.js');
  return {
    port: worker,
    // What the engine itself throws comes as an answer: this is a file that could not be fetched, or may not run here.
    broken: new Promise((resolve) => worker.addEventListener('error', () => resolve('not-readable-here'))),
    end: () => worker.terminate(),
  };
};
