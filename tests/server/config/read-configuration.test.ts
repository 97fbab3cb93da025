import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { complainAboutExposure, readConfiguration, type SaidAtStart } from '../../../src/server/config';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lastlook-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly said?: SaidAtStart;
}

const read = (text: string, { env = {}, said = {} }: Given = {}) =>
  readConfiguration({
    text,
    fileName: path.join(folder, 'lastlook.yaml'),
    env,
    said: { dataFolder: path.join(folder, 'data'), ...said },
  });

function settingsOf(text: string, given: Given = {}) {
  const result = read(text, given);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.settings;
}

function problemsOf(text: string, given: Given = {}): readonly string[] {
  const result = read(text, given);
  return result.ok
    ? []
    : result.problems.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
}

const SECRET = 'a-secret-of-thirty-two-characters-or-more';

describe('without a configuration', () => {
  it('listens on this machine only, for one organisation, with SQLite', () => {
    const { listen, organisations, databaseUrl } = settingsOf('');
    expect(listen).toEqual({ host: '127.0.0.1', port: 8460, tls: undefined, trustedProxies: [] });
    expect([organisations.map(({ id }) => id), databaseUrl]).toEqual([['default'], undefined]);
  });

  it('makes a path and an ingest key once, for its own account only', () => {
    const [first] = settingsOf('').organisations;
    const [second] = settingsOf('').organisations;
    expect(second).toEqual(first);
    expect(first?.path).toMatch(/^[\w-]{43}$/);
    expect(first?.ingestKeys).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    const file = path.join(folder, 'data/organisations/default/ingest-key');
    expect(readFileSync(file, 'utf8').trim()).toBe(first?.ingestKey);
    expect(statSync(file).mode & 0o077).toBe(0);
  });
});

it('reads everything that can be written', () => {
  writeFileSync(path.join(folder, 'policy.yaml'), '');
  writeFileSync(path.join(folder, 'secret'), `${SECRET}\n`);
  const { organisations, ...settings } = settingsOf(
    `
listen: { host: 0.0.0.0, port: 443, tls: { key: policy.yaml, cert: policy.yaml }, trusted-proxies: [10.0.0.0/8, '2001:db8::1'] }
public-url: https://lastlook.harbour.example/
database: { env: DATABASE }
metrics-token: { file: secret }
limits: { per-address: 10, per-key: 20, at-once: 30 }
organisations:
  - id: harbour
    name: Harbour Trust
    path: abcdefghijklmnopqrstuvwxyz
    policy: policy.yaml
    directory: { file: secret, smallest-group: 8 }
    entra: { tenants: [11111111-2222-3333-4444-555555555555], audience: api, scope: Records.Deliver }
    stream-key: { file: secret }
    handler-list: hidden
    sign-in: { issuer: 'https://login.harbour.example', client-id: lastlook, client-secret: { env: CLIENT }, roles: { viewer: [staff], auditor: [audit] } }
`,
    { env: { DATABASE: 'postgres://db.example/lastlook', CLIENT: 'hunter2' } },
  );
  expect(settings).toMatchObject({
    listen: { host: '0.0.0.0', port: 443, trustedProxies: ['10.0.0.0/8', '2001:db8::1'] },
    publicUrl: 'https://lastlook.harbour.example',
    databaseUrl: 'postgres://db.example/lastlook',
    metricsToken: SECRET,
    limits: { perAddress: 10, perKey: 20, atOnce: 30 },
  });
  expect(organisations[0]).toMatchObject({
    policyFile: path.join(folder, 'policy.yaml'),
    directory: { file: path.join(folder, 'secret'), smallestGroup: 8 },
    ingestKey: undefined,
    ingestKeys: [],
    streamKey: SECRET,
    handlerList: 'hidden',
    signIn: { clientSecret: 'hunter2', roles: { claim: 'roles', values: { viewer: ['staff'], auditor: ['audit'] } } },
  });
});

it('what is said at the start counts before the environment, and that before the file', () => {
  const file = 'listen: { host: a.example, port: 1 }';
  const env = { LASTLOOK_HOST: 'b.example', LASTLOOK_PORT: '2' };
  expect(settingsOf(file).listen).toMatchObject({ host: 'a.example', port: 1 });
  expect(settingsOf(file, { env }).listen).toMatchObject({ host: 'b.example', port: 2 });
  expect(settingsOf(file, { env, said: { host: 'c.example', port: 3 } }).listen).toMatchObject({
    host: 'c.example',
    port: 3,
  });
});

const TWO = 'organisations: [{ id: a }, { id: b }]';
it.each<[string, string, Given, string]>([
  ['a mistyped setting', 'lisen: {}', {}, '1:1 "lisen" is not a setting. Did you mean "listen"?'],
  ['a port that there is not', 'listen:\n  port: 70000', {}, '2:9 A whole number from 1 to 65535 belongs here.'],
  ['an id with capitals', 'organisations:\n  - id: Harbour', {}, '2:9 An id has 1 to 40 lower-case letters'],
  [
    'a directory that is not there',
    'organisations: [{ id: a, directory: { file: staff.csv } }]',
    {},
    'staff.csv: there is no such file or folder.',
  ],
  [
    'a smallest group of four',
    'organisations: [{ id: a, directory: { smallest-group: 4, file: policy.yaml } }]',
    {},
    'A whole number from 5 to 1000 belongs here.',
  ],
  ['an organisation twice', 'organisations: [{ id: a }, { id: a }]', {}, '1:16 There are two organisations "a".'],
  ['a path that can be guessed', 'organisations: [{ id: a, path: addin }]', {}, '1:32 Whoever guesses this path'],
  [
    'everybody’s tenants',
    'organisations: [{ id: a, entra: { tenants: [common], audience: x, scope: y } }]',
    {},
    '1:45 A tenant id (a GUID)',
  ],
  [
    'an address without TLS',
    'public-url: http://lastlook.harbour.example',
    {},
    '1:13 This address must begin with https://.',
  ],
  ['an address with a path', 'public-url: https://harbour.example/lastlook', {}, '1:13 Only a host belongs here'],
  [
    'a proxy by its name',
    'listen: { trusted-proxies: [proxy.example] }',
    {},
    '1:29 "proxy.example" is no address of a proxy',
  ],
  [
    'a proxy that is everybody',
    'listen: { trusted-proxies: [0.0.0.0/0] }',
    {},
    '1:29 "0.0.0.0/0" is no address of a proxy',
  ],
  ['a secret that is nowhere', 'metrics-token: { env: NONE }', {}, '1:16 The environment has no NONE.'],
  [
    'a secret that could be guessed',
    'metrics-token: { env: SHORT }',
    { env: { SHORT: 'short' } },
    '1:16 This secret could be guessed',
  ],
  [
    'a reference, as a configuration',
    'data: *x',
    {},
    '1:7 Put "*x" in quotes: without them a star at the start is a reference to another place of the file, and a configuration has none.',
  ],
  [
    'one policy for two organisations',
    TWO,
    { said: { policyFile: 'policy.yaml' } },
    '1:1 --policy: With several organisations',
  ],
  [
    'a port of the environment that is none',
    '',
    { env: { LASTLOOK_PORT: 'http' } },
    '1:1 LASTLOOK_PORT: A whole number',
  ],
  [
    'servers that would not agree',
    TWO,
    { env: { DATABASE_URL: 'postgres://db.example/x' } },
    '1:17 a: Servers that share a database must agree',
  ],
  [
    'an ingest key that two organisations have',
    'organisations: [{ id: a, ingest-key: { env: KEY } }, { id: b, ingest-key: { env: KEY } }]',
    { env: { KEY: SECRET } },
    '1:16 Two organisations have the same ingest key.',
  ],
  [
    'one that is another organisation’s former one',
    `organisations: [{ id: a, former-ingest-keys: [${createHash('sha256').update(SECRET).digest('hex')}] }, { id: b, ingest-key: { env: KEY } }]`,
    { env: { KEY: SECRET } },
    '1:16 Two organisations have the same ingest key.',
  ],
  [
    'a database of another kind',
    '',
    { env: { DATABASE_URL: 'mysql://db.example/x' } },
    '1:1 DATABASE_URL: The address of a database begins with postgres://.',
  ],
])('refuses %s', (_, text, given, expected) => {
  expect(problemsOf(text, given)[0]).toContain(expected);
});

it('never repeats a secret', () => {
  expect(JSON.stringify(problemsOf('metrics-token: { env: SHORT }', { env: { SHORT: 'hunter2' } }))).not.toContain(
    'hunter2',
  );
});

const SIGN_IN = "sign-in: { issuer: 'https://login.harbour.example', client-id: x, roles: { viewer: [y] } }";
it.each<[string, string, readonly string[]]>([
  ['this machine only', '', []],
  ['this machine by its name', 'listen: { host: localhost }', []],
  ['everywhere', 'listen: { host: 0.0.0.0 }', ['without TLS', 'by which address', 'nobody could sign in']],
  [
    'behind a proxy',
    `listen: { trusted-proxies: [127.0.0.1] }\npublic-url: https://a.example\norganisations: [{ id: a, ${SIGN_IN} }]`,
    [],
  ],
  [
    'behind a proxy without sign-in',
    'listen: { trusted-proxies: [127.0.0.1] }\npublic-url: https://a.example',
    ['nobody could sign in'],
  ],
])('listening %s', (_, text, expected) => {
  const complaints = complainAboutExposure(settingsOf(text));
  expect(complaints).toHaveLength(expected.length);
  expected.forEach((part, index) => expect(complaints[index]).toContain(part));
});
