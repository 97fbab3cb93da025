import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Installation } from '../../../src/record';
import { aRecord } from '../../helpers/a-record';
import { putOutlookHere, runBesideNetwork, type OutlookHere } from '../../helpers/outlook-here';

const ENTRA = { clientId: 'c', authority: 'https://login.microsoftonline.com/t', scope: 'api://a/Records.Deliver' };

let server: Server;
let received: { readonly credential: unknown }[];
let outlook: OutlookHere;

beforeEach(async () => {
  received = [];
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      received.push(JSON.parse(Buffer.concat(pieces).toString()) as { credential: unknown });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outlook = putOutlookHere({ user: { name: 'Anna Ortiz', address: 'anna@charity.example' } });
});
afterEach(async () => {
  outlook.remove();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

it.each<[string, Partial<Installation>, unknown]>([
  ['by the key of the file where it has one', { key: 'public-key' }, { kind: 'key', value: 'public-key' }],
  [
    'by the key where Outlook has no tokens to give',
    { key: 'public-key', entra: ENTRA },
    { kind: 'key', value: 'public-key' },
  ],
  ['not at all where only tokens count and there is none', { entra: ENTRA }, undefined],
])('delivers %s', async (_, more, credential) => {
  jest.resetModules();
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}/api/records`;
  const installation = { policy: { id: 'charity', version: 'abc123def456' }, url, ...more };
  Object.assign((await import('../../../src/policy/defaults')).defaultPolicy, { installation });
  const { queueRecord } = await import('../../../src/addin/record-queue');
  const { deliverFromPane } = await import('../../../src/addin/taskpane/deliver-from-pane');
  await runBesideNetwork(outlook, queueRecord(aRecord()));
  await runBesideNetwork(outlook, deliverFromPane());
  expect(received.map((each) => each.credential)).toEqual(credential === undefined ? [] : [credential]);
});
