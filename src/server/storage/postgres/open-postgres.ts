import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import type { Cell, Column, Engine } from '../engine';
import { migrate } from '../migrate';
import { StorageError } from '../storage-error';
import type { Tables } from '../tables';
import { createPartitions } from './partitions';
import { isWorthRetrying, toStorageError } from './postgres-error';
import { QUERY_ROLE } from './row-security';

/** Whole numbers here stay far below what a JavaScript number holds. */
const parserOf: typeof types.getTypeParser = (id, format): unknown =>
  id === types.builtins.INT8 ? Number : types.getTypeParser(id, format);

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5000;
const ATTEMPTS = 3;

/**
 * A server that is gone must not keep the organisation's row locked for the others, and nobody waits for a lock longer
 * than a client waits for an answer.
 */
const LIMITS = "set local idle_in_transaction_session_timeout = '15s'; set local lock_timeout = '10s'";

/**
 * Everything about an organisation runs as a role that sees this organisation's rows only, whatever the statement says.
 * The account of `url` owns the tables, brings them up to date and asks for nothing in them but the organisations.
 */
export async function openPostgres(url: string, connections = CONNECTIONS): Promise<Engine> {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks while it is idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(database as unknown as Kysely<unknown>, 'postgres');
    return createEngine(database, await whatMakesDurable(database));
  } catch (error) {
    await database.destroy();
    throw toStorageError(error);
  }
}

/** Acknowledged means on disk, also where the database was set up to acknowledge before that. */
async function whatMakesDurable(database: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ readonly synchronous_commit: string }>`show synchronous_commit`.execute(database);
  return rows[0]?.synchronous_commit === 'off' ? 'set local synchronous_commit = on;' : '';
}

function createEngine(database: Kysely<Tables>, durable: string): Engine {
  const partitions = createPartitions(database);
  const limits = `${LIMITS}; ${durable}`;
  return {
    kind: 'postgres',
    numberOf: (name) =>
      named(async () => {
        const found = database.selectFrom('organisation').select('number').where('name', '=', name);
        const known = await found.executeTakeFirst();
        if (known !== undefined) return known.number;
        const adding = database.insertInto('organisation').values({ name });
        await adding.onConflict((clash) => clash.doNothing()).execute();
        return (await found.executeTakeFirstOrThrow()).number;
      }),
    organisations: () =>
      named(async () => {
        const rows = await database.selectFrom('organisation').select('name').orderBy('name').execute();
        return rows.map(({ name }) => name);
      }),
    read: (organisation, ask) => named(() => within(database, `read only; ${asRole(organisation)}`, ask)),
    write: async (organisation, work) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await named(() => within(database, `read write; ${asRole(organisation)}; ${limits}`, work));
        } catch (error) {
          partitions.forget();
          if (attempt === ATTEMPTS || !isWorthRetrying(error)) throw error;
        }
      }
    },
    makeRoom: (minutes) => named(() => partitions.makeRoom(minutes)),
    giveBackRoom: () => named(() => partitions.giveBack()),
    rows: toRows,
    recordsBy: () => sql`record`,
    ping: () =>
      named(async () => void (await sql`update organisation set name = name where number = 0`.execute(database))),
    backup: () =>
      Promise.reject(new StorageError('not-here', 'PostgreSQL is backed up with its own pg_dump or base backups.')),
    close: () => database.destroy(),
  };
}

const asRole = (organisation: number): string =>
  `set local role ${QUERY_ROLE}; set local app.organisation = '${String(organisation)}'`;

/** One round trip to begin, whatever is to be set. */
async function within<Result>(
  database: Kysely<Tables>,
  mode: string,
  work: (database: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return database.connection().execute(async (connection) => {
    try {
      await sql.raw(`begin ${mode}`).execute(connection);
      const result = await work(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      // When the connection itself is broken there is nothing left to roll back.
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}

/** With what went wrong named as the room names it. */
async function named<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
}

function toRows(rows: readonly (readonly Cell[])[], columns: readonly Column[]): ReturnType<Engine['rows']> {
  const cells = columns.map(([name, type], index) => {
    const value = sql`value ->> ${sql.lit(index)}`;
    return sql`${type === 'text' ? value : sql`(${value})::bigint`} as ${sql.ref(name)}`;
  });
  return sql`(select ${sql.join(cells)} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb))`;
}
