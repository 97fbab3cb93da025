import type { OutlookReport } from '../helpers/bare-outlook';
import { putOutlookHere, type OutlookHere } from '../helpers/outlook-here';

const anna = { name: 'Anna Ortiz', address: 'anna@charity.example' };
const quiet = { user: anna, from: anna, to: [anna], subject: 'Open day', html: '<p>Come along.</p>', mailbox: 16 };
const OLD = { 'lastlook.noticed': 1, 'lastlook.other': 'kept' };

let outlook: OutlookHere;
beforeEach(() => {
  outlook = putOutlookHere({ ...quiet, roaming: OLD });
  jest.resetModules();
});
afterEach(() => outlook.remove());

/** In a page of its own, as each pane is. */
async function save(key: string, value: unknown): Promise<boolean> {
  jest.resetModules();
  const { saveForPerson } = await import('../../src/addin/hand-over');
  const { createPaneCalls } = await import('../../src/adapters/outlook');
  return outlook.settle(saveForPerson(key, value, createPaneCalls()));
}

/** By handlers that loaded before the pane: their settings are those. */
async function sendWith(roaming: object): Promise<OutlookReport['roaming']> {
  const { sessionData } = outlook.report();
  jest.resetModules();
  await import('../../src/addin/events/main');
  outlook.load({ ...quiet, roaming, sessionData });
  outlook.fire('onMessageSend');
  return (await outlook.runUntil(outlook.report().now + 60_000)).roaming;
}

describe('what a person sets in the pane', () => {
  it('is saved at once, and counted as a save that may put back what others have kept', async () => {
    expect(await save('lastlook.noticed', 2)).toBe(true);
    expect(outlook.report().roaming).toMatchObject({
      'lastlook.noticed': 2,
      'lastlook.other': 'kept',
      'lastlook.queue': { unconfirmed: 1 },
    });
  });

  it('stays when a Send of the draft saves settings from before, and so does its count', async () => {
    await save('lastlook.noticed', 2);
    expect(await sendWith(OLD)).toMatchObject({ 'lastlook.noticed': 2, 'lastlook.queue': { unconfirmed: 1 } });
  });

  it('stays when it was set by two panes, one after the other', async () => {
    await save('lastlook.noticed', 2);
    await save('lastlook.other', 'set');
    expect(await sendWith(OLD)).toMatchObject({ 'lastlook.noticed': 2, 'lastlook.other': 'set' });
  });

  it('stays when records are left with the draft at the same moment', async () => {
    jest.resetModules();
    const { handOver, saveForPerson } = await import('../../src/addin/hand-over');
    const { createPaneCalls } = await import('../../src/adapters/outlook');
    const calls = createPaneCalls();
    const settings = [
      saveForPerson('lastlook.noticed', 2, calls),
      saveForPerson('lastlook.other', 'set', calls),
      handOver(calls),
    ];
    await outlook.settle(Promise.all(settings));
    expect(await sendWith(OLD)).toMatchObject({ 'lastlook.noticed': 2, 'lastlook.other': 'set' });
  });

  it('stays taken back', async () => {
    await save('lastlook.noticed', 2);
    await save('lastlook.noticed', null);
    expect(await sendWith(OLD)).toMatchObject({ 'lastlook.noticed': null });
  });

  it.each(['fail', 'throw', 'hang'])('is told as not kept when the save ends with %s', async (fault) => {
    outlook.load({ ...quiet, roaming: OLD, faults: { 'roaming.save': fault } });
    expect(await save('lastlook.noticed', 2)).toBe(false);
  });
});

it('a Send of another draft keeps its own settings', async () => {
  expect(await sendWith(OLD)).toMatchObject(OLD);
});

it.each(['', 'text', '7', '{}', '{"queue":7,"settings":[]}', '{"settings":"x"}'])(
  'a draft that holds %j is sent all the same',
  async (held) => {
    outlook.load({ ...quiet, sessionData: { 'lastlook.handed': held } });
    expect(await sendWith(OLD)).toMatchObject({ ...OLD, 'lastlook.days': {} });
  },
);
