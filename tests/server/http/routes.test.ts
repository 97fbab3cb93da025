import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { aDelivery, aRecord, aServer, deliver, type TestServer } from './a-server';

const HOST = { host: 'localhost:8460' };
const first = aRecord({ minute: '2026-11-20T08:00Z', client: 'classic' });
const second = aRecord({ minute: '2026-11-21T08:00Z', outcome: 'warning-shown' });

/** A server that has kept two records, and somebody who administrates it. */
interface Filled {
  readonly server: TestServer;
  readonly cookie: string;
  readonly get: (url: string, headers?: object) => Promise<LightMyRequestResponse>;
}

async function aFilledServer(): Promise<Filled> {
  const server = await aServer({ policy: 'pane: { reason-in-words: true }' });
  const cookie = await server.signIn();
  await deliver(server, aDelivery({ records: [first, second], notes: [{ record: first.id, text: 'Agreed' }] }));
  return {
    server,
    cookie,
    get: (url, headers = { cookie }) => server.app.inject({ url, headers: { ...HOST, ...headers } }),
  };
}

/** For a test that changes what is kept, or looks at all that was done: others must not see it, nor be seen. */
async function alone(test: (filled: Filled) => Promise<void>): Promise<void> {
  const filled = await aFilledServer();
  await test(filled).finally(filled.server.close);
}

/** The server of the tests that only read. */
let shared: Filled;
beforeAll(async () => {
  shared = await aFilledServer();
});
afterAll(() => shared.server.close());
const get: Filled['get'] = (url, headers) => shared.get(url, headers);

async function auditOf({ server }: Filled): Promise<readonly (readonly [string, string])[]> {
  const acts: [string, string][] = [];
  for await (const { act, about } of server.storage.forOrganisation('default').audit.read(0)) acts.push([act, about]);
  return acts;
}

async function review(id: string, { server, cookie, get }: Filled): Promise<(headers: object) => Promise<number>> {
  const csrf = /name="csrf" value="([^"]+)"/.exec((await get('/console')).body)?.[1] ?? '';
  return async (headers) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: `/api/records/${id}/review`,
      headers: { ...HOST, cookie, 'sec-fetch-site': 'same-origin', 'x-csrf-token': csrf, ...headers },
      payload: { state: 'confirmed' },
    });
    return answer.statusCode;
  };
}

describe('reading what was delivered', () => {
  it('lists the newest first, to an administrator with sender and note', async () => {
    const { records } = (await get('/api/records')).json<{
      records: { record: { id: string }; sender?: string; note?: string }[];
    }>();
    expect(records.map(({ record }) => record.id)).toEqual([second.id, first.id]);
    expect(records[1]).toMatchObject({ note: 'Agreed', record: first });
    expect(records[0]?.sender).toMatch(/^1-/);
  });

  it.each([
    ['by client', 'client=classic', [first.id]],
    ['by outcome', 'outcome=warning-shown', [second.id]],
    ['by day', 'from=2026-11-21&to=2026-11-21', [second.id]],
    ['by an address, which is kept as a pseudonym', 'sender=anna%40harbour.example', [second.id, first.id]],
    ['by somebody else', 'sender=ben%40harbour.example', []],
    ['by what was reviewed', 'reviewed=yes', []],
  ])('filters %s', async (_, query, expected) => {
    const { records } = (await get(`/api/records?${query}`)).json<{ records: { record: { id: string } }[] }>();
    expect(records.map(({ record }) => record.id)).toEqual(expected);
  });

  it('goes on to what is older, to the end', async () => {
    const page = (await get('/api/records?limit=1')).json<{ before: string }>();
    const next = (await get(`/api/records?limit=1&before=${page.before}`)).json<{
      records: { record: { id: string } }[];
    }>();
    expect(next.records.map(({ record }) => record.id)).toEqual([first.id]);
  });

  it('shows one record, and none that there is not', async () => {
    expect((await get(`/api/records/${first.id}`)).json()).toMatchObject({ record: first });
    expect((await get('/api/records/ffffffffffffffffffffffffffffffff')).statusCode).toBe(404);
  });

  it('tells what came of one message: what nothing followed in time is settled, what is new is not', async () => {
    const outcomeOf = async (exposure: string) => (await get(`/api/exposures/${exposure}`)).json<object>();
    expect(await outcomeOf(first.exposure)).toMatchObject({ outcome: 'abandoned', records: [{ record: first }] });
    expect(await outcomeOf(second.exposure)).toMatchObject({ outcome: 'warned', records: [{ record: second }] });
    expect(await outcomeOf('f'.repeat(16))).toMatchObject({ code: 'not-found' });
    expect((await get('/api/exposures/nonsense')).statusCode).toBe(400);
  });

  it('counts by one thing', async () => {
    expect((await get('/api/counts?by=outcome')).json()).toEqual({
      counts: expect.arrayContaining([
        { key: 'stopped', count: 1 },
        { key: 'warning-shown', count: 1 },
      ]),
    });
  });

  it('tells how far the guard reaches', async () => {
    const { days } = (await get('/api/coverage')).json<{ days: { day: string }[] }>();
    const heard = { mailboxes: 1, silent: 7, unauthenticated: 1, summarised: 0, unconfirmed: 0 };
    expect(days).toEqual([{ day: '2026-11-21', ...heard }]);
  });

  it.each(['/api/coverage?', '/api/counts?by=rule&', '/api/records?', '/api/export?format=csv&'])(
    'says of %s that the days are the wrong way round, instead of that there was nothing',
    async (path) => {
      const answer = await get(`${path}from=2026-11-20&to=2026-11-01`);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'days-reversed']);
      expect((await get(`${path}from=2026-11-20&to=2026-11-20`)).statusCode).toBe(200);
    },
  );

  it('tells what came of the messages of a day, once the day is settled', () =>
    alone(async (own) => {
      const { settledDays } = own.server.storage.forOrganisation('default');
      const settled = { seen: 1, settledOn: '2026-11-21', outcomes: { abandoned: 1 } };
      await settledDays.put({ day: '2026-11-19', ...settled });
      const { days } = (await own.get('/api/coverage?to=2026-11-20')).json<{ days: object[] }>();
      expect(days).toEqual([expect.objectContaining({ day: '2026-11-19', mailboxes: 0, outcomes: { abandoned: 1 } })]);
    }));

  it('exports CSV and NDJSON as files', async () => {
    const csv = await get('/api/export?format=csv');
    expect(csv.headers).toMatchObject({ 'content-disposition': 'attachment; filename="lastlook-records.csv"' });
    expect(csv.body.trimEnd().split('\n')).toHaveLength(3);
    expect((await get('/api/export?format=ndjson')).body.trimEnd().split('\n')).toHaveLength(2);
  });

  it('exports what came of each message too, where that is asked for', async () => {
    const csv = await get('/api/export?format=csv&with=message-outcome');
    const outcomes = csv.body
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(',').at(-1));
    expect(outcomes).toEqual(['message_outcome', '"warned"', '"abandoned"']);
    const ndjson = (await get('/api/export?format=ndjson&with=message-outcome')).body.trimEnd().split('\n');
    expect(ndjson.map((line) => (JSON.parse(line) as { messageOutcome: string }).messageOutcome)).toEqual([
      'warned',
      'abandoned',
    ]);
    expect((await get('/api/export?format=ndjson')).body).not.toContain('messageOutcome');
  });

  it('streams after a cursor', async () => {
    const lines = (await get('/api/stream')).body.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    const { sequence } = (await get('/api/records?limit=1')).json<{ records: { sequence: number }[] }>().records[0]!;
    expect((await get(`/api/stream?after=${String(sequence)}`)).body.trim()).toBe('');
  });

  it('takes a review from a page of its own, and from nowhere else', () =>
    alone(async (own) => {
      const reviewFirst = await review(first.id, own);
      expect(await reviewFirst({ 'x-csrf-token': '' })).toBe(403);
      expect(await reviewFirst({ 'sec-fetch-site': 'cross-site' })).toBe(403);
      expect(await reviewFirst({})).toBe(204);
      expect((await own.get(`/api/records/${first.id}`)).json()).toMatchObject({ review: { state: 'confirmed' } });
    }));

  it('writes every look to the audit log', () =>
    alone(async (own) => {
      const looks = [
        '/api/records?outcome=warning-shown',
        `/api/records/${first.id}`,
        '/api/counts?by=client',
        '/api/coverage',
        '/api/export?format=csv',
        '/api/stream',
      ];
      for (const look of looks) expect((await own.get(look)).statusCode).toBe(200);
      await (
        await review(first.id, own)
      )({});
      const acts = await auditOf(own);
      expect(acts.map(([act]) => act)).toEqual([
        'sign-in',
        'records-listed',
        'record-viewed',
        'counts-viewed',
        'coverage-viewed',
        'records-exported',
        'records-streamed',
        'records-listed',
        'record-reviewed',
      ]);
      expect(acts).toContainEqual(['records-listed', 'limit=50 outcome=warning-shown']);
    }));

  it('names a sender who was asked for by address as records do, because the log lasts', () =>
    alone(async (own) => {
      await own.get('/api/records?sender=anna%40harbour.example');
      const acts = await auditOf(own);
      const byAddress = expect.stringMatching(/^limit=50 sender=1-[0-9a-f]{24} \(by address\)$/) as string;
      expect(acts).toContainEqual(['records-listed', byAddress]);
      expect(JSON.stringify(acts)).not.toContain('anna@');
    }));

  it('refuses a sender to a viewer, and says so in the log without the address', () =>
    alone(async (own) => {
      const vera = { organisation: 'default', subject: 'v1', name: 'Vera', roles: ['viewer'] } as const;
      const cookie = `lastlook-session=${await own.server.app.access.sessions.start(vera)}`;
      const answer = await own.get('/api/records?sender=anna%40harbour.example', { cookie });
      expect([answer.statusCode, answer.json()]).toEqual([403, expect.objectContaining({ code: 'role-missing' })]);
      expect((await auditOf(own)).at(-1)).toEqual(['access-refused', 'GET /api/records sender']);
    }));

  it('finds a sender by address after a change of keys too, before they send again', () =>
    alone(async (own) => {
      const found = async () =>
        (await own.get('/api/records?sender=anna%40harbour.example')).json<{ records: readonly unknown[] }>().records;
      const before = await found();
      own.server.context.pseudonyms.rotate('default');
      expect(before.length).toBeGreaterThan(0);
      expect(await found()).toEqual(before);
    }));

  it('keeps the address out of the log also where records have it from before the policy wanted pseudonyms', () =>
    alone(async (own) => {
      const { records } = own.server.context.storage.forOrganisation('default');
      const sender = 'bea@harbour.example';
      const receivedAt = new Date().toISOString();
      await records.add([{ record: aRecord(), receivedAt, isAuthenticated: true, sender, group: undefined }]);
      expect((await own.get('/api/records?sender=Bea%40harbour.example')).statusCode).toBe(200);
      expect(JSON.stringify(await auditOf(own))).not.toMatch(/bea@/i);
    }));

  it('shows the log to auditors only', async () => {
    expect((await get('/api/audit')).statusCode).toBe(403);
  });
});

it.each([
  ['a filter that there is not', '/api/records?subject=x'],
  ['a rule that there is not', '/api/records?rule=mine'],
  ['a day that there is not', '/api/records?from=2026-13-01'],
  ['a page of a million', '/api/records?limit=1000000'],
  ['a cursor that is no number', '/api/stream?after=-1'],
  ['a count by nothing', '/api/counts'],
  ['a format that there is not', '/api/export?format=xlsx'],
])('answers 400 to %s', async (_, url) => {
  expect((await get(url)).statusCode).toBe(400);
});

it.each([
  '/api/records',
  '/api/records/x',
  '/api/counts?by=rule',
  '/api/coverage',
  '/api/export?format=csv',
  '/api/stream',
  '/api/audit',
])('nobody reads %s without signing in', async (url) => {
  expect((await get(url, {})).statusCode).toBe(401);
});

describe('the OpenAPI document', () => {
  it('holds every route, and no other', async () => {
    const { paths } = (await get('/api/openapi.json')).json<{
      paths: Record<string, Record<string, { summary?: string }>>;
    }>();
    const said = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(said.sort()).toEqual(routesOf(shared.server.app).sort());
    expect(said).toEqual(
      expect.arrayContaining([
        'post /api/records',
        'get /api/export',
        'get /sign-in',
        'get /console',
        'get /{path}/{*}',
      ]),
    );
    const silent = Object.values(paths)
      .flatMap((methods) => Object.values(methods))
      .filter(({ summary }) => summary === undefined);
    expect(silent).toEqual([]);
  });

  it('says what a delivery may be, to the last key', async () => {
    const document = (await get('/api/openapi.json')).json<{ paths: { '/api/records': { post: object } } }>();
    const text = JSON.stringify(document.paths['/api/records'].post);
    expect(text).toContain('"additionalProperties":false');
    expect(text).toContain('"^[0-9a-f]{32}$"');
    expect(text).toContain('"visible-recipients"');
  });
});

/** Out of the router's own picture of itself: "get /api/records". */
function routesOf(app: FastifyInstance): string[] {
  const lines = app.printRoutes({ commonPrefix: false }).split('\n');
  const at: string[] = [];
  return lines.flatMap((line) => {
    const read = /^((?:[│ ]   )*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (read === null) return [];
    const depth = (read[1] ?? '').length / 4;
    at.splice(depth, at.length, read[2] ?? '');
    // The router draws what may begin with anything as a star alone.
    const path = at
      .join('')
      .replace(/^\/?\*$/, '/:path/*')
      .replace(/:([a-z]+)/g, '{$1}')
      .replace(/\*$/, '{*}');
    const methods = (read[3] ?? '').split(', ').filter((method) => method !== '' && method !== 'HEAD');
    return methods.map((method) => `${method.toLowerCase()} ${path}`);
  });
}
