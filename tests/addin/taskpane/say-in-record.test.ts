import type * as Pane from '../../../src/addin/taskpane/say-in-record';
import { decide } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import type { Delivery } from '../../../src/record';
import { aMessage } from '../../helpers/a-message';
import { aRecord } from '../../helpers/a-record';
import { useDelivery } from '../../helpers/deliver-here';
import { runBesideNetwork } from '../../helpers/outlook-here';

const here = useDelivery();

const to = Array.from({ length: 9 }, (_, at) => `reader${String(at)}@gmail.com`);
const message = aMessage({ to });
const verdict = decide(message, defaultPolicy);
const finding = verdict.findings[0]!;

interface Host {
  context: object;
  onReady: () => Promise<void>;
}
const host = (): Host => (globalThis as unknown as { readonly Office: Host }).Office;

/** A pane that has just opened, with the settings as they are, and has delivered what waited in them. */
async function openPane(installation: 'delivers' | 'delivers to nobody'): Promise<typeof Pane> {
  await here.install(installation === 'delivers' ? { key: 'public-key' } : {});
  if (installation === 'delivers to nobody') {
    Object.assign((await import('../../../src/policy/defaults')).defaultPolicy, { installation: undefined });
  }
  host().onReady = () => Promise.resolve();
  const { deliverSoon } = await import('../../../src/addin/taskpane/deliver-soon');
  await runBesideNetwork(here.outlook(), deliverSoon());
  return import('../../../src/addin/taskpane/say-in-record');
}

/** A handler of another runtime keeps a record of its own; the pane's page does not see it. */
function sendBeside(): string {
  const record = aRecord();
  const { context } = host();
  const { roaming } = here.outlook().report();
  const queue = roaming['lastlook.queue'] as { readonly records?: readonly object[] } | undefined;
  const records = [...(queue?.records ?? []), record];
  here.outlook().load({ roaming: { ...roaming, 'lastlook.queue': { ...queue, records } } });
  host().context = context;
  return record.id;
}

async function say(pane: typeof Pane): Promise<void> {
  await runBesideNetwork(here.outlook(), pane.reportWrong({ message, verdict }, finding));
  // Nobody waits for the delivery, nor for the save that may follow.
  const { deliverSoon } = await import('../../../src/addin/taskpane/deliver-soon');
  await runBesideNetwork(here.outlook(), deliverSoon());
  await here.outlook().settle(Promise.resolve());
}

const savedIds = (): readonly string[] =>
  (here.outlook().report().roaming['lastlook.queue'] as Delivery | undefined)?.records.map(({ id }) => id) ?? [];
const outcomes = (): readonly string[] =>
  here.receiver().received.flatMap(({ delivery }) => delivery.records.map(({ outcome }) => outcome));
const handedOver = (): string => JSON.stringify(here.outlook().report().sessionData['lastlook.handed'] ?? '');

describe('what the pane says, when a message was sent since it opened,', () => {
  it('is delivered and left with the draft, and the record of that Send stays in the settings', async () => {
    const pane = await openPane('delivers');
    const sent = sendBeside();
    await say(pane);
    expect([outcomes(), savedIds()]).toEqual([['reported-wrong'], [sent]]);
    // So that the next Send does not queue it once more.
    const [said] = here.receiver().received.flatMap(({ delivery }) => delivery.records);
    expect(handedOver()).toContain(`\\"gone\\":{\\"${said?.id ?? ''}\\":1}`);
  });

  it('takes none of several Sends away', async () => {
    const pane = await openPane('delivers');
    const sent = [sendBeside(), sendBeside()];
    await say(pane);
    sent.push(sendBeside());
    await say(pane);
    expect(savedIds()).toEqual(sent);
    expect(outcomes()).toEqual(['reported-wrong', 'reported-wrong']);
  });
});

describe('what the pane says is saved', () => {
  it('when the server takes nothing, because the draft may never be sent, and counted as a save that may undo others', async () => {
    const pane = await openPane('delivers');
    here.receiver().answerWith(503);
    await say(pane);
    expect(savedIds()).toHaveLength(1);
    expect(here.outlook().report().roaming['lastlook.queue']).toMatchObject({ unconfirmed: 1 });
    expect(handedOver()).toContain('reported-wrong');
  });

  it('when there is no server', async () => {
    const pane = await openPane('delivers to nobody');
    await say(pane);
    expect([savedIds().length, here.receiver().received]).toEqual([1, []]);
  });
});
