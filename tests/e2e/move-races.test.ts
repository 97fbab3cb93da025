import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

const CC = { example: 'newsletter-cc' };
const button = ({ pane }: Outlook, name: string) => pane.getByRole('button', { name, exact: true });
const heading = ({ pane }: Outlook, name: string) => pane.getByRole('heading', { name });
const entries = async ({ state }: Outlook) => (await state()).entries;

async function ask(outlook: Outlook): Promise<void> {
  await outlook.press('Last Look');
  await button(outlook, 'Move 8 people to Bcc').click();
  await button(outlook, 'Yes, move to Bcc').waitFor();
}

/** How often the add-in asks Outlook from now on to add recipients to a field (`addAsync`, 22 in Office.js's own numbers). */
async function countAdditions({ page }: Outlook): Promise<() => Promise<number>> {
  const asked = await page.evaluateHandle(() => {
    const count = { additions: 0 };
    window.addEventListener('message', ({ data }) => {
      if (/DispatchId\W+22\b/.test(JSON.stringify(data))) count.additions += 1;
    });
    return count;
  });
  return () => asked.evaluate(({ additions }) => additions);
}

describe('what happens while people are moved to Bcc', () => {
  scenario('pressed twice before the page is drawn again, it moves once', CC, async (outlook) => {
    const before = await entries(outlook);
    await ask(outlook);
    const additions = await countAdditions(outlook);
    await button(outlook, 'Yes, move to Bcc').evaluate((element: HTMLElement) => {
      element.click();
      element.click();
    });
    await heading(outlook, '8 people moved to Bcc').waitFor();
    expect(await entries(outlook)).toEqual({ to: before?.to, cc: [], bcc: before?.cc });
    expect(await additions()).toBe(1);
    await button(outlook, 'Undo').evaluate((element: HTMLElement) => {
      element.click();
      element.click();
    });
    await heading(outlook, 'Put back').waitFor();
    expect(await entries(outlook)).toEqual(before);
  });

  scenario('the network is gone: moving and taking back need none', CC, async (outlook) => {
    const before = await entries(outlook);
    await ask(outlook);
    await outlook.page.context().setOffline(true);
    await button(outlook, 'Yes, move to Bcc').click();
    await heading(outlook, '8 people moved to Bcc').waitFor();
    expect(await entries(outlook)).toEqual({ to: before?.to, cc: [], bcc: before?.cc });
    await button(outlook, 'Undo').click();
    await heading(outlook, 'Put back').waitFor();
    expect(await entries(outlook)).toEqual(before);
  });
});
