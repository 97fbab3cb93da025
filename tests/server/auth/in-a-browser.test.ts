import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { OrganisationSettings } from '../../../src/server/config';
import { launchBrowser } from '../../helpers/browser';
import { freePort } from '../../helpers/free-port.cjs';
import { startProvider, type TestProvider } from './a-provider';
import { theServer, type TheServer } from './the-server';

const SECRET = 'only for a test on this machine';
/** Where pictures of the pages go, for a person to look at; nowhere unless it is asked for. */
const PICTURES = process.env['LASTLOOK_PICTURES'];

let origin: string;
let provider: TestProvider;
let server: TheServer;
let stranger: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${String(port)}`;
  const client = {
    client_secret: SECRET,
    redirect_uris: [`${origin}/sign-in/callback`],
    token_endpoint_auth_method: 'client_secret_post',
  };
  provider = await startProvider(['charity', 'council'].map((id) => ({ ...client, client_id: id })));
  server = await theServer(['charity', 'council'].map(organisation), { origin, port }, () => new Date());
  stranger = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<form method="post" action="${origin}/sign-out"><button>A prize</button></form>`);
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  stranger.close();
  await server.stop();
  await provider.stop();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const organisation = (id: string): OrganisationSettings => ({
  id,
  name: `The ${id}`,
  path: id.repeat(6),
  ingestKeys: [],
  handlerList: 'hidden',
  policyFile: undefined,
  ingestKey: undefined,
  streamKey: undefined,
  receivers: [],
  signIn: {
    issuer: provider.issuer,
    clientId: id,
    clientSecret: SECRET,
    roles: { claim: 'roles', values: { viewer: ['LastLook.Viewer'], reviewer: ['LastLook.Reviewer'] } },
  },
});

async function signIn(who: string): Promise<void> {
  await page.goto(`${origin}/console`);
  await page.getByLabel('Short name').fill('Charity ');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('input[name=login]').fill(who);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.locator('button[type=submit]').click();
}

it('goes by way of the provider to the console, over the page that asks which organisation', async () => {
  await signIn('rhys');
  await page.waitForURL(`${origin}/console`);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  const held = (await context.cookies(origin)).filter(({ name }) => name.startsWith('lastlook-'));
  expect(held.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
    { name: 'lastlook-session', httpOnly: true, sameSite: 'Lax' },
  ]);
});

it('is not signed out by a page from elsewhere, and is by our own button', async () => {
  await signIn('rhys');
  await page.goto(`http://127.0.0.1:${String((stranger.address() as AddressInfo).port)}`);
  const [answer] = await Promise.all([
    page.waitForResponse(`${origin}/sign-out`),
    page.getByRole('button', { name: 'A prize' }).click(),
  ]);
  // Lax keeps the cookie away, so there is no session to end.
  expect((await answer.request().allHeaders())['cookie'] ?? '').not.toContain('lastlook-session');
  await page.goto(`${origin}/console`);
  expect(page.url()).toBe(`${origin}/console`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  await page.goto(`${origin}/console`);
  expect(page.url()).toContain('/sign-in');
});

describe('the pages on the way', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['which organisation', () => page.goto(`${origin}/sign-in`)],
    ['not signed in', () => page.goto(`${origin}/sign-in/callback?state=x`)],
    ['link used', () => page.goto(`${origin}/sign-in/link?token=x`)],
    ['no role', () => signIn('nobody')],
  ])('%s: readable by everybody, at any width', async (name, open) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const refusals: string[] = [];
    page.on('console', (message) => /Content Security/.test(message.text()) && refusals.push(message.text()));
    await open();
    expect((await page.locator('html').getAttribute('lang')) ?? '').toBe('en');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(refusals).toEqual([]);
    if (PICTURES !== undefined) await takePictures(name, PICTURES);
  });
});

async function takePictures(name: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = (kind: string): string => `${folder}/${name.replaceAll(' ', '-')}-${kind}.png`;
  await page.screenshot({ path: file('narrow') });
  await page.setViewportSize({ width: 900, height: 500 });
  await page.screenshot({ path: file('wide') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: file('dark') });
}
