import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { CLIENTS, type Client } from '../../src/simulator/host/clients';
import { DIST, scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

/**
 * What the sender sees at each step in each simulated Outlook: done, or the sentence shown instead. `npx jest
 * tests/e2e/client-table` prints the table and compares it with `client-table.md`, which is what the README shows;
 * `TABLE=1` before it writes that file anew. Clients that take a minute over their row are left out without `TABLE`; `TABLE=all` compares
 * every row.
 */
const EXPECTED = path.join(__dirname, 'client-table.md');
const STEPS = ['Notice', 'Alert', 'Review', 'Move to Bcc', 'Send'] as const;
type Step = (typeof STEPS)[number];
type Row = Readonly<Record<Step, string>>;

const DONE = 'done';
/** Nothing stands on the screen for this step, and nothing instead of it. */
const NOTHING = '–';

/** A list that brings out what the client is about; the others get eight readers of a newsletter. */
const EXAMPLES: Readonly<Record<string, string>> = {
  capped: 'long-list',
  'capped-500': 'long-list',
  'failing-write': 'hiv-programme',
  'write-then-refuse': 'hiv-programme',
  'ignored-write': 'hiv-programme',
};
const LIST_NAMES: Readonly<Record<string, string>> = {
  'newsletter-cc': '8 readers',
  'long-list': '1,400 residents',
  'hiv-programme': '264 people',
};
const exampleFor = (client: string): string => EXAMPLES[client] ?? 'newsletter-cc';

const NOTICE_BUTTON = 'Review this message in Last Look';
/** Each takes more than a minute, because it answers late or never. */
const SLOW = ['slow', 'silent', 'lost-answer'];
const RUN = CLIENTS.filter(({ id }) => process.env['TABLE'] !== undefined || SLOW.indexOf(id) < 0);

/** Long enough for clients that take seconds over each question, or never answer. */
const NOTICE_MS = 25_000;
const SEND_MS = 60_000;
const LONGER_MS = 8_000;
const PANE_MS = 90_000;

// Slow and silent clients answer each of several questions after seconds, or never.
jest.setTimeout(240_000);
useSimulator();

describe('in each Outlook every step is done, or says what the sender should know', () => {
  const rows = new Map<string, string>();
  const written = process.env['TABLE'] === '1' ? '' : readFileSync(EXPECTED, 'utf8');

  RUN.forEach((client) => {
    const { id, label } = client;
    scenario(label, { client: id, example: exampleFor(id) }, async (outlook) => {
      const row = await walk(outlook, client);
      const line = `| ${[label, LIST_NAMES[exampleFor(id)], ...STEPS.map((step) => row[step])].join(' | ')} |`;
      rows.set(id, line);
      if (written !== '') expect(written.split('\n').map(withoutParts)).toContain(withoutParts(line));
    });
  });

  afterAll(() => {
    const head = ['Outlook', 'List in Cc', ...STEPS];
    const lines = [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- |').join('')}`, ...rows.values()];
    const table = `${lines.join('\n')}\n`;
    const left = RUN.length < CLIENTS.length ? 'All rows: TABLE=all npx jest tests/e2e/client-table\n' : '';
    process.stderr.write(`\n${table}${left}\n`);
    mkdirSync(path.join(DIST, 'e2e'), { recursive: true });
    writeFileSync(path.join(DIST, 'e2e', 'client-table.md'), table);
    if (written === '') writeFileSync(EXPECTED, table);
  });
});

async function walk(outlook: Outlook, client: Client): Promise<Row> {
  const notice = await noticeSeen(outlook, client);
  const alert = await alertSeen(outlook);
  if (!(await isOpen(outlook)))
    return { Notice: notice, Alert: alert, Review: NOTHING, 'Move to Bcc': NOTHING, Send: NOTHING };
  const review = await reviewSeen(outlook);
  const moved = await moveSeen(outlook);
  return { Notice: notice, Alert: alert, Review: review, 'Move to Bcc': moved, Send: await sendSeen(outlook) };
}

/** Where the add-in cannot be reached nobody is waited for; what stands there counts all the same. */
async function noticeSeen({ page, state }: Outlook, { engine }: Client): Promise<string> {
  if (engine !== 'unreachable') await appears(page.locator('.notice'), NOTICE_MS);
  const [shown] = (await state()).notices;
  if (shown === undefined) return NOTHING;
  return shown.button === undefined ? shown.message : DONE;
}

async function alertSeen(outlook: Outlook): Promise<string> {
  if (!(await sendIsStopped(outlook))) return outlook.page.locator('.toast').innerText();
  return /would see each other/.test(await outlook.alert.innerText()) ? DONE : firstParagraph(outlook.alert);
}

/** By the alert's button; where it has none, by the way that its text names, else the notice, else the ribbon. */
async function reviewSeen(outlook: Outlook): Promise<string> {
  const { page, alert, press } = outlook;
  if ((await alert.getByRole('button', { name: 'Review', exact: true }).count()) === 1) {
    await press('Review');
    return (await paneProblem(outlook)) ?? DONE;
  }
  const named = /[^.]*from the ribbon[^.]*\./.exec(await alert.innerText())?.[0]?.trim();
  await press('Don’t Send');
  const hasNotice = (await page.getByRole('button', { name: NOTICE_BUTTON }).count()) === 1;
  await press(hasNotice ? NOTICE_BUTTON : 'Last Look');
  return (await paneProblem(outlook)) ?? named ?? `${DONE}, from the ${hasNotice ? 'notice' : 'ribbon'}`;
}

/** What stands where the pane should be, or in it instead of a verdict. */
async function paneProblem({ page, pane }: Outlook): Promise<string | undefined> {
  const unreachable = page.locator('.pane-unreachable');
  if ((await unreachable.count()) === 1) return unreachable.innerText();
  await pane.locator('.status').first().waitFor({ timeout: PANE_MS });
  const words = await pane.locator('.status').first().innerText();
  return words.startsWith('Last Look could not look') ? words : undefined;
}

async function moveSeen({ page, pane }: Outlook): Promise<string> {
  if ((await page.locator('.pane-unreachable').count()) === 1) return NOTHING;
  const card = pane.getByRole('region', { name: 'Move to Bcc' });
  if ((await card.count()) === 0) return oneLine(pane.locator('.status').last());
  const button = card.getByRole('button', { name: /^Move .* to Bcc$/ });
  if ((await button.count()) === 0) return oneLine(card);
  await button.click();
  await pane.getByRole('button', { name: 'Yes, move to Bcc' }).click();
  const outcome = pane.getByRole('region', { name: 'Changing the recipients' });
  await outcome.getByRole('button', { name: 'Close' }).waitFor({ timeout: PANE_MS });
  const words = await outcome.locator('h2, h2 + p').allInnerTexts();
  return / moved to Bcc$/.test(words[0] ?? '') ? DONE : words.join(': ');
}

async function sendSeen(outlook: Outlook): Promise<string> {
  return (await sendIsStopped(outlook)) ? firstParagraph(outlook.alert) : DONE;
}

/** Presses Send and waits for what stands at the end: a dialog, or the message gone. */
async function sendIsStopped({ page, alert, state }: Outlook): Promise<boolean> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.waitForFunction(
    () => document.querySelector('dialog[open]') !== null || document.querySelector('.closed') !== null,
    undefined,
    { timeout: SEND_MS },
  );
  // Outlook's own word for a check that takes long; what follows it is what counts.
  if ((await state()).dialog === 'taking-longer')
    await alert
      .getByText('taking longer')
      .waitFor({ state: 'detached', timeout: LONGER_MS })
      .catch(() => undefined);
  return (await state()).recipients !== undefined;
}

async function isOpen({ state }: Outlook): Promise<boolean> {
  return (await state()).recipients !== undefined;
}

function appears(locator: Locator, timeout: number): Promise<unknown> {
  return locator.waitFor({ timeout }).catch(() => undefined);
}

async function firstParagraph(alert: Locator): Promise<string> {
  return (await alert.locator('.alert-text').innerText()).split('\n')[0]?.trim() ?? '';
}

async function oneLine(card: Locator): Promise<string> {
  const [heading = '', first = ''] = await card.locator('h2, p').allInnerTexts();
  return `${heading}: ${first}`;
}

/** Which parts a slow host answers in time differs from run to run. */
function withoutParts(line: string): string {
  return line.replace(/\d+ parts of this message could not be checked: [^.|]*/g, 'parts not checked');
}
