import { createServer, type AddressInfo } from 'node:net';
import { Client } from 'pg';
import { openStorage } from '../../../src/server/storage';
import { complainAboutPostgres } from '../../../src/server/storage/postgres/complain-about-database';
import { startPostgres, type Postgres } from '../../helpers/a-postgres';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

async function run(url: string, ...statements: readonly string[]): Promise<readonly object[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly object[] = [];
    for (const statement of statements) ({ rows } = await client.query<object>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** The same database for somebody who may do nothing in it yet. */
async function asStranger(url: string): Promise<string> {
  await run(
    url,
    `do $$ begin create role lastlook_stranger login password 'hunter2'; exception when duplicate_object then null; end $$`,
  );
  return Object.assign(new URL(url), { username: 'lastlook_stranger', password: 'hunter2' }).href;
}

const tablesOf = (url: string) => run(url, `select tablename from pg_tables where schemaname = 'public' order by 1`);

it('a new database is fine, and still empty afterwards', async () => {
  const url = await postgres.makeDatabase();
  expect([await complainAboutPostgres(url), await tablesOf(url)]).toEqual([[], []]);
});

it('so is one that a server has used', async () => {
  const url = await postgres.makeDatabase();
  await (await openStorage({ kind: 'postgres', url })).close();
  expect(await complainAboutPostgres(url)).toEqual([]);
});

it('tables of a newer version are told by name', async () => {
  const url = await postgres.makeDatabase();
  await (await openStorage({ kind: 'postgres', url })).close();
  await run(url, `insert into kysely_migration (name, timestamp) values ('2031-01-later', '2031-01-01T00:00:00Z')`);
  expect(await complainAboutPostgres(url)).toEqual([
    expect.stringMatching(/^The database at \S+:\d+ has tables of a newer Last Look \("2031-01-later"\)\. Install/),
  ]);
});

it('an account that may make no tables is told what it lacks', async () => {
  const url = await postgres.makeDatabase();
  await run(url, 'revoke create on schema public from public');
  const complaints = await complainAboutPostgres(await asStranger(url));
  expect(complaints[0]).toContain('keeps this user from making tables in schema "public". Have it granted');
});

it('an account that may not read the tables is told so', async () => {
  const url = await postgres.makeDatabase();
  await (await openStorage({ kind: 'postgres', url })).close();
  expect(await complainAboutPostgres(await asStranger(url))).toEqual([
    expect.stringContaining('keeps this user from reading its tables'),
  ]);
});

it.each<[string, (url: URL) => void, string]>([
  ['a database that is not there', (url) => (url.pathname = '/nowhere'), 'has no database of this name'],
  ['a port where nobody listens', (url) => (url.host = '127.0.0.1:1'), '127.0.0.1:1 cannot be used (ECONNREFUSED)'],
  ['a certificate that is not there', (url) => url.searchParams.set('sslrootcert', '/no.pem'), 'there is no such file'],
])('%s is told, and no part of the address', async (_, change, sentence) => {
  const url = new URL(await postgres.makeDatabase());
  change(url);
  const complaints = await complainAboutPostgres(url.href);
  expect(complaints).toEqual([expect.stringContaining(sentence)]);
  expect(complaints[0]).not.toContain('//');
});

/** Shorter than the server's own, and told with it. Whoever is slower than this makes no other answer here. */
const ANSWER_MS = 500;
const LATE = 'did not answer in 0.5 seconds. Check that it runs, and that a firewall lets this machine reach it.';

describe('nobody is waited for without end', () => {
  it('not for a host that never says a word', async () => {
    const silent = createServer((socket) => socket.resume());
    silent.listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    const url = `postgres://lastlook@127.0.0.1:${String(port)}/lastlook`;
    const complaints = await complainAboutPostgres(url, ANSWER_MS);
    // Only closed once the connection is: nothing of the check goes on.
    await new Promise((resolve) => silent.close(resolve));
    expect(complaints).toEqual([`The database at 127.0.0.1:${String(port)} ${LATE}`]);
  });

  it('nor for somebody who holds a lock on the tables', async () => {
    const url = await postgres.makeDatabase();
    await (await openStorage({ kind: 'postgres', url })).close();
    const holder = new Client({ connectionString: url });
    await holder.connect();
    await holder.query('begin; lock table kysely_migration in access exclusive mode');
    const complaints = await complainAboutPostgres(url, ANSWER_MS);
    await holder.end();
    expect(complaints).toEqual([expect.stringContaining(LATE)]);
  });
});
