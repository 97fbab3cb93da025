import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Locator, Page, Response } from 'playwright-core';
import { loadCertificate, startSimulator, type RunningSimulator } from '../../src/simulator/server';
import type { Snapshot } from '../../src/simulator/host/session';
import { launchBrowser } from './browser';

export const DIST = path.resolve(__dirname, '../../dist');

type Field = 'To' | 'Cc' | 'Bcc' | 'Required' | 'Optional';

/** Ids of the gallery's examples and of the simulated clients; the first of each unless said otherwise. */
export interface Situation {
  readonly example?: string;
  readonly client?: string;
  readonly language?: 'cy-GB';
  readonly limits?: 'shortened';
  /** What is done before the page opens, such as rewriting an answer of the server. */
  readonly prepare?: (context: BrowserContext, origins: RunningSimulator) => Promise<unknown>;
}

/** One open simulator page, driven as a person would: by what is written on it. */
export interface Outlook {
  readonly page: Page;
  readonly origins: RunningSimulator;
  readonly alert: Locator;
  /** The shipped task pane in its frame. */
  readonly pane: FrameLocator;
  /** Everything the browser was answered so far. */
  readonly responses: readonly Response[];
  readonly state: () => Promise<Snapshot>;
  /** Presses Send and waits until the check is over. */
  readonly send: () => Promise<Snapshot['sends'][number]>;
  readonly paste: (field: Field, text: string) => Promise<void>;
  readonly moveAll: (from: Field, to: Field) => Promise<void>;
  readonly removeAll: (field: Field) => Promise<void>;
  /** Chooses files with the Attach button. */
  readonly attach: (...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => Promise<void>;
  /** Waits until the add-in has kept what it saw in so many attached files. */
  readonly waitForFilesRead: (count: number) => Promise<void>;
  /** Opens an example of the gallery by its title. */
  readonly open: (title: string) => Promise<void>;
  readonly press: (button: string) => Promise<void>;
}

/** For what comes at once on a quiet machine. Nothing is held by it, so it may be long. */
const LONGEST_WAIT_MS = 60_000;

let browser: Browser;
let simulator: RunningSimulator;

/** To be called once in a test file: its own server on free ports, its own browser. */
export function useSimulator(): void {
  // A browser on a busy machine now and then loses a frame; what fails twice is ours, and the first time is printed.
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
  beforeAll(async () => {
    if (!existsSync(path.join(DIST, 'simulator/host.js')))
      throw new Error('The real-browser tests run what is built: run "npm run build" first.');
    const folder = await mkdtemp(path.join(tmpdir(), 'lastlook-test-'));
    const certificate = await loadCertificate(folder, new Date());
    await rm(folder, { recursive: true });
    simulator = await startSimulator({ dist: DIST, certificate, ports: { addin: 0, host: 0 } });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await simulator?.close();
  });
}

/**
 * A test with a simulator page of its own. Besides what it checks itself, no request may leave this machine and no
 * script may fail. A failed one leaves a picture, whose path is in the message.
 */
export function scenario(title: string, situation: Situation, run: (outlook: Outlook) => Promise<void>): void {
  it(title, async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1500, height: 1000 } });
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    const foreign = await forbidForeignRequests(context);
    try {
      await situation.prepare?.(context, simulator);
      const page = await context.newPage();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      const outlook = await openOutlook(page, situation);
      await run(outlook).catch((error: unknown) => explain(error, page));
      expect({ foreign, failures }).toEqual({ foreign: [], failures: [] });
    } finally {
      await context.close();
    }
  });
}

async function openOutlook(page: Page, { example, client, language, limits }: Situation): Promise<Outlook> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const place = new URLSearchParams({
    ...(example && { example }),
    ...(client && { client }),
    ...(language && { language }),
    ...(limits && { limits }),
  });
  await page.goto(`${simulator.host}/#${place.toString()}`);
  return { ...(await onSimulatorPage(page)), origins: simulator, responses };
}

/** Drives a simulator page that is being opened, whoever serves it. */
export async function onSimulatorPage(page: Page): Promise<Omit<Outlook, 'origins' | 'responses'>> {
  await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
  const state = () => page.evaluate(() => (window as unknown as HostWindow).lastLookSimulator.state());
  const chooseFor = async (field: Field, item: string) => {
    await page.getByLabel(`Menu of ${field}`, { exact: true }).click();
    await page.getByRole('button', { name: item, exact: true }).click();
  };
  return {
    page,
    alert: page.getByRole('alertdialog'),
    pane: page.frameLocator('iframe[title="Last Look task pane"]'),
    state,
    async send() {
      const before = (await state()).sends.length;
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.waitForFunction((sent) => {
        const { sends } = (window as unknown as HostWindow).lastLookSimulator.state();
        return sends.length > sent && sends.at(-1)?.seen !== 'checking';
      }, before);
      const report = (await state()).sends.at(-1);
      if (report === undefined) throw new Error('Nothing was sent.');
      return report;
    },
    paste: (field, text) =>
      page.getByLabel(field, { exact: true }).evaluate((entry, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        entry.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text),
    moveAll: (from, to) => chooseFor(from, `Move all to ${to}`),
    removeAll: (field) => chooseFor(field, 'Remove all'),
    attach: (...files) =>
      page
        .getByLabel('Attach files')
        .setInputFiles(
          files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
        ),
    async waitForFilesRead(count) {
      await page.waitForFunction(
        (expected) => (window as unknown as HostWindow).lastLookSimulator.state().filesRead.length === expected,
        count,
      );
    },
    open: (title) => page.getByRole('navigation', { name: 'Examples' }).getByRole('button', { name: title }).click(),
    press: (button) => page.getByRole('button', { name: button, exact: true }).click(),
  };
}

interface HostWindow {
  readonly lastLookSimulator: { readonly state: () => Snapshot };
}

async function forbidForeignRequests(context: BrowserContext): Promise<readonly string[]> {
  const foreign: string[] = [];
  const own = new Set([simulator.addin, simulator.host]);
  await context.route(
    (url) => !own.has(url.origin) && url.protocol !== 'data:',
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  return foreign;
}

async function explain(error: unknown, page: Page): Promise<never> {
  const picture = path.join(tmpdir(), `lastlook-failure-${randomUUID()}.png`);
  await page.screenshot({ path: picture, fullPage: true }).catch(() => undefined);
  // Jest prints the stack, which was made before this and repeats the message.
  if (error instanceof Error) error.stack = `The page at that moment: ${picture}\n${error.stack ?? error.message}`;
  throw error;
}
