import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { CompiledQuery, Kysely, sql } from 'kysely';
import { describeFileError } from '../../../policy';
import { inOrderOfList, type Cell, type Column, type Engine, type Question, type Row, type Step } from '../engine';
import { migrate } from '../migrate';
import { StorageError } from '../storage-error';
import type { Tables } from '../tables';
import { CHECKPOINT, createCheckpoints } from './checkpoints';
import { createSqliteDialect } from './dialect';
import { toStatement } from './steps';
import { startWorkerThread, type Statement, type Texts } from './worker-thread';

export const FILE_NAME = 'records.sqlite';

/** Nobody but the server's own account may look at it. */
const FOLDER_MODE = 0o700;

/**
 * One file in `folder`, made when missing. One thread writes, one reads: WAL lets both go on at once. `startReader` is for the bench, which
 * asks the driver alone in the same thread.
 */
export async function openSqlite(folder: string, startReader = startWorkerThread): Promise<Engine> {
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  const file = path.join(folder, FILE_NAME);
  const writerThread = startWorkerThread(file);
  const writer = new Kysely<Tables>({ dialect: createSqliteDialect(writerThread) });
  try {
    await migrate(writer as Kysely<unknown>, 'sqlite');
  } catch (error) {
    await writer.destroy();
    throw error;
  }
  const readerThread = startReader(file);
  const reader = new Kysely<Tables>({ dialect: createSqliteDialect(readerThread) });
  const disk = await open(file, 'r+').catch(async (error: unknown) => {
    // A thread that is left keeps the process from ending.
    await Promise.all([writer.destroy(), readerThread.close()]);
    throw new StorageError('unavailable', `${file}: ${describeFileError(error)}`, error);
  });
  const checkpoints = createCheckpoints(file, disk, () => sql.raw(CHECKPOINT).execute(writer));
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
    ask: async (_organisation, question) => {
      const [text] = await readerThread.askTexts([toTexts(question)], 1);
      return toRowsOf(text!);
    },
    askInTurn: async (_organisation, { questions, enough, otherwise }) => {
      const all = otherwise === undefined ? questions : [...questions, otherwise];
      const texts = await readerThread.askTexts(all.map(toTexts), enough);
      const rows = texts.slice(0, questions.length).filter((text) => text !== '');
      return { rows: toRowsOf(rows.join()), more: toRowsOf(texts[questions.length] ?? '') };
    },
    write: (_organisation, work) => writer.transaction().execute(work),
    // The connection is taken as for any transaction, and then spoken to past Kysely.
    writeInTwo: (organisation, first, decide) =>
      writer.connection().execute(async () => {
        const toOwn = (step: Step): Statement => toStatement(step, organisation);
        try {
          const [, ...answers] = await writerThread.askAll([BEGIN, ...first.map(toOwn)]);
          const { steps, result } = decide(answers);
          await writerThread.askAll([...steps.map(toOwn), COMMIT]);
          checkpoints.wrote(countRows(first) + countRows(steps));
          return result;
        } catch (error) {
          // When it never began, or the file is gone, there is nothing to roll back.
          await writerThread.ask('rollback', []).catch(() => undefined);
          throw error;
        }
      }),
    takeAnswers: writerThread.takeAnswers,
    perform: async (database, organisation, steps) => {
      for (const { sql: text, rows } of steps.map((step) => toStatement(step, organisation))) {
        for (const row of JSON.parse(rows) as Cell[][]) await database.executeQuery(CompiledQuery.raw(text, row));
      }
    },
    makeRoom: () => Promise.resolve(),
    giveBackRoom: () => Promise.resolve(),
    rows: toRows,
    words: { hex: (column) => `lower(hex(${column}))`, unhex: (parameter) => `unhex(${parameter})` },
    recordsBy: (index) => `record indexed by ${index}`,
    recordsOf,
    recordsAt: recordsOf,
    newestOfEach: (parameter, { index, condition, most }) =>
      `json_each(${parameter}) as asked cross join record on record.rowid in (select record.rowid
        from record indexed by ${index} where ${condition} ${inOrderOfList(most)})`,
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
      await checkpoints.close();
      await reader.destroy();
      // Kysely leaves alone what it never asked.
      await readerThread.close();
      await writer.destroy();
      // Last of all: to close a file gives up every lock that the process has on it (fcntl(2), sqlite.org/howtocorrupt.html, 2.2).
      await disk.close();
    },
  };
}

/** A row as one text: sixteen values one by one cost more on their way here than reading them did. */
const toTexts = ({ columns, rest, values }: Question): Texts => ({
  sql: `select json_array(${columns.join(', ')}) ${rest}`
    .replace('$left', `?${String(values.length + 1)}`)
    .replace(/\$(\d)/g, '?$1'),
  parameters: values,
  takesLeft: rest.includes('$left'),
});

const toRowsOf = <Rows>(texts: string): Rows => JSON.parse(`[${texts}]`) as Rows;

const recordsOf: Engine['recordsOf'] = (find) =>
  `(${find('record.rowid as number')}) as place cross join record on record.rowid = place.number`;

/** IMMEDIATE, as `createDriver` has it. */
const BEGIN: Statement = { sql: 'begin immediate', rows: '[[]]' };
const COMMIT: Statement = { sql: 'commit', rows: '[[]]' };

const countRows = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => sum + ('rows' in step ? step.rows.length : 0), 0);

function toRows(rows: readonly Row[], columns: readonly Column[]): ReturnType<Engine['rows']> {
  const cells = columns.map(([name, type], index) => {
    const value = sql`value ->> ${sql.lit(index)}`;
    return sql`${type === 'bytes' ? sql`unhex(${value})` : value} as ${sql.ref(name)}`;
  });
  return sql`(select ${sql.join(cells)} from json_each(${JSON.stringify(rows)}))`;
}
