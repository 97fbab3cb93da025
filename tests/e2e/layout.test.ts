import { scenario, useSimulator } from '../helpers/simulated-outlook';

useSimulator();

const LAPTOP = { width: 1440, height: 900 };
const NARROW = { width: 950, height: 900 };
/** WCAG 2.2, 1.4.10: what everything must fit without scrolling sideways. */
const PHONE = { width: 320, height: 640 };

describe('what a trainer shows fits the window', () => {
  scenario('the record queue, without scrolling sideways or a word in two', {}, async ({ page, send, press }) => {
    await page.setViewportSize(LAPTOP);
    await send();
    await press('Don’t Send');
    const table = page.getByRole('table', { name: 'Record queue' });
    await table.waitFor();
    expect(await page.locator('.seen').evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
    const words = await table.evaluate(wordsAndTheirLines);
    expect(words).toContainEqual(['recipients', 1]);
    expect(words.filter(([, lines]) => lines !== 1)).toEqual([]);
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

  scenario('a phone, each part below the one before it', { example: 'long-list' }, async ({ page, send, press }) => {
    await page.setViewportSize(PHONE);
    await send();
    await press('Review');
    await page.getByLabel('Last Look pane').waitFor();
    const parts = ['.app-bar', '.client-bar', '.gallery', '.compose', '.pane', '.seen'];
    const boxes = await Promise.all(parts.map(async (part) => (await page.locator(part).boundingBox())!));
    for (const [index, { x, y, width }] of boxes.entries()) {
      expect([parts[index], width > 290, x >= 0, x + width <= PHONE.width]).toEqual([parts[index], true, true, true]);
      const before = boxes[index - 1];
      if (before !== undefined) expect(y).toBeGreaterThanOrEqual(before.y + before.height);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await page.locator('.seen').evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
    const controls = page.locator('.client-bar select, .client-bar label, .app-bar > *');
    const ends = await controls.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right));
    expect(ends.filter((end) => end > PHONE.width)).toEqual([]);
  });
});

/** Each word of an element, as far as a hyphen, with the number of lines it stands on. Runs in the page. */
function wordsAndTheirLines(element: Element): (readonly [string, number])[] {
  const words: (readonly [string, number])[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const text = texts.currentNode;
    for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[^\s-]+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      words.push([word, range.getClientRects().length]);
    }
  }
  return words;
}
