import type * as Beside from '../../src/addin/deliver-beside';
import type * as Queue from '../../src/addin/record-queue';
import { aRecord } from '../helpers/a-record';
import { useDelivery } from '../helpers/deliver-here';
import { runBesideNetwork } from '../helpers/outlook-here';

const TOKEN = { kind: 'token', value: 'a token' } as const;
const ENTRA = { clientId: 'c', authority: 'https://login.microsoftonline.com/t', scope: 'api://a/Records.Deliver' };

const here = useDelivery();
let queue: typeof Queue;
let beside: typeof Beside;

beforeEach(async () => {
  await here.install({ entra: ENTRA });
  queue = await import('../../src/addin/record-queue');
  beside = await import('../../src/addin/deliver-beside');
});

const withToken = () => Promise.resolve(TOKEN);
const calls = (): number => here.outlook().report().calls.length;
const waiting = (): readonly string[] => queue.currentQueue().records.map(({ id }) => id);

it('delivers what waits without a call to Outlook, and the save of the next Send takes that along', async () => {
  const record = aRecord();
  await runBesideNetwork(here.outlook(), queue.queueRecord(record));
  const before = calls();
  await runBesideNetwork(here.outlook(), beside.deliverBeside(withToken));
  expect(here.receiver().received).toMatchObject([{ credential: TOKEN, delivery: { records: [{ id: record.id }] } }]);
  expect([calls(), waiting()]).toEqual([before, []]);
  await runBesideNetwork(here.outlook(), queue.countSilentMessage('2026-11-22'));
  expect(JSON.stringify(here.outlook().report().roaming)).not.toContain(record.id);
});

it.each([
  [400, 'goes and is counted', [], 1],
  [429, 'stays for later', ['kept'], 0],
  [503, 'stays for later', ['kept'], 0],
] as const)('answered with %d a record %s, and Outlook is asked nothing', async (answer, _, left, summarised) => {
  here.receiver().answerWith(answer);
  await runBesideNetwork(here.outlook(), queue.queueRecord(aRecord({ id: 'kept' })));
  const before = calls();
  await runBesideNetwork(here.outlook(), beside.deliverBeside(withToken));
  const now = queue.currentQueue();
  expect([calls(), waiting(), Object.keys(now.summarised).length]).toEqual([before, left, summarised]);
  await runBesideNetwork(here.outlook(), beside.deliverBeside(withToken));
  expect(here.receiver().received).toHaveLength(1);
});

it('what is refused is sent again in halves, and Outlook is asked nothing', async () => {
  here.receiver().answerWith(400);
  await runBesideNetwork(here.outlook(), queue.queueRecord(aRecord()));
  await runBesideNetwork(here.outlook(), queue.queueRecord(aRecord()));
  const before = calls();
  await runBesideNetwork(here.outlook(), beside.deliverBeside(withToken));
  expect(here.receiver().received.map(({ delivery }) => delivery.records.length)).toEqual([2, 1, 1]);
  expect([calls(), queue.currentQueue().summarised]).toEqual([before, { '2026-11-21 stopped': 2 }]);
});

it('sends nothing without a token', async () => {
  await runBesideNetwork(here.outlook(), queue.queueRecord(aRecord()));
  await runBesideNetwork(
    here.outlook(),
    beside.deliverBeside(() => Promise.resolve(undefined)),
  );
  expect([here.receiver().received.length, waiting().length]).toEqual([0, 1]);
});

it('asks for no token when there is nothing to tell', async () => {
  await runBesideNetwork(here.outlook(), beside.deliverBeside(withToken));
  expect(here.receiver().received).toHaveLength(1);
  const ask = jest.fn(withToken);
  await runBesideNetwork(here.outlook(), beside.deliverBeside(ask));
  expect([ask.mock.calls.length, here.receiver().received.length]).toEqual([0, 1]);
});
