import { createHash, randomBytes } from 'node:crypto';
import type { OrganisationSettings } from '../../../src/server/config';
import { aDelivery, aRecord } from '../http/a-server';
import { startPostgres, type Postgres } from '../../helpers/a-postgres';
import { aBrowser, type Browser } from './a-browser';
import { startProvider, type TestProvider } from './a-provider';
import { AUDIENCE, CLIENT_ID, OTHER_TENANT, SCOPE, startIssuer, TENANT, type TestIssuer } from './entra-issuer';
import { theServer, type TheServer } from './the-server';

const ORIGIN = 'https://lastlook.example';
const COOKIE = '__Host-lastlook-session';
const JAR = `lastlook.example ${COOKIE}`;
const CLIENT_SECRET = 'only for a test on this machine';
const MINUTE = 60_000;
const START = Math.floor(Date.now() / 1000) * 1000;
let later = 0;
const now = (): Date => new Date(START + later);

const secret = (): string => randomBytes(32).toString('base64url');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const KEYS = { charity: secret(), council: secret() };
const STREAM_KEYS = { charity: secret(), council: secret() };
const PATHS = {
  charity: secret()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, 'x'),
  council: 'c'.repeat(43),
};

/** Stands in every record of the charity and nowhere else: whoever of another organisation reads it has crossed over. */
const MARK = '0.1.0-of-the-charity';
const RECORD = 'a'.repeat(32);
const EXPOSURE = 'e'.repeat(16);

let provider: TestProvider;
let issuer: TestIssuer;
let server: TheServer;
const visitors = new Map<string, Visitor>();

const client = (id: string) => ({
  client_id: id,
  client_secret: CLIENT_SECRET,
  redirect_uris: [`${ORIGIN}/sign-in/callback`],
  token_endpoint_auth_method: 'client_secret_post',
});

const organisation = (id: 'charity' | 'council', tenant: string): OrganisationSettings => ({
  id,
  name: `The ${id}`,
  path: PATHS[id],
  policyFile: undefined,
  ingestKey: KEYS[id],
  ingestKeys: [sha256(KEYS[id])],
  streamKey: STREAM_KEYS[id],
  handlerList: 'listed',
  receivers: [],
  entra: { tenants: [tenant], audience: AUDIENCE, clientId: CLIENT_ID, scope: SCOPE, authority: issuer.authority },
  signIn: {
    issuer: provider.issuer,
    clientId: id,
    clientSecret: CLIENT_SECRET,
    roles: {
      claim: 'roles',
      values: {
        viewer: ['LastLook.Viewer'],
        reviewer: ['LastLook.Reviewer'],
        administrator: ['LastLook.Administrator'],
        auditor: ['LastLook.Auditor'],
      },
    },
  },
});

const delivery = (id: string, whose: 'charity' | 'council' = 'charity'): object => {
  const ofCharity = whose === 'charity' ? { exposure: EXPOSURE, build: MARK } : {};
  const minute = `${now().toISOString().slice(0, 16)}Z`;
  return aDelivery({ sender: `anna@${whose}.example`, records: [aRecord({ id, minute, ...ofCharity })] });
};

/** Who comes: a role of the charity, or something that must open nothing. */
type Role = 'viewer' | 'reviewer' | 'administrator' | 'auditor';
interface Visitor {
  /** What the person may; undefined for whoever has no session that counts. */
  readonly roles: readonly Role[];
  readonly organisation: 'charity' | 'council';
  readonly headers: Readonly<Record<string, string>>;
}
const NOBODY: Visitor = { roles: [], organisation: 'charity', headers: {} };
const PEOPLE: Readonly<Record<string, readonly Role[]>> = {
  vera: ['viewer'],
  rhys: ['viewer', 'reviewer'],
  adele: ['viewer', 'reviewer', 'administrator'],
  owen: ['auditor'],
};
const OWN_PAGE = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };

async function signIn(who: string, organisation = 'charity'): Promise<Browser> {
  const browser = aBrowser(server.app, ORIGIN);
  await browser.visit(`/sign-in?organisation=${organisation}`, who);
  return browser;
}

/** The token a page of ours gives to its forms. Read on the page that everybody may open, so the table needs no door of its own. */
async function csrfOf(browser: Browser): Promise<string> {
  const { text } = await browser.request('/console/sessions');
  return /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

/** What a page of ours would send for this browser. */
async function asBrowser(browser: Browser): Promise<Record<string, string>> {
  const csrf = await csrfOf(browser);
  return { cookie: `${COOKIE}=${browser.cookies.get(JAR) ?? ''}`, 'x-csrf-token': csrf, ...OWN_PAGE };
}

async function openVisitors(): Promise<void> {
  visitors.set('nobody', NOBODY);
  for (const organisation of ['charity', 'council'] as const) {
    for (const [who, roles] of Object.entries(PEOPLE)) {
      const headers = await asBrowser(await signIn(who, organisation));
      visitors.set(`${who} of the ${organisation}`, { roles, organisation, headers });
    }
  }
  const refused = (name: string, headers: Record<string, string>): void =>
    void visitors.set(name, { ...NOBODY, headers });

  later = -31 * MINUTE;
  const idle = await asBrowser(await signIn('adele'));
  later = 0;
  refused('a session that was idle too long', idle);

  const leaving = await signIn('adele');
  const stolen = await asBrowser(leaving);
  const csrf = stolen['x-csrf-token'] ?? '';
  expect(csrf).not.toBe('');
  expect((await leaving.request('/sign-out', { method: 'POST', form: { csrf } })).status).toBe(200);
  refused('a stolen session after sign-out', stolen);

  const { cookie = '', ...rest } = visitors.get('adele of the charity')!.headers;
  refused('a session under the name of another organisation', {
    ...rest,
    cookie: cookie.replace('charity', 'council'),
  });
  refused('an invented session', { ...rest, cookie: `${COOKIE}=charity.${secret()}` });
  refused('a session without the prefix of its name', { ...rest, cookie: cookie.replace('__Host-', '') });

  const bearer = (token: string): Record<string, string> => ({ ...OWN_PAGE, authorization: `Bearer ${token}` });
  for (const [defect, token] of Object.entries(await defectiveTokens()))
    refused(`a token that ${defect}`, bearer(token));
  refused("an add-in's good token", bearer(await issuer.token()));
  refused('an ingest key', bearer(KEYS.charity));
  refused("another organisation's ingest key", bearer(KEYS.council));
}

async function defectiveTokens(): Promise<Record<string, string>> {
  const seconds = Math.floor(now().getTime() / 1000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const good = await issuer.token();
  return {
    'is over': await issuer.token({ exp: seconds - 61 }),
    'is not valid yet': await issuer.token({ nbf: seconds + 120 }),
    'is for another audience': await issuer.token({ aud: 'bbbbbbbb-0000-4000-8000-000000000009' }),
    'is of another issuer': await issuer.token({ iss: 'https://evil.example/v2.0' }),
    'is of another tenant': await issuer.token({ tid: 'aaaaaaaa-0000-4000-8000-000000000009' }),
    'has the tenant of one organisation and the issuer of another': await issuer.token({ tid: OTHER_TENANT }),
    'is not signed': `${part({ alg: 'none', typ: 'JWT' })}.${part(issuer.claims())}.`,
    'is signed with an unknown key': await issuer.signWith(issuer.strangersKey, issuer.claims(), {
      alg: 'RS256',
      kid: 'key-1',
    }),
    'was changed': good.replace(/\.[^.]+\./, `.${part(issuer.claims({ preferred_username: 'x@charity.example' }))}.`),
    'was asked for by another application': await issuer.token({ azp: AUDIENCE }),
    'has another scope': await issuer.token({ scp: 'User.Read' }),
    'has no scope': await issuer.token({ scp: undefined }),
    'has no object id': await issuer.token({ oid: undefined }),
  };
}

interface Row {
  /** The role; "signed-in" for any; "public" for whoever comes; "never" where no request of this table may succeed. */
  readonly for: Role | 'signed-in' | 'public' | 'never';
  readonly url: string;
  readonly body?: object;
  /** About a record of the charity: nobody else's business, whatever their role. */
  readonly isOfCharity?: true;
}
/** Every route there is. A new one without a row fails below. */
const ROWS: Readonly<Record<string, Row>> = {
  'GET /api/records': { for: 'viewer', url: '/api/records' },
  'GET /api/exposures/:exposure': { for: 'viewer', url: `/api/exposures/${EXPOSURE}`, isOfCharity: true },
  'GET /api/records/:id': { for: 'viewer', url: `/api/records/${RECORD}`, isOfCharity: true },
  'POST /api/records/:id/review': {
    for: 'reviewer',
    url: `/api/records/${RECORD}/review`,
    body: { state: 'confirmed' },
    isOfCharity: true,
  },
  'GET /api/counts': { for: 'viewer', url: '/api/counts?by=client' },
  'GET /api/coverage': { for: 'viewer', url: '/api/coverage' },
  'GET /api/export': { for: 'administrator', url: '/api/export?format=ndjson' },
  'GET /api/stream': { for: 'administrator', url: '/api/stream' },
  'GET /api/audit': { for: 'auditor', url: '/api/audit' },
  // Says only where the console is, whose own rows follow.
  'GET /': { for: 'public', url: '/' },
  'GET /console': { for: 'viewer', url: '/console' },
  'GET /console/coverage': { for: 'viewer', url: '/console/coverage' },
  'GET /console/audit': { for: 'auditor', url: '/console/audit' },
  'POST /console/records/:id/review': {
    for: 'reviewer',
    url: `/console/records/${RECORD}/review`,
    body: { state: 'confirmed' },
    isOfCharity: true,
  },
  'GET /sign-in': { for: 'never', url: '/sign-in?organisation=charity' },
  'GET /sign-in/callback': { for: 'never', url: '/sign-in/callback?code=invented&state=invented' },
  'GET /sign-in/link': { for: 'never', url: `/sign-in/link?token=${'A'.repeat(43)}` },
  // Ends what there is; with a good session it does so only for a page of ours, as the tests below say.
  'POST /sign-out': { for: 'public', url: '/sign-out' },
  // The body carries the credential, and has a table of its own below.
  'POST /api/records': { for: 'never', url: '/api/records', body: {} },
  'GET /metrics': { for: 'never', url: '/metrics' },
  'GET /console/page.css': { for: 'public', url: '/console/page.css' },
  'GET /api/openapi.json': { for: 'public', url: '/api/openapi.json' },
  'GET /healthz': { for: 'public', url: '/healthz' },
  'GET /readyz': { for: 'public', url: '/readyz' },
  'GET /console/sessions': { for: 'signed-in', url: '/console/sessions' },
  'POST /console/sessions/end-others': { for: 'signed-in', url: '/console/sessions/end-others', body: {} },
  // Of nobody here: what may be ended by whom is below.
  'POST /console/sessions/:id/end': { for: 'never', url: `/console/sessions/${'0'.repeat(64)}/end`, body: {} },
  'GET /console/simulator': { for: 'administrator', url: '/console/simulator' },
  'GET /console/simulator/*': { for: 'administrator', url: '/console/simulator/' },
  'GET /:path/simulator/*': { for: 'public', url: `/${PATHS.charity}/simulator/taskpane.html` },
  'GET /simulator/office/*': { for: 'public', url: '/simulator/office/office.js' },
  // Whoever knows the path is Outlook, or an administrator: its 256 bits stand in the manifest alone.
  'GET /:path/*': { for: 'public', url: `/${PATHS.charity}/taskpane.html` },
  'GET /.well-known/microsoft-officeaddins-allowed.json': {
    for: 'public',
    url: '/.well-known/microsoft-officeaddins-allowed.json',
  },
};

/** HEAD is answered by the route of GET, and must keep out whom it keeps out. */
const rowOf = (route: string): Row | undefined => ROWS[route.replace(/^HEAD /, 'GET ')];

async function visit(route: string, row: Row, headers: Readonly<Record<string, string>>) {
  const [method = ''] = route.split(' ');
  const isForm = route.includes(' /console/');
  const csrf = headers['x-csrf-token'] ?? '';
  const payload = isForm
    ? new URLSearchParams({ ...(row.body as Record<string, string>), csrf }).toString()
    : row.body && JSON.stringify(row.body);
  return server.app.inject({
    method: method as 'GET',
    url: row.url,
    headers: {
      host: 'lastlook.example',
      ...(payload === undefined
        ? {}
        : { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
}

const mayPass = (needed: Row['for'], roles: readonly Role[]): boolean =>
  needed === 'signed-in' ? roles.length > 0 : roles.some((role) => role === needed);

/** A form of a page is answered by going back to it. */
const LEADS_ON: readonly string[] = [
  'POST /console/records/:id/review',
  'POST /console/sessions/end-others',
  'GET /console/simulator',
  'GET /',
];

const isOpened = (route: string, status: number): boolean =>
  (status >= 200 && status < 300) || (LEADS_ON.includes(route.replace('HEAD', 'GET')) && status === 303);

describe.each(['SQLite', 'PostgreSQL'])('on %s', (engine) => {
  let postgres: Postgres | undefined;

  beforeAll(async () => {
    visitors.clear();
    postgres = engine === 'PostgreSQL' ? await startPostgres() : undefined;
    [provider, issuer] = await Promise.all([startProvider([client('charity'), client('council')]), startIssuer(now)]);
    server = await theServer(
      [organisation('charity', TENANT), organisation('council', OTHER_TENANT)],
      { origin: ORIGIN, databaseUrl: await postgres?.makeDatabase() },
      now,
    );
    const kept = await deliver({ kind: 'token', value: await issuer.token() }, delivery(RECORD));
    expect(kept.status).toBe(200);
    await openVisitors();
  });
  afterAll(async () => {
    await server.stop();
    await Promise.all([provider.stop(), issuer.stop(), postgres?.stop()]);
  });

  it('every route of the server has a row, and every row is a route', () => {
    expect(server.routes.filter((route) => rowOf(route) === undefined)).toEqual([]);
    expect(Object.keys(ROWS).filter((route) => !server.routes.includes(route))).toEqual([]);
    expect(visitors.size).toBeGreaterThan(25);
  });

  describe('who gets in', () => {
    it.each(
      Object.keys(ROWS).flatMap((route) =>
        route.startsWith('GET ') ? [route, route.replace('GET', 'HEAD')] : [route],
      ),
    )('%s', async (route) => {
      if (!server.routes.includes(route))
        return expect(['GET /sign-in', 'GET /sign-in/callback', 'GET /sign-in/link']).toContain(
          route.replace('HEAD', 'GET'),
        );
      const row = rowOf(route)!;
      const unexpected: string[] = [];
      for (const [name, { roles, organisation, headers }] of visitors) {
        // Signing somebody out here would end what the other rows need.
        if (route === 'POST /sign-out' && roles.length > 0) continue;
        const isOwn = row.isOfCharity !== true || organisation === 'charity';
        const isAllowed = row.for === 'public' || (mayPass(row.for, roles) && isOwn);
        const { statusCode, body } = await visit(route, row, headers);
        const isIn = isOpened(route, statusCode);
        if (isIn !== isAllowed) unexpected.push(`${name}: ${String(statusCode)}`);
        if (!isIn && ![303, 400, 401, 403, 404].includes(statusCode)) unexpected.push(`${name}: ${String(statusCode)}`);
        if (organisation === 'council' && row.for !== 'public' && body.includes(MARK))
          unexpected.push(`${name} read it`);
      }
      expect(unexpected).toEqual([]);
    });

    it.each([
      ['U+0000 in the subject', 'nul-in\u0000-subject'],
      ['U+0000 in the name', 'nul-in-name'],
      ['U+0000 in a role', 'nul-in-role'],
      ['half a letter in the name', 'half-a-letter'],
    ])('nobody for whom the provider says what no database keeps as it is: %s', async (_, who) => {
      const browser = aBrowser(server.app, ORIGIN);
      const landed = await browser.visit('/sign-in?organisation=charity', who);
      expect([landed.status, browser.cookies.has(JAR)]).toEqual([403, false]);
      expect(landed.text).toContain('href="/sign-in?organisation=charity"');
    });

    it('and those who may read do read what was delivered', async () => {
      const { headers } = visitors.get('adele of the charity')!;
      for (const route of ['GET /api/records', 'GET /api/records/:id', 'GET /api/export', 'GET /api/stream']) {
        expect([route, (await visit(route, ROWS[route]!, headers)).body.includes(MARK)]).toEqual([route, true]);
      }
    });
  });

  describe('who may change something', () => {
    const UNSAFE = [
      'POST /api/records/:id/review',
      'POST /console/records/:id/review',
      'POST /console/sessions/end-others',
      'POST /console/sessions/:id/end',
      'POST /sign-out',
    ];
    const adele = () => visitors.get('adele of the charity')!.headers;
    const rhys = () => visitors.get('rhys of the charity')!.headers;

    it.each<[string, () => Record<string, string>]>([
      ['without a CSRF token', () => ({ ...adele(), 'x-csrf-token': '' })],
      ["with another session's CSRF token", () => ({ ...adele(), 'x-csrf-token': rhys()['x-csrf-token'] ?? '' })],
      ['from another site', () => ({ ...adele(), origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })],
      [
        'from a sibling domain',
        () => ({ ...adele(), origin: 'https://x.lastlook.example', 'sec-fetch-site': 'same-site' }),
      ],
      [
        'from an older browser on another site',
        () => ({ ...without(adele(), 'sec-fetch-site'), origin: 'https://evil.example' }),
      ],
      ['from nowhere', () => without(without(adele(), 'sec-fetch-site'), 'origin')],
    ])('nobody %s', async (_, headers) => {
      for (const route of UNSAFE) {
        expect([route, (await visit(route, ROWS[route]!, headers())).statusCode]).toEqual([route, 403]);
      }
      expect((await visit('GET /api/records', ROWS['GET /api/records']!, adele())).statusCode).toBe(200);
    });
  });

  describe('what each role is shown', () => {
    it.each([
      ['vera', false],
      ['rhys', true],
    ])('%s sees who sent it: %s', async (who, isShown) => {
      const { body } = await visit(
        'GET /api/records/:id',
        ROWS['GET /api/records/:id']!,
        visitors.get(`${who} of the charity`)!.headers,
      );
      expect('sender' in (JSON.parse(body) as object)).toBe(isShown);
    });

    it('a viewer cannot ask for one sender either', async () => {
      const row: Row = { for: 'reviewer', url: '/api/records?sender=anna@charity.example' };
      expect((await visit('GET /api/records', row, visitors.get('vera of the charity')!.headers)).statusCode).toBe(403);
      expect((await visit('GET /api/records', row, visitors.get('rhys of the charity')!.headers)).body).toContain(MARK);
    });

    it('every look was recorded under the name of whoever looked, in their own organisation', async () => {
      const looks: readonly (readonly [string, string])[] = [
        ['vera of the charity', 'GET /api/records'],
        ['vera of the charity', 'GET /api/records/:id'],
        ['vera of the charity', 'GET /api/export'],
        ['rhys of the charity', 'POST /api/records/:id/review'],
        ['adele of the charity', 'GET /api/export'],
        ['owen of the charity', 'GET /api/records'],
        ['owen of the charity', 'GET /api/audit'],
        ['vera of the council', 'GET /api/records'],
      ];
      for (const [who, route] of looks) await visit(route, ROWS[route]!, visitors.get(who)!.headers);
      const seen = async (organisation: string): Promise<Set<string>> => {
        const { headers } = visitors.get(`owen of the ${organisation}`)!;
        const { body } = await visit('GET /api/audit', { for: 'auditor', url: '/api/audit?limit=1000' }, headers);
        const { entries } = JSON.parse(body) as { entries: { actor: string; act: string }[] };
        return new Set(entries.map(({ actor, act }) => `${actor.split(' ')[0]} ${act}`));
      };
      const charity = await seen('charity');
      for (const each of [
        'vera sign-in',
        'vera records-listed',
        'vera record-viewed',
        'vera access-refused',
        'rhys record-reviewed',
        'adele records-exported',
        'adele sign-out',
        'owen audit-read',
      ]) {
        expect(charity).toContain(each);
      }
      expect(charity).not.toContain('owen records-listed');
      expect(await seen('council')).toContain('vera records-listed');
    });
  });

  describe('a delivery', () => {
    it.each<[string, 'charity' | 'council', () => Promise<object> | object]>([
      ["with a token of the charity's tenant", 'charity', async () => ({ kind: 'token', value: await issuer.token() })],
      [
        "with a token of the council's tenant",
        'council',
        async () => ({
          kind: 'token',
          value: await issuer.token({ tid: OTHER_TENANT, iss: `${issuer.authority}/${OTHER_TENANT}/v2.0` }),
        }),
      ],
      ["with the charity's key", 'charity', () => ({ kind: 'key', value: KEYS.charity })],
      ["with the council's key", 'council', () => ({ kind: 'key', value: KEYS.council })],
    ])('%s belongs to the %s and to nobody else', async (_, whose, credential) => {
      const id = randomBytes(16).toString('hex');
      expect(await deliver(await credential(), delivery(id, whose))).toMatchObject({ status: 200, body: { kept: 1 } });
      for (const organisation of ['charity', 'council'] as const) {
        const { headers } = visitors.get(`vera of the ${organisation}`)!;
        const { statusCode } = await visit(
          'GET /api/records/:id',
          { for: 'viewer', url: `/api/records/${id}` },
          headers,
        );
        expect([organisation, statusCode]).toEqual([organisation, organisation === whose ? 200 : 404]);
      }
    });

    it('that comes again with the same token keeps nothing twice', async () => {
      const id = randomBytes(16).toString('hex');
      const credential = { kind: 'token', value: await issuer.token() };
      expect((await deliver(credential, delivery(id))).body).toEqual({ kept: 1 });
      expect((await deliver(credential, delivery(id))).body).toEqual({ kept: 0 });
    });

    it('by token is its holder’s, whatever sender the body claims', async () => {
      const id = randomBytes(16).toString('hex');
      const claimed = { ...delivery(id), sender: 'boss@charity.example' };
      await deliver({ kind: 'token', value: await issuer.token() }, claimed);
      const { headers } = visitors.get('rhys of the charity')!;
      const asked = async (sender: string): Promise<boolean> => {
        const row: Row = { for: 'reviewer', url: `/api/records?sender=${sender}` };
        return (await visit('GET /api/records', row, headers)).body.includes(id);
      };
      expect([await asked('anna@charity.example'), await asked('boss@charity.example')]).toEqual([true, false]);
    });

    it.each<[string, () => Promise<object | undefined> | object | undefined]>([
      ['without any credential', () => undefined],
      ['with a key that is none', () => ({ kind: 'key', value: secret() })],
      ['with a stream key', () => ({ kind: 'key', value: STREAM_KEYS.charity })],
      ['with a key in the place of a token', () => ({ kind: 'token', value: KEYS.charity })],
      [
        'with a token in the place of a key',
        async () => ({ kind: 'key', value: (await issuer.token()).slice(0, 256) }),
      ],
    ])('%s is refused', async (_, credential) => {
      const id = randomBytes(16).toString('hex');
      expect((await deliver(await credential(), delivery(id))).status).toBe(401);
      await expectNotKept(id);
    });

    it('with a token that has any defect is refused, in the body and in the header', async () => {
      const id = randomBytes(16).toString('hex');
      for (const [defect, value] of Object.entries(await defectiveTokens())) {
        expect([defect, (await deliver({ kind: 'token', value }, delivery(id))).status]).toEqual([defect, 401]);
        const header = { authorization: `Bearer ${value}` };
        expect([defect, (await deliver(undefined, delivery(id), header)).status]).toEqual([defect, 401]);
      }
      await expectNotKept(id);
    });

    it('is not let in by an administrator’s session', async () => {
      const id = randomBytes(16).toString('hex');
      const { headers } = visitors.get('adele of the charity')!;
      expect((await deliver(undefined, delivery(id), headers)).status).toBe(401);
      await expectNotKept(id);
    });
  });

  describe('a stream key', () => {
    const read = (key: string, url = '/api/stream') =>
      visit('GET /api/stream', { for: 'administrator', url }, { authorization: `Bearer ${key}` });

    it('reads the records of its own organisation', async () => {
      expect((await read(STREAM_KEYS.charity)).body).toContain(RECORD);
      const council = await read(STREAM_KEYS.council);
      expect(council.statusCode).toBe(200);
      expect(council.body).not.toContain(RECORD);
    });

    it.each(['/api/export?format=csv', '/api/records', '/api/audit', '/console'])(
      'opens nothing at %s',
      async (url) => {
        expect((await read(STREAM_KEYS.charity, url)).statusCode).toBe(401);
      },
    );

    it('that is wrong opens nothing', async () => {
      for (const key of [secret(), '', KEYS.charity]) expect((await read(key)).statusCode).toBe(401);
    });
  });

  it('nothing secret was logged', async () => {
    const { headers } = visitors.get('adele of the charity')!;
    for (const route of server.routes.filter((each) => each !== 'POST /sign-out')) {
      await visit(route, rowOf(route)!, headers);
    }
    await deliver({ kind: 'key', value: KEYS.charity }, delivery(randomBytes(16).toString('hex')));
    await deliver({ kind: 'token', value: await issuer.token() }, delivery(randomBytes(16).toString('hex')));
    const secrets = [
      ...Object.values(KEYS),
      ...Object.values(STREAM_KEYS),
      ...Object.values(PATHS),
      CLIENT_SECRET,
      headers['x-csrf-token'] ?? '',
      /\.([\w-]{43})$/.exec(headers['cookie'] ?? '')?.[1] ?? '',
      'anna@charity.example',
      'eyJ',
      'code=',
      'state=',
      'token=',
    ];
    expect(server.log().split('\n').length).toBeGreaterThan(100);
    expect(secrets.filter((each) => each === '' || server.log().includes(each))).toEqual([]);
  });
});

async function deliver(
  credential: object | undefined,
  what: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: unknown }> {
  const { statusCode, body } = await server.app.inject({
    method: 'POST',
    url: '/api/records',
    headers: { host: 'lastlook.example', ...headers, 'content-type': 'text/plain' },
    payload: JSON.stringify({ ...(credential === undefined ? {} : { credential }), delivery: what }),
  });
  return { status: statusCode, body: JSON.parse(body) as unknown };
}

async function expectNotKept(id: string): Promise<void> {
  for (const organisation of ['charity', 'council']) {
    const { headers } = visitors.get(`vera of the ${organisation}`)!;
    const { statusCode } = await visit('GET /api/records/:id', { for: 'viewer', url: `/api/records/${id}` }, headers);
    expect([organisation, statusCode]).toEqual([organisation, 404]);
  }
}

function without(headers: Readonly<Record<string, string>>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));
}
