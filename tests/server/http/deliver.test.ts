import { tidy } from '../../../src/server/http/housekeeping';
import type { StoredRecord } from '../../../src/server/storage';
import { aDelivery, anId, aRecord, aServer, deliver, type TestServer } from './a-server';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

async function kept(of: TestServer = server): Promise<readonly StoredRecord[]> {
  return (await of.storage.forOrganisation('default').records.list({}, { limit: 200 })).records;
}

test('a delivery by key is kept, counted as unauthenticated, its sender a pseudonym, its arrival to the minute', async () => {
  const delivery = aDelivery();
  const answer = await deliver(server, delivery);
  expect([answer.statusCode, answer.json()]).toEqual([200, { kept: 1 }]);
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  const [stored] = await kept();
  expect(stored).toMatchObject({
    record: delivery.records[0],
    isAuthenticated: false,
    receivedAt: '2026-11-21T09:30:00Z',
  });
  expect(stored?.sender).toMatch(/^1-[0-9a-f]{24}$/);
  expect(JSON.stringify(await kept())).not.toContain('anna');
});

test('a refusal can be read by whoever delivers: unread it would be no answer, and the same would come for ever', async () => {
  const small = await aServer({ configuration: 'limits: { per-key: 1 }' });
  await deliver(small, aDelivery());
  const refused = [
    await deliver(small, { ...aDelivery(), schemaVersion: 1 }),
    await deliver(small, aDelivery(), null),
    await deliver(small, 'x'.repeat(70_000)),
    await deliver(small, aDelivery()),
  ];
  await small.close();
  expect(refused.map(({ statusCode }) => statusCode)).toEqual([400, 401, 413, 429]);
  for (const { headers } of refused) {
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after',
    });
  }
});

test('by key nobody poses as a pseudonym, also where records name addresses', async () => {
  const own = await aServer({ policy: 'records: { sender: address }' });
  const { records } = own.storage.forOrganisation('default');
  for (const sender of ['1-3478c31e70f7bbb9642d99f9', 'bea@harbour.example']) {
    await deliver(own, aDelivery({ sender, records: [aRecord()] }));
  }
  const kept = (await records.list({}, { limit: 9 })).records.map(({ sender }) => sender);
  const knows = await records.knowsPseudonyms();
  await own.close();
  expect(kept).toEqual(['bea@harbour.example', undefined]);
  expect(knows).toBe(false);
});

test('the same delivery twice is kept once', async () => {
  const delivery = aDelivery();
  expect((await deliver(server, delivery)).json()).toEqual({ kept: 1 });
  expect((await deliver(server, delivery)).json()).toEqual({ kept: 0 });
});

test('JSON with its own content type is taken as well', async () => {
  const { app, context } = server;
  const credential = { kind: 'key', value: context.settings.organisations[0]!.ingestKey };
  const answer = await app.inject({
    method: 'POST',
    url: '/api/records',
    payload: { credential, delivery: aDelivery() },
  });
  expect(answer.statusCode).toBe(200);
});

const NOTES_ASKED = 'pane: { reason-in-words: true }';

test.each([
  ['is kept where the policy asks for it', NOTES_ASKED, 'Agreed by phone', 0],
  ['is left out and counted where it does not', '', undefined, 1],
])('a note %s', async (_, policy, expected, leftOut) => {
  const other = await aServer({ policy });
  const record = aRecord();
  await deliver(other, aDelivery({ records: [record], notes: [{ record: record.id, text: 'Agreed by phone' }] }));
  const [stored] = await kept(other);
  const { body } = await other.app.inject({ url: '/metrics' });
  await other.close();
  expect(stored?.note).toBe(expected);
  expect(body).toContain(`lastlook_left_out_total{what="note not asked for"} ${String(leftOut)}`);
});

test.each<[string, string, readonly string[], readonly string[] | undefined]>([
  ['classes', '', ['topic', 'person'], undefined],
  ['classes, and domains', 'records: { recipient-domains: true }', ['topic', 'person'], ['clinic.example']],
  ['detectors', 'records: { dpia: DPIA 2026-07 }', ['topic-health', 'topic', 'person'], undefined],
])('names no more than %s where the policy says so, whatever a client sent', async (_, policy, kinds, domains) => {
  const other = await aServer({ policy });
  const record = aRecord({ domains: ['clinic.example'] });
  const [finding] = record.findings;
  const told = { ...finding!, kinds: ['topic-health', 'topic-Hartley', 'topic', 'Mrs.Hartley'] };
  await deliver(other, aDelivery({ records: [{ ...record, findings: [told] }] }));
  const [stored] = await kept(other);
  await other.close();
  expect(stored?.record.findings).toEqual([{ ...finding, kinds }]);
  expect(stored?.record.domains).toEqual(domains);
});

test('a queue without records may still tell its counts', async () => {
  expect((await deliver(server, aDelivery({ records: [] }))).json()).toEqual({ kept: 0 });
});

test('what is older than the organisation keeps is taken and not kept', async () => {
  const old = aRecord({ minute: '2025-11-20T09:30Z' });
  expect(
    (await deliver(server, aDelivery({ records: [old, aRecord({ minute: '2025-11-22T09:30Z' })] }))).json(),
  ).toEqual({ kept: 1 });
});

test('a day that a mailbox tells of for years counts once, also when what it has told of it is gone', async () => {
  let now = new Date('2026-11-21T09:30:12Z');
  const server = await aServer({ policy: 'records: { keep-days: 30 }', now: () => now });
  const { records } = server.storage.forOrganisation('default');
  const told = aDelivery({
    records: [],
    silentByDay: { '2026-10-22': 4, '2026-11-21': 7 },
    summarised: [{ day: '2026-10-22', outcome: 'stopped', count: 2 }],
  });
  await deliver(server, told);
  const before = (await records.coverage({})).filter(({ day }) => day === '2026-10-22');
  expect(before).toMatchObject([{ mailboxes: 1, silent: 4, summarised: 2 }]);
  for (const day of ['22', '23']) {
    now = new Date(`2026-11-${day}T09:30:12Z`);
    await tidy('default', server.context);
    expect((await deliver(server, told)).statusCode).toBe(200);
  }
  expect((await records.coverage({})).filter(({ day }) => day === '2026-10-22')).toEqual(before);
  await server.close();
});

test('what is not kept is counted: records that are too old, and notes whose record nobody has', async () => {
  const own = await aServer({ policy: NOTES_ASKED });
  const first = aRecord();
  const notes = [first.id, 'f'.repeat(32)].map((id) => ({ record: id, text: 'Agreed' }));
  await deliver(own, aDelivery({ records: [first, aRecord({ minute: '2025-11-20T09:30Z' })], notes }));
  // A client that forgets late sends the note once more, without its record: that one is not lost.
  await deliver(own, aDelivery({ records: [], notes: notes.slice(0, 1) }));
  const { body } = await own.app.inject({ url: '/metrics' });
  await own.close();
  expect(body).toContain('lastlook_left_out_total{what="record too old"} 1');
  expect(body).toContain('lastlook_left_out_total{what="note without record"} 1');
});

const days = (many: number): readonly string[] =>
  Array.from({ length: many }, (_, index) => new Date(Date.UTC(2026, 6, 1 + index)).toISOString().slice(0, 10));

test('takes all the days and summaries that a client may tell of, in one delivery', async () => {
  const silentByDay = Object.fromEntries(days(62).map((each) => [each, 1]));
  const summarised = days(120).map((day) => ({ day, outcome: 'stopped' as const, count: 1 }));
  expect((await deliver(server, aDelivery({ silentByDay, summarised }))).statusCode).toBe(200);
});

const record = aRecord();
const REFUSED: Readonly<Record<string, readonly [number, unknown]>> = {
  'nothing at all': [400, undefined],
  'a list': [400, []],
  'an unknown key': [400, { ...aDelivery(), subject: 'Minutes' }],
  'an unknown key in a record': [400, aDelivery({ records: [{ ...record, subject: 'Minutes' } as never] })],
  'an unknown key in a finding': [
    400,
    aDelivery({ records: [{ ...record, findings: [{ ...record.findings[0]!, text: 'x' } as never] }] }),
  ],
  'a rule nobody has': [
    400,
    aDelivery({ records: [{ ...record, findings: [{ ...record.findings[0]!, rule: 'mine' as never }] }] }),
  ],
  'a record that is none among good ones': [
    400,
    aDelivery({ records: [aRecord(), { ...record, client: 'web2' }, aRecord()] }),
  ],
  'an id with words in it': [400, aDelivery({ records: [{ ...record, id: 'mail to Mrs Hartley' }] })],
  'a count for a number': [400, aDelivery({ records: [{ ...record, outside: '264' as never }] })],
  'a time to the second': [400, aDelivery({ records: [{ ...record, minute: '2026-11-21T09:30:12Z' }] })],
  'a month that there is not': [400, aDelivery({ records: [{ ...record, minute: '2026-13-21T09:30Z' }] })],
  'a hundred and one records': [
    400,
    aDelivery({ records: Array.from({ length: 101 }, () => ({ ...record, id: anId() })) }),
  ],
  'a client that Outlook has not': [400, aDelivery({ records: [{ ...record, client: 'web2' }] })],
  'more days than a client tells of': [
    400,
    aDelivery({ silentByDay: Object.fromEntries(days(63).map((each) => [each, 1])) }),
  ],
  'more summaries than a client keeps': [
    400,
    aDelivery({ summarised: days(121).map((day) => ({ day, outcome: 'stopped', count: 1 })) }),
  ],
  'a note over several lines': [400, aDelivery({ notes: [{ record: record.id, text: 'a\nb' }] })],
  'a count below nothing': [400, aDelivery({ unconfirmed: -1 })],
  'the older form': [400, { ...aDelivery(), schemaVersion: 1 }],
};

test.each(Object.entries(REFUSED))('refuses %s, and keeps nothing of it', async (_, [status, delivery]) => {
  const before = (await kept()).length;
  const answer = await deliver(server, delivery);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code: 'not-a-delivery', request: answer.headers['x-request-id'] });
  expect(await kept()).toHaveLength(before);
});

test.each<[string, unknown, number]>([
  ['no credential', null, 401],
  ['a key that is nobody’s', { kind: 'key', value: 'k'.repeat(43) }, 401],
  ['a token where none is set up', { kind: 'token', value: 'eyJhbGciOiJub25lIn0.e30.' }, 401],
  ['another kind', { kind: 'password', value: 'x' }, 400],
])('refuses %s', async (_, credential, status) => {
  expect((await deliver(server, aDelivery(), credential)).statusCode).toBe(status);
});

test.each<[string, string, string, number]>([
  ['a form of a stranger’s page', 'application/x-www-form-urlencoded', 'delivery=1', 415],
  ['something else', 'application/xml', '<a/>', 415],
  ['broken JSON', 'text/plain', '{"delivery":', 400],
  ['a prototype', 'text/plain', '{"__proto__":{"a":1},"delivery":{}}', 400],
  ['more than 64 KB', 'text/plain', `"${'x'.repeat(70_000)}"`, 413],
])('refuses %s', async (_, type, payload, status) => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/records',
    headers: { 'content-type': type },
    payload,
  });
  expect(answer.statusCode).toBe(status);
});

test.each([
  ['address', 'anna@harbour.example'],
  ['none', undefined],
])('keeps the sender as the policy says: %s', async (form, expected) => {
  const other = await aServer({ policy: `records: { sender: ${form} }` });
  await deliver(other, aDelivery({ sender: 'Anna@Harbour.example' }));
  const [stored] = await kept(other);
  await other.close();
  expect(stored?.sender).toBe(expected);
});
