// The thread in which the engine for PDF reads. Plain JavaScript, so that a checkout starts it without a build.
'use strict';

const { workerData } = require('node:worker_threads');

// Node 20 ends the whole process, and not only a thread, when the thread is ended between making and setting up a decompressor of zlib (node_zlib.cc,
// "close before init"). Without these streams the engine unpacks by itself.
delete globalThis.DecompressionStream;

void import('unpdf/pdfjs').then(() => {
  globalThis.pdfjsWorker.WorkerMessageHandler.initializeFromPort(workerData.port);
});
