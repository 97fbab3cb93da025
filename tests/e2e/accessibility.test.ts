import { focused, tabTo } from '../helpers/keyboard';
import { scenario, useSimulator } from '../helpers/simulated-outlook';

useSimulator();

describe('the main job, by keyboard alone', () => {
  scenario('from the stopped mail to the one that may leave', { example: 'newsletter-cc' }, async (outlook) => {
    const { page, alert } = outlook;
    await tabTo(outlook, 'Send');
    await page.keyboard.press('Enter');
    await alert.waitFor();
    expect(await focused(page)).not.toBe('');

    // The alert keeps the focus: as many Tabs as there are stops lead back to where it was.
    const start = await focused(page);
    const seen = new Set<string>();
    for (let stop = 0; stop < 12 && !(stop > 0 && (await focused(page)) === start); stop += 1) {
      seen.add(await focused(page));
      await page.keyboard.press('Tab');
    }
    const stops = await alert.locator('a, button').allTextContents();
    expect([...seen].sort()).toEqual(stops.map((name) => name.trim()).sort());
    expect(stops).toContain('Send Anyway');
    await page.keyboard.press('Escape');
    await alert.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Send');

    await tabTo(outlook, 'Menu of Cc');
    await page.keyboard.press('Enter');
    await tabTo(outlook, 'Move all to Bcc');
    await page.keyboard.press('Enter');
    await tabTo(outlook, 'Send', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Sent.').waitFor();
    expect((await outlook.state()).messages).toMatchObject([{ folder: 'Sent', recipients: 9 }]);
  });

  scenario('into the pane and through it with a reason', { example: 'meeting' }, async (outlook) => {
    const { page, alert, pane } = outlook;
    await tabTo(outlook, 'Send');
    await page.keyboard.press('Enter');
    await alert.waitFor();
    await tabTo(outlook, 'Review');
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'This needs a fix or a reason' }).waitFor();
    await tabTo(outlook, "The recipients already know each other's addresses");
    await page.keyboard.press('Space');
    await tabTo(outlook, 'Record this reason');
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'Reason recorded' }).waitFor();
    await tabTo(outlook, 'Send', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Sent.').waitFor();
  });
});

describe('the pane keeps nobody: past its end Tab goes on, before its beginning Shift+Tab goes back', () => {
  scenario('on the main job', {}, async (outlook) => {
    const { page, alert, pane } = outlook;
    await outlook.send();
    await alert.getByRole('button', { name: 'Review' }).click();
    await pane.getByRole('heading', { name: 'This message cannot be sent as it is' }).waitFor();

    await pane.locator('a, button, fluent-button').last().focus();
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.activeElement?.id === 'seen');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Completion as JSON');

    await pane.getByRole('button', { name: 'Look again' }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Close pane');
  });
});
