import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, sql } from 'kysely';
import type { Cell, Column, Engine } from '../engine';
import { migrate } from '../migrate';
import type { Tables } from '../tables';
import { createSqliteDialect } from './dialect';
import { startWorkerThread } from './worker-thread';

const FILE_NAME = 'records.sqlite';

/** Nobody but the server's own account may look at it. */
const FOLDER_MODE = 0o700;

/** One file in `folder`, made when missing. One thread writes, one reads: WAL lets both go on at once. */
export async function openSqlite(folder: string): Promise<Engine> {
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  const file = path.join(folder, FILE_NAME);
  const writer = new Kysely<Tables>({ dialect: createSqliteDialect(startWorkerThread(file)) });
  try {
    await migrate(writer as Kysely<unknown>, 'sqlite');
  } catch (error) {
    await writer.destroy();
    throw error;
  }
  const readerThread = startWorkerThread(file);
  const reader = new Kysely<Tables>({ dialect: createSqliteDialect(readerThread) });
  return {
    kind: 'sqlite',
    numberOf: async (name) => {
      await writer
        .insertInto('organisation')
        .values({ name })
        .onConflict((clash) => clash.doNothing())
        .execute();
      const row = await writer.selectFrom('organisation').select('number').where('name', '=', name).executeTakeFirst();
      return row!.number;
    },
    organisations: async () => {
      const rows = await reader.selectFrom('organisation').select('name').orderBy('name').execute();
      return rows.map(({ name }) => name);
    },
    read: (_organisation, ask) => ask(reader),
    write: (_organisation, work) => writer.transaction().execute(work),
    makeRoom: () => Promise.resolve(),
    giveBackRoom: () => Promise.resolve(),
    rows: toRows,
    recordsBy: (index) => sql`record indexed by ${sql.ref(index)}`,
    ping: async () => void (await sql`update organisation set number = number where number = 0`.execute(writer)),
    backup: async (to) => {
      const copier = startWorkerThread(file);
      try {
        await copier.ask('VACUUM INTO ?', [to]);
      } finally {
        await copier.close();
      }
    },
    close: async () => {
      await reader.destroy();
      // Kysely leaves alone what it never asked.
      await readerThread.close();
      await writer.destroy();
    },
  };
}

function toRows(rows: readonly (readonly Cell[])[], columns: readonly Column[]): ReturnType<Engine['rows']> {
  const cells = columns.map(([name], index) => sql`value ->> ${sql.lit(index)} as ${sql.ref(name)}`);
  return sql`(select ${sql.join(cells)} from json_each(${JSON.stringify(rows)}))`;
}
