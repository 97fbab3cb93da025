import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { readConfiguration } from '../../src/server/config';
import { startServer, type RunningServer } from '../../src/server/http';
import { findOffice, openSimulatedOutlook } from '../../src/simulator';
import { launchBrowser } from '../helpers/browser';
import { DIST, onSimulatorPage, type Outlook } from '../helpers/simulated-outlook';

const OFFICE = findOffice(__dirname)!;

/** The organisation's own: the default policy would stop the first example. */
const POLICY = 'organisation: { name: Harbour Trust }\nrules: { visible-recipients: { mode: observe } }\n';

/** Where pictures go, for a person to look at; nowhere unless it is asked for. */
const PICTURES = process.env['LASTLOOK_PICTURES'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Visit {
  readonly server: RunningServer;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly outlook: Omit<Outlook, 'origins' | 'responses'>;
  /** Every address that was asked for, with its method. */
  readonly asked: readonly string[];
}

interface Situation {
  readonly office: string | undefined;
  readonly policy?: string;
  /** Answers for other hosts; without it none may be asked. */
  readonly elsewhere?: (route: Route) => Promise<void>;
}

/** An administrator who opens the simulator of a server of this machine, without TLS, on a new data folder. */
async function visit(situation: Situation, look: (visit: Visit) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lastlook-simulator-'));
  try {
    const server = await serveFrom(folder, situation);
    await lookAt(server, situation, look).finally(server.stop);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function serveFrom(folder: string, { office, policy = '' }: Situation): Promise<RunningServer> {
  const policyFile = path.join(folder, 'policy.yaml');
  writeFileSync(policyFile, policy);
  const read = readConfiguration({
    text: '',
    fileName: 'configuration',
    env: {},
    said: { port: 0, dataFolder: path.join(folder, 'data'), policyFile },
  });
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return startServer({
    settings: read.settings,
    addinFolder: path.join(DIST, 'addin'),
    simulator: openSimulatedOutlook(path.join(DIST, 'simulator'), office),
    log: { destination: new Writable({ write: (_line, _encoding, done) => done() }), level: 'error' },
    now: () => new Date(),
  });
}

async function lookAt(
  server: RunningServer,
  { elsewhere }: Situation,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1500, height: 1000 } });
  try {
    const asked: string[] = [];
    const failures: string[] = [];
    await context.route('**/*', (route) => {
      const request = route.request();
      asked.push(`${request.method()} ${request.url()}`);
      if (new URL(request.url()).origin === server.origin || request.url().startsWith('data:')) return route.continue();
      return elsewhere === undefined ? route.abort() : elsewhere(route);
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(server.mintSignInLink('default', 'administrator'));
    await page.goto(`${server.origin}/console/simulator`);
    const outlook = await onSimulatorPage(page);
    await look({ server, context, page, outlook, asked });
    expect(failures).toEqual([]);
    expect(asked.filter((each) => !each.startsWith('GET '))).toEqual([]);
  } finally {
    await context.close();
  }
}

describe('the simulator of a server', () => {
  it('runs the add-in, with Office.js from this machine where npm has installed it, and asks nobody else', async () => {
    await visit({ office: OFFICE }, async ({ server, page, outlook, asked }) => {
      expect(await outlook.send()).toMatchObject({ seen: 'stopped' });
      expect(await outlook.alert.innerText()).toContain('264 people');
      await outlook.press('Review');
      await outlook.pane.getByRole('heading', { name: 'This message cannot be sent as it is' }).waitFor();
      if (PICTURES !== undefined) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: path.join(PICTURES, 'simulator-on-server.png') });
      }
      expect(asked.filter((each) => !each.includes(server.origin) && !each.includes(' data:'))).toEqual([]);
    });
  });

  it('judges by the organisation’s own policy, and its records reach nobody', async () => {
    await visit({ office: OFFICE, policy: POLICY }, async ({ server, context, outlook }) => {
      expect(await outlook.send()).toMatchObject({ seen: 'silent' });
      expect((await outlook.state()).queue).toMatchObject([{ outcome: 'observed' }]);
      const answer = await context.request.get(`${server.origin}/api/records`);
      expect(await answer.json()).toMatchObject({ records: [] });
    });
  });

  it('plays classic Outlook too', async () => {
    await visit({ office: OFFICE }, async ({ page, server }) => {
      await page.goto(`${server.origin}/console/simulator/#client=classic`);
      await page.reload();
      const outlook = await onSimulatorPage(page);
      expect(await outlook.send()).toMatchObject({ seen: 'stopped' });
    });
  });

  it('reads a PDF as Outlook does, beside a page that has no origin', async () => {
    await visit({ office: OFFICE }, async ({ page, server }) => {
      await page.goto(`${server.origin}/console/simulator/#example=pdf-letter`);
      await page.reload();
      const outlook = await onSimulatorPage(page);
      await outlook.waitForFilesRead(1);
      expect((await outlook.state()).filesRead[0]?.unchecked).toEqual([]);
      expect(await outlook.send()).toMatchObject({ seen: 'warned' });
    });
  });

  it('gets Office.js from Microsoft where it is not installed, and nothing else from anywhere', async () => {
    const microsoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
    const fulfil = (route: Route): Promise<void> => {
      const url = route.request().url();
      const headers = { 'access-control-allow-origin': '*' };
      const contentType = 'text/javascript';
      if (url.startsWith(microsoft)) {
        return route.fulfill({ path: path.join(OFFICE, url.slice(microsoft.length)), headers, contentType });
      }
      const isAjax = url === 'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js';
      return isAjax
        ? route.fulfill({ path: path.join(DIST, 'simulator/msajax.js'), headers, contentType })
        : route.abort();
    };
    await visit({ office: undefined, elsewhere: fulfil }, async ({ server, outlook, asked }) => {
      expect(await outlook.send()).toMatchObject({ seen: 'stopped' });
      const hosts = new Set(asked.map((each) => new URL(each.slice('GET '.length)).host));
      hosts.delete('');
      expect(hosts).toEqual(
        new Set([new URL(server.origin).host, 'appsforoffice.microsoft.com', 'ajax.aspnetcdn.com']),
      );
      expect(asked.filter((each) => each.includes('/office.js'))).toContain(`GET ${microsoft}office.js`);
    });
  });

  it('gives a frame’s script nothing of whoever is signed in: no cookie, no page around it, no connection', async () => {
    await visit({ office: OFFICE }, async ({ page, outlook, server }) => {
      await outlook.press('Last Look');
      await outlook.pane.getByRole('heading').first().waitFor();
      const frame = page.frames().find((each) => each.url().includes('taskpane.html'))!;
      const reached = await frame.evaluate(async (origin) => {
        const tries: Readonly<Record<string, () => unknown>> = {
          cookie: () => document.cookie,
          storage: () => localStorage.length,
          page: () => top?.document.title,
          records: () => fetch(`${origin}/api/records`, { credentials: 'include' }),
        };
        const got: string[] = [];
        for (const [name, attempt] of Object.entries(tries)) {
          try {
            await attempt();
            got.push(name);
          } catch {
            // As it must be.
          }
        }
        return { origin: self.origin, got };
      }, server.origin);
      expect(reached).toEqual({ origin: 'null', got: [] });
    });
  });

  it('opens the pane’s links in windows that stay without an origin, even those of this server', async () => {
    await visit({ office: OFFICE }, async ({ context, page, outlook, server }) => {
      await context.route('https://ico.org.uk/**', (route) => route.fulfill({ body: '<title>Guidance</title>' }));
      await outlook.send();
      await outlook.press('Review');
      const link = outlook.pane.locator('a[href^="https://ico.org.uk/"]').first();
      const [guidance] = await Promise.all([context.waitForEvent('page'), link.click()]);
      await guidance.waitForLoadState();
      expect([await guidance.title(), await guidance.evaluate(() => self.origin)]).toEqual(['Guidance', 'null']);

      const frame = page.frames().find((each) => each.url().includes('taskpane.html'))!;
      const addIn = frame.url().replace('/simulator/taskpane.html', '/taskpane.html');
      expect(addIn).toMatch(new RegExp(`^${server.origin}/[^/]+/taskpane\\.html`));
      const [own] = await Promise.all([
        context.waitForEvent('page'),
        frame.evaluate((address) => void open(address), addIn),
      ]);
      await own.getByRole('heading', { name: 'Last Look', exact: true }).waitFor();
      expect(await own.evaluate(() => self.origin)).toBe('null');
    });
  });

  it('lets nobody frame what it refuses or does not have', async () => {
    await visit({ office: OFFICE }, async ({ server, context }) => {
      const place = await context.request.get(`${server.origin}/console/simulator/config.json`);
      const { url: addIn } = (await place.json()) as { readonly url: string };
      const policyOf = async (address: string) => {
        const answer = await context.request.get(address);
        return [answer.status(), answer.headers()['content-security-policy']];
      };
      const forNobody = expect.stringContaining("frame-ancestors 'none'") as string;
      const forOwn = expect.stringContaining("frame-ancestors 'self'") as string;
      expect(await policyOf(`${server.origin}/console/simulator/nothing.js`)).toEqual([404, forNobody]);
      expect(await policyOf(`${addIn}/nothing.html`)).toEqual([404, forOwn]);
      expect(await policyOf(`${server.origin}/simulator/office/nothing.js`)).toEqual([404, forOwn]);
      await context.clearCookies();
      expect(await policyOf(`${server.origin}/console/simulator/config.json`)).toEqual([401, forNobody]);
    });
  });

  it('leads back to the console, on a phone too', async () => {
    await visit({ office: OFFICE }, async ({ page, server }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const link = page.getByRole('link', { name: 'Back to the console' });
      const { x, width } = (await link.boundingBox())!;
      expect([x > 0, x + width < 320]).toEqual([true, true]);
      if (PICTURES !== undefined) await page.screenshot({ path: path.join(PICTURES, 'simulator-on-a-phone.png') });
      await link.click();
      await page.waitForURL(`${server.origin}/console`);
      await page.goto(`${server.origin}/console/simulator/nothing`);
      await page.getByRole('heading', { name: 'This is not here' }).waitFor();
    });
  });

  it('serves no file of another place, and Office.js in its own form', async () => {
    await visit({ office: OFFICE }, async ({ server, context }) => {
      const status = async (address: string) => (await context.request.get(`${server.origin}${address}`)).status();
      expect(await status('/simulator/office/../../package.json')).toBe(404);
      expect(await status('/simulator/office/%2e%2e%2fpackage.json')).toBe(404);
      expect(await status('/simulator/office/office.debug.d.ts')).toBe(404);
      expect(await status('/console/simulator/server.js')).toBe(404);
      const office = await (await context.request.get(`${server.origin}/simulator/office/office.js`)).body();
      expect(office.equals(readFileSync(path.join(OFFICE, 'office.js')))).toBe(true);
    });
  });
});
