import { scenario, useSimulator } from '../helpers/simulated-outlook';

useSimulator();

const LAPTOP = { width: 1440, height: 900 };
const NARROW = { width: 950, height: 900 };

describe('what a trainer shows fits the window', () => {
  scenario('the record queue, without scrolling sideways', {}, async ({ page, send, press }) => {
    await page.setViewportSize(LAPTOP);
    await send();
    await press('Don’t Send');
    await page.getByRole('table', { name: 'Record queue' }).waitFor();
    expect(await page.locator('.seen').evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
  });

  scenario('the open example, however far down the gallery', { example: 'long-list' }, async ({ page }) => {
    await page.setViewportSize(LAPTOP);
    await page.reload();
    const bottom = await page.locator('.card[aria-current]').evaluate((card) => card.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(LAPTOP.height);
  });

  scenario('a long name and the pane beside it', { example: 'long-list' }, async ({ page, send, press }) => {
    await page.setViewportSize(NARROW);
    await send();
    await press('Review');
    await page.getByLabel('Last Look pane').waitFor();
    expect(await page.locator('.compose').evaluate((form) => form.scrollWidth - form.clientWidth)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width);
  });
});
