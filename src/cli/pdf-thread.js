// The thread in which the engine for PDF reads. Plain JavaScript, so that a checkout starts it without a build.
'use strict';

const { workerData } = require('node:worker_threads');

void import('unpdf/pdfjs').then(() => {
  globalThis.pdfjsWorker.WorkerMessageHandler.initializeFromPort(workerData.port);
});
