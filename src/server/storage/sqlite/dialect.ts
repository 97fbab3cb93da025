import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { WorkerThread } from './worker-thread';

/** Kysely over one worker thread. A transaction has the connection to itself; everything else waits for its end. */
export function createSqliteDialect(thread: WorkerThread): Dialect {
  return {
    // SQLite can, and two processes that start at once need it: the second waits and then finds the tables made.
    createAdapter: () => Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true }),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createDriver: () => createDriver(thread),
  };
}

function createDriver(thread: WorkerThread): Driver {
  const connection = createConnection(thread);
  let free = Promise.resolve();
  const release = new WeakMap<DatabaseConnection, () => void>();
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      const before = free;
      let done = (): void => undefined;
      free = new Promise((resolve) => (done = resolve));
      await before;
      const mine = { ...connection };
      release.set(mine, done);
      return mine;
    },
    // IMMEDIATE: a read that turns into a write later would fail at once when another process writes, without waiting.
    beginTransaction: async (mine) => void (await mine.executeQuery(CompiledQuery.raw('BEGIN IMMEDIATE'))),
    commitTransaction: async (mine) => void (await mine.executeQuery(CompiledQuery.raw('COMMIT'))),
    // SQLite has rolled back by itself where the disk is full; that there is nothing left to roll back must not hide why.
    rollbackTransaction: async (mine) =>
      void (await mine.executeQuery(CompiledQuery.raw('ROLLBACK')).catch(() => undefined)),
    releaseConnection: (mine) => {
      release.get(mine)?.();
      return Promise.resolve();
    },
    destroy: () => thread.close(),
  };
}

function createConnection(thread: WorkerThread): DatabaseConnection {
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const { rows, changes } = await thread.ask(sql, parameters);
      return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
    },
    // Pages are asked for one by one instead: a cursor would keep the connection from everybody else.
    streamQuery: () => {
      throw new Error('Rows are not streamed.');
    },
  };
}
