import { Socket } from 'node:net';
import { Client, type QueryResultRow } from 'pg';
import { describeFileError } from '../../../policy';
import { MIGRATIONS } from '../migrate';
import { QUERY_ROLE } from './row-security';

/** For each answer; a check has four. */
const ANSWER_MS = 5000;

/** The driver says goodbye to the server, and would wait without end for one that went silent. */
const CLOSE_MS = 1000;

/**
 * Why the database could not be used at a start, in sentences that name its host and never repeat its address, because a password stands
 * in that; empty when it could. Reads what tables and rights there are in a transaction that may not write, and waits for each
 * answer for five seconds at most. Tables that are not there yet are made at the start, and are nothing to complain about.
 */
export async function complainAboutPostgres(url: string, answerMs = ANSWER_MS): Promise<readonly string[]> {
  let client: Client;
  const socket = new Socket();
  const limits = { connectionTimeoutMillis: answerMs, query_timeout: answerMs };
  try {
    client = new Client({ connectionString: url, ...limits, stream: () => socket });
  } catch (error) {
    return [`The address of the database cannot be used: ${describeFileError(error)}`];
  }
  // A connection that breaks fails what it was asked; without a listener it would end the process.
  client.on('error', () => undefined);
  const place = `${client.host}:${String(client.port)}`;
  try {
    await client.connect();
    return (await complainAboutTables(client)).map((complaint) => `The database at ${place} ${complaint}`);
  } catch (error) {
    return [`The database at ${place} ${describeFailure(error, answerMs)}`];
  } finally {
    await Promise.race([client.end().catch(() => undefined), waitAtMost(CLOSE_MS)]);
    socket.destroy();
  }
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const FAILURES: Readonly<Record<string, string>> = {
  '28P01': 'refuses this user or password. Check both.',
  '28000': 'refuses this user from this machine. Its pg_hba.conf says who may come from where.',
  '3D000': 'has no database of this name. Have it made, or correct the name.',
  '42501': 'keeps this user from reading its tables. Use the account that made them.',
  '53300': 'has no connection left. Let it have more, or end what holds them.',
};

function describeFailure(error: unknown, answerMs: number): string {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  if (code === undefined && /timeout/i.test(message)) {
    return `did not answer in ${String(answerMs / 1000)} seconds. Check that it runs, and that a firewall lets this machine reach it.`;
  }
  if (code === undefined) return `cannot be used: ${message}`;
  return FAILURES[code] ?? `cannot be used (${code}). Check that it runs, its address, and its certificate.`;
}

interface State {
  readonly schema: string | null;
  readonly has_tables: boolean;
  readonly may_make: boolean | null;
  readonly is_copy: boolean;
  readonly has_role: boolean;
  readonly may_make_role: boolean;
}

const STATE = `select current_schema() as schema, to_regclass('kysely_migration') is not null as has_tables,
  has_schema_privilege(current_schema(), 'create') as may_make, pg_is_in_recovery() as is_copy,
  exists (select from pg_roles where rolname = '${QUERY_ROLE}') as has_role,
  (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may_make_role`;

/** As ends of sentences that begin with the database. */
async function complainAboutTables(client: Client): Promise<readonly string[]> {
  const ask = async <Row extends QueryResultRow>(text: string): Promise<readonly Row[]> =>
    (await client.query<Row>(text)).rows;
  await ask('begin transaction read only');
  const [state] = await ask<State>(STATE);
  if (state === undefined) return [];
  if (state.is_copy) return ['is a copy that can only be read. Name the one that it is copied from.'];
  if (!state.has_tables) return complainAboutRights(state);
  const made = await ask<{ readonly name: string }>('select name from kysely_migration order by name');
  const foreign = made.filter(({ name }) => !Object.hasOwn(MIGRATIONS, name));
  const isPending = made.length - foreign.length < Object.keys(MIGRATIONS).length;
  return [
    ...foreign.map(
      ({ name }) =>
        `has tables of a newer Last Look (${JSON.stringify(name)}). Install that version again, or a newer one.`,
    ),
    ...(isPending ? complainAboutRights(state) : []),
  ];
}

function complainAboutRights({ schema, may_make, has_role, may_make_role }: State): readonly string[] {
  const place = schema === null ? 'its schema' : `schema ${JSON.stringify(schema)}`;
  return [
    ...(may_make === true
      ? []
      : [`keeps this user from making tables in ${place}. Have it granted: create on that schema.`]),
    ...(has_role || may_make_role
      ? []
      : [
          `has no role ${QUERY_ROLE}, and this user may make none. Have it made: create role ${QUERY_ROLE} nologin, and grant it to this user.`,
        ]),
  ];
}

const waitAtMost = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
