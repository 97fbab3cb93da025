import { removeNotice, showNotice } from '../../../src/adapters/outlook';
import { createItemCalls } from '../../../src/adapters/outlook/item-call';
import { putOutlookHere, type OutlookHere } from '../../helpers/outlook-here';

const notice = { text: 'Seen.', plain: 'Seen. Move them.', paneButton: 'Review', paneData: '{"from":"notice"}' };
const plain = { type: 'informationalMessage', message: 'Seen. Move them.', icon: 'Icon.16x16', persistent: false };
const withButton = {
  type: 'insightMessage',
  message: 'Seen.',
  icon: 'Icon.16x16',
  actions: [
    {
      actionType: 'showTaskPane',
      actionText: 'Review',
      commandId: 'msgComposeOpenPane',
      contextData: '{"from":"notice"}',
    },
  ],
};

let outlook: OutlookHere;
afterEach(() => outlook.remove());

async function shown(mailbox: object, times = 1): Promise<readonly object[]> {
  outlook = putOutlookHere(mailbox);
  for (let time = 0; time < times; time += 1) await outlook.settle(showNotice(notice, createItemCalls(2_000)));
  const { notices } = outlook.report();
  return Object.keys(notices).map((key) => notices[key] ?? {});
}

describe('the line that each client gets', () => {
  const table: Record<string, readonly [mailbox: object, notice: object]> = {
    'Mailbox 1.9: without a button, so that what to do stands in it': [{ mailbox: 9 }, plain],
    'Mailbox 1.10: with a button that opens the pane': [{ mailbox: 10 }, withButton],
    'the newest client': [{ mailbox: 16 }, withButton],
    'a meeting: the pane’s button of a meeting': [
      { itemType: 'appointment' },
      { ...withButton, actions: [{ ...withButton.actions[0], commandId: 'apptComposeOpenPane' }] },
    ],
    'a phone': [{ mailbox: 5, platform: 'Android', hostName: 'OutlookAndroid' }, plain],
    'a phone that claims more than it can do': [{ mailbox: 16, platform: 'iOS', hostName: 'OutlookIOS' }, plain],
    'a client that refuses lines with a button': [{ faults: { 'notices.insight': 'fail' } }, plain],
    'a client that never answers one': [{ faults: { 'notices.insight': 'hang' } }, plain],
    'a client that does not say what it knows': [{ missing: ['context.requirements'] }, plain],
  };
  test.each(Object.entries(table))('%s', async (_, [mailbox, expected]) => {
    expect(await shown(mailbox)).toEqual([expected]);
  });
});

describe('at any time there is one line at most', () => {
  test.each([{ mailbox: 9 }, { mailbox: 16 }])('told three times on %j', async (mailbox) => {
    expect(await shown(mailbox, 3)).toHaveLength(1);
  });

  test('and none once it is taken away, twice if need be', async () => {
    await shown({});
    for (let time = 0; time < 2; time += 1) await outlook.settle(removeNotice(createItemCalls(2_000)));
    expect(outlook.report().notices).toEqual({});
  });
});

describe('what is no mistake', () => {
  test.each([
    { missing: ['item.notificationMessages'] },
    { missing: ['item'] },
    { faults: { 'notices.insight': 'fail', 'notices.replace': 'fail' } },
    { faults: { 'notices.insight': 'throw', 'notices.replace': 'throw' } },
  ])('a host like %j shows nothing', async (mailbox) => {
    expect(await shown(mailbox)).toEqual([]);
  });

  test('a text longer than Outlook takes ends there', async () => {
    outlook = putOutlookHere({ mailbox: 9 });
    await outlook.settle(showNotice({ ...notice, plain: 'x'.repeat(400) }, createItemCalls(2_000)));
    expect(Object.keys(outlook.report().notices)).toHaveLength(1);
  });
});
