import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStorage } from '../../src/server';
import { openPseudonyms } from '../../src/server/pseudonym';
import { startPostgres, type Postgres } from '../helpers/a-postgres';
import { aDelivery, aRecord } from '../server/http/a-server';
import { deliverTo, serve, type Served } from './a-served';
import { lastlook } from './a-terminal';

const KEY = randomBytes(32).toString('base64url');

/** `KILLS=50` for the long form. */
const KILLS = Number(process.env['KILLS'] ?? 3);

let postgres: Postgres;
let parent: string;
beforeAll(async () => {
  postgres = await startPostgres();
  parent = mkdtempSync(path.join(tmpdir(), 'lastlook-two-'));
});
afterAll(async () => {
  await postgres.stop();
  rmSync(parent, { recursive: true, force: true });
});

/** Hands each connection to the next server that takes it, as a balancer does that looks no deeper than TCP. */
async function startBalancer(ports: () => readonly number[]): Promise<Server> {
  let turn = 0;
  const balancer = createServer((client) => {
    client.on('error', () => client.destroy());
    const pass = (left: number): void => {
      const all = ports();
      const backend = connect(all[turn++ % all.length]!, '127.0.0.1');
      backend.once('connect', () => {
        client.pipe(backend).pipe(client);
        client.once('close', () => backend.destroy());
        backend.once('close', () => client.destroy());
      });
      backend.on('error', () => (backend.connecting && left > 0 ? pass(left - 1) : client.destroy()));
    };
    pass(ports().length);
  });
  balancer.listen(0, '127.0.0.1');
  await once(balancer, 'listening');
  return balancer;
}

// On one folder for as long as a new version is started before the old one has ended.
describe.each([
  ['database', async () => ({ DATABASE_URL: await postgres.makeDatabase() })],
  ['data folder', () => Promise.resolve({})],
])('two servers on one %s', (kind, where) => {
  const name = `one killed under load ${String(KILLS)} times: no loss, no duplicate, and sessions survive`;
  test(name, () => killInTurn(kind, where), 30_000 + KILLS * 10_000);
});

async function killInTurn(kind: string, where: () => Promise<{ readonly DATABASE_URL?: string }>): Promise<void> {
  const env = await where();
  const folder = path.join(parent, kind);
  openPseudonyms({ dataFolder: path.join(folder, 'data'), whenMissing: 'create' }).of('harbour', 'a sender');
  const servers: Served[] = [];
  const balancer = await startBalancer(() => servers.map(({ origin }) => Number(new URL(origin).port)));
  const origin = `http://127.0.0.1:${String((balancer.address() as AddressInfo).port)}`;
  writeFileSync(
    path.join(folder, 'lastlook.yaml'),
    `organisations: [{ id: harbour, path: ${randomBytes(32).toString('base64url')}, ingest-key: { env: KEY } }]\ndata: data\n`,
  );
  const start = () => serve(['--config', 'lastlook.yaml'], { folder, env: { ...env, KEY } });
  // Both at once: the tables are made by one of them.
  servers.push(...(await Promise.all([start(), start()])));

  const link = await fetch(servers[0]!.signInLink, { redirect: 'manual' });
  const cookie = (link.headers.get('set-cookie') ?? '').split(';')[0]!;

  const acknowledged: string[] = [];
  let isOver = false;
  const load = async (): Promise<void> => {
    while (!isOver) {
      const minute = `${new Date().toISOString().slice(0, 16)}Z`;
      const delivery = aDelivery({ records: [aRecord({ minute, id: randomBytes(16).toString('hex') })] });
      // What is not acknowledged is sent again with the same id, as a client does.
      while ((await deliverTo(origin, KEY, delivery)) !== 200) await new Promise((resolve) => setTimeout(resolve, 20));
      acknowledged.push(delivery.records[0]!.id);
    }
  };
  const clients = Promise.all(Array.from({ length: 6 }, load));
  const reached = async (count: number): Promise<void> => {
    while (acknowledged.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  for (let kill = 0; kill < KILLS; kill += 1) {
    await reached(acknowledged.length + 20 + Math.floor(Math.random() * 60));
    // Each in turn; the load is the other's until one takes its place.
    const killed = servers.shift()!;
    killed.signal('SIGKILL');
    await killed.ended;
    await reached(acknowledged.length + 20);
    servers.push(await start());
  }
  isOver = true;
  await clients;

  // The session was begun on the server that is gone.
  const page = await fetch(`${servers[0]!.origin}/api/records`, { headers: { cookie } });
  expect(page.status).toBe(200);
  for (const server of servers) {
    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
  }
  balancer.close();

  const storage = await openStorage(
    env.DATABASE_URL === undefined
      ? { kind: 'sqlite', folder: path.join(folder, 'data') }
      : { kind: 'postgres', url: env.DATABASE_URL },
  );
  const kept: string[] = [];
  for await (const { record } of storage.forOrganisation('harbour').records.export({})) kept.push(record.id);
  await storage.close();
  expect(kept.slice().sort()).toEqual(acknowledged.slice().sort());
}

test('a backup of PostgreSQL is left to its own tools, and no log says that one was made', async () => {
  const url = await postgres.makeDatabase();
  const storage = await openStorage({ kind: 'postgres', url });
  const { audit } = storage.forOrganisation('harbour');
  const before = await audit.last();
  process.env['DATABASE_URL'] = url;
  const { code, stderr } = await lastlook(['backup', '--out', path.join(parent, 'copy')]);
  delete process.env['DATABASE_URL'];
  expect([code, stderr]).toEqual([65, expect.stringContaining('the records are in PostgreSQL, which has tools')]);
  expect([before, await audit.last()]).toEqual([undefined, undefined]);
  await storage.close();
});
