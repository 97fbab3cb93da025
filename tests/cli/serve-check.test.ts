import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { generate } from 'selfsigned';
import { openStorage } from '../../src/server';
import { openPseudonyms } from '../../src/server/pseudonym';
import { lastlook } from './a-terminal';

/** Nobody listens at this port (RFC 1078 was never much used), and asking is answered at once. */
const DATABASE = 'postgres://lastlook:hunter2@127.0.0.1:1/lastlook';
const SECRET = 'a-secret-of-thirty-two-characters-or-more';

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);
const HOST = 'lastlook.harbour.example';
const made = (from = 0, until = 365, names: readonly string[] = [HOST], addresses: readonly string[] = []) =>
  generate([{ name: 'commonName', value: HOST }], {
    keyType: 'ec',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          ...addresses.map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
    notBeforeDate: inDays(from),
    notAfterDate: inDays(until),
  });

let own: Awaited<ReturnType<typeof made>>;
let files: Readonly<Record<string, string>>;
beforeAll(async () => {
  own = await made();
  const [foreign, ended, later, soon, other, wild, number] = await Promise.all([
    made(),
    made(-60, -30),
    made(30, 60),
    made(-60, 10.5),
    made(0, 365, ['localhost', 'quay.example']),
    made(0, 365, ['*.harbour.example']),
    made(0, 365, ['localhost'], ['192.0.2.7']),
  ]);
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
    'other-key.pem': other.private,
    'other.pem': other.cert,
    'wild-key.pem': wild.private,
    'wild.pem': wild.cert,
    'number-key.pem': number.private,
    'number.pem': number.cert,
    'above-ended.pem': `${own.cert}\nIts authority:\n${ended.cert}`,
  };
});

/** What answers as the sign-in provider, and as Entra ID; each test says how. */
let provider: Server;
let issuer: string;
let answer: (response: ServerResponse, path: string) => void;
beforeAll(async () => {
  provider = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    answer(response, request.url ?? '');
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
public-url: https://${HOST}
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

  it.each<[string, string, string, readonly string[]]>([
    [
      'is for other names',
      'other',
      HOST,
      [`other.pem: this certificate is for DNS:localhost, DNS:quay.example, and not for ${HOST}, so no Outlook`],
    ],
    ['is for all below the domain', 'wild', HOST, []],
    ['is for all below the domain, and not for what is below that', 'wild', `deep.${HOST}`, [`not for deep.${HOST}`]],
    ['is for the address', 'number', '192.0.2.7', []],
    ['is for another address', 'number', '192.0.2.8', ['IP Address:192.0.2.7, and not for 192.0.2.8, so']],
  ])(
    'looks whether the host of public-url is among the names of a certificate that %s',
    async (_, name, host, told) => {
      const files = GOOD.replace('key.pem', `${name}-key.pem`).replace('cert.pem', `${name}.pem`);
      const { code, said } = await check(files.replace(HOST, host));
      expect(code).toBe(told.length === 0 ? 0 : 65);
      expect(said.trim().split('\n').filter(Boolean)).toEqual(
        told.map((sentence) => expect.stringContaining(sentence) as string),
      );
    },
  );

  it('leaves the names to the proxy that is in front, whose certificate people see', async () => {
    const proxied = GOOD.replace('tls: { key: key.pem, cert: cert.pem }', `$&, trusted-proxies: [10.0.0.7]`);
    const { code, said } = await check(proxied.replace('key.pem', 'other-key.pem').replace('cert.pem', 'other.pem'));
    expect([code, said]).toEqual([0, '']);
  });

  describe('asks Entra ID for what it signs the tokens of senders with, and', () => {
    const TENANT = '11111111-2222-3333-4444-555555555555';
    const WITH_ENTRA = `${GOOD}    entra: { tenants: [${TENANT}], audience: x, scope: y, authority: ISSUER }\n`;
    const itself = (): object => ({ issuer: `${issuer}/${TENANT}/v2.0` });
    const json =
      (keys: unknown, described: () => unknown = itself) =>
      (response: ServerResponse, path: string): void => {
        const [, kind] = /^\/[0-9a-f-]{36}\/(discovery|v2\.0\/\.well-known\/openid-configuration)/.exec(path) ?? [];
        response.end(JSON.stringify(kind === undefined ? { issuer } : kind === 'discovery' ? keys : described()));
      };
    const told = (end: string): string =>
      `harbour: entra: senders' tokens of tenant ${TENANT} cannot be checked: ${end}`;

    it('is content with a key', async () => {
      answer = json({ keys: [{ kty: 'EC' }, { kty: 'RSA', kid: 'a' }] });
      expect(await check(WITH_ENTRA)).toMatchObject({ code: 0, said: '' });
    });

    it.each<[string, typeof answer, string]>([
      ['no key', json({ keys: [] }), `"ISSUER/${TENANT}/discovery/v2.0/keys" publishes no RSA key.`],
      ['no list', json(null), `"ISSUER/${TENANT}/discovery/v2.0/keys" publishes no RSA key.`],
      [
        'another name',
        json({}, () => ({ issuer: 'https://login.example/v2.0' })),
        `"ISSUER/${TENANT}/v2.0" calls itself "https://login.example/v2.0". Write the tenant's own id`,
      ],
      ['no name', json({}, () => []), `"ISSUER/${TENANT}/v2.0" calls itself null.`],
      [
        'no such tenant',
        (response, path) => (path.includes('/v2.0') ? response.writeHead(400).end('{}') : json({})(response, path)),
        `"ISSUER/${TENANT}/v2.0/.well-known/openid-configuration" answered with status 400. Check the tenant's id`,
      ],
      [
        'a web page',
        (response, path) => (path.includes('/v2.0') ? response.end('<html>') : json({})(response, path)),
        `what answers at "ISSUER/${TENANT}/v2.0/.well-known/openid-configuration" is no JSON.`,
      ],
      [
        'a broken line',
        (response, path) => (path.includes('/v2.0') ? response.destroy() : json({})(response, path)),
        `"ISSUER/${TENANT}/v2.0/.well-known/openid-configuration" cannot be reached (`,
      ],
    ])('says that it met %s', async (_, answers, end) => {
      answer = answers;
      const { code, said } = await check(WITH_ENTRA);
      expect([code, said]).toEqual([65, expect.stringContaining(told(end))]);
      expect(said.trim().split('\n')).toHaveLength(1);
    });
  });

  it('asks each receiver of records, without a word to it, and tells all that cannot be reached', async () => {
    const heard: string[] = [];
    const quiet = createNetServer((socket) => void socket.on('data', (bytes) => heard.push(bytes.toString())));
    await new Promise<void>((resolve) => quiet.listen(0, '127.0.0.1', resolve));
    const port = String((quiet.address() as AddressInfo).port);
    writeFileSync(at('secret'), SECRET);
    const text = `${GOOD}    forward:
      - { name: open, format: ecs, syslog: { host: 127.0.0.1, port: ${port}, transport: tcp } }
      - { name: post, format: ecs, webhook: { url: 'http://127.0.0.1:${port}/a-secret-path', secret: { file: secret } } }
      - { name: gone, format: cef, syslog: { host: 127.0.0.1, port: 1, transport: tcp } }
      - { name: shut, format: cef, webhook: { url: 'https://127.0.0.1:1/a-secret-path', secret: { file: secret } } }
`;
    const { code, said } = await check(text);
    await new Promise((resolve) => quiet.close(resolve));
    const because = 'gets no records and they wait here, because 127.0.0.1, port 1 cannot be reached (ECONNREFUSED).';
    expect([code, said.split('\n').slice(0, -1)]).toEqual([
      65,
      ['gone', 'shut'].map(
        (name) => expect.stringContaining(`lastlook: harbour: forward: "${name}" ${because}`) as string,
      ),
    ]);
    expect([heard, said.includes('a-secret-path')]).toEqual([[], false]);
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

  it('finds what a start says too, when the database is not there', async () => {
    process.env['DATABASE_URL'] = DATABASE;
    writeFileSync(at('secret'), SECRET);
    writeFileSync(
      at('lastlook.yaml'),
      'organisations: [{ id: harbour, path: 3vJq0sW8nXb2Lr7TzKd5Ye, ingest-key: { file: secret } }]',
    );
    const { code, stderr } = await lastlook(['serve', '--config', at('lastlook.yaml'), '--data', at('data')]);
    delete process.env['DATABASE_URL'];
    expect([code, stderr]).toEqual([
      65,
      expect.stringMatching(/^lastlook: The database at 127\.0\.0\.1:1 cannot be used \(ECONNREFUSED\)\. [^\n]+\n$/),
    ]);
  });

  it.each<[string, (file: string) => void, readonly string[]]>([
    ['is none', (file) => writeFileSync(file, 'a letter'), ['data/records.sqlite: this is no database of SQLite']],
    ['is a folder', (file) => mkdirSync(file), ['data/records.sqlite: this is a folder, where the database']],
    ['is empty', (file) => writeFileSync(file, ''), []],
    [
      'has a beginning and no more',
      (file) => writeFileSync(file, 'SQLite format 3\0'),
      ['data/records.sqlite: this is no database of SQLite, or it is damaged.'],
    ],
    [
      'is of a newer version',
      (file) => {
        const database = new Database(file);
        database.exec('create table one (a); pragma user_version = 7');
        database.close();
      },
      [
        'data/records.sqlite: its tables are of a newer Last Look, or of another program (version 7; this one knows 1).',
      ],
    ],
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
    // Where the file format has `user_version`.
    expect(readFileSync(at('data/records.sqlite')).readInt32BE(60)).toBe(1);
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
