import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

/** When the shortened limits have Outlook say that the add-in takes longer, and some more. */
const AFTER_TAKING_LONGER = 2_500;

describe('Send', () => {
  scenario('pressed twice in a row is one Send', {}, async (outlook) => {
    await pressSend(outlook, 2);
    await outlook.alert.getByText('264 people').waitFor();
    const { sends, queue } = await outlook.state();
    expect(sends).toHaveLength(1);
    expect(queue).toHaveLength(1);
  });

  scenario(
    'right after a long list was pasted judges the whole list and what was there',
    { example: 'supplier' },
    async (outlook) => {
      const list = Array.from({ length: 500 }, (_, index) => `p${index}.77@gmail.com`).join('; ');
      await outlook.paste('Cc', list);
      const report = await outlook.send();
      expect(report.seen).toBe('stopped');
      expect(await outlook.alert.innerText()).toContain('512 people');
    },
  );

  scenario(
    'says nothing about a message that is no longer open',
    { client: 'lost-answer', limits: 'shortened' },
    async (outlook) => {
      await pressSend(outlook, 1);
      await outlook.open('The same newsletter in Bcc');
      await outlook.page.waitForTimeout(AFTER_TAKING_LONGER);
      expect(await outlook.alert.count()).toBe(0);
      const { sends, messages } = await outlook.state();
      expect(sends).toMatchObject([{ seen: 'cancelled', end: 'draft' }]);
      expect(messages).toEqual([]);
    },
  );
});

function pressSend({ page }: Outlook, times: number): Promise<void> {
  return page.getByRole('button', { name: 'Send', exact: true }).evaluate((button: HTMLElement, presses) => {
    for (let press = 0; press < presses; press += 1) button.click();
  }, times);
}
