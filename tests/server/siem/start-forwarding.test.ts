import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startForwarding, type Forwarding } from '../../../src/server/siem';
import type { Storage } from '../../../src/server/storage';
import { aStorage } from '../auth/a-storage';
import { anArrival, NOW } from '../pages/a-console';

let storage: Storage;
let server: Server;
let received: string[];
/** Answers of the receiver, in order; then yes. */
let statuses: number[];

beforeEach(async () => {
  storage = await aStorage();
  received = [];
  statuses = [];
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const status = statuses.shift() ?? 200;
      const lines = Buffer.concat(pieces).toString().trim().split('\n');
      if (status === 200)
        received.push(...lines.map((line) => (JSON.parse(line) as { record: { id: string } }).record.id));
      response.writeHead(status).end();
      server.emit('answered');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await storage.close();
});

const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => anArrival(from + index).record.id);
const add = (from: number, to: number) =>
  storage.forOrganisation('harbour').records.add(ids(from, to).map((_, index) => anArrival(from + index)));

function start(holder: string): Forwarding {
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  return startForwarding({
    organisation: 'harbour',
    store: storage.forOrganisation('harbour'),
    receivers: [{ name: 'hook', format: 'ndjson', to: { kind: 'webhook', url, secret: 'x'.repeat(32) } }],
    holder,
    hostname: 'a.example',
    version: '0.1.0',
    now: () => NOW,
    onShipped: () => server.emit('shipped'),
  });
}

describe('forwarding from a real store', () => {
  test('every record arrives once, in order, through a receiver that fails and a server that starts again', async () => {
    statuses = [500];
    await add(0, 5);
    const first = start('one');
    while (received.length < 5) await once(server, 'answered');
    await first.stop();
    await add(5, 9);
    const second = start('one');
    while (received.length < 9) await once(server, 'answered');
    await second.stop();
    expect(received).toEqual(ids(0, 9));
  });

  test('the audit log says so before the first record leaves, once for each start', async () => {
    await add(0, 2);
    const forwarding = start('one');
    await once(server, 'answered');
    await forwarding.stop();
    expect(await storage.forOrganisation('harbour').audit.last()).toMatchObject({
      number: 1,
      actor: 'server',
      act: 'records-streamed',
      about: 'to hook as ndjson, up to 2 and on',
    });
  });

  test('of two servers one sends', async () => {
    await add(0, 3);
    const both = [start('one'), start('two')];
    while (received.length < 3) await once(server, 'answered');
    await Promise.all(both.map(({ stop }) => stop()));
    expect(received).toEqual(ids(0, 3));
  });
});
