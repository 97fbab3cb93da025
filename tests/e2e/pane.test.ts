import type { BrowserContext } from 'playwright-core';
import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

const REASON = 'The recipients agreed to be shown to each other';
const ANOTHER_REASON = 'Another reason';

/** Sixteen families at a meeting: nobody can be hidden there, so a reason is the way through. */
const MEETING = { example: 'meeting' } as const;

describe('the pane that the alert opens', () => {
  scenario('lists what was found, with the ICO’s page, and takes no reason for a block', {}, async (outlook) => {
    await openFromAlert(outlook);
    const { pane } = outlook;
    await pane.getByRole('heading', { name: 'This message cannot be sent as it is' }).waitFor();
    expect(await pane.getByText(/^264 people .* would see each other's email addresses/).count()).toBe(1);
    expect(await pane.getByRole('region', { name: 'What was found' }).innerText()).toContain('Cc: 264');
    expect(await pane.getByRole('link', { name: /ICO/ }).first().getAttribute('href')).toContain('ico.org.uk');
    expect(await pane.getByRole('radio').count()).toBe(0);
  });

  scenario('lets exactly this message through on the next Send once a reason is given', MEETING, async (outlook) => {
    await openFromAlert(outlook);
    await giveReason(outlook, REASON);
    expect((await outlook.state()).release).toBeDefined();
    expect((await outlook.send()).seen).toBe('silent');
    const { messages, queue } = await outlook.state();
    expect(messages).toMatchObject([{ folder: 'Sent' }]);
    expect(queue.map(({ outcome }) => outcome)).toEqual(['stopped', expect.stringContaining('sent-after-reason')]);
  });

  scenario('lets nothing through after one more person was added', MEETING, async (outlook) => {
    await openFromAlert(outlook);
    await giveReason(outlook, REASON);
    await outlook.paste('Required', 'One More <one.more.99120@gmail.com>');
    expect((await outlook.send()).seen).toBe('stopped');
    expect(await outlook.alert.innerText()).toContain('17 people');
  });

  scenario('wants a reason to be chosen before it records one', MEETING, async (outlook) => {
    await openFromAlert(outlook);
    await outlook.pane.getByRole('button', { name: 'Record this reason' }).click();
    await outlook.pane.getByText('Choose a reason first.').waitFor();
    expect((await outlook.state()).release).toBeUndefined();
  });

  scenario('says what is recorded, and what never is', MEETING, async (outlook) => {
    await openFromAlert(outlook);
    const note = outlook.pane.getByRole('region', { name: 'What is recorded' });
    await note.getByRole('heading', { name: 'What is recorded' }).waitFor();
    expect(await note.innerText()).toContain(
      "Never the subject, the text, file names, or the recipients' whole addresses.",
    );
  });

  scenario('follows the message: what is fixed is gone from it', MEETING, async (outlook) => {
    await openFromAlert(outlook);
    await outlook.pane.getByRole('heading', { name: 'This needs a fix or a reason' }).waitFor();
    await outlook.removeAll('Required');
    await outlook.removeAll('Optional');
    await outlook.pane.getByRole('heading', { name: 'Ready to send' }).waitFor();
  });
});

describe('a reason that was recorded', () => {
  scenario('is still there when the pane is closed and opened again', MEETING, async (outlook) => {
    await openFromAlert(outlook);
    await giveReason(outlook, REASON);
    await outlook.press('Close pane');
    await outlook.press('Last Look');
    await outlook.pane.getByRole('heading', { name: 'Reason recorded' }).waitFor();
    expect((await outlook.send()).seen).toBe('silent');
  });

  scenario('still counts when somebody is taken out, and the pane says so', MEETING, async (outlook) => {
    await openFromAlert(outlook);
    await giveReason(outlook, REASON);
    await outlook.page
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    await outlook.pane.getByText('15 people').first().waitFor();
    await outlook.pane.getByRole('heading', { name: 'Reason recorded' }).waitFor();
    expect((await outlook.send()).seen).toBe('silent');
  });
});

describe('a pane that stays open', () => {
  scenario('looks again when the person comes back to it', {}, async (outlook) => {
    await outlook.removeAll('To');
    await outlook.removeAll('Cc');
    await outlook.paste('To', 'A <a.9911@gmail.com>, B <b.9911@gmail.com>, C <c.9911@gmail.com>, D <d.9911@gmail.com>');
    await outlook.press('Last Look');
    await outlook.pane.getByRole('heading', { name: 'Look again before you send' }).waitFor();
    // No event tells a pane that the mail leaves from another mailbox now, one whose name says nothing about people.
    await outlook.page.getByRole('combobox', { name: /^From/ }).selectOption({ index: 1 });
    await outlook.pane.getByText('Why is it right').click();
    await outlook.pane.getByRole('heading', { name: 'Ready to send' }).waitFor();
  });
});

describe('a pane that Office.js does not reach', () => {
  const cutOff = (context: BrowserContext): Promise<unknown> =>
    context.route(/office\/office\.js/, (route) =>
      route.request().frame().url().includes('/taskpane.html') ? route.abort() : route.continue(),
    );

  scenario('says so, instead of staying empty', { prepare: cutOff }, async (outlook) => {
    await outlook.press('Last Look');
    await outlook.pane.getByText('ask your administrator').waitFor();
  });
});

describe('a client that knows no Send Anyway (Mailbox 1.12)', () => {
  scenario(
    'lets a warning through by the pane of the ribbon',
    { example: 'newsletter-cc', client: 'web-1-12' },
    async (outlook) => {
      expect((await outlook.send()).seen).toBe('stopped');
      expect(await outlook.alert.getByRole('button').allInnerTexts()).toEqual(['Don’t Send']);
      expect(await outlook.alert.innerText()).toContain('Last Look from the ribbon');
      await outlook.press('Don’t Send');

      await outlook.press('Last Look');
      await giveReason(outlook, ANOTHER_REASON);
      expect((await outlook.send()).seen).toBe('silent');
      expect((await outlook.state()).messages).toMatchObject([{ folder: 'Sent', recipients: 9 }]);
    },
  );

  scenario(
    'leaves a way on where nothing is wrong but Send had too little time to read',
    { example: 'newsletter-bcc', client: 'web-1-12' },
    async (outlook) => {
      await outlook.press('Last Look');
      await outlook.pane.getByRole('heading', { name: 'Ready to send' }).waitFor();
      await outlook.pane.getByText('Was it stopped all the same?').click();
      await giveReason(outlook, ANOTHER_REASON);
      expect((await outlook.send()).seen).toBe('silent');
      expect((await outlook.state()).queue).toEqual([]);
    },
  );

  scenario('still has no way through for a block', { client: 'web-1-12' }, async (outlook) => {
    await outlook.send();
    await outlook.press('Don’t Send');
    await outlook.press('Last Look');
    await outlook.pane.getByRole('heading', { name: 'This message cannot be sent as it is' }).waitFor();
    expect(await outlook.pane.getByRole('radio').count()).toBe(0);
  });
});

async function openFromAlert(outlook: Outlook): Promise<void> {
  expect((await outlook.send()).seen).toBe('stopped');
  await outlook.press('Review');
}

async function giveReason({ pane }: Outlook, reason: string): Promise<void> {
  await pane.getByRole('radio', { name: reason }).check();
  await pane.getByRole('button', { name: 'Record this reason' }).click();
  await pane.getByRole('heading', { name: 'Reason recorded' }).waitFor();
}
