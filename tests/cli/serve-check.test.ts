import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { openStorage } from '../../src/server';
import { openPseudonyms } from '../../src/server/pseudonym';
import { lastlook } from './a-terminal';

/** Nobody listens at this port (RFC 1078 was never much used), and asking is answered at once. */
const DATABASE = 'postgres://lastlook:hunter2@127.0.0.1:1/lastlook';
const SECRET = 'a-secret-of-thirty-two-characters-or-more';

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);
const made = (from = 0, until = 365) =>
  generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    notBeforeDate: inDays(from),
    notAfterDate: inDays(until),
  });

let own: Awaited<ReturnType<typeof made>>;
let files: Readonly<Record<string, string>>;
beforeAll(async () => {
  own = await made();
  const [foreign, ended, later, soon] = await Promise.all([made(), made(-60, -30), made(30, 60), made(-60, 10.5)]);
  files = {
    'key.pem': own.private,
    'cert.pem': own.cert,
    'foreign.pem': foreign.cert,
    'ended-key.pem': ended.private,
    'ended.pem': ended.cert,
    'later-key.pem': later.private,
    'later.pem': later.cert,
    'soon-key.pem': soon.private,
    'soon.pem': soon.cert,
    'above-ended.pem': `${own.cert}\nIts authority:\n${ended.cert}`,
  };
});

/** What answers as the sign-in provider; each test says how. */
let provider: Server;
let issuer: string;
let answer: (response: ServerResponse) => void;
beforeAll(async () => {
  provider = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    answer(response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => provider.once('listening', resolve));
  issuer = `http://127.0.0.1:${String((provider.address() as AddressInfo).port)}`;
});
afterAll(() => new Promise((resolve) => provider.close(resolve)));
beforeEach(() => {
  answer = (response) => response.end(JSON.stringify({ issuer }));
});

let folder: string;
beforeEach(() => {
  delete process.env['DATABASE_URL'];
  folder = mkdtempSync(path.join(tmpdir(), 'lastlook-check-'));
  for (const [name, text] of Object.entries({
    ...files,
    'none.pem': 'no PEM',
    'policy.yaml': 'organisation: { name: Harbour Trust }\n',
    'bad-policy.yaml': 'organisation:\n  nam: Harbour\nrules: { visible-recipient: {} }\n',
    'teams.csv': 'address,group\nanna@harbour.example,Care\n',
    'bad-teams.csv': 'address,group\nanna,Care\n',
  }))
    writeFileSync(path.join(folder, name), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);

/** `lastlook serve --check` with this configuration, its own data folder, and whatever else is said. */
async function check(configuration: string | undefined, more: readonly string[] = []) {
  if (configuration !== undefined) writeFileSync(at('lastlook.yaml'), configuration.replaceAll('ISSUER', issuer));
  const config = configuration === undefined ? [] : ['--config', at('lastlook.yaml')];
  const data = more.includes('--data') ? [] : ['--data', at('data')];
  const { code, stdout, stderr } = await lastlook(['serve', '--check', ...config, ...data, ...more]);
  const told = (text: string): string => text.replaceAll(`${folder}/`, '').replaceAll(issuer, 'ISSUER');
  return { code, stdout: told(stdout), said: told(stderr) };
}

const ORGANISATION = `
  - id: harbour
    policy: policy.yaml
    directory: { file: teams.csv }
    sign-in: { issuer: ISSUER, client-id: lastlook, roles: { viewer: [staff] } }
`;
const GOOD = `
listen: { host: 0.0.0.0, port: 443, tls: { key: key.pem, cert: cert.pem } }
public-url: https://lastlook.harbour.example
organisations:${ORGANISATION}`;

describe('lastlook serve --check', () => {
  it.each<[string, string | undefined, string]>([
    [
      'a whole configuration',
      GOOD,
      'lastlook.yaml: all is good. It would listen on 0.0.0.0, port 443, for harbour, and keep records in data.\n',
    ],
    [
      'none',
      undefined,
      'the defaults: all is good. It would listen on 127.0.0.1, port 8460, for default, and keep records in data.\n',
    ],
  ])('is content with %s, and makes nothing: no folder, no key, no database', async (_, configuration, stdout) => {
    const before = readdirSync(folder).length + (configuration === undefined ? 0 : 1);
    expect(await check(configuration)).toEqual({ code: 0, stdout, said: '' });
    expect([readdirSync(folder).length, existsSync(at('data'))]).toEqual([before, false]);
  });

  it.each<[string, string, readonly string[], number, readonly string[]]>([
    ['a mistake in the configuration', 'listen:\n  hots: a.example\n', [], 65, ['lastlook.yaml:2:3: "hots" is not']],
    [
      'all mistakes of a policy and a directory, with their lines',
      GOOD.replace('policy.yaml', 'bad-policy.yaml').replace('teams.csv', 'bad-teams.csv'),
      [],
      65,
      [
        'bad-policy.yaml:2:3: "nam" is not',
        'bad-policy.yaml:3:10: "visible-recipient" is',
        'bad-teams.csv:2:1: This is no',
      ],
    ],
    [
      'files that the configuration names and that are not there, with the line that names them',
      GOOD.replace('policy.yaml', 'gone.yaml').replace('cert.pem', 'gone.pem'),
      [],
      65,
      ['lastlook.yaml:2:64: gone.pem: there is no such', 'lastlook.yaml:6:13: gone.yaml: there is no such file'],
    ],
    [
      'a certificate of another key',
      GOOD.replace('cert.pem', 'foreign.pem'),
      [],
      65,
      ['foreign.pem: the key of key.pem belongs to another certificate.'],
    ],
    [
      'what is no key and no certificate',
      GOOD.replace(/(?:key|cert)\.pem/g, 'none.pem'),
      [],
      65,
      ['none.pem: this is no private key in PEM', 'none.pem: this is no certificate in PEM.'],
    ],
    [
      'a receiver’s authority that is none',
      `${GOOD}    forward: [{ name: siem, format: ecs, syslog: { host: siem.example, ca: none.pem } }]\n`,
      [],
      65,
      ['none.pem: this is no certificate in PEM.'],
    ],
    [
      'two organisations of one tenant',
      `organisations:
  - { id: a, entra: { tenants: [11111111-2222-3333-4444-555555555555], audience: x, scope: y } }
  - { id: b, entra: { tenants: [11111111-2222-3333-4444-555555555555], audience: x, scope: y } }`,
      [],
      65,
      ['lastlook.yaml:1:1: Two organisations have the tenant and audience 11111111'],
    ],
    ['an open door', 'listen: { host: 0.0.0.0 }', [], 64, ['without TLS', 'by which address', 'nobody could sign in']],
    [
      'an open door, and a bad policy besides',
      'listen: { host: 0.0.0.0 }\norganisations: [{ id: a, policy: bad-policy.yaml }]',
      [],
      65,
      ['without TLS', 'by which address', 'nobody could sign in', ':2:3: "nam"', ':3:10: '],
    ],
    ['a data folder that is a file', '', ['--data', 'policy.yaml'], 65, ['policy.yaml: this is a file, not a folder']],
    [
      'a data folder that could not be made',
      '',
      ['--data', 'policy.yaml/data'],
      65,
      ['data: a part of this path is a'],
    ],
    [
      'a certificate that has ended',
      GOOD.replace('key.pem', 'ended-key.pem').replace('cert.pem', 'ended.pem'),
      [],
      65,
      ['ended.pem: this certificate ended on 20'],
    ],
    [
      'a certificate whose authority’s has ended',
      GOOD.replace('cert.pem', 'above-ended.pem'),
      [],
      65,
      ['above-ended.pem: this certificate ended on 20'],
    ],
    [
      'a certificate that does not hold yet',
      GOOD.replace('key.pem', 'later-key.pem').replace('cert.pem', 'later.pem'),
      [],
      65,
      ['later.pem: this certificate holds only from 20'],
    ],
  ])('names %s', async (_, configuration, more, code, sentences) => {
    const ended = await check(
      configuration,
      more.map((each) => (each.startsWith('--') ? each : at(each))),
    );
    expect([ended.code, ended.stdout]).toEqual([code, '']);
    const lines = ended.said.trim().split('\n');
    expect(lines).toEqual(sentences.map((sentence) => expect.stringContaining(sentence) as string));
  });

  it('tells a certificate that ends soon, and finds nothing wrong with it yet', async () => {
    const ended = await check(GOOD.replace('key.pem', 'soon-key.pem').replace('cert.pem', 'soon.pem'));
    expect(ended).toEqual({
      code: 0,
      stdout: expect.stringContaining('lastlook.yaml: good, for now. It would listen'),
      said: expect.stringMatching(
        /^lastlook: soon\.pem: this certificate ends on 20\d\d-\d\d-\d\d, in 10 days, [^\n]+\n$/,
      ),
    });
  });

  it.each<[string, (response: ServerResponse) => void, string]>([
    [
      'another issuer',
      (response) => response.end(JSON.stringify({ issuer: 'https://login.lighthouse.example' })),
      'lastlook: harbour: sign-in: the provider at "ISSUER" calls itself "https://login.lighthouse.example", and nobody',
    ],
    [
      'no provider',
      (response) => response.writeHead(404).end('{}'),
      'lastlook: harbour: sign-in: what answers at "ISSUER" is no OpenID Connect provider (OAUTH_RESPONSE_IS_NOT_CONFORM)',
    ],
    [
      'no words of a provider',
      (response) => response.end('[]'),
      'lastlook: harbour: sign-in: what answers at "ISSUER" is no OpenID Connect provider (OAUTH_INVALID_RESPONSE)',
    ],
    [
      'a broken line',
      (response) => response.destroy(),
      'lastlook: harbour: sign-in: the provider at "ISSUER" cannot be reached (',
    ],
  ])('asks the sign-in provider, and says that it met %s', async (_, answers, sentence) => {
    answer = answers;
    const { code, said } = await check(GOOD);
    expect([code, said]).toEqual([65, expect.stringContaining(sentence)]);
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('asks PostgreSQL, without ever telling its password, and misses the key of pseudonyms that its servers share', async () => {
    process.env['DATABASE_URL'] = DATABASE;
    writeFileSync(at('secret'), SECRET);
    const shared = `${GOOD}    path: 3vJq0sW8nXb2Lr7TzKd5Ye\n    ingest-key: { file: secret }\n`;
    const first = await check(shared);
    mkdirSync(at('data'));
    openPseudonyms({ dataFolder: at('data'), whenMissing: 'create' }).of('harbour', 'a sender');
    const second = await check(shared);
    delete process.env['DATABASE_URL'];
    const unreached = 'lastlook: The database at 127.0.0.1:1 cannot be used (ECONNREFUSED).';
    expect([first.code, first.said.trim().split('\n')]).toEqual([
      65,
      [expect.stringContaining('There is no pseudonym key in '), expect.stringContaining(unreached)],
    ]);
    expect([second.code, second.said.trim().split('\n')]).toEqual([65, [expect.stringContaining(unreached)]]);
    expect(first.said).not.toContain('hunter2');
  });

  it.each<[string, (file: string) => void, readonly string[]]>([
    ['is none', (file) => writeFileSync(file, 'a letter'), ['data/records.sqlite: this is no database of SQLite']],
    ['is a folder', (file) => mkdirSync(file), ['data/records.sqlite: this is a folder, where the database']],
    ['is empty', (file) => writeFileSync(file, ''), []],
  ])('looks at the file of SQLite, also one that %s, and leaves it as it is', async (_, make, sentences) => {
    mkdirSync(at('data'));
    make(at('data/records.sqlite'));
    const { code, said } = await check(GOOD);
    expect(code).toBe(sentences.length === 0 ? 0 : 65);
    expect(said.trim().split('\n').filter(Boolean)).toEqual(
      sentences.map((sentence) => expect.stringContaining(sentence) as string),
    );
    expect(readdirSync(at('data'))).toEqual(['records.sqlite']);
  });

  it('is content with the database of a server that ran here, and makes no file beside it', async () => {
    await (await openStorage({ kind: 'sqlite', folder: at('data') })).close();
    const before = readdirSync(at('data'));
    expect(await check(GOOD)).toMatchObject({ code: 0, said: '' });
    expect(readdirSync(at('data'))).toEqual(before);
  });

  it('says the line of the organisation that servers on one database would not agree about', async () => {
    process.env['DATABASE_URL'] = DATABASE;
    const { code, said } = await check('organisations:\n  - id: a\n  - id: b\n');
    delete process.env['DATABASE_URL'];
    expect([code, said.match(/lastlook\.yaml:\d+:\d+: [ab]: Servers/g)]).toEqual([
      65,
      ['lastlook.yaml:2:5: a: Servers', 'lastlook.yaml:3:5: b: Servers'],
    ]);
  });
});

describe('a file of the command line that is not there is named in plain words by', () => {
  it.each([
    ['--policy', ['--policy', 'gone.yaml'], /gone\.yaml: there is no such file or folder\.\n$/],
    ['--key', ['--key', 'gone.pem', '--cert', 'cert.pem'], /gone\.pem: there is no such file or folder\.\n$/],
    ['--config', ['--config', 'gone.yaml'], /gone\.yaml: there is no such file or folder\.\n$/],
  ])('%s', async (_, options, sentence) => {
    const given = options.map((each) => (each.startsWith('--') ? each : at(each)));
    const { code, said } = await check(undefined, given);
    expect([code, said]).toEqual([65, expect.stringMatching(sentence)]);
    expect(said).not.toMatch(/ENOENT|fault of Last Look/);
  });
});
