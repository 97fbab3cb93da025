// The thread that owns a connection to the SQLite file. libsql is synchronous, so here it may take its time: the server's
// own thread only sends statements and gets rows. Plain JavaScript, so that a checkout starts it without a build.
'use strict';

const Database = require('libsql');
const { workerData } = require('node:worker_threads');

const { port } = workerData;

const STATEMENTS_KEPT = 500;

const database = new Database(workerData.file);
// First of all: another process may be starting on the file at this moment.
database.exec(`PRAGMA busy_timeout = ${workerData.busyTimeoutMs}`);
// FULL: what was acknowledged survives a power cut, also in WAL mode (sqlite.org/pragma.html#pragma_synchronous).
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
// What is erased or expires is written over: SQLite would only let go of its place, and leave the words standing there.
database.exec('PRAGMA secure_delete = ON');
database.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;');
// Far beyond what checkpoints.ts lets the log grow to: for what else writes much at once, such as a night's expiry.
database.exec('PRAGMA wal_autocheckpoint = 100000');

const prepared = new Map();

/** Its rows come as `arrays`, `objects`, or `texts`: the value of their one column. */
function prepare(sql, form) {
  const key = `${form} ${sql}`;
  const known = prepared.get(key);
  if (known !== undefined) return known;
  if (prepared.size >= STATEMENTS_KEPT) prepared.delete(prepared.keys().next().value);
  const statement = database.prepare(sql);
  if (form === 'arrays' && statement.reader) statement.raw(true);
  if (form === 'texts') statement.pluck(true);
  prepared.set(key, statement);
  return statement;
}

/** What each finds as one text, until enough was found. */
function findTexts({ asked, enough }) {
  const texts = [];
  let found = 0;
  for (const { sql, parameters, takesLeft } of asked) {
    if (found >= enough) break;
    const values = prepare(sql, 'texts').all(takesLeft ? [...parameters, enough - found] : parameters);
    found += values.length;
    texts.push(values.join());
  }
  return { texts };
}

function execute({ sql, parameters }) {
  const statement = prepare(sql, 'objects');
  if (statement.reader) return { rows: statement.all(parameters), changes: 0 };
  return { rows: [], changes: statement.run(parameters).changes };
}

/** Each statement once for each of its rows; what they answer, as arrays. */
function executeAll(statements) {
  return statements.map(({ sql, rows, answers }) => {
    const each = JSON.parse(rows);
    if (each.length === 0) return [];
    const statement = prepare(sql, 'arrays');
    if (statement.reader) return each.flatMap((row) => statement.all(row));
    const changed = each.filter((row) => statement.run(row).changes > 0);
    return answers === 'new' ? changed.map(([first]) => [first]) : [];
  });
}

function answer(message) {
  if (message.asked !== undefined) return findTexts(message);
  return message.statements === undefined ? execute(message) : { rows: executeAll(message.statements), changes: 0 };
}

port.on('message', (message) => {
  if (message.id === undefined) {
    prepared.clear();
    database.close();
    port.close();
    return;
  }
  try {
    port.postMessage({ id: message.id, ...answer(message) });
  } catch (error) {
    port.postMessage({ id: message.id, error: { message: String(error.message), code: String(error.code) } });
  }
});
