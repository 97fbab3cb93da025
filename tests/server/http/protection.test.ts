import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { anId, aDelivery, aRecord, aServer, deliver, type TestServer } from './a-server';
import { toAddressKey } from '../../../src/server/http/limits';
import type { Storage } from '../../../src/server/storage';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const HOST = { host: 'localhost:8460' };
const get = (url: string, headers: object = {}) => server.app.inject({ url, headers: { ...HOST, ...headers } });
const addinPath = () => server.context.settings.organisations[0]!.path;

describe('headers', () => {
  it.each(['/console', '/sign-in', '/api/records', '/api/openapi.json', '/nothing'])(
    'nobody may frame %s',
    async (url) => {
      const { headers } = await get(url);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
    },
  );

  it('Outlook’s hosts may frame the pages of the add-in, and only they', async () => {
    const { headers, statusCode } = await get(`/${addinPath()}/taskpane.html`);
    expect(statusCode).toBe(200);
    expect(headers['content-security-policy']).toMatch(/frame-ancestors https:\/\/outlook\.office\.com /);
    expect(headers['x-frame-options']).toBeUndefined();
  });

  it('TLS is demanded for good where there is TLS', async () => {
    const secure = await aServer({ origin: 'https://lastlook.harbour.example' });
    const { headers } = await secure.app.inject({ url: '/healthz', headers: { host: 'lastlook.harbour.example' } });
    await secure.close();
    expect(headers['strict-transport-security']).toBe('max-age=15768000');
    expect((await get('/healthz')).headers['strict-transport-security']).toBeUndefined();
  });

  it.each([
    ['a stranger’s name that leads to this machine', 'evil.example', 421],
    ['another name of this machine', '127.0.0.1:8460', 200],
  ])('answers to %s', async (_, host, status) => {
    expect((await server.app.inject({ url: '/api/openapi.json', headers: { host } })).statusCode).toBe(status);
  });
});

describe('an address that leads nowhere', () => {
  const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

  it.each<[string, string, string, string]>([
    ['of the console, in English', '/console/nothing', 'en-GB,en;q=0.9', 'This is not here'],
    ['of the console, in Welsh', '/console/nothing', 'cy-GB,cy;q=0.9,en;q=0.8', 'Nid yw hwn yma'],
    ['elsewhere', '/nothing', 'en-GB', 'This is not here'],
  ])('is said to a browser by a page: one %s', async (_, url, language, said) => {
    const answer = await get(url, { accept: BROWSER, 'accept-language': language });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.body).toContain(said);
    expect(answer.body).toContain('href="/console"');
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['a script', '/console/nothing', '*/*'],
    ['a browser that asks the API', '/api/nothing', BROWSER],
  ])('is said in JSON to %s', async (_, url, accept) => {
    const answer = await get(url, { accept });
    expect([answer.statusCode, answer.json()]).toEqual([404, expect.objectContaining({ code: 'not-found' })]);
  });
});

describe('the add-in’s files', () => {
  it('lie below a path that cannot be guessed', async () => {
    expect(addinPath()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect((await get('/addin/events.js')).statusCode).toBe(404);
    expect((await get(`/${addinPath()}/assets/icon-64.png`)).headers['content-type']).toBe('image/png');
  });

  it.each(['../package.json', '..%2f..%2fpackage.json', '%2e%2e/manifest.xml', 'events.js/', '__proto__'])(
    'hold no %s',
    async (name) => {
      expect((await get(`/${addinPath()}/${name}`)).statusCode).toBe(404);
    },
  );

  it('are sent again only when they have changed, and packed to whoever takes it', async () => {
    const first = await get(`/${addinPath()}/events.js`, { 'accept-encoding': 'gzip' });
    expect(first.headers['content-encoding']).toBe('gzip');
    const again = await get(`/${addinPath()}/events.js`, { 'if-none-match': first.headers.etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('say where records go and by which key', async () => {
    const { body } = await get(`/${addinPath()}/events.js`);
    const { ingestKey } = server.context.settings.organisations[0]!;
    expect(body.includes(`"url":"http://localhost:8460/api/records","key":"${ingestKey ?? ''}"`)).toBe(true);
  });

  it('stand in the list that Outlook asks the host for', async () => {
    const { allowed } = (await get('/.well-known/microsoft-officeaddins-allowed.json')).json<{ allowed: string[] }>();
    expect(allowed).toEqual(
      ['events.js', 'events-cy.js'].map((name) => `http://localhost:8460/${addinPath()}/${name}`),
    );
  });
});

/** Whoever asks whether the server is ready waits for `release`. */
function aHeldDatabase() {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const ping = jest.fn(() => held);
  return { ping, release, wrapStorage: (storage: Storage): Storage => ({ ...storage, ping }) };
}

describe('limits', () => {
  const tight = (limits: string) => aServer({ configuration: `limits: { ${limits} }` });

  it('one address has its share, and is told when to come again', async () => {
    const small = await tight('per-address: 3');
    const ask = () => small.app.inject({ url: '/api/openapi.json', headers: HOST });
    const statuses = [await ask(), await ask(), await ask()].map(({ statusCode }) => statusCode);
    const fourth = await ask();
    const health = await small.app.inject({ url: '/healthz', headers: HOST });
    await small.close();
    expect(statuses).toEqual([200, 200, 200]);
    expect([fourth.statusCode, fourth.json<{ code: string }>().code]).toEqual([429, 'too-many']);
    expect(Number(fourth.headers['retry-after'])).toBeGreaterThan(0);
    expect(health.statusCode).toBe(200);
  });

  it.each([
    ['what is no route', '/nothing'],
    ['what cannot be decoded', '/console/%ff'],
    ['what is too long for a name', `/${'a'.repeat(300)}/events.js`],
  ])('%s has its share too, and is protected as everything is', async (_, url) => {
    const small = await tight('per-address: 2');
    const ask = () => small.app.inject({ url, headers: HOST });
    const [first, second, third] = [await ask(), await ask(), await ask()];
    await small.close();
    expect([first, second, third].map(({ statusCode }) => statusCode)).toEqual([404, 404, 429]);
    expect(first.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(Object.keys(first.json<object>())).toEqual(['code', 'message', 'request']);
  });

  it('a body that nobody can read counts too, where no route is', async () => {
    const small = await tight('per-address: 2');
    const headers = { ...HOST, 'content-type': 'application/json' };
    const ask = () => small.app.inject({ method: 'POST', url: '/nothing', headers, payload: '{' });
    const statuses = [await ask(), await ask(), await ask()].map(({ statusCode }) => statusCode);
    await small.close();
    expect(statuses).toEqual([400, 400, 429]);
  });

  it.each(['per-address', 'per-key'])(
    '%s: a clock that is put back by an hour keeps nobody out for longer',
    async (limit) => {
      const small = await tight(`${limit}: 1`);
      const [day, process] = [Date.now(), performance.now()];
      const statuses: number[] = [];
      for (const [passed, putBack] of [
        [0, 0],
        [59_000, 3_600_000],
        [61_000, 3_600_000],
      ] as const) {
        const clocks = [
          jest.spyOn(Date, 'now').mockReturnValue(day + passed - putBack),
          jest.spyOn(performance, 'now').mockReturnValue(process + passed),
        ];
        statuses.push((await deliver(small, aDelivery())).statusCode);
        for (const clock of clocks) clock.mockRestore();
      }
      await small.close();
      expect(statuses).toEqual([200, 429, 200]);
    },
  );

  it('one key has its share', async () => {
    const small = await tight('per-key: 1');
    const first = await deliver(small, aDelivery());
    const second = await deliver(small, aDelivery());
    await small.close();
    expect([first.statusCode, second.statusCode]).toEqual([200, 429]);
    expect(Number(second.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('what is under way at once is bounded, before bodies are read', async () => {
    const { wrapStorage, release } = aHeldDatabase();
    const small = await aServer({ configuration: 'limits: { at-once: 1 }', wrapStorage });
    // Asked for at once: the request of inject() begins when somebody waits for it.
    const first = small.app.inject({ url: '/readyz', headers: HOST }).then((answer) => answer);
    const second = await deliver(small, aDelivery());
    release();
    expect((await first).statusCode).toBe(200);
    const third = await deliver(small, aDelivery());
    await small.close();
    expect([second.statusCode, second.headers['retry-after']]).toEqual([503, '2']);
    expect(third.statusCode).toBe(200);
  });

  it('of what is under way at once one address has half, so that nobody alone keeps the others out', async () => {
    const { wrapStorage, release } = aHeldDatabase();
    const small = await aServer({ configuration: 'limits: { at-once: 2 }', wrapStorage });
    const ask = (url: string, remoteAddress: string) =>
      small.app.inject({ url, remoteAddress, headers: HOST }).then(({ statusCode }) => statusCode);
    const first = ask('/readyz', '192.0.2.7');
    const [same, other] = [await ask('/healthz', '192.0.2.7'), await ask('/healthz', '192.0.2.8')];
    release();
    const statuses = [same, other, await first, await ask('/healthz', '192.0.2.7')];
    await small.close();
    expect(statuses).toEqual([503, 200, 200, 200]);
  });

  it('a connection on which nothing moves is closed, also while its answer waits to be read', () => {
    expect(server.app.server.timeout).toBe(120_000);
  });

  it('whoever comes while the server ends is told when to come again', async () => {
    const { ping, wrapStorage, release } = aHeldDatabase();
    const small = await aServer({ wrapStorage });
    const origin = new URL(await small.app.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(origin.port), '127.0.0.1').setEncoding('utf8');
    let said = '';
    socket.on('data', (text: string) => void (said += text));
    const ask = 'GET /readyz HTTP/1.1\r\nHost: localhost:8460\r\n\r\n';
    socket.write(ask);
    while (ping.mock.calls.length === 0) await sleep(5);
    const closed = small.close();
    const second = once(small.app.server, 'request');
    // One behind the other on a connection that is in use, and so is not closed.
    socket.write(ask);
    await second;
    release();
    await closed;
    expect(said).toMatch(/^HTTP\/1\.1 200 [^]*HTTP\/1\.1 503 [^]*retry-after: 10\r\n[^]*"code":"closing"/);
  });

  it('an address of IPv6 counts by its network', () => {
    expect(toAddressKey({ ip: '2001:db8::1' })).toBe(toAddressKey({ ip: '2001:db8:0:0:ffff::9' }));
    expect(toAddressKey({ ip: '2001:db8:0:1::1' })).not.toBe(toAddressKey({ ip: '2001:db8::1' }));
    expect(toAddressKey({ ip: '::ffff:192.0.2.7' })).toBe('192.0.2.7');
  });
});

describe('health and metrics', () => {
  it('is alive and ready', async () => {
    expect((await get('/healthz')).json()).toEqual({ state: 'alive' });
    expect((await get('/readyz')).json()).toEqual({ state: 'ready' });
  });

  it('is not ready without its database', async () => {
    const broken = await aServer({
      wrapStorage: (storage) => ({ ...storage, ping: () => Promise.reject(new Error('disk of anna@harbour.example')) }),
    });
    const answer = await broken.app.inject({ url: '/readyz', headers: HOST });
    await broken.close();
    expect(answer.statusCode).toBe(500);
    expect(answer.body + broken.logged()).not.toContain('anna');
  });

  it('counts what came and how long it took', async () => {
    await deliver(server, aDelivery());
    const { body } = await get('/metrics');
    expect(body).toMatch(/lastlook_records_kept_total [1-9]/);
    expect(body).toContain('lastlook_http_request_seconds_bucket{le="0.05",route="/api/records",status="200"}');
  });

  it.each<[string, string, object, number]>([
    ['this machine', '', {}, 200],
    ['another machine', '', { remoteAddress: '192.0.2.7' }, 403],
    ['whoever comes through a proxy', 'listen: { trusted-proxies: [127.0.0.1] }', {}, 403],
    [
      'the token',
      'metrics-token: { env: METRICS_TOKEN }',
      { headers: { authorization: 'Bearer a-metrics-token-of-32-characters-and-more' } },
      200,
    ],
    ['another token', 'metrics-token: { env: METRICS_TOKEN }', { headers: { authorization: 'Bearer other' } }, 403],
  ])('metrics are for %s', async (_, configuration, request, status) => {
    const own = await aServer({ configuration });
    const answer = await own.app.inject({ url: '/metrics', ...request });
    await own.close();
    expect(answer.statusCode).toBe(status);
  });
});

test('the log tells no token, key, address, cookie or path of an organisation', async () => {
  const cookie = await server.signIn();
  const { ingestKey = '' } = server.context.settings.organisations[0]!;
  await deliver(server, aDelivery({ notes: [{ record: anId(), text: 'A note of mine' }] }));
  await deliver(server, { broken: 'A text of mine' });
  await deliver(server, aDelivery(), { kind: 'token', value: 'eyJhbGciOiJub25lIn0.secret-token.' });
  await get('/api/records?sender=anna%40harbour.example', { cookie, authorization: 'Bearer secret-token' });
  await get('/sign-in/link?token=secret-token');
  await get('/sign-in/callback?code=secret-token&state=secret-token');
  await get(`/${addinPath()}/events.js`);
  await get('/api/records?limit=x', { cookie });
  await get('/anna@harbour.example');
  const logged = server.logged();
  expect(logged.split('\n').length).toBeGreaterThan(8);
  const secrets = [
    ingestKey,
    cookie.split('=')[1]!,
    'secret-token',
    'anna',
    '127.0.0.1',
    addinPath(),
    'of mine',
    'cookie',
    'authorization',
  ];
  expect(secrets.filter((secret) => logged.includes(secret))).toEqual([]);
});

describe('hostile input', () => {
  const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
  const countKept = async () => {
    let total = 0;
    for await (const { record } of server.storage.forOrganisation('default').records.export({}))
      total += record.id.length > 0 ? 1 : 0;
    return total;
  };
  const value: fc.Arbitrary<unknown> = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', '=cmd()', '\u0000', '\ud800', 'x'.repeat(5000), '2026-02-31T25:61Z'),
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, true, [], {}, 1e308, -0),
    fc.jsonValue(),
  );

  it(`any change of a delivery is refused, and nothing of it is kept (FUZZ_RUNS=${String(RUNS)})`, async () => {
    const paths = pathsOf(
      aDelivery({
        notes: [{ record: anId(), text: 'Agreed' }],
        summarised: [{ day: '2026-11-20', outcome: 'stopped', count: 2 }],
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), value, async (path, bad) => {
        const before = await countKept();
        const delivery = aDelivery({
          records: [aRecord()],
          notes: [{ record: anId(), text: 'Agreed' }],
          summarised: [{ day: '2026-11-20', outcome: 'stopped', count: 2 }],
        });
        const answer = await deliver(server, withValue(delivery, path, bad));
        expect(answer.statusCode).toBeLessThan(500);
        expect(
          answer.statusCode === 200 ? before + 1 - (await countKept()) : before - (await countKept()),
        ).toBeLessThanOrEqual(answer.statusCode === 200 ? 1 : 0);
      }),
      { numRuns: RUNS },
    );
  });

  it('any body and any headers are answered below 500', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.json()),
        fc.constantFrom('application/json', 'text/plain', 'text/html', 'application/x-www-form-urlencoded', ''),
        fc.dictionary(
          fc.constantFrom('authorization', 'cookie', 'x-forwarded-for', 'origin', 'x-csrf-token', 'accept-language'),
          fc.string(),
        ),
        fc.constantFrom('/api/records', '/api/records/x/review', '/sign-out', '/console/records/x/review'),
        async (payload, type, headers, url) => {
          const answer = await server.app.inject({
            method: 'POST',
            url,
            headers: { ...HOST, ...headers, 'content-type': type },
            payload,
          });
          expect(answer.statusCode).toBeGreaterThanOrEqual(200);
          expect(answer.statusCode).toBeLessThan(500);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('any address and query are answered below 500', async () => {
    const cookie = await server.signIn();
    const names = ['from', 'to', 'sender', 'before', 'limit', 'after', 'by', 'format', 'token', 'to[]', '__proto__'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '/api/records',
          '/api/counts',
          '/api/export',
          '/api/stream',
          '/console',
          '/sign-in',
          '/sign-in/callback',
          '/sign-in/link',
          '/api/records/%00',
        ),
        fc.dictionary(fc.constantFrom(...names), fc.string()),
        async (path, query) => {
          const answer = await get(`${path}?${new URLSearchParams(query).toString()}`, { cookie });
          expect(answer.statusCode).toBeLessThan(500);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    ...(at.length > 0 ? [at] : []),
    ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...at, key])),
  ];
}

function withValue(value: unknown, [step, ...rest]: Path, bad: unknown): unknown {
  if (step === undefined) return bad;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[step] = withValue(copy[step], rest, bad);
  return copy;
}
