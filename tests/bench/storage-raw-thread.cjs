// The thread of the storage's reader, with a connection besides that is asked by hand: prepared once, rows as the driver has them.
'use strict';

const { parentPort, workerData } = require('node:worker_threads');
require('../../src/server/storage/sqlite/storage-worker.js');
const Database = require('libsql');

const database = new Database(workerData.file);
database.exec('pragma cache_size = -65536; pragma temp_store = memory');
const prepared = new Map();

// Whoever is done with the storage is done with this too.
workerData.port.once('close', () => parentPort.close());
parentPort.on('message', ([sql, values]) => {
  try {
    if (!prepared.has(sql)) prepared.set(sql, database.prepare(sql));
    parentPort.postMessage(prepared.get(sql).all(values));
  } catch (error) {
    parentPort.postMessage(String(error));
  }
});
