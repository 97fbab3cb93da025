import { AxeBuilder } from '@axe-core/playwright';
import fc from 'fast-check';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { html } from '../../../src/server/html';
import { readListQuery, toFilter, writeListQuery } from '../../../src/server/pages/list-query';
import { launchBrowser } from '../../helpers/browser';
import { aRecord } from '../a-stored-record';
import { aConsole, anArrival, type Console } from './a-console';

const HOSTILE = `<img src=x onerror=alert(1)>"'&\u202e</td><script>alert(1)</script>`;
const ALL = Array.from({ length: 60 }, (_, number) =>
  anArrival(number, {
    sender: `1-${String(number % 3).repeat(24)}`,
    group: number === 0 ? HOSTILE : 'Fundraising',
    isAuthenticated: number !== 2,
    ...(number === 1 ? { note: `They agreed ${HOSTILE}` } : {}),
    record: aRecord({
      ...anArrival(number).record,
      exposure: number < 2 ? 'aaaaaaaaaaaaaaaa' : number.toString(16).padStart(16, '0'),
      action: number % 2 === 0 ? 'justify' : 'warn',
    }),
  }),
);

let server: Console;
beforeAll(async () => {
  server = await aConsole(ALL);
});
afterAll(() => server.close());

type Answer = Awaited<ReturnType<Console['app']['inject']>>;
async function get(url: string, cookie: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return server.app.inject({ url, headers: { cookie, accept: 'text/html', ...headers } });
}
const rows = ({ body }: Answer): number => body.match(/<tr role="row" id=/g)?.length ?? 0;

describe('who sees the page', () => {
  test.each([
    ['viewer', 200],
    ['reviewer', 200],
    ['administrator', 200],
    ['auditor', 403],
  ] as const)('a %s gets %d', async (role, status) => {
    expect((await get('/console', await server.signIn(role))).statusCode).toBe(status);
  });

  test.each([
    ['GET', 'somebody signed in', '/console', 200],
    ['HEAD', 'somebody signed in', '/console', 200],
    ['GET', 'a stranger', '/console', 303],
  ] as const)('%s of the bare address leads %s to the console', async (method, who, path, status) => {
    const headers = { accept: 'text/html', ...(who === 'a stranger' ? {} : { cookie: await server.signIn('viewer') }) };
    const bare = await server.app.inject({ method, url: '/', headers });
    expect([bare.statusCode, bare.headers.location, bare.body]).toEqual([303, path, '']);
    const next = await server.app.inject({ method, url: path, headers });
    expect([next.statusCode, next.headers.location]).toEqual([
      status,
      status === 303 ? '/sign-in?to=%2Fconsole' : undefined,
    ]);
  });

  test('nobody else: they are sent to sign in and come back', async () => {
    const answer = await get('/console?action=warn', '');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in?to=%2Fconsole%3Faction%3Dwarn']);
  });

  test('another organisation sees nothing of it', async () => {
    const answer = await get('/console', await server.signIn('administrator', 'council'));
    expect(answer.body).toContain('No records yet');
    expect(rows(answer)).toBe(0);
  });

  test('a viewer sees no sender, no words of theirs and no form, and cannot ask for one sender', async () => {
    const viewer = await server.signIn('viewer');
    const answer = await get(`/console?sender=1-${'1'.repeat(24)}`, viewer);
    expect(rows(answer)).toBe(50);
    expect(answer.body).not.toMatch(/1-0000|1-1111|They agreed|>Sender<|\/review"/);
  });

  test('a reviewer sees them all', async () => {
    const answer = await get('/console', await server.signIn('reviewer'));
    expect(answer.body).toMatch(/>Sender<[\s\S]*1-00000000…/);
    expect(answer.body).toContain('<q>They agreed');
  });

  test('each look is in the audit log, with what was asked for, before the page leaves', async () => {
    await get('/console?action=warn&nonsense=1', await server.signIn('viewer'));
    const last = await server.storage.forOrganisation('harbour').audit.last();
    expect(last).toMatchObject({ actor: 'viewer (Ruth Parry)', act: 'records-listed', about: 'action=warn' });
  });
});

describe('a page whose records cannot be read', () => {
  test('leads to itself once more, with what it was asked for', async () => {
    const away = await aConsole([]);
    const cookie = await away.signIn('auditor');
    await away.storage.close();
    const { statusCode, body } = await away.app.inject({
      url: '/console/audit?act=sign-in&actor=%22%3E',
      headers: { cookie, accept: 'text/html' },
    });
    expect(statusCode).toBe(503);
    expect(body).toContain('<a href="/console/audit?act=sign-in&amp;actor=%22%3E">Try again</a>');
    await away.app.close();
  });
});

describe('the headers', () => {
  test.each([
    ['the page', '/console'],
    ['its style', '/console/page.css'],
  ])('of %s allow no script, no frame and no guessing', async (_, url) => {
    const { headers } = await get(url, await server.signIn('viewer'));
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  });

  test('of the page keep it out of every cache', async () => {
    expect((await get('/console', await server.signIn('viewer'))).headers['cache-control']).toBe('no-store');
  });
});

describe('the list', () => {
  test('has 50 records, then the rest, then no more', async () => {
    const cookie = await server.signIn('viewer');
    const first = await get('/console', cookie);
    expect(rows(first)).toBe(50);
    const older = /rel="next" href="([^"]+)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await get(older, cookie);
    expect(rows(second)).toBe(10);
    expect(second.body).not.toContain('rel="next"');
    expect(second.body).toContain('Newest records');
  });

  test.each([
    ['action=warn', 30],
    ['action=block', 0],
    ['rule=visible-recipients', 50],
    ['rule=hidden-data', 0],
    ['outcome=stopped', 50],
    ['review=yes', 0],
    ['exposure=aaaaaaaaaaaaaaaa', 2],
    [`sender=1-${'2'.repeat(24)}`, 20],
    ['from=2026-11-21&to=2026-11-21', 50],
    ['to=2020-01-01', 0],
    ['action=&from=&to=&rule=', 50],
    ['action=dance&rule=x&from=2026-02-31&before=x', 50],
    ['action=warn&action=block', 30],
  ])('with ?%s has %d records', async (query, count) => {
    expect(rows(await get(`/console?${query}`, await server.signIn('reviewer')))).toBe(count);
  });

  test('that is empty says what to do', async () => {
    const answer = await get('/console?action=block', await server.signIn('viewer'));
    expect(answer.body).toContain('Choose other days or fewer conditions.');
  });

  test('with days the wrong way round says that, and not that nothing is there', async () => {
    const answer = await get('/console?from=2026-11-22&to=2026-11-20', await server.signIn('viewer'));
    expect([rows(answer), answer.body.includes('The days are the wrong way round')]).toEqual([0, true]);
  });

  test('says what the rules ask for, never that somebody was warned who was not', async () => {
    const calm = await aConsole([
      anArrival(1, { record: aRecord({ ...anArrival(1).record, action: 'warn', outcome: 'asked-before' }) }),
    ]);
    const headers = { cookie: await calm.signIn('viewer'), accept: 'text/html' };
    const { body } = await calm.app.inject({ url: '/console', headers });
    expect(body).toMatch(/data-heading="What the rules say"[^]*>Warn<[^]*>Sent, the same was asked not long ago</);
    expect(body).not.toContain('Warned');
    await calm.close();
  });

  test('leads to all attempts at a message where there are several', async () => {
    const answer = await get('/console', await server.signIn('viewer'));
    expect(answer.body.match(/\/console\?exposure=aaaaaaaaaaaaaaaa"\s*>All attempts/g)).toHaveLength(2);
    expect(answer.body.match(/>All attempts/g)).toHaveLength(2);
  });

  test('leads from an alert to what came of its message', async () => {
    const answer = await get('/console', await server.signIn('viewer'));
    expect(answer.body).toMatch(/\/console\?exposure=0000000000000005"\s*>What came of this message</);
  });

  test('speaks Welsh to browsers that ask for it', async () => {
    const answer = await get('/console', await server.signIn('viewer'), { 'accept-language': 'cy,en;q=0.8' });
    expect(answer.body).toContain('<html lang="cy">');
    expect(answer.body).toContain('Cofnodion');
  });
});

describe('hostile values', () => {
  test('are text on the page', async () => {
    const { body } = await get('/console', await server.signIn('reviewer'));
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;\ufffd&lt;/td&gt;');
    expect(body).not.toMatch(/<img|<script|\u202e/);
  });

  test('are text in every template', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`<p title="${text}">${text}${[text]}${undefined}${1}</p>`;
        expect(markup.match(/[<>"]/g)).toEqual(['<', '"', '"', '>', '<', '>']);
        expect(markup).not.toContain("'");
      }),
    );
  });

  test('never make a query that reads differently when written again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.string(), (other, text) => {
        const names = ['from', 'to', 'action', 'rule', 'outcome', 'review', 'sender', 'exposure', 'before'];
        const written = new URLSearchParams({ ...other, ...Object.fromEntries(names.map((name) => [name, text])) });
        const query = readListQuery(written, { senders: 'shown' });
        expect(readListQuery(new URLSearchParams(writeListQuery(query)), { senders: 'shown' })).toEqual(query);
        expect(Object.keys(toFilter(query)).every((name) => name !== 'before')).toBe(true);
      }),
    );
  });

  test.each([
    ['a rule that there is not', '/console?rule=nonsense', true],
    ['a day in words', '/console?from=yesterday', true],
    ['a day that there is not, beside an action', '/console?action=warn&to=2026-02-31', true],
    ['a name that means nothing', '/console?colour=red', true],
    ['an empty field', '/console?rule=&action=warn', false],
    ['nothing', '/console', false],
    ['every field', '/console?from=2026-01-01&to=2026-12-31&action=warn&rule=hidden-data&review=no&sender=1-aa', false],
  ])('an address that asks for %s: is it said that something was left out?', async (_, url, isSaid) => {
    const { body } = await get(url, await server.signIn('reviewer'));
    expect(body.includes('It was left out')).toBe(isSaid);
  });

  test('a viewer who asks for a sender is told that it was left out', async () => {
    expect((await get('/console?sender=1-aa', await server.signIn('viewer'))).body).toContain('It was left out');
  });

  test.each([
    ['a query of 7,000 characters', `/console?sender=${'x'.repeat(7000)}`],
    ['broken escapes', '/console?action=%E0%A4%A&sender=%'],
    ['a page that is none', '/console?before=1.2.3'],
    ['a page beyond all', '/console?before=999999999999999.999999999999999'],
  ])('%s is no fault of the server', async (_, url) => {
    expect((await get(url, await server.signIn('reviewer'))).statusCode).toBeLessThan(500);
  });
});

describe('a review', () => {
  const post = async (cookie: string, form: Readonly<Record<string, string>>, id = ALL[9]?.record.id ?? '') =>
    server.app.inject({
      method: 'POST',
      url: `/console/records/${id}/review`,
      headers: {
        cookie,
        'sec-fetch-site': 'same-origin',
        origin: 'http://localhost:8460',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams(form).toString(),
    });
  const csrfOf = async (cookie: string): Promise<string> =>
    /name="csrf" value="([^"]+)"/.exec((await get('/console', cookie)).body)?.[1] ?? '';

  test('is kept, is in the audit log, and leads back to its row in the same list', async () => {
    const cookie = await server.signIn('reviewer');
    const csrf = await csrfOf(cookie);
    const answer = await post(cookie, { csrf, state: 'false-alarm', list: 'action=warn', row: '10' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/console?action=warn#record-10']);
    const { records, audit } = server.storage.forOrganisation('harbour');
    const id = ALL[9]?.record.id ?? '';
    expect((await records.get(id))?.review).toMatchObject({ state: 'false-alarm', by: 'Ruth Parry' });
    expect(await audit.last()).toMatchObject({ act: 'record-reviewed', about: `${id} false-alarm` });
  });

  test('leads nowhere but to the list', async () => {
    const cookie = await server.signIn('reviewer');
    const form = { csrf: await csrfOf(cookie), state: 'confirmed', list: '//evil.example/?x', row: '1"><script>' };
    expect((await post(cookie, form)).headers.location).toBe('/console');
  });

  test.each([
    ['a viewer', 'viewer', {}, 403],
    ['an auditor', 'auditor', {}, 403],
    ['a form without its token', 'reviewer', { csrf: '' }, 403],
    ['another state', 'reviewer', { state: 'deleted' }, 400],
  ] as const)('of %s is refused with a page that says so', async (_, role, over, status) => {
    const cookie = await server.signIn(role);
    const csrf = await csrfOf(await server.signIn('reviewer'));
    const own = role === 'reviewer' ? await csrfOf(cookie) : csrf;
    const answer = await post(cookie, { csrf: own, state: 'confirmed', ...over });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toMatch(/<h1>(Nothing was changed|You may not see this page)<\/h1>/);
  });

  test('of a record that is gone says so', async () => {
    const cookie = await server.signIn('reviewer');
    const answer = await post(cookie, { csrf: await csrfOf(cookie), state: 'confirmed' }, 'f'.repeat(32));
    expect([answer.statusCode, answer.body.includes('This is not here')]).toEqual([404, true]);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let live: Console;
  const ORIGIN = 'http://127.0.0.1:18463';
  beforeAll(async () => {
    live = await aConsole(ALL.slice(0, 8), ORIGIN);
    await live.app.listen({ port: Number(new URL(ORIGIN).port), host: '127.0.0.1' });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await live.close();
  });

  async function open(url: string, options: BrowserContextOptions = {}): Promise<{ page: Page; said: string[] }> {
    const context = await browser.newContext(options);
    const [name = '', value = ''] = (await live.signIn('reviewer')).split('=');
    await context.addCookies([{ name, value, url: ORIGIN }]);
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`${ORIGIN}${url}`);
    return { page, said };
  }

  test.each<[string, string, BrowserContextOptions]>([
    ['light', '/console', {}],
    ['dark', '/console', { colorScheme: 'dark' }],
    ['narrow', '/console', { viewport: { width: 320, height: 640 } }],
    ['empty', '/console?action=block', {}],
    ['of one sender, in the dark', `/console?sender=1-${'2'.repeat(24)}`, { colorScheme: 'dark' }],
  ])('the page %s has no barrier that axe knows, and asks for nothing its policy forbids', async (_, url, options) => {
    const { page, said } = await open(url, options);
    for (const summary of await page.locator('summary').all()) {
      await summary.click();
      break;
    }
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('nothing is wider than a screen of 320 pixels', async () => {
    const { page } = await open('/console', { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });

  test('a review can be given by keyboard alone, and the page comes back at its row', async () => {
    const { page } = await open('/console');
    await page.locator('summary').nth(4).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#record-\d+$/);
    await expect(page.locator('tr:target').innerText()).resolves.toContain('False alarm, by Ruth Parry');
    await page.context().close();
  });

  test('the filters work by keyboard alone, and keep what was chosen', async () => {
    const { page } = await open('/console');
    await page.locator('#action').selectOption('warn');
    await page.locator('#action').press('Tab');
    await page.getByRole('button', { name: 'Show' }).press('Enter');
    await page.waitForURL(/action=warn/);
    expect(await page.locator('#action').inputValue()).toBe('warn');
    expect(await page.locator('tbody tr').count()).toBe(4);
    await page.context().close();
  });
});
