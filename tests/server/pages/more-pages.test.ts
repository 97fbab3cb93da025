import { AxeBuilder } from '@axe-core/playwright';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { recordAct } from '../../../src/server/audit';
import type { Role } from '../../../src/server/auth';
import { CONSOLE_WORDS } from '../../../src/wording';
import { launchBrowser } from '../../helpers/browser';
import { aRecord } from '../a-stored-record';
import { aConsole, anArrival, NOW, type Console } from './a-console';

/** `PICTURES=folder npx jest tests/server/pages/more-pages` takes pictures of every page below into it. */
const PICTURES = process.env['PICTURES'];
const HOSTILE = `<img src=x onerror=alert(1)>"'&`;
const ATTEMPTS = 'aaaaaaaaaaaaaaaa';

let server: Console;
beforeAll(async () => {
  server = await aConsole([
    anArrival(2, { record: aRecord({ ...anArrival(2).record, exposure: ATTEMPTS }) }),
    anArrival(1, {
      group: HOSTILE,
      record: aRecord({ ...anArrival(1).record, exposure: ATTEMPTS, outcome: 'fixed-by-button', findings: [] }),
    }),
    anArrival(400, { record: aRecord({ ...anArrival(400).record, exposure: 'bbbbbbbbbbbbbbbb' }) }),
  ]);
  const { records, settledDays, audit } = server.storage.forOrganisation('harbour');
  const heard = { isAuthenticated: true, summarised: [], unconfirmed: 0 };
  const days = { '2026-11-15': 912, '2026-11-18': 1204, '2026-11-19': 1187 };
  await records.add([], { ...heard, receivedAt: '2026-11-19T09:00:00Z', mailbox: 'a', silentByDay: days });
  const gaps = { summarised: [{ day: '2026-11-18', outcome: 'stopped', count: 3 }], unconfirmed: 2 };
  const other = { ...heard, ...gaps, receivedAt: '2026-11-20T09:00:00Z', mailbox: 'b', silentByDay: {} };
  await records.add([], { ...other, isAuthenticated: false });
  const settled = { seen: 1, settledOn: '2026-11-20' };
  const outcomes = {
    justified: 30,
    'fixed-by-button': 12,
    abandoned: 2,
    'abandoned-or-sent': 5,
    unknown: 4,
    warned: 1,
    'came-back-unchanged': 3,
  };
  await settledDays.put({ ...settled, day: '2026-11-18', outcomes });
  await settledDays.put({ ...settled, day: '2026-11-19', outcomes: { checked: 1_200 } });
  const acts = ['sign-in', 'records-listed', 'records-exported', 'policy-changed'] as const;
  for (let number = 0; number < 60; number += 1) {
    const act = number === 7 ? 'sender-erased' : acts[number % acts.length]!;
    const actor = number % 9 === 0 ? `eve (${HOSTILE})` : 'r1 (Ruth Parry)';
    await recordAct(audit, { actor, act, about: number % 4 === 1 ? 'action=warn' : '' }, () => NOW);
  }
});
afterAll(() => server.close());

const get = async (url: string, role: Role, language = 'en') =>
  server.app.inject({
    url,
    headers: { cookie: await server.signIn(role), accept: 'text/html', 'accept-language': language },
  });
type Answer = Awaited<ReturnType<typeof get>>;
/** What stands in each row, without markup. */
const rows = ({ body }: Answer): readonly (readonly string[])[] =>
  [...body.matchAll(/<tr role="row" id=[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd] [\s\S]*?<\/t[hd]>/g)].map(([cell]) =>
      cell
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
const four = (said: string): readonly string[] => [said, said, said, said];
const auditOf = async () => (await server.storage.forOrganisation('harbour').audit.last())!;

describe('the links between the pages', () => {
  it.each<[Role, string, readonly string[], readonly string[]]>([
    ['viewer', '/console', ['/console', '/console/coverage'], ['/console/audit']],
    ['administrator', '/console/coverage', ['/console', '/console/coverage'], ['/console/audit']],
    ['auditor', '/console/audit', ['/console/audit'], ['/console', '/console/coverage']],
  ])('lead a %s on %s to what they may open, and to nothing else', async (role, path, open, closed) => {
    const nav = /<nav class="places"[\s\S]*?<\/nav>/.exec((await get(path, role)).body)?.[0] ?? '';
    const links = [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual(expect.arrayContaining([...open]));
    expect(links.filter((link) => closed.includes(link ?? ''))).toEqual([]);
    expect(nav).toContain(`href="${path}" aria-current="page"`);
  });

  it('are not blamed on the records when a page of another kind is refused', async () => {
    const { body } = await get('/console/audit', 'administrator');
    expect(body).toContain('your role does not include this page');
    expect(body).not.toContain('include the records');
  });

  it('lead an auditor on from what is not theirs, and everybody else back', async () => {
    expect((await get('/console', 'auditor')).body).toContain('<a href="/console/audit">Go to the audit log</a>');
    expect((await get('/console/audit', 'administrator')).body).toContain('<a href="/console">Back to the records</a>');
  });
});

describe('what came of one message', () => {
  it('is said above its attempts, and nowhere else', async () => {
    const said = 'It was put right with the button, and sent.';
    expect((await get(`/console?exposure=${ATTEMPTS}`, 'viewer')).body).toContain(said);
    expect((await get('/console', 'viewer')).body).not.toContain('<h2>What came of this message');
    expect((await get('/console?exposure=cccccccccccccccc', 'viewer')).body).not.toContain('<h2>What came of this');
  });

  it('is not guessed: what nothing followed was given up once its sender was heard of again', async () => {
    expect((await get('/console?exposure=bbbbbbbbbbbbbbbb', 'viewer')).body).toContain(
      'It was stopped and nothing followed',
    );
  });
});

describe('one team', () => {
  it('is shown from a row and from the form', async () => {
    const { body } = await get('/console?group=Fundraising', 'viewer');
    expect(body).toContain('name="group" value="Fundraising"');
    expect(body.match(/<tr role="row" id=/g)).toHaveLength(2);
    expect((await get('/console', 'viewer')).body).toContain('href="/console?group=Fundraising"');
  });
});

describe('the coverage', () => {
  it('has a row for each day, newest first, also for one on which nobody was heard of', async () => {
    const answer = await get('/console/coverage', 'viewer');
    expect(rows(answer)).toEqual([
      ['20 Nov 2026', '1 1 not verified', '0', '2 2 not confirmed', ...four('Still open')],
      ['19 Nov 2026', '1', '1,187', '0', '1,200', '0', '0', '0'],
      ['18 Nov 2026', '2 1 not verified', '1,204', '3 3 only counted', '42', '7', '3', '5'],
      ['17 Nov 2026', '0', '0', '0', ...four('Not counted')],
      ['16 Nov 2026', '0', '0', '0', ...four('Not counted')],
      ['15 Nov 2026', '1', '912', '0', ...four('Not counted')],
    ]);
    expect(answer.body).toContain('Days that are counted: 2. Of their messages, known to have left: 1,242;');
  });

  it('is of the days that are asked for, and the look is recorded', async () => {
    const answer = await get('/console/coverage?from=2026-11-18&to=2026-11-18&sender=x', 'viewer');
    expect(rows(answer).map(([day]) => day)).toEqual(['18 Nov 2026']);
    expect(await auditOf()).toMatchObject({ act: 'coverage-viewed', about: 'from=2026-11-18&to=2026-11-18' });
  });

  it.each([
    ['days without anybody', 'from=2026-01-01&to=2026-02-01', 'Nobody was heard of in these days'],
    ['days the wrong way round', 'from=2026-11-20&to=2026-11-10', 'The days are the wrong way round'],
    ['days to come', 'from=2031-01-01&to=2031-01-02', 'Nobody was heard of in these days'],
    ['days to come the wrong way round', 'from=2031-01-02&to=2031-01-01', 'The days are the wrong way round'],
    ['what is no day', 'from=2026-02-31', 'Days that are counted: 2.'],
    ['days of which none is counted', 'from=2026-11-20', 'is not counted for any of these days'],
  ])('of %s says so', async (_, query, said) => {
    const { statusCode, body } = await get(`/console/coverage?${query}`, 'viewer');
    expect([statusCode, body.includes(said)]).toEqual([200, true]);
  });

  it('leaves the days as they were asked for when they are the wrong way round', async () => {
    const { body } = await get('/console/coverage?from=2026-11-20&to=2026-11-10', 'viewer');
    expect(body).toMatch(/name="from" value="2026-11-20"[^]*name="to" value="2026-11-10"/);
    expect(body).not.toContain('Nobody was heard of');
  });

  it.each(['en', 'cy'] as const)('explains in %s each word that stands for a count', async (language) => {
    const { body } = await get('/console/coverage', 'viewer', language);
    const { open, notCounted } = CONSOLE_WORDS[language].coverage;
    expect([open, notCounted].filter((word) => !body.includes(`<dt>${word}</dt>`))).toEqual([]);
  });

  it('of years has 92 days', async () => {
    await get('/console/coverage?from=2020-01-01&to=2026-11-20', 'viewer');
    expect((await auditOf()).about).toBe('from=2026-08-21&to=2026-11-20');
  });
});

describe('the audit log', () => {
  it('has 50 entries, newest first with the look itself, then the rest', async () => {
    const first = await get('/console/audit', 'auditor');
    const [look, ...others] = rows(first);
    expect(look?.slice(2)).toEqual(['auditor (Ruth Parry)', 'Read this log', '–']);
    expect(others).toHaveLength(49);
    const older = /rel="next" href="([^"]+)"/.exec(first.body)?.[1] ?? '';
    const second = await get(older.replaceAll('&amp;', '&'), 'auditor');
    expect(rows(second).at(-1)?.[0]).toBe('1');
    expect([second.body.includes('rel="next"'), second.body.includes('Does the log hold')]).toEqual([false, false]);
  });

  it.each([
    ['one kind of act', 'act=sender-erased', 1],
    ['one person', `actor=${encodeURIComponent(`eve (${HOSTILE})`)}`, 7],
    ['nobody', 'actor=nobody', 0],
    ['what is no act', 'act=dance&before=x', 50],
  ])('shows %s', async (_, query, count) => {
    expect(rows(await get(`/console/audit?${query}`, 'auditor'))).toHaveLength(count);
  });

  it('says that it holds together, with its newest hash', async () => {
    const { body } = await get('/console/audit', 'auditor');
    const { hash, number } = await auditOf();
    expect(body).toContain(`All ${String(number)} entries are as they were written`);
    expect(body).toContain(`<code>${hash}</code>`);
  });

  it('says what is wrong when it does not', async () => {
    const broken = await aConsole([]);
    const { audit } = broken.storage.forOrganisation('harbour');
    await recordAct(audit, { actor: 'a', act: 'sign-in', about: '' }, () => NOW);
    await audit.append({
      number: 2,
      at: NOW.toISOString(),
      actor: 'a',
      act: 'sign-in',
      about: '',
      hash: 'f'.repeat(64),
    });
    const headers = { cookie: await broken.signIn('auditor'), accept: 'text/html' };
    const { body } = await broken.app.inject({ url: '/console/audit', headers });
    expect(body).toContain('No. Entry 2, or the one before it, is not what was written.');
    await broken.close();
  });

  it('shows hostile text inert', async () => {
    const { body } = await get('/console/audit', 'auditor');
    expect(body).toContain('eve (&lt;img src=x');
    expect(body).not.toContain('<img');
  });
});

it.each([
  ['/console/coverage', 'viewer', 'Cwmpas'],
  ['/console/audit', 'auditor', 'Log archwilio'],
] as const)('%s speaks Welsh to browsers that ask for it', async (url, role, title) => {
  expect((await get(url, role, 'cy')).body).toMatch(new RegExp(`<html lang="cy">[^]*<h1>${title}</h1>`));
});

describe('in a browser', () => {
  it.each(['en', 'cy'])('no name of a team is broken inside a word, and nothing is cut off, in %s', async (locale) => {
    const context = await browser.newContext({
      extraHTTPHeaders: { cookie: await server.signIn('reviewer') },
      locale,
      viewport: { width: 1010, height: 720 },
    });
    const page = await context.newPage();
    await page.goto(`${origin}/console`);
    const lines = await page
      .getByText('Fundraising', { exact: true })
      .evaluateAll((teams) => teams.map((team) => team.getBoundingClientRect().height / 20));
    expect(lines).toEqual([1, 1]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/records ${locale}.png`, fullPage: true });
    await context.close();
  });

  let browser: Browser;
  let origin: string;
  beforeAll(async () => {
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    origin = `http://127.0.0.1:${String((server.app.server.address() as AddressInfo).port)}`;
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const NARROW: BrowserContextOptions = { viewport: { width: 320, height: 640 } };
  const DARK: BrowserContextOptions = { colorScheme: 'dark' };
  it.each<[string, string, Role, BrowserContextOptions]>([
    ['message', `/console?exposure=${ATTEMPTS}`, 'reviewer', {}],
    ['coverage', '/console/coverage', 'viewer', {}],
    ['coverage uncounted', '/console/coverage?from=2026-11-20', 'viewer', {}],
    ['coverage reversed', '/console/coverage?from=2026-11-20&to=2026-11-10', 'viewer', {}],
    ['refused administrator', '/console/audit', 'administrator', {}],
    ['coverage dark', '/console/coverage', 'viewer', DARK],
    ['coverage narrow', '/console/coverage', 'viewer', NARROW],
    ['audit', '/console/audit?before=8', 'auditor', {}],
    ['audit dark', '/console/audit?act=sender-erased', 'auditor', DARK],
    ['audit narrow', '/console/audit?act=sender-erased', 'auditor', NARROW],
    ['audit empty', '/console/audit?act=hold-set', 'auditor', {}],
    ['refused', '/console', 'auditor', {}],
  ])(
    'the page "%s" has no barrier that axe knows, and is no wider than its screen',
    async (name, url, role, options) => {
      const context = await browser.newContext({ extraHTTPHeaders: { cookie: await server.signIn(role) }, ...options });
      const page = await context.newPage();
      const refusals: string[] = [];
      page.on('console', (message) => /Content Security/.test(message.text()) && refusals.push(message.text()));
      await page.goto(`${origin}${url}`);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      expect(refusals).toEqual([]);
      if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
      await context.close();
    },
  );
});
