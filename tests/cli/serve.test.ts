import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { openStorage } from '../../src/server';
import { aDelivery, aRecord } from '../server/http/a-server';
import { deliverTo, keyIn, refusedServe, serve } from './a-served';

/** `KILLS=50` for the long form. */
const KILLS = Number(process.env['KILLS'] ?? 3);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lastlook-serve-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): string => {
  writeFileSync(path.join(folder, name), text);
  return name;
};

async function keptIds(): Promise<readonly string[]> {
  const storage = await openStorage({ kind: 'sqlite', folder: path.join(folder, 'lastlook-data') });
  const ids = [];
  for await (const { record } of storage.forOrganisation('default').records.export({})) ids.push(record.id);
  await storage.close();
  return ids;
}

const cookieOf = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0]!;

const soon = () => aDelivery({ records: [aRecord({ minute: `${new Date().toISOString().slice(0, 16)}Z` })] });

describe('lastlook serve', () => {
  it('starts without any configuration, lets one person in once, keeps a record, and ends when told to', async () => {
    const server = await serve([], { folder });
    expect(new URL(server.origin).hostname).toBe('127.0.0.1');
    const first = await fetch(server.signInLink, { redirect: 'manual' });
    const second = await fetch(server.signInLink, { redirect: 'manual' });
    expect([first.status, first.headers.get('location'), second.status]).toEqual([303, '/console', 403]);
    const cookie = cookieOf(first);
    const delivery = soon();
    expect(await deliverTo(server.origin, keyIn(folder), delivery)).toBe(200);
    const page = await (await fetch(`${server.origin}/console`, { headers: { cookie } })).text();
    expect(page).toContain(delivery.records[0]!.id);
    expect((await fetch(`${server.addin}taskpane.html`)).status).toBe(200);
    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.logged()).toContain('"msg":"stopped"');
    expect(server.logged()).not.toContain(keyIn(folder));
  });

  it('lets an auditor in by a link of their own: to the audit log, which no administrator reads, and to no record', async () => {
    const server = await serve([], { folder });
    const links = [server.signInLink, server.auditorLink];
    const entered = await Promise.all(links.map((link) => fetch(link, { redirect: 'manual' })));
    const statusOf = async (path: string, answer: Response): Promise<number> =>
      (await fetch(`${server.origin}${path}`, { headers: { cookie: cookieOf(answer) } })).status;
    const seen = await Promise.all(
      entered.map(async (each) => [
        each.headers.get('location'),
        await statusOf('/console', each),
        await statusOf('/console/audit', each),
      ]),
    );
    expect(seen).toEqual([
      ['/console', 200, 403],
      ['/console/audit', 403, 200],
    ]);
    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.logged()).not.toContain('token=');
  });

  it('finishes what is under way at SIGTERM: whatever it acknowledged is there', async () => {
    const server = await serve([], { folder });
    const key = keyIn(folder);
    const deliveries = Array.from({ length: 150 }, soon);
    const answers = Promise.all(deliveries.map((delivery) => deliverTo(server.origin, key, delivery)));
    await deliverTo(server.origin, key, soon());
    server.signal('SIGTERM');
    const statuses = await answers;
    expect(await server.ended).toBe(0);
    const acknowledged = deliveries.filter((_, index) => statuses[index] === 200).map(({ records }) => records[0]!.id);
    expect(statuses.filter((status) => ![0, 200, 503].includes(status))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(await keptIds()).toEqual(expect.arrayContaining(acknowledged));
  });

  it(
    `loses nothing acknowledged when it is killed under load (KILLS=${String(KILLS)}), and keeps each once`,
    async () => {
      const acknowledged: string[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const server = await serve([], { folder });
        const key = keyIn(folder);
        const load = async (): Promise<void> => {
          for (;;) {
            const delivery = soon();
            const status = await deliverTo(server.origin, key, delivery);
            if (status === 0) return;
            if (status === 200) acknowledged.push(delivery.records[0]!.id);
            // A client that is not sure sends again.
            if (status === 200 && acknowledged.length % 5 === 0) await deliverTo(server.origin, key, delivery);
          }
        };
        const clients = Promise.all(Array.from({ length: 8 }, load));
        const before = acknowledged.length;
        const moment = before + 5 + Math.floor(Math.random() * 60);
        while (acknowledged.length < moment) await new Promise((resolve) => setTimeout(resolve, 1));
        server.signal('SIGKILL');
        await server.ended;
        await clients;
      }
      const kept = await keptIds();
      expect(kept).toEqual(expect.arrayContaining(acknowledged));
      expect(new Set(kept).size).toBe(kept.length);
    },
    60_000 + KILLS * 10_000,
  );

  it('puts a changed policy in force, and keeps the good one when the next is bad', async () => {
    const policy = write('policy.yaml', 'organisation: { name: Harbour Trust }');
    const server = await serve(['--policy', policy], { folder });
    const script = async (): Promise<string> => (await fetch(`${server.addin}events.js`)).text();
    const reloaded = async (until: string): Promise<void> => {
      server.signal('SIGHUP');
      while (!server.logged().includes(until)) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    expect((await script()).includes('Harbour Trust')).toBe(true);
    write('policy.yaml', 'organisation: { name: Lighthouse Trust }');
    await reloaded('policy changed');
    write('policy.yaml', 'organisation:\n  nam: Mistyped Trust');
    await reloaded('policy refused');
    expect((await script()).includes('Lighthouse Trust')).toBe(true);
    expect(server.logged()).toContain('policy.yaml:2:3: \\"nam\\" is not a setting.');
    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it.each([
    ['serves a simulator when it is told to', ['--simulator'], 200],
    ['serves none otherwise', [], 404],
  ])('%s', async (_, parameters, status) => {
    const server = await serve(parameters, { folder });
    const cookie = cookieOf(await fetch(server.signInLink, { redirect: 'manual' }));
    const page = await fetch(`${server.origin}/console/simulator/`, { headers: { cookie } });
    expect([page.status, (await page.text()).includes('Last Look simulator')]).toEqual([status, status === 200]);
    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('speaks TLS with a key and a certificate', async () => {
    const made = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' });
    const [key, cert] = [write('key.pem', made.private), write('cert.pem', made.cert)];
    const server = await serve(['--key', key, '--cert', cert], { folder });
    expect(server.origin).toMatch(/^https:/);
    const status = await new Promise((resolve) =>
      get(`${server.origin}/readyz`, { rejectUnauthorized: false }, (answer) => resolve(answer.resume().statusCode)),
    );
    server.signal('SIGTERM');
    expect([status, await server.ended]).toEqual([200, 0]);
  });

  it('starts with a certificate that ended, and says so: a proxy may bring another', async () => {
    const [from, until] = [new Date('2024-01-01T00:00:00Z'), new Date('2024-12-31T00:00:00Z')];
    const dates = { notBeforeDate: from, notAfterDate: until };
    const made = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', ...dates });
    const server = await serve(['--key', write('key.pem', made.private), '--cert', write('cert.pem', made.cert)], {
      folder,
    });
    expect(server.said()).toContain('cert.pem: this certificate ended on 2024-12-31, so no Outlook loads the add-in.');
    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});

const SIGN_IN = 'sign-in: { issuer: https://login.harbour.example, client-id: lastlook, roles: { viewer: [staff] } }';
const ORGANISATION = (more = '') => `organisations: [{ id: harbour${more === '' ? '' : `, ${more}`} }]`;

describe('lastlook serve refuses', () => {
  it.each<[string, readonly string[], string | undefined, number, string]>([
    ['to listen elsewhere without TLS', ['--host', '0.0.0.0'], ORGANISATION(SIGN_IN), 64, 'without TLS'],
    [
      'to be reached from elsewhere without sign-in',
      ['--host', '0.0.0.0', '--trusted-proxy', '10.0.0.0/8'],
      ORGANISATION(),
      64,
      'nobody could sign in at harbour',
    ],
    [
      'a proxy on this machine without sign-in',
      ['--trusted-proxy', '127.0.0.1'],
      ORGANISATION(),
      64,
      'nobody could sign in',
    ],
    ['a key without its certificate', ['--key', 'key.pem'], undefined, 64, 'belong together'],
    [
      'a configuration with a mistake',
      [],
      'listen:\n  port: 8460\n  hots: localhost\n',
      65,
      'lastlook.yaml:3:3: "hots" is not a setting. Did you mean "host"?',
    ],
    ['a policy that is not there', [], ORGANISATION('policy: none.yaml'), 65, 'lastlook.yaml:1:40:'],
    [
      'a secret that stands in the file',
      [],
      ORGANISATION("sign-in: { issuer: 'https://a.example', client-id: x, client-secret: hunter2, roles: {} }"),
      65,
      'Settings belong here',
    ],
    [
      'a configuration that is not there',
      ['--config', 'none.yaml'],
      undefined,
      65,
      'none.yaml: there is no such file or folder.',
    ],
    [
      'a policy of the command line that is not there',
      ['--policy', 'none.yaml'],
      undefined,
      65,
      'none.yaml: there is no such file or folder.',
    ],
    [
      'a key that is not there',
      ['--key', 'none.pem', '--cert', 'none.pem'],
      undefined,
      65,
      'none.pem: there is no such file or folder.',
    ],
    [
      'a data folder that is a file',
      ['--data', process.execPath],
      undefined,
      65,
      'a part of this path is a file, not a folder.',
    ],
  ])('%s', async (_, parameters, configuration, status, sentence) => {
    const config = configuration === undefined ? [] : ['--config', write('lastlook.yaml', configuration)];
    const ended = await refusedServe([...config, ...parameters], { folder });
    expect(ended).toEqual({ status, said: expect.stringContaining(sentence) });
    expect(ended.said).not.toContain('hunter2');
  });

  it('an open door, and says what else is wrong besides', async () => {
    write('policy.yaml', 'organisation:\n  nam: Harbour');
    const config = write('lastlook.yaml', ORGANISATION('policy: policy.yaml'));
    const ended = await refusedServe(['--config', config, '--host', '0.0.0.0'], { folder });
    expect(ended).toEqual({ status: 65, said: expect.stringMatching(/without TLS[^]*policy\.yaml:2:3: "nam" is not/) });
  });

  it('a policy with a mistake, naming its line', async () => {
    const policy = write('policy.yaml', 'organisation:\n  nam: Harbour');
    const ended = await refusedServe(['--policy', policy], { folder });
    expect(ended).toEqual({ status: 65, said: expect.stringContaining('policy.yaml:2:3: "nam" is not a setting.') });
  });

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const ended = await refusedServe(['--port', String(port)], { folder });
    other.close();
    expect(ended).toEqual({ status: 65, said: expect.stringContaining('The port is in use') });
  });
});
