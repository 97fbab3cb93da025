import type { Installation } from '../../../src/record';
import { aRecord } from '../../helpers/a-record';
import { useDelivery } from '../../helpers/deliver-here';
import { runBesideNetwork } from '../../helpers/outlook-here';

const ENTRA = { clientId: 'c', authority: 'https://login.microsoftonline.com/t', scope: 'api://a/Records.Deliver' };

const { install, credentialsBy, outlook, receiver } = useDelivery();

it.each<[string, Partial<Installation>, unknown]>([
  ['by the key of the file where it has one', { key: 'public-key' }, { kind: 'key', value: 'public-key' }],
  [
    'by the key where Outlook has no tokens to give',
    { key: 'public-key', entra: ENTRA },
    { kind: 'key', value: 'public-key' },
  ],
  ['not at all where only tokens count and there is none', { entra: ENTRA }, undefined],
])('delivers %s', async (_, more, credential) => {
  await install(more);
  const load = async () => (await import('../../../src/addin/taskpane/deliver-from-pane')).deliverFromPane;
  expect(await credentialsBy(load)).toEqual(credential === undefined ? [] : [credential]);
});

describe('what waits in the settings', () => {
  const anna = { name: 'Anna Ortiz', address: 'anna@charity.example' };
  const quiet = { user: anna, from: anna, to: [anna], subject: 'Open day', html: '<p>Come along.</p>', mailbox: 16 };
  const waiting = { mailbox: 'a'.repeat(32), records: [aRecord(), aRecord()] };
  const deliver = async (): Promise<void> => {
    const { deliverFromPane } = await import('../../../src/addin/taskpane/deliver-from-pane');
    await runBesideNetwork(outlook(), deliverFromPane());
  };
  const queued = (): unknown => outlook().report().roaming['lastlook.queue'];
  const saves = (): number =>
    outlook()
      .report()
      .calls.filter((name) => name === 'roaming.save').length;

  beforeEach(async () => {
    await install({ key: 'public-key' });
    outlook().load({ ...quiet, roaming: { 'lastlook.queue': waiting } });
  });

  it('is delivered when the pane opens, and nothing is saved', async () => {
    await deliver();
    expect(receiver().received.map(({ delivery }) => delivery.records.length)).toEqual([2]);
    expect([saves(), queued()]).toEqual([0, waiting]);
  });

  it('leaves the queue with the next Send of the draft, even one that is only counted', async () => {
    await deliver();
    const { sessionData } = outlook().report();
    await install({ key: 'public-key' });
    outlook().load({ ...quiet, roaming: { 'lastlook.queue': waiting }, sessionData });
    await import('../../../src/addin/events/main');
    outlook().fire('onMessageSend');
    await outlook().runUntil(outlook().report().now + 60_000);
    expect(queued()).toMatchObject({ mailbox: waiting.mailbox, records: [] });
    expect(saves()).toBe(1);
  });

  it('is not delivered twice to panes of one draft', async () => {
    await deliver();
    const { sessionData } = outlook().report();
    await install({ key: 'public-key' });
    outlook().load({ ...quiet, roaming: { 'lastlook.queue': waiting }, sessionData });
    await deliver();
    expect(receiver().received).toHaveLength(1);
  });

  it('is delivered again by the pane of another draft, which the server counts once', async () => {
    await deliver();
    await install({ key: 'public-key' });
    outlook().load({ ...quiet, roaming: { 'lastlook.queue': waiting }, sessionData: {} });
    await deliver();
    const ids = receiver().received.map(({ delivery }) => delivery.records.map(({ id }) => id));
    expect(ids[1]).toEqual(ids[0]);
  });
});
