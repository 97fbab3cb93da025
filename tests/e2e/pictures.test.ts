import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

/** The pictures of the README. `PICTURES=1 npx jest tests/e2e/pictures` takes them anew; otherwise nothing is kept. */
const KEPT = path.resolve(__dirname, '../../assets/pictures');

/** High enough that the alert leaves the address fields free. */
const WINDOW = { width: 1440, height: 1250 };
/** High enough for the whole pane. */
const HIGH_WINDOW = { width: 1280, height: 1500 };
const MARGIN = 40;
const MOST_BYTES = 200_000;
/** One plain colour of that size is smaller. */
const LEAST_BYTES = 30_000;

let folder: string;
beforeAll(async () => {
  folder = process.env['PICTURES'] === '1' ? KEPT : await mkdtemp(path.join(tmpdir(), 'lastlook-pictures-'));
  await mkdir(folder, { recursive: true });
});
afterAll(async () => {
  if (folder !== KEPT) await rm(folder, { recursive: true });
});

useSimulator();

describe('the pictures of the README', () => {
  scenario('the alert that stops 264 people in Cc', {}, async (outlook) => {
    await outlook.page.setViewportSize(WINDOW);
    await outlook.send();
    await outlook.alert.waitFor();
    await take(outlook, 'alert.png', outlook.alert);
  });

  scenario('the pane that moves a list to Bcc', { example: 'newsletter-cc' }, async (outlook) => {
    const { page, pane } = outlook;
    await page.setViewportSize(HIGH_WINDOW);
    await outlook.send();
    await outlook.press('Review');
    await take(outlook, 'pane.png', pane.getByRole('button', { name: /^Move \d+ people to Bcc$/ }));
  });
});

describe('the picture of a file that hides people', () => {
  scenario('the alert about a hidden sheet', { example: 'foi-answer' }, async (outlook) => {
    await outlook.page.setViewportSize(WINDOW);
    await outlook.send();
    await outlook.alert.waitFor();
    await take(outlook, 'hidden-data.png', outlook.alert);
  });
});

/** The message without the page around it, so that the text can be read in a README; ends a little below `last`. */
async function take({ page }: Outlook, name: string, last: Locator): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const main = await page.getByRole('main', { includeHidden: true }).boundingBox();
  const end = await last.boundingBox();
  if (main === null || end === null) throw new Error(`What ${name} shows is not on the page.`);
  const clip = { ...main, height: end.y + end.height + MARGIN - main.y };
  const picture = await page.screenshot({ animations: 'disabled', clip });
  expect(picture.length).toBeGreaterThan(LEAST_BYTES);
  expect(picture.length).toBeLessThan(MOST_BYTES);
  await writeFile(path.join(folder, name), picture);
}
