import path from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import Database from 'libsql';
import { Pool } from 'pg';
import type { Arrival } from '../../src/server/storage';
import type { Engine } from '../../src/server/storage/engine';
import { openPostgres } from '../../src/server/storage/postgres/open-postgres';
import { openSqlite } from '../../src/server/storage/sqlite/open-sqlite';
import { startWorkerThread } from '../../src/server/storage/sqlite/worker-thread';
import { prepareArrival, RECORD_COLUMNS, toRecordRow } from '../../src/server/storage/records/record-row';
import type { ByHand, ByHandRow } from './storage-questions';

/** The same database reached with the driver alone. */
export interface RawDatabase {
  /** One transaction for each batch, on disk when it resolves, into one table with the columns and indexes of records. */
  readonly insert: (batches: readonly (readonly Arrival[])[]) => Promise<void>;
  /** The same in two: makes the rows, and tells what inserts them. */
  readonly prepare: (batches: readonly (readonly Arrival[])[]) => () => Promise<void>;
  /** A statement as this database has it: written beforehand, as by hand. */
  readonly toOwn: (sql: string) => string;
  /** The rows; texts of JSON were read. */
  readonly ask: (own: string, values: ByHand['values']) => Promise<readonly ByHandRow[]>;
  /** What the database does sooner or later by itself: statistics, tidying up. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const COLUMNS = [['organisation', 'integer'], ...RECORD_COLUMNS] as const;
const NAMES = COLUMNS.map(([name]) => name).join(', ');

const tableOf = (types: Readonly<Record<(typeof COLUMNS)[number][1], string>>): string =>
  `create table raw_record (${COLUMNS.map(([name, type]) => `${name} ${types[type]}`).join(', ')}, review_state text)`;

/** Not the one of what is reviewed: nothing of what comes is. */
const isOfEvery = ({ sql }: { readonly sql: string }): boolean => !sql.includes('record_reviewed');

const rowsOf = (batch: readonly Arrival[], from: number): readonly (readonly (string | number | Buffer | null)[])[] =>
  batch.map((arrival, index) => [
    1,
    ...(JSON.parse(toRecordRow(prepareArrival(arrival), from + index, index)) as (string | number | null)[]).map(
      (cell, column) => (RECORD_COLUMNS[column]![1] === 'bytes' ? Buffer.from(String(cell), 'hex') : cell),
    ),
  ]);

/**
 * Ours and by hand. Both are asked in one thread, each by its own connection and with its own messages: of two threads the scheduler
 * puts one nearer to whoever asks, and the same statement took from a third to three times as long in the other.
 */
export async function openBothSqlite(folder: string): Promise<{ readonly engine: Engine; readonly raw: RawDatabase }> {
  const threads: Worker[] = [];
  const start = (options: WorkerOptions): Worker => {
    const thread = new Worker(THREAD_FILE, options);
    threads.push(thread);
    return thread;
  };
  const engine = await openSqlite(folder, (file) => startWorkerThread(file, start));
  return { engine, raw: await openRawSqlite(threads[0]!, path.join(folder, 'raw.sqlite')) };
}

const THREAD_FILE = path.resolve(process.cwd(), 'tests/bench/storage-raw-thread.cjs');

async function openRawSqlite(thread: Worker, other: string): Promise<RawDatabase> {
  const ask = (sql: string, values: readonly unknown[]): Promise<readonly ByHandRow[]> =>
    new Promise((resolve, reject) => {
      thread.once('message', (rows: readonly ByHandRow[] | string) => {
        if (typeof rows === 'string') reject(new Error(rows));
        else resolve(rows);
      });
      thread.postMessage([sql, values]);
    });
  const writer = new Database(other);
  writer.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536');
  writer.exec('drop table if exists raw_record');
  writer.exec(tableOf({ integer: 'bigint', bytes: 'blob', text: 'text' }));
  const indexes = await ask(
    "select sql from sqlite_master where tbl_name = 'record' and type = 'index' and sql is not null",
    [],
  );
  writer.exec('create unique index raw_id on raw_record (organisation, id)');
  for (const { sql } of (indexes as readonly { readonly sql: string }[]).filter(isOfEvery))
    writer.exec(indexOnRaw(sql));
  const insert = writer.prepare(`insert into raw_record (${NAMES}) values (${COLUMNS.map(() => '?').join(', ')})`);
  let last = 0;
  const prepare: RawDatabase['prepare'] = (batches) => {
    const made = batches.map((batch) => rowsOf(batch, (last += batch.length) - batch.length));
    return () => {
      for (const rows of made) {
        writer.exec('begin immediate');
        for (const row of rows) insert.run(row);
        writer.exec('commit');
      }
      return Promise.resolve();
    };
  };
  return {
    prepare,
    insert: (batches) => prepare(batches)(),
    toOwn: (sql) => sql.replace(/\$(\d)/g, '?$1').replace(/\bhex\((.*?)\)/g, 'lower(hex($1))'),
    ask: async (sql, values) => readBodies(await ask(sql, [1, ...values])),
    settle: async () => void (await ask('pragma wal_checkpoint(truncate)', [])),
    close: () => {
      writer.close();
      return Promise.resolve();
    },
  };
}

const indexOnRaw = (sql: string): string => sql.replace(/(index )(\w+ on )record /i, '$1raw_$2raw_record ');

const CONNECTIONS = 16;

export const openBothPostgres = async (url: string): Promise<BothPostgres> => ({
  engine: await openPostgres(url),
  raw: await openRawPostgres(url),
});

interface BothPostgres {
  readonly engine: Engine;
  readonly raw: RawDatabase & { readonly size: () => Promise<number> };
}

async function openRawPostgres(url: string): Promise<BothPostgres['raw']> {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS });
  await pool.query('drop table if exists raw_record');
  await pool.query(tableOf({ integer: 'bigint', bytes: 'bytea', text: 'text' }));
  await pool.query('create unique index raw_id on raw_record (organisation, id)');
  const { rows: indexes } = await pool.query<{ sql: string }>(
    "select pg_get_indexdef(indexrelid) as sql from pg_index where indrelid = 'record'::regclass",
  );
  for (const { sql } of indexes.filter(isOfEvery)) {
    await pool.query(sql.replace(/INDEX (\w+) ON (ONLY )?public\.record /, 'INDEX raw_$1 ON raw_record '));
  }
  const names = new Map<string, string>();
  let last = 0;
  const prepare: RawDatabase['prepare'] = (batches) => {
    const width = COLUMNS.length;
    const waiting = batches.map((batch) => {
      const values = rowsOf(batch, (last += batch.length) - batch.length).flat();
      const rows = batch.map(
        (_, row) => `(${COLUMNS.map((__, column) => `$${String(row * width + column + 1)}`).join(', ')})`,
      );
      const text = `insert into raw_record (${NAMES}) values ${rows.join(', ')}`;
      return { name: `insert-${String(batch.length)}`, text, values };
    });
    const work = async (): Promise<void> => {
      for (let query = waiting.pop(); query !== undefined; query = waiting.pop()) await pool.query(query);
    };
    return async () => void (await Promise.all(Array.from({ length: CONNECTIONS }, work)));
  };
  return {
    prepare,
    insert: (batches) => prepare(batches)(),
    // The same promises by hand: one organisation's rows only, whatever the statement says; and what is asked again is prepared.
    toOwn: (sql) => sql.replace(/\b(un)?hex\((.*?)\)/g, (_, un, of) => `${un ? 'decode' : 'encode'}(${of}, 'hex')`),
    ask: async (text, values) => {
      const client = await pool.connect();
      try {
        await client.query("begin read only; set local role lastlook_query; set local app.organisation = '1'");
        const name = names.get(text) ?? `by_hand_${String(names.size)}`;
        names.set(text, name);
        const { rows } = await client.query<ByHandRow>({ name, text, values: [1, ...values] });
        await client.query('commit');
        return readBodies(rows);
      } finally {
        client.release();
      }
    },
    settle: async () => {
      await pool.query('vacuum analyze');
    },
    size: async () => {
      const { rows } = await pool.query<{ bytes: string }>(
        "select sum(pg_total_relation_size(oid)) as bytes from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'raw%'",
      );
      return Number(rows[0]?.bytes);
    },
    close: () => pool.end(),
  };
}

function readBodies(rows: readonly ByHandRow[]): readonly ByHandRow[] {
  for (const { body } of rows) if (body !== undefined) JSON.parse(String(body));
  return rows;
}
