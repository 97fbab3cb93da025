import type { Installation } from '../../../src/record';
import { aRecord } from '../../helpers/a-record';
import { startReceiver, type RecordReceiver } from '../../helpers/record-receiver';
import { putOutlookHere, runBesideNetwork, type OutlookHere } from '../../helpers/outlook-here';

const ENTRA = { clientId: 'c', authority: 'https://login.microsoftonline.com/t', scope: 'api://a/Records.Deliver' };

let receiver: RecordReceiver;
let outlook: OutlookHere;

beforeEach(async () => {
  receiver = await startReceiver();
  outlook = putOutlookHere({ user: { name: 'Anna Ortiz', address: 'anna@charity.example' } });
});
afterEach(async () => {
  outlook.remove();
  await receiver.stop();
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
  const installation = { policy: { id: 'charity', version: 'abc123def456' }, url: receiver.url, ...more };
  Object.assign((await import('../../../src/policy/defaults')).defaultPolicy, { installation });
  const { queueRecord } = await import('../../../src/addin/record-queue');
  const { deliverFromPane } = await import('../../../src/addin/taskpane/deliver-from-pane');
  await runBesideNetwork(outlook, queueRecord(aRecord()));
  await runBesideNetwork(outlook, deliverFromPane());
  expect(receiver.received.map(({ credential: sent }) => sent)).toEqual(credential === undefined ? [] : [credential]);
});
