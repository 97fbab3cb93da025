import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { launchBrowser } from '../../helpers/browser';
import { aConsole, NOW, type Console } from './a-console';

const PAGE = '/console/sessions';
const MINUTE = 60_000;
/** Where pictures of the page go, for a person to look at; nowhere unless it is asked for. */
const PICTURES = process.env['LASTLOOK_PICTURES'];

let server: Console;
beforeEach(async () => {
  server = await aConsole([]);
});
afterEach(() => server.close());

const get = (cookie: string, url = PAGE) => server.app.inject({ url, headers: { cookie, accept: 'text/html' } });

async function press(cookie: string, action: string, over: Readonly<Record<string, string>> = {}) {
  const csrf = /name="csrf" value="([^"]+)"/.exec((await get(cookie)).body)?.[1] ?? '';
  return server.app.inject({
    method: 'POST',
    url: action,
    headers: {
      cookie,
      origin: 'http://localhost:8460',
      'content-type': 'application/x-www-form-urlencoded',
      ...over,
    },
    payload: new URLSearchParams({ csrf }).toString(),
  });
}

/** Where the buttons of a page lead to, in its order. */
const buttonsOf = (body: string): readonly string[] =>
  [...body.matchAll(/action="(\/console\/sessions\/[0-9a-f]{64}\/end)"/g)].map(([, action = '']) => action);
const idsOf = (body: string): readonly string[] =>
  [...body.matchAll(/<tr role="row" id="session-([0-9a-f]{16})"/g)].map(([, id = '']) => id);
const isIn = async (cookie: string): Promise<boolean> => (await get(cookie)).statusCode === 200;

async function acts(): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const { actor, act, about } of server.storage.forOrganisation('harbour').audit.read(0)) {
    all.push([actor, act, about].join(' | ').trim());
  }
  return all;
}

describe('who is shown whom', () => {
  test.each([
    ['viewer', 2],
    ['reviewer', 2],
    ['auditor', 2],
    ['administrator', 5],
  ] as const)('a %s, signed in twice, of five in the organisation sees %d', async (role, count) => {
    const cookies = await Promise.all([server.signIn(role), server.signIn(role)]);
    await server.signIn('administrator', 'council');
    for (const other of ['viewer', 'reviewer', 'administrator', 'auditor'] as const) {
      if (other !== role) await server.signIn(other);
    }
    const { body } = await get(cookies[0]);
    expect(idsOf(body)).toHaveLength(count);
    expect(buttonsOf(body)).toHaveLength(count - 1);
    expect(body).toContain('You are using this one');
  });

  test('what is over is not shown, and nothing on the page opens a session', async () => {
    const cookie = await server.signIn('viewer');
    const idle = { subject: 'viewer', name: 'Ruth Parry', roles: ['viewer'], csrf: 'x', startedAt: NOW.getTime() };
    const { sessions } = server.storage.forOrganisation('harbour');
    await sessions.put('a'.repeat(64), { ...idle, seenAt: NOW.getTime() - 31 * MINUTE });
    const { body } = await get(cookie);
    expect(idsOf(body)).toHaveLength(1);
    expect(body).not.toContain(cookie.split('.').at(-1));
    const [key] = (await sessions.list()).map((each) => each.key).filter((each) => each !== 'a'.repeat(64));
    expect(await isIn(`lastlook-session=harbour.${key ?? ''}`)).toBe(false);
  });

  test('an administrator’s look at others is in the audit log, a look at one’s own is not', async () => {
    await get(await server.signIn('viewer'));
    await get(await server.signIn('administrator'));
    expect(await acts()).toEqual(['administrator (Ruth Parry) | sessions-listed |']);
  });
});

describe('ending', () => {
  test('another one of one’s own ends it at once, and says so in the audit log', async () => {
    const [here, there] = [await server.signIn('viewer'), await server.signIn('viewer')];
    const [button = ''] = buttonsOf((await get(here)).body);
    const answer = await press(here, button);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, PAGE]);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect(await acts()).toEqual([
      `viewer (Ruth Parry) | session-ended | viewer (Ruth Parry) since ${NOW.toISOString()}`,
    ]);
  });

  test('all others leaves this one, and everybody else’s', async () => {
    const [here, ...others] = [
      await server.signIn('viewer'),
      await server.signIn('viewer'),
      await server.signIn('viewer'),
    ];
    const stranger = await server.signIn('reviewer');
    expect((await press(here, `${PAGE}/end-others`)).statusCode).toBe(303);
    expect(await Promise.all([here, ...others, stranger].map(isIn))).toEqual([true, false, false, true]);
    expect(await acts()).toHaveLength(2);
  });

  test('an administrator ends anybody’s of the organisation', async () => {
    const [administrator, viewer] = [await server.signIn('administrator'), await server.signIn('viewer')];
    const [button = ''] = buttonsOf((await get(administrator)).body);
    expect((await press(administrator, button)).statusCode).toBe(303);
    expect(await isIn(viewer)).toBe(false);
    expect((await acts()).at(-1)).toContain('administrator (Ruth Parry) | session-ended |');
  });

  test.each([
    ['a viewer, of an administrator', 'viewer', 'harbour'],
    ['an auditor, of an administrator', 'auditor', 'harbour'],
    ['an administrator of another organisation', 'administrator', 'council'],
  ] as const)('is refused to %s, and looks like one that is over', async (_, role, organisation) => {
    const victim = await server.signIn('administrator');
    const other = await server.signIn('administrator');
    const [button = ''] = buttonsOf((await get(other)).body);
    const intruder = await server.signIn(role, organisation);
    const [refused, unknown] = [await press(intruder, button), await press(intruder, `${PAGE}/${'0'.repeat(64)}/end`)];
    expect([refused.statusCode, unknown.statusCode, await isIn(victim)]).toEqual([404, 404, true]);
    expect(refused.body.replace(/value="[^"]+"/g, '')).toBe(unknown.body.replace(/value="[^"]+"/g, ''));
    expect((await acts()).join()).not.toContain('session-ended');
  });

  test('needs a page of ours', async () => {
    const [here, there] = [await server.signIn('viewer'), await server.signIn('viewer')];
    const [button = ''] = buttonsOf((await get(here)).body);
    expect((await press(here, button, { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect(await isIn(there)).toBe(true);
  });
});

test('in a browser: nothing is cut off at 320 pixels, and axe has nothing to say in any theme', async () => {
  const [administrator] = [await server.signIn('administrator'), await server.signIn('administrator')];
  for (const role of ['viewer', 'auditor'] as const) await server.signIn(role);
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  const browser = await launchBrowser();
  try {
    for (const [name, how] of Object.entries({
      light: { viewport: { width: 1280, height: 800 } },
      dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
      narrow: { viewport: { width: 320, height: 800 } },
      forced: { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
      welsh: { viewport: { width: 1280, height: 800 }, locale: 'cy-GB' },
    } as const)) {
      const context = await browser.newContext(how);
      const page = await context.newPage();
      const language = name === 'welsh' ? { 'accept-language': 'cy' } : {};
      await page.setExtraHTTPHeaders({ cookie: administrator, ...language });
      await page.goto(`http://127.0.0.1:${String(port)}${PAGE}`);
      expect([name, await page.getByRole('row').count()]).toEqual([name, 6]);
      const { violations } = await new AxeBuilder({ page })
        // What is drawn with forced colours is the system's; axe measures what it replaces.
        .disableRules(name === 'forced' ? ['color-contrast'] : [])
        .analyze();
      expect([name, violations.map(({ id }) => id)]).toEqual([name, []]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([name, width <= how.viewport.width]).toEqual([name, true]);
      if (PICTURES !== undefined) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: path.join(PICTURES, `sessions-${name}.png`), fullPage: true });
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
});
