import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { inOrderOfList, type Cell, type Engine, type Row, type Step } from '../engine';
import { migrate } from '../migrate';
import { StorageError } from '../storage-error';
import type { Tables } from '../tables';
import { asRole, createAsk, createAskInTurn } from './ask';
import { createPartitions } from './partitions';
import { isWorthRetrying, toStorageError } from './postgres-error';
import { isEmpty, toCells, toQueries, toQuery } from './steps';

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
    // Statements that wait for nobody's answer are sent one behind the other.
    pipeline: true,
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks, idle or in use, fails what it was asked and is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(database as unknown as Kysely<unknown>, 'postgres');
    return createEngine(pool, database, await whatMakesDurable(database));
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

function createEngine(pool: Pool, database: Kysely<Tables>, durable: string): Engine {
  const partitions = createPartitions(database);
  const ask = createAsk(pool);
  const limits = `${LIMITS}; ${durable}`;
  const attempt = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    for (let count = 1; ; count += 1) {
      try {
        return await named(work);
      } catch (error) {
        partitions.forget();
        if (count === ATTEMPTS || !isWorthRetrying(error)) throw error;
      }
    }
  };
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
    ask,
    askInTurn: createAskInTurn(ask),
    write: (organisation, work) =>
      attempt(() => within(database, `read write; ${asRole(organisation)}; ${limits}`, work)),
    writeInTwo: (organisation, first, decide) =>
      attempt(async () => {
        const client = await pool.connect();
        const run = async (step: Step): Promise<readonly Row[]> =>
          isEmpty(step) ? [] : (await client.query<Cell[]>(toQuery(step, organisation))).rows;
        try {
          const begun = client.query(`begin read write; ${asRole(organisation)}; ${limits}`);
          const [, ...answers] = await all([begun, ...first.map(run)] as const);
          const { steps, result } = decide(answers);
          await all([...toQueries(steps, organisation).map((query) => client.query(query)), client.query('commit')]);
          return result;
        } catch (error) {
          // When the connection itself is broken there is nothing left to roll back.
          await client.query('rollback').catch(() => undefined);
          throw error;
        } finally {
          client.release();
        }
      }),
    // Its sockets are read by the event loop alone.
    takeAnswers: () => undefined,
    perform: async (of, organisation, steps) => {
      for (const step of steps.filter((each) => !isEmpty(each))) {
        const { text, values } = toQuery(step, organisation);
        await of.executeQuery(CompiledQuery.raw(text, values));
      }
    },
    makeRoom: (minutes) => named(() => partitions.makeRoom(minutes)),
    giveBackRoom: () => named(() => partitions.giveBack()),
    rows: toRows,
    words: { hex: (column) => `encode(${column}, 'hex')`, unhex: (parameter) => `decode(${parameter}, 'hex')` },
    recordsBy: () => 'record',
    recordsOf: (find) => `(${find('record.*')}) as record`,
    // The limit keeps it a look-up: as a plain join it was once planned to read all arrivals from the newest on.
    recordsAt: (find) => `(${find('record.minute, record.sequence')}) as place
      cross join lateral (select * from record where organisation = $1 and minute = place.minute
      and sequence = place.sequence limit 1) as record`,
    newestOfEach: (parameter, { condition, most }) =>
      `jsonb_array_elements(${parameter}::jsonb) as asked cross join lateral (select record.* from record
        where ${condition} ${inOrderOfList(most)}) as record`,
    ping: () =>
      named(async () => void (await sql`update organisation set name = name where number = 0`.execute(database))),
    backup: () =>
      Promise.reject(new StorageError('not-here', 'PostgreSQL is backed up with its own pg_dump or base backups.')),
    close: () => database.destroy(),
  };
}

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

/** All of them, also when one fails: what was sent is answered before anything else is. */
async function all<Sent extends readonly unknown[]>(sent: Sent): Promise<{ [Key in keyof Sent]: Awaited<Sent[Key]> }> {
  await Promise.allSettled(sent);
  return Promise.all(sent);
}

/** With what went wrong named as the room names it. */
async function named<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
}

const toRows: Engine['rows'] = (rows, columns) =>
  sql`(select ${sql.raw(toCells(columns))} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb))`;
