import { createHash } from 'node:crypto';
import { createSenderCheck, type OrganisationAccess, type SenderCheck } from '../../../src/server/auth';
import {
  AUDIENCE,
  CLIENT_ID,
  OBJECT_ID,
  OTHER_TENANT,
  SCOPE,
  startIssuer,
  TENANT,
  type TestIssuer,
} from './entra-issuer';

const START = Date.UTC(2026, 10, 22, 9, 30);
const MINUTE = 60_000;
let later = 0;
const now = (): Date => new Date(START + later);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const KEY = 'k'.repeat(43);
const NEXT_KEY = 'n'.repeat(43);
const COUNCILS_KEY = 'c'.repeat(43);

let issuer: TestIssuer;
let check: SenderCheck;
let organisations: readonly OrganisationAccess[];

beforeAll(async () => {
  issuer = await startIssuer(now);
});
afterAll(() => issuer.stop());
beforeEach(() => {
  later = 0;
  const entra = (tenants: readonly string[]) => ({
    tenants,
    audience: AUDIENCE,
    clientId: CLIENT_ID,
    scope: SCOPE,
    authority: issuer.authority,
  });
  organisations = [
    { id: 'charity', name: 'The Charity', entra: entra([TENANT]), ingestKeys: [sha256(KEY), sha256(NEXT_KEY)] },
    {
      id: 'council',
      name: 'The Council',
      entra: entra([OTHER_TENANT]),
      ingestKeys: [sha256(COUNCILS_KEY).toUpperCase()],
    },
  ];
  check = createSenderCheck({ organisations, now });
});

const withToken = async (token: string | Promise<string>) => check({ kind: 'token', value: await token });
const refused = { statusCode: 401, code: 'credential-refused' };

describe('a token of the organisation', () => {
  it('speaks for its holder', async () => {
    expect(await withToken(issuer.token())).toEqual({
      organisation: 'charity',
      isAuthenticated: true,
      sender: 'anna@charity.example',
    });
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'upn where there is no preferred_username',
      'ben@charity.example',
      { preferred_username: undefined, upn: 'ben@charity.example' },
    ],
    ['the object id where neither is there', OBJECT_ID, { preferred_username: undefined }],
    ['the object id where the name is a phone number', OBJECT_ID, { preferred_username: '+44 1632 960001' }],
    ['the object id where the name holds U+0000', OBJECT_ID, { preferred_username: 'an\u0000na@charity.example' }],
    ['the object id where the name is no text', OBJECT_ID, { preferred_username: ['anna@charity.example'] }],
  ])('by %s', async (_, sender, claims) => {
    expect(await withToken(issuer.token(claims))).toMatchObject({ sender });
  });

  it('may come again within its life: what it delivers is kept once, by id', async () => {
    const token = await issuer.token();
    await withToken(token);
    later = 59 * MINUTE;
    expect(await withToken(token)).toMatchObject({ organisation: 'charity' });
  });

  it.each([
    ['a minute late', 3600 + 59],
    ['a minute early', -59],
  ])('may be %s, because clocks differ', async (_, seconds) => {
    const token = await issuer.token();
    later = seconds * 1000;
    expect(await withToken(token)).toMatchObject({ organisation: 'charity' });
  });

  it('belongs to the organisation of its tenant', async () => {
    const theirs = { tid: OTHER_TENANT, iss: `${issuer.authority}/${OTHER_TENANT}/v2.0` };
    expect(await withToken(issuer.token(theirs))).toMatchObject({ organisation: 'council' });
  });
});

describe('a token is refused', () => {
  const BASE64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const theirIssuer = () => `${issuer.authority}/${OTHER_TENANT}/v2.0`;

  it.each<[string, () => Promise<string> | string]>([
    ['that is over', () => issuer.token({ exp: START / 1000 - 61 })],
    ['that is not valid yet', () => issuer.token({ nbf: START / 1000 + 61 })],
    ['without an end', () => issuer.token({ exp: undefined })],
    ['for another audience', () => issuer.token({ aud: 'bbbbbbbb-0000-4000-8000-000000000009' })],
    ['for Microsoft Graph', () => issuer.token({ aud: '00000003-0000-0000-c000-000000000000' })],
    ['without an audience', () => issuer.token({ aud: undefined })],
    ['of another issuer', () => issuer.token({ iss: 'https://evil.example/v2.0' })],
    ["of version 1's issuer", () => issuer.token({ iss: `https://sts.windows.net/${TENANT}/` })],
    ['whose issuer is a pattern', () => issuer.token({ iss: `${issuer.authority}/{tenantid}/v2.0` })],
    ['of another tenant', () => issuer.token({ tid: 'aaaaaaaa-0000-4000-8000-000000000009' })],
    ["whose tenant is ours and issuer another organisation's", () => issuer.token({ iss: theirIssuer() })],
    ["whose tenant is another organisation's and issuer ours", () => issuer.token({ tid: OTHER_TENANT })],
    ['without a tenant', () => issuer.token({ tid: undefined })],
    ['without an object id', () => issuer.token({ oid: undefined })],
    ['whose object id is something else', () => issuer.token({ oid: 'anna@charity.example' })],
    ['without a scope (an ID token, or an application’s own)', () => issuer.token({ scp: undefined, roles: [SCOPE] })],
    ['asked for by another application', () => issuer.token({ azp: 'bbbbbbbb-0000-4000-8000-000000000003' })],
    ['that says not who asked for it', () => issuer.token({ azp: undefined })],
    ['with another scope', () => issuer.token({ scp: 'User.Read' })],
    ['whose scope only begins like ours', () => issuer.token({ scp: `${SCOPE}.All` })],
    ['whose scope is a list', () => issuer.token({ scp: [SCOPE] })],
    ['of an unknown key', () => issuer.signWith(issuer.strangersKey, issuer.claims(), { alg: 'RS256', kid: 'key-99' })],
    [
      'of a stranger that names our key',
      () => issuer.signWith(issuer.strangersKey, issuer.claims(), { alg: 'RS256', kid: 'key-1' }),
    ],
    ['that is not signed (alg none)', () => `${BASE64({ alg: 'none', typ: 'JWT' })}.${BASE64(issuer.claims())}.`],
    [
      'signed with what is public (HS256)',
      () =>
        issuer.signWith(new TextEncoder().encode(TENANT.repeat(2)), issuer.claims(), { alg: 'HS256', kid: 'key-1' }),
    ],
    [
      'of another algorithm (PS256)',
      async () => (await issuer.token()).replace(/^[^.]+/, BASE64({ alg: 'PS256', kid: 'key-1' })),
    ],
    [
      'that brings its own key',
      async () =>
        (await issuer.token()).replace(
          /^[^.]+/,
          BASE64({ alg: 'RS256', jku: 'https://evil.example/keys', kid: 'key-1' }),
        ),
    ],
    [
      'that demands what we do not know (crit)',
      async () => (await issuer.token()).replace(/^[^.]+/, BASE64({ alg: 'RS256', kid: 'key-1', crit: ['exp'] })),
    ],
    [
      'whose claims were changed',
      async () =>
        (await issuer.token()).replace(
          /\.[^.]+\./,
          `.${BASE64(issuer.claims({ preferred_username: 'boss@charity.example' }))}.`,
        ),
    ],
    ['whose signature was cut', async () => (await issuer.token()).slice(0, -8)],
    ['that is empty', () => ''],
    ['that is no token', () => 'not a token'],
    ['of three empty parts', () => '..'],
    ['that is endless', async () => `${await issuer.token()}${'A'.repeat(20_000)}`],
    ['that is an ingest key', () => KEY],
  ])('%s', async (_, make) => {
    await expect(withToken(make())).rejects.toMatchObject(refused);
  });

  it('where the organisation accepts none', async () => {
    const keysOnly = createSenderCheck({ organisations: [{ id: 'charity', name: '', ingestKeys: [] }], now });
    await expect(keysOnly({ kind: 'token', value: await issuer.token() })).rejects.toMatchObject(refused);
  });
});

describe('the signing keys', () => {
  it('are asked for once by many who come together, and then kept', async () => {
    const before = issuer.asked();
    const token = await issuer.token();
    await Promise.all(Array.from({ length: 20 }, () => withToken(token)));
    later = 30 * MINUTE;
    await withToken(token);
    expect(issuer.asked() - before).toBe(1);
  });

  it('are asked for again for a key nobody knows, but not for each of a flood', async () => {
    await withToken(issuer.token());
    const before = issuer.asked();
    for (let number = 0; number < 20; number++) {
      await expect(withToken(issuer.token({}, { kid: `invented-${String(number)}` }))).rejects.toMatchObject(refused);
      later += 1000;
    }
    expect(issuer.asked() - before).toBeLessThanOrEqual(1);
  });

  it('are never asked for of a tenant that is not ours', async () => {
    const before = issuer.asked();
    await expect(withToken(issuer.token({ tid: 'aaaaaaaa-0000-4000-8000-000000000009' }))).rejects.toMatchObject(
      refused,
    );
    expect(issuer.asked()).toBe(before);
  });

  it('may roll over while tokens come', async () => {
    await withToken(issuer.token());
    await issuer.rollOver();
    later = MINUTE;
    expect(await withToken(issuer.token())).toMatchObject({ organisation: 'charity' });
  });

  it('may roll over while the clock is put back by an hour', async () => {
    await withToken(issuer.token());
    await issuer.rollOver();
    later = -60 * MINUTE;
    expect(await withToken(issuer.token())).toMatchObject({ organisation: 'charity' });
  });

  it('serve on for a day while nobody answers, and then it is "try again", never a refusal that would drop records', async () => {
    await withToken(issuer.token());
    await issuer.stop();
    try {
      later = 2 * 60 * MINUTE;
      expect(await withToken(issuer.token())).toMatchObject({ organisation: 'charity' });
      later += 2 * 60 * MINUTE;
      await expect(withToken(issuer.token({}, { kid: 'unknown-yet' }))).rejects.toMatchObject({
        statusCode: 503,
        code: 'keys-unavailable',
      });
      const neverAsked = createSenderCheck({ organisations, now });
      await expect(neverAsked({ kind: 'token', value: await issuer.token() })).rejects.toMatchObject({
        statusCode: 503,
      });
    } finally {
      await issuer.restart();
    }
    later += MINUTE;
    expect(await withToken(issuer.token())).toMatchObject({ organisation: 'charity' });
  });
});

describe('an ingest key', () => {
  it.each([
    ['its organisation', KEY, 'charity'],
    ['its organisation, with the next one already', NEXT_KEY, 'charity'],
    ['another organisation', COUNCILS_KEY, 'council'],
  ])('speaks for %s, as public', async (_, value, organisation) => {
    expect(await check({ kind: 'key', value })).toEqual({ organisation, isAuthenticated: false, sender: undefined });
  });

  it.each([
    ['that nobody has', 'x'.repeat(43)],
    ['with another letter', `${KEY.slice(0, -1)}l`],
    ['that is empty', ''],
    ['that is its own hash', sha256(KEY)],
    ['that is endless', 'k'.repeat(1e6)],
  ])('%s is refused', async (_, value) => {
    await expect(check({ kind: 'key', value })).rejects.toMatchObject(refused);
  });

  it('so short that its hash could be guessed back is refused, even where it is configured', async () => {
    const weak = createSenderCheck({
      organisations: [{ id: 'charity', name: '', ingestKeys: [sha256('summer2026')] }],
      now,
    });
    await expect(weak({ kind: 'key', value: 'summer2026' })).rejects.toMatchObject(refused);
  });
});

describe('settings that contradict themselves are not taken', () => {
  it.each<[string, Partial<OrganisationAccess>, RegExp]>([
    ['a key of two organisations', { ingestKeys: [sha256(KEY)] }, /share an ingest key: charity, council/],
    ['a key that is no hash', { ingestKeys: ['plain text'] }, /no SHA-256/],
    [
      'a tenant of two organisations',
      { entra: { tenants: [TENANT], audience: AUDIENCE, clientId: CLIENT_ID, scope: SCOPE } },
      /more than once/,
    ],
    [
      '"common" as tenant',
      { entra: { tenants: ['common'], audience: AUDIENCE, clientId: CLIENT_ID, scope: SCOPE } },
      /must be a GUID/,
    ],
    [
      'an authority without TLS',
      {
        entra: {
          tenants: [OTHER_TENANT],
          audience: AUDIENCE,
          clientId: CLIENT_ID,
          scope: SCOPE,
          authority: 'http://login.example',
        },
      },
      /https/,
    ],
  ])('%s', (_, council, message) => {
    const both = [organisations[0]!, { id: 'council', name: '', ingestKeys: [], ...council }];
    expect(() => createSenderCheck({ organisations: both, now })).toThrow(message);
  });
});
