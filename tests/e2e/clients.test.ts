import { scenario, useSimulator } from '../helpers/simulated-outlook';

useSimulator();

describe('264 people in Cc', () => {
  scenario('are stopped by the script that classic runs without a page', { client: 'classic' }, async (outlook) => {
    const report = await outlook.send();
    expect(report.seen).toBe('stopped');
    expect(await outlook.alert.innerText()).toContain('264 people');
    expect(outlook.page.frames().filter((frame) => frame.url().includes('/events.html'))).toEqual([]);
  });

  scenario('leave a quiet notice while they are being written to, which goes with them', {}, async (outlook) => {
    const notices = outlook.page.getByRole('region', { name: 'Notices' });
    await notices.getByText('264 outside people').waitFor();
    await outlook.moveAll('Cc', 'Bcc');
    await notices.getByText('264 outside people').waitFor({ state: 'detached' });
  });

  scenario('are left to the sender when Outlook is offline', { client: 'offline' }, async (outlook) => {
    expect((await outlook.send()).seen).toBe('not-asked');
    await outlook.press('Send Anyway');
    expect((await outlook.state()).messages).toMatchObject([{ folder: 'Outbox' }]);
  });
});

describe('a phone, which has no send event and no pane', () => {
  scenario(
    'gets the notice, which is all there can be',
    { example: 'newsletter-cc', client: 'mobile' },
    async (outlook) => {
      await outlook.page.getByRole('region', { name: 'Notices' }).getByText('8 outside people').waitFor();
      expect(await outlook.page.getByRole('button', { name: 'Last Look', exact: true }).count()).toBe(0);
      expect((await outlook.send()).seen).toBe('not-asked');
      expect((await outlook.state()).messages).toMatchObject([{ folder: 'Sent' }]);
    },
  );
});

describe('a phone, which hands out the first hundred entries only', () => {
  scenario('says “at least” in its notice', { client: 'mobile' }, async (outlook) => {
    await outlook.page.getByRole('region', { name: 'Notices' }).getByText('At least 100 outside people').waitFor();
  });
});

describe('Outlook on Mac, which renames Don’t Send', () => {
  scenario(
    'opens the pane with it, and the words of the alert fit its buttons',
    { example: 'newsletter-cc', client: 'mac' },
    async (outlook) => {
      expect((await outlook.send()).seen).toBe('warned');
      expect(await outlook.alert.getByRole('button').allInnerTexts()).toEqual(['Send Anyway', 'Review']);
      expect(await outlook.alert.innerText()).toContain('Press Send Anyway if you mean it, Review if not.');
      await outlook.press('Review');
      await outlook.pane.getByRole('heading', { name: 'Look again before you send' }).waitFor();
      expect((await outlook.state()).messages).toEqual([]);
    },
  );
});

describe('a host that never answers', () => {
  scenario(
    'gets an answer that says what was not checked; tests/runtime holds when, by a clock of its own',
    { client: 'silent' },
    async (outlook) => {
      const report = await outlook.send();
      expect(report.tookMs).toBeGreaterThan(0);
      expect(report.seen).toBe('warned');
      expect(await outlook.alert.innerText()).toContain('could not be checked');
      await outlook.press('Send Anyway');
      expect((await outlook.state()).messages).toMatchObject([{ folder: 'Sent' }]);
    },
  );
});

describe('a host that is slow', () => {
  scenario(
    'shows Outlook’s own dialog, and then what could be judged',
    { client: 'slow', limits: 'shortened' },
    async (outlook) => {
      await outlook.page.getByRole('button', { name: 'Send', exact: true }).click();
      await outlook.alert.getByText('taking longer than expected').waitFor();
      await outlook.alert.getByText(/could not be checked|people/).waitFor();
      expect((await outlook.state()).messages).toEqual([]);
    },
  );
});

describe('an answer that gets lost', () => {
  scenario(
    'ends at Outlook’s time limit with the message kept',
    { client: 'lost-answer', limits: 'shortened' },
    async (outlook) => {
      await outlook.page.getByRole('button', { name: 'Send', exact: true }).click();
      await outlook.alert.getByText('did not finish in time').waitFor();
      expect((await outlook.state()).messages).toEqual([]);
    },
  );
});

describe('a list that the client cuts off', () => {
  const capped = { example: 'long-list', client: 'capped' } as const;
  scenario('is counted as "at least", for there are more than anybody was told', capped, async (outlook) => {
    expect((await outlook.send()).seen).toBe('stopped');
    expect(await outlook.alert.innerText()).toContain('At least 1,000 people');
  });

  scenario(
    'is counted so in classic too, which gives only 500',
    { example: 'long-list', client: 'classic' },
    async (outlook) => {
      expect((await outlook.send()).seen).toBe('stopped');
      expect(await outlook.alert.innerText()).toContain('At least 500 people');
    },
  );
});

describe('a meeting invitation', () => {
  scenario('to families who do not know each other is stopped', { example: 'meeting' }, async (outlook) => {
    expect((await outlook.send()).seen).toBe('stopped');
    expect(await outlook.alert.innerText()).toContain('16 people');
    expect(await outlook.alert.innerText()).not.toContain('to Bcc');
  });
});
