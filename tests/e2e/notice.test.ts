import type { Locator } from 'playwright-core';
import { focused, tabTo } from '../helpers/keyboard';
import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

const NEWSLETTER = { example: 'newsletter-cc' } as const;
const REVIEW = 'Review this message in Last Look';

describe('the notice while a message is written', () => {
  scenario('says how many outside people will see each other, with a way to the pane', NEWSLETTER, async (outlook) => {
    await noticeOf(outlook).getByText("8 outside people will see each other's addresses.").waitFor();
    expect((await outlook.state()).notices).toMatchObject([{ button: 'Review' }]);
    expect(await noticeOf(outlook).getByRole('button').allInnerTexts()).toEqual([
      expect.stringContaining('Review'),
      'Dismiss',
    ]);
  });

  scenario('opens the pane, which knows where it was opened from and takes the focus', NEWSLETTER, async (outlook) => {
    await outlook.press(REVIEW);
    expect((await outlook.state()).paneData).toBe('{"from":"notice"}');
    await outlook.pane.getByRole('heading', { name: 'Look again before you send' }).waitFor();
    await outlook.page.waitForFunction(() => document.activeElement instanceof HTMLIFrameElement);
  });

  scenario(
    'starts the pane anew when the ribbon had opened it before, as Outlook does',
    NEWSLETTER,
    async (outlook) => {
      await outlook.press('Last Look');
      await outlook.pane.getByRole('heading', { name: 'Look again before you send' }).waitFor();
      expect((await outlook.state()).paneData).toBe('');
      await outlook.press(REVIEW);
      await outlook.pane.getByRole('heading', { name: 'Look again before you send' }).waitFor();
      expect((await outlook.state()).paneData).toBe('{"from":"notice"}');
    },
  );

  scenario('comes with the fifth outside person and goes with the one who is too many', NEWSLETTER, async (outlook) => {
    await outlook.press('New');
    await outlook.paste('To', people(4));
    await staysSilent(outlook);
    await outlook.paste('To', 'Fifth <fifth.9918@gmail.com>');
    await noticeOf(outlook).getByText('5 outside people').waitFor();
    await outlook.press('Remove Fifth');
    await noticeOf(outlook).getByText('5 outside people').waitFor({ state: 'detached' });
    expect((await outlook.state()).notices).toEqual([]);
  });

  scenario('is one line at any time, with the newest number', NEWSLETTER, async (outlook) => {
    await outlook.press('New');
    for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      await outlook.paste('To', `Person ${count} <person${count}.9918@gmail.com>`);
      expect((await outlook.state()).notices.length).toBeLessThanOrEqual(1);
    }
    await noticeOf(outlook).getByText('9 outside people').waitFor();
    expect((await outlook.state()).notices).toHaveLength(1);
  });

  scenario('can be dismissed by keyboard, and the focus stays with the message', NEWSLETTER, async (outlook) => {
    await tabTo(outlook, 'Dismiss');
    await outlook.page.keyboard.press('Enter');
    await noticeOf(outlook).getByText('8 outside people').waitFor({ state: 'detached' });
    expect(await focused(outlook.page)).toBe('Message');
  });
});

describe('no notice', () => {
  const quiet: Record<string, Partial<Record<'example', string>>> = {
    'for a list in Bcc': { example: 'newsletter-bcc' },
    'for a reply that shows nobody to strangers': { example: 'reply' },
    'for a supplier written to at several addresses of one firm': { example: 'supplier' },
  };
  Object.entries(quiet).forEach(([title, situation]) => scenario(title, situation, staysSilent));
});

describe('each client', () => {
  scenario(
    'classic: the handler file without a page brings the same line',
    { ...NEWSLETTER, client: 'classic' },
    (outlook) => noticeOf(outlook).getByRole('button', { name: REVIEW }).waitFor(),
  );

  scenario('Mac: the same', { ...NEWSLETTER, client: 'mac' }, (outlook) =>
    noticeOf(outlook).getByRole('button', { name: REVIEW }).waitFor(),
  );

  scenario(
    'a phone: without a button, so what to do stands in it',
    { ...NEWSLETTER, client: 'mobile' },
    async (outlook) => {
      await noticeOf(outlook).getByText('Move them to Bcc').waitFor();
      expect((await outlook.state()).notices).toMatchObject([{ button: undefined }]);
      expect(await noticeOf(outlook).getByRole('button').count()).toBe(1);
    },
  );

  scenario('a meeting: the pane of a meeting opens', { example: 'meeting' }, async (outlook) => {
    await outlook.press(REVIEW);
    await outlook.pane.getByRole('heading', { name: 'This needs a fix or a reason' }).waitFor();
  });

  scenario(
    'without a connection there is no line, and the pane says that it cannot start',
    { client: 'offline' },
    async (outlook) => {
      await staysSilent(outlook);
      await outlook.press('Last Look');
      await outlook.page.getByText('The add-in could not be started.').waitFor();
    },
  );
});

describe('Send', () => {
  scenario('writes no notice and takes none away', NEWSLETTER, async (outlook) => {
    await noticeOf(outlook).getByText('8 outside people').waitFor();
    const before = (await outlook.state()).notices;
    const { calls } = await outlook.send();
    expect(calls.filter(({ name }) => name.startsWith('notificationMessages'))).toEqual([]);
    expect((await outlook.state()).notices).toEqual(before);
  });
});

function noticeOf({ page }: Outlook): Locator {
  return page.getByRole('region', { name: 'Notices' });
}

/** Long enough for a notice to come. */
async function staysSilent(outlook: Outlook): Promise<void> {
  await outlook.page.waitForTimeout(1_500);
  expect((await outlook.state()).notices).toEqual([]);
}

function people(count: number): string {
  return Array.from({ length: count }, (_, index) => `Person ${index} <person${index}.9918@gmail.com>`).join(', ');
}
