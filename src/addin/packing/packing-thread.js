const { parentPort, workerData } = require('node:worker_threads');
const { packHandlers } = require('./pack-handlers');

const { input, sourceMap, options } = workerData;
void packHandlers(input, sourceMap, options).then((packed) => parentPort.postMessage(packed));
