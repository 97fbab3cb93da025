import type { FastifyInstance } from 'fastify';
import type { Access, AccessSettings, Role } from '../../../src/server/auth';
import type { Storage } from '../../../src/server/storage';
import { aBrowser, type Browser } from './a-browser';
import { startProvider, type TestProvider } from './a-provider';
import { aStorage } from './a-storage';
import { anApp } from './an-app';

const ORIGIN = 'https://lastlook.example';
const SECRET = 'only for a test on this machine';
const SESSION = 'lastlook.example __Host-lastlook-session';
const ATTEMPT = 'lastlook.example __Host-lastlook-sign-in';
const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 9, 30);

const client = (id: string) => ({
  client_id: id,
  client_secret: SECRET,
  redirect_uris: [`${ORIGIN}/sign-in/callback`],
  token_endpoint_auth_method: 'client_secret_post',
});

let provider: TestProvider;
let storage: Storage;
let app: FastifyInstance;
let access: Access;
let settings: AccessSettings;
/** Moved by tests; the provider's clock is the real one. */
let later = 0;

/** How long each organisation's log was when the test began: the storage is one for all of them. */
let before: Readonly<Record<string, number>> = {};

beforeAll(async () => {
  [provider, storage] = await Promise.all([startProvider([client('charity'), client('council')]), aStorage()]);
});
afterAll(async () => {
  await storage.close();
  await provider.stop();
});

beforeEach(async () => {
  later = 0;
  before = { charity: await lengthOf('charity'), council: await lengthOf('council') };
  const roles = {
    claim: 'roles',
    values: {
      viewer: ['LastLook.Viewer'],
      reviewer: ['LastLook.Reviewer'],
      administrator: ['LastLook.Administrator'],
      auditor: ['LastLook.Auditor'],
    },
  };
  const signIn = (clientId: string) => ({ issuer: provider.issuer, clientId, clientSecret: SECRET, roles });
  settings = {
    organisations: [
      { id: 'charity', name: 'The Charity', signIn: signIn('charity'), ingestKeys: [] },
      { id: 'council', name: 'The Council', signIn: signIn('council'), ingestKeys: [] },
    ],
    storage,
    origin: () => ORIGIN,
    now: () => new Date(NOW + later),
  };
  ({ app, access } = await anApp(settings));
});
afterEach(() => app.close());

const lengthOf = async (organisation: string): Promise<number> =>
  (await storage.forOrganisation(organisation).audit.last())?.number ?? 0;

const signIn = async (who: string, organisation = 'charity'): Promise<Browser> => {
  const browser = aBrowser(app, ORIGIN);
  await browser.visit(`/sign-in?organisation=${organisation}`, who);
  return browser;
};
const isCallback = (url: string): boolean => url.startsWith(`${ORIGIN}/sign-in/callback`);
const json = async (browser: Browser, path: string): Promise<Record<string, string>> =>
  JSON.parse((await browser.request(path)).text) as Record<string, string>;
const acts = async (organisation: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const { act, actor } of storage.forOrganisation(organisation).audit.read(before[organisation] ?? 0))
    found.push(`${act} ${actor}`);
  return found;
};

describe('signing in', () => {
  it('goes to the provider and back to where somebody wanted to go, and is recorded', async () => {
    const browser = aBrowser(app, ORIGIN);
    const answer = await browser.visit('/for/viewer?organisation=charity', 'vera');
    // Two organisations: it asks which.
    expect(answer.text).toContain('Which organisation are you from?');
    const landed = await browser.visit('/sign-in?organisation=charity&to=%2Ffor%2Fviewer%3Fpage%3D2', 'vera');
    expect(landed).toMatchObject({ status: 200, url: `${ORIGIN}/for/viewer?page=2` });
    expect(JSON.parse(landed.text)).toMatchObject({
      organisation: 'charity',
      subject: 'vera',
      name: 'vera of the test',
      roles: ['viewer'],
    });
    expect(await acts('charity')).toEqual(['sign-in vera (vera of the test)']);
    expect(await acts('council')).toEqual([]);
  });

  it('leads an auditor to the audit log, wherever they wanted to go', async () => {
    const { url } = await aBrowser(app, ORIGIN).visit('/sign-in?organisation=charity&to=%2Fconsole', 'owen');
    expect(url).toBe(`${ORIGIN}/console/audit`);
  });

  it('sends code, PKCE by S256, state and nonce to the provider, and no secret', async () => {
    const answer = await aBrowser(app, ORIGIN).request('/sign-in?organisation=charity');
    const sent = new URL(answer.headers['location'] ?? '').searchParams;
    expect(Object.fromEntries(sent)).toEqual({
      client_id: 'charity',
      response_type: 'code',
      redirect_uri: `${ORIGIN}/sign-in/callback`,
      scope: 'openid profile email',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('sets cookies no script, sibling domain or plain connection gets', async () => {
    const browser = aBrowser(app, ORIGIN);
    const start = await browser.request('/sign-in?organisation=charity');
    expect(start.headers['set-cookie']).toMatch(
      /^__Host-lastlook-sign-in=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const back = await browser.visit('/sign-in?organisation=charity', 'vera', isCallback);
    const end = await browser.request(back.url);
    expect(end.headers['set-cookie']).toMatch(
      /__Host-lastlook-session=charity\.[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(browser.cookies.has(ATTEMPT)).toBe(false);
  });

  it('keeps of a session only the hash of what the browser holds', async () => {
    const browser = aBrowser(app, ORIGIN);
    const puts: string[] = [];
    const { sessions } = storage.forOrganisation('charity');
    const put = sessions.put;
    Object.assign(sessions, {
      put: (key: string, session: never) => {
        puts.push(JSON.stringify([key, session]));
        return put(key, session);
      },
    });
    await browser.visit('/sign-in?organisation=charity', 'vera');
    Object.assign(sessions, { put });
    const [, secret = ''] = browser.cookies.get(SESSION)?.split('.') ?? [];
    expect(secret).toHaveLength(43);
    expect(puts).toHaveLength(1);
    expect(puts[0]).not.toContain(secret);
    expect(puts[0]).toMatch(/^\["[0-9a-f]{64}"/);
  });

  it('gives a new id each time, and the one before opens nothing', async () => {
    const browser = await signIn('vera');
    const before = browser.cookies.get(SESSION)!;
    await browser.visit('/sign-in?organisation=charity', 'vera');
    const after = browser.cookies.get(SESSION)!;
    expect(after).not.toBe(before);
    browser.cookies.set(SESSION, before);
    expect((await browser.request('/for/viewer', { headers: { accept: '*/*' } })).status).toBe(401);
  });

  it('gives an account without a role no session, says so, and records it', async () => {
    const browser = aBrowser(app, ORIGIN);
    const answer = await browser.visit('/sign-in?organisation=charity', 'nobody');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('You have no access yet');
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect(await acts('charity')).toEqual(['sign-in-refused nobody (nobody of the test)']);
  });

  it('speaks Welsh where the browser asks for it', async () => {
    const { text } = await aBrowser(app, ORIGIN).request('/sign-in', { headers: { 'accept-language': 'cy,en;q=0.8' } });
    expect(text).toContain('<html lang="cy">');
  });
});

describe('a way back from the provider is refused', () => {
  type Case = (browser: Browser, back: string) => Promise<string> | string;
  const cases: readonly (readonly [string, Case])[] = [
    [
      'that comes a second time with the same cookie',
      async (browser, back) => {
        const cookie = browser.cookies.get(ATTEMPT)!;
        expect((await browser.request(back)).status).toBe(303);
        browser.cookies.clear();
        browser.cookies.set(ATTEMPT, cookie);
        return back;
      },
    ],
    [
      'without the cookie of the browser that began',
      (browser, back) => {
        browser.cookies.clear();
        return back;
      },
    ],
    [
      "with another browser's cookie",
      async (browser, back) => {
        const other = aBrowser(app, ORIGIN);
        await other.request('/sign-in?organisation=charity');
        browser.cookies.set(ATTEMPT, other.cookies.get(ATTEMPT)!);
        return back;
      },
    ],
    ['with another state', (_, back) => back.replace(/state=[^&]+/, `state=${'A'.repeat(43)}`)],
    ['without a state', (_, back) => back.replace(/&?state=[^&]+/, '')],
    ['with a state twice', (_, back) => `${back}&state=${'A'.repeat(43)}`],
    ['with an invented code', (_, back) => back.replace(/code=[^&]+/, 'code=invented')],
    [
      'with the code of another sign-in (PKCE does not fit)',
      async (_, back) => {
        const other = aBrowser(app, ORIGIN);
        const others = await other.visit('/sign-in?organisation=charity', 'adele', isCallback);
        return back.replace(/code=[^&]+/, `code=${new URL(others.url).searchParams.get('code')}`);
      },
    ],
    ['of another issuer (RFC 9207)', (_, back) => back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')],
    ['with an error of the provider', (_, back) => back.replace(/code=[^&]+/, 'error=access_denied')],
    [
      'after ten minutes',
      (_, back) => {
        later = 10 * MINUTE + 1000;
        return back;
      },
    ],
    [
      'with an attempt that says another organisation',
      (browser, back) => {
        browser.cookies.set(ATTEMPT, browser.cookies.get(ATTEMPT)!.replace(/^charity/, 'council'));
        return back;
      },
    ],
    [
      'with an attempt that says another time',
      (browser, back) => {
        browser.cookies.set(ATTEMPT, browser.cookies.get(ATTEMPT)!.replace(/\.\d+\./, `.${NOW - 1}.`));
        return back;
      },
    ],
  ];

  it.each(cases)('%s', async (_, prepare) => {
    const browser = aBrowser(app, ORIGIN);
    const { url } = await browser.visit('/sign-in?organisation=charity', 'vera', isCallback);
    const answer = await browser.request(await prepare(browser, url));
    // 400 where the address itself makes no sense.
    expect([400, 403]).toContain(answer.status);
    if (answer.status === 403) expect(answer.text).toContain('You are not signed in');
    expect(browser.cookies.has(SESSION)).toBe(false);
  });

  it('but not where the server that began it has a clock that is a little ahead', async () => {
    const browser = aBrowser(app, ORIGIN);
    later = 3000;
    const { url } = await browser.visit('/sign-in?organisation=charity', 'vera', isCallback);
    later = 0;
    await browser.request(url);
    expect(browser.cookies.has(SESSION)).toBe(true);
  });

  it('and says that the service does not answer when it cannot be reached', async () => {
    const gone = {
      ...settings.organisations[0]!,
      signIn: { ...settings.organisations[0]!.signIn!, issuer: 'http://127.0.0.1:9' },
    };
    const other = await anApp({ ...settings, organisations: [gone] });
    const answer = await aBrowser(other.app, ORIGIN).request('/sign-in');
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('The sign-in service does not answer');
    await other.app.close();
  });

  it.each([
    ['//evil.example', '/console'],
    ['/\\evil.example', '/console'],
    ['https://evil.example/', '/console'],
    ['/for/viewer\r\nset-cookie: a=b', '/console'],
    ['javascript:alert(1)', '/console'],
    ['/for/viewer?a=b', '/for/viewer?a=b'],
  ])('leads nowhere else: to %j goes to %j', async (to, landed) => {
    const browser = aBrowser(app, ORIGIN);
    const back = await browser.visit(`/sign-in?organisation=charity&to=${encodeURIComponent(to)}`, 'vera', isCallback);
    expect((await browser.request(back.url)).headers['location']).toBe(landed);
  });
});

describe('what each role may', () => {
  const ALLOWED: Readonly<Record<string, readonly (Role | 'signed-in')[]>> = {
    vera: ['viewer', 'signed-in'],
    rhys: ['viewer', 'reviewer', 'signed-in'],
    adele: ['viewer', 'reviewer', 'administrator', 'signed-in'],
    owen: ['auditor', 'signed-in'],
  };
  it.each(Object.entries(ALLOWED))('%s: %j and nothing else', async (who, allowed) => {
    const browser = await signIn(who);
    const { csrfToken: csrf } = await json(browser, '/for/signed-in');
    for (const role of ['viewer', 'reviewer', 'administrator', 'auditor', 'signed-in'] as const) {
      const expected = allowed.includes(role) ? 200 : 403;
      expect([role, (await browser.request(`/for/${role}`)).status]).toEqual([role, expected]);
      const posted = await browser.request(`/for/${role}`, { method: 'POST', form: { csrf: csrf ?? '' } });
      expect([role, posted.status]).toEqual([role, expected]);
    }
    const refused = (await acts('charity')).filter((act) => act.startsWith('access-refused'));
    expect(refused).toHaveLength(2 * (5 - allowed.length));
  });

  it('a route that forgot to ask has nobody, whoever comes', async () => {
    expect((await (await signIn('adele')).request('/forgotten')).status).toBe(401);
  });
});

describe('a session', () => {
  const status = async (browser: Browser): Promise<number> =>
    (await browser.request('/for/viewer', { headers: { accept: 'application/json' } })).status;

  it('sends a browser without one to sign in, and tells a script 401', async () => {
    const browser = aBrowser(app, ORIGIN);
    expect((await browser.request('/for/viewer?a=1')).headers['location']).toBe('/sign-in?to=%2Ffor%2Fviewer%3Fa%3D1');
    expect(await status(browser)).toBe(401);
  });

  it('is never kept by a cache', async () => {
    expect((await (await signIn('vera')).request('/for/viewer')).headers['cache-control']).toBe('no-store');
  });

  it('ends after half an hour without a request, and not while there are some', async () => {
    const browser = await signIn('vera');
    for (let request = 0; request < 4; request++) {
      later += 29 * MINUTE;
      expect(await status(browser)).toBe(200);
    }
    later += 30 * MINUTE;
    expect(await status(browser)).toBe(401);
    later -= 20 * MINUTE;
    expect(await status(browser)).toBe(401);
  });

  it('ends after ten hours, however busy', async () => {
    const browser = await signIn('vera');
    for (; later < 10 * 60 * MINUTE; later += 20 * MINUTE) expect(await status(browser)).toBe(200);
    expect(await status(browser)).toBe(401);
  });

  it.each([
    ['an hour', 60 * MINUTE],
    ['a year', 365 * 24 * 60 * MINUTE],
  ])('ends when the clock was ahead by %s as it began, and is put right', async (_, ahead) => {
    later = ahead;
    const browser = await signIn('vera');
    expect(await status(browser)).toBe(200);
    later = 10 * MINUTE;
    expect(await status(browser)).toBe(401);
  });

  it('ends with sign-out, also for whoever copied it', async () => {
    const browser = await signIn('vera');
    const stolen = browser.cookies.get(SESSION)!;
    const { csrfToken: csrf } = await json(browser, '/for/viewer');
    const out = await browser.request('/sign-out', { method: 'POST', form: { csrf: csrf ?? '' } });
    expect(out.text).toContain('You are signed out');
    expect(browser.cookies.has(SESSION)).toBe(false);
    browser.cookies.set(SESSION, stolen);
    expect(await status(browser)).toBe(401);
    expect(await acts('charity')).toContain('sign-out vera (vera of the test)');
  });

  it.each<[string, (cookie: string) => string]>([
    ['of another organisation', (cookie) => cookie.replace('charity', 'council')],
    ['of an organisation there is not', (cookie) => cookie.replace('charity', 'parish')],
    ['with a letter changed', (cookie) => cookie.slice(0, -2) + (cookie.endsWith('AA') ? 'BB' : 'AA')],
    ['cut short', (cookie) => cookie.slice(0, -1)],
    ['made longer', (cookie) => `${cookie}A`],
    ['of its own hash', () => `charity.${'0'.repeat(43)}`],
    ['that is empty', () => ''],
    ['that is endless', (cookie) => cookie.repeat(50)],
  ])('%s opens nothing', async (_, change) => {
    const browser = await signIn('vera');
    browser.cookies.set(SESSION, change(browser.cookies.get(SESSION)!));
    expect(await status(browser)).toBe(401);
  });

  it('reaches only its own organisation, even when its row is copied to another', async () => {
    const browser = await signIn('vera');
    const charity = storage.forOrganisation('charity').sessions;
    const council = storage.forOrganisation('council').sessions;
    let copied = 0;
    const { get } = charity;
    Object.assign(charity, {
      get: async (key: string) => {
        const row = await get(key);
        if (row !== undefined) await council.put(key, row).then(() => copied++);
        return row;
      },
    });
    expect(await status(browser)).toBe(200);
    Object.assign(charity, { get });
    expect(copied).toBe(1);
    browser.cookies.set(SESSION, browser.cookies.get(SESSION)!.replace('charity', 'council'));
    expect(await status(browser)).toBe(401);
  });
});

describe('a request that changes something', () => {
  const OWN = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };
  const gone = { origin: undefined, 'sec-fetch-site': undefined };
  it.each<[string, 200 | 403, Record<string, string | undefined>]>([
    ['from our own page passes', 200, OWN],
    ['from an older browser that sends Origin alone passes', 200, { ...gone, origin: ORIGIN }],
    ['from a page of ours that sends no referrer passes', 200, { ...OWN, origin: 'null' }],
    ['from another site is refused', 403, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['from a sibling domain is refused', 403, { origin: ORIGIN, 'sec-fetch-site': 'same-site' }],
    ['from nowhere in particular is refused', 403, { ...OWN, 'sec-fetch-site': 'none' }],
    ['whose two proofs disagree is refused', 403, { ...OWN, origin: 'https://evil.example' }],
    ['from a sandboxed stranger is refused', 403, { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['with Origin null alone is refused', 403, { ...gone, origin: 'null' }],
    ['that says nothing of where it comes from is refused', 403, gone],
    ['from our host without TLS is refused', 403, { ...gone, origin: 'http://lastlook.example' }],
    ['from another port of our host is refused', 403, { ...gone, origin: `${ORIGIN}:8443` }],
  ])('%s', async (_, expected, headers) => {
    const browser = await signIn('vera');
    const { csrfToken: csrf } = await json(browser, '/for/viewer');
    const reply = await app.inject({
      method: 'POST',
      url: '/for/viewer',
      headers: {
        ...Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
        cookie: `__Host-lastlook-session=${browser.cookies.get(SESSION)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: `csrf=${csrf}`,
    });
    expect(reply.statusCode).toBe(expected);
  });

  it.each<[string, number, (token: string, other: string) => Record<string, unknown>]>([
    ['with the token in a header passes', 200, (token) => ({ headers: { 'x-csrf-token': token } })],
    ['with the token in the form passes', 200, (csrf) => ({ form: { csrf: csrf ?? '' } })],
    ['without a token is refused', 403, () => ({ form: {} })],
    ['with an empty token is refused', 403, () => ({ form: { csrf: '' } })],
    ["with another session's token is refused", 403, (_, csrf) => ({ form: { csrf: csrf ?? '' } })],
    [
      'whose header is wrong is refused, whatever the form says',
      403,
      (csrf) => ({ form: { csrf }, headers: { 'x-csrf-token': 'x' } }),
    ],
  ])('%s', async (_, expected, send) => {
    const browser = await signIn('vera');
    const other = await signIn('rhys');
    const token = (await json(browser, '/for/viewer')).csrfToken;
    const othersToken = (await json(other, '/for/viewer')).csrfToken;
    const answer = await browser.request('/for/viewer', { method: 'POST', ...send(token ?? '', othersToken ?? '') });
    expect(answer.status).toBe(expected);
  });

  it('does not sign anybody out from elsewhere', async () => {
    const browser = await signIn('vera');
    const form = { csrf: (await json(browser, '/for/viewer')).csrfToken ?? '' };
    expect((await browser.request('/sign-out', { method: 'POST', form: {} })).status).toBe(403);
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await browser.request('/sign-out', { method: 'POST', form, headers })).status).toBe(403);
    expect((await browser.request('/for/viewer')).status).toBe(200);
  });
});

describe('a one-time link', () => {
  const LOCAL = 'http://127.0.0.1:8080';
  const COOKIE = '127.0.0.1:8080 lastlook-session';
  let local: { app: FastifyInstance; access: Access };
  beforeEach(async () => {
    const organisations = [{ id: 'default', name: '', ingestKeys: [] }];
    local = await anApp({ ...settings, organisations, origin: () => LOCAL });
  });
  afterEach(() => local.app.close());

  it('signs in as administrator, once', async () => {
    const link = local.access.mintSignInLink('default', 'administrator');
    const browser = aBrowser(local.app, LOCAL);
    expect(await browser.visit(link, '')).toMatchObject({ status: 200, text: 'the console' });
    expect(await json(browser, '/for/administrator')).toMatchObject({
      organisation: 'default',
      roles: ['administrator'],
    });
    expect(browser.cookies.get(COOKIE)).toMatch(/^default\./);
    const second = await aBrowser(local.app, LOCAL).visit(link, '');
    expect(second.status).toBe(403);
    expect(second.text).toContain('This link does not work any more');
  });

  it('of an auditor leads to the audit log and opens no record', async () => {
    const browser = aBrowser(local.app, LOCAL);
    const answer = await browser.request(local.access.mintSignInLink('default', 'auditor'));
    expect([answer.status, answer.headers['location']]).toEqual([303, '/console/audit']);
    const who = await json(browser, '/for/auditor');
    expect(who).toMatchObject({ roles: ['auditor'], name: 'local auditor' });
    const refused = await Promise.all(
      ['viewer', 'reviewer', 'administrator'].map((role) =>
        browser.request(`/for/${role}`, { headers: { accept: '*/*' } }),
      ),
    );
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('of an administrator opens no audit log, and is another person than the auditor', async () => {
    const [administrator, auditor] = [aBrowser(local.app, LOCAL), aBrowser(local.app, LOCAL)];
    await administrator.request(local.access.mintSignInLink('default', 'administrator'));
    await auditor.request(local.access.mintSignInLink('default', 'auditor'));
    expect((await administrator.request('/for/auditor', { headers: { accept: '*/*' } })).status).toBe(403);
    const [one, other] = [await json(administrator, '/for/administrator'), await json(auditor, '/for/auditor')];
    expect(one.subject).not.toBe(other.subject);
  });

  it('of one role still works once the other’s was made', async () => {
    const link = local.access.mintSignInLink('default', 'administrator');
    local.access.mintSignInLink('default', 'auditor');
    expect((await aBrowser(local.app, LOCAL).request(link)).status).toBe(303);
  });

  it.each<[string, (link: string) => string]>([
    ['after 15 minutes', (link) => ((later = 15 * MINUTE), link)],
    ['once the clock was put back by an hour', (link) => ((later = -60 * MINUTE), link)],
    ['once another was made', (link) => (local.access.mintSignInLink('default', 'administrator'), link)],
    ['with a letter changed', (link) => link.slice(0, -2) + (link.endsWith('AA') ? 'BB' : 'AA')],
    ['without its token', (link) => link.replace(/token=.*/, 'token=')],
    ['without any query', (link) => link.replace(/\?.*/, '')],
  ])('opens nothing %s', async (_, change) => {
    const browser = aBrowser(local.app, LOCAL);
    expect((await browser.visit(change(local.access.mintSignInLink('default', 'administrator')), '')).status).toBe(403);
    expect(browser.cookies.size).toBe(0);
  });

  it('opens for one of two who come at once', async () => {
    const link = local.access.mintSignInLink('default', 'administrator');
    const answers = await Promise.all([1, 2, 3].map(() => aBrowser(local.app, LOCAL).request(link)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 403, 403]);
  });

  it('is not used up by a look at its head alone', async () => {
    const link = local.access.mintSignInLink('default', 'administrator');
    expect((await local.app.inject({ method: 'HEAD', url: link })).statusCode).toBe(404);
    expect((await aBrowser(local.app, LOCAL).request(link)).status).toBe(303);
  });

  it('tells whoever comes without it where it is', async () => {
    expect((await aBrowser(local.app, LOCAL).visit('/console', '')).text).toContain('Open the sign-in link');
  });

  it('is not made for a server that others reach, nor beside a provider', () => {
    expect(() => access.mintSignInLink('charity', 'administrator')).toThrow('loopback');
    expect(() => access.mintSignInLink('charity', 'auditor')).toThrow('loopback');
    expect(() => local.access.mintSignInLink('other', 'administrator')).toThrow('loopback');
  });

  it.each(['administrator', 'auditor'] as const)(
    'lets no %s stay who came by it once there is a provider',
    async (role) => {
      const browser = aBrowser(local.app, LOCAL);
      await browser.request(local.access.mintSignInLink('default', role));
      const organisations = [{ ...settings.organisations[0]!, id: 'default' }];
      const withProvider = await anApp({ ...settings, organisations, origin: () => LOCAL });
      const later = aBrowser(withProvider.app, LOCAL);
      later.cookies.set(COOKIE, browser.cookies.get(COOKIE)!);
      expect((await later.request(`/for/${role}`, { headers: { accept: '*/*' } })).status).toBe(401);
      await withProvider.app.close();
    },
  );
});
