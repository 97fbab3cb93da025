// The thread of the storage's reader, with a connection besides that is asked by hand: prepared once, rows as the driver has them.
'use strict';

const { workerData } = require('node:worker_threads');
require('../../src/server/storage/sqlite/storage-worker.js');
const Database = require('libsql');

const { file, guest: port } = workerData;
const database = new Database(file);
database.exec('pragma cache_size = -65536; pragma temp_store = memory');
const prepared = new Map();

port.on('message', ([sql, values]) => {
  try {
    if (!prepared.has(sql)) prepared.set(sql, database.prepare(sql));
    port.postMessage(prepared.get(sql).all(values));
  } catch (error) {
    port.postMessage(String(error));
  }
});
