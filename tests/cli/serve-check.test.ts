import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { openPseudonyms } from '../../src/server/pseudonym';
import { lastlook } from './a-terminal';

const DATABASE = 'postgres://nobody.example/lastlook';
const SECRET = 'a-secret-of-thirty-two-characters-or-more';

let own: Awaited<ReturnType<typeof generate>>;
let foreign: typeof own;
beforeAll(async () => {
  const make = () => generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' });
  [own, foreign] = await Promise.all([make(), make()]);
});

let folder: string;
beforeEach(() => {
  delete process.env['DATABASE_URL'];
  folder = mkdtempSync(path.join(tmpdir(), 'lastlook-check-'));
  for (const [name, text] of Object.entries({
    'key.pem': own.private,
    'cert.pem': own.cert,
    'foreign.pem': foreign.cert,
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
  if (configuration !== undefined) writeFileSync(at('lastlook.yaml'), configuration);
  const config = configuration === undefined ? [] : ['--config', at('lastlook.yaml')];
  const data = more.includes('--data') ? [] : ['--data', at('data')];
  const { code, stdout, stderr } = await lastlook(['serve', '--check', ...config, ...data, ...more]);
  return { code, stdout: stdout.replaceAll(`${folder}/`, ''), said: stderr.replaceAll(`${folder}/`, '') };
}

const ORGANISATION = `
  - id: harbour
    policy: policy.yaml
    directory: { file: teams.csv }
    sign-in: { issuer: https://login.harbour.example, client-id: lastlook, roles: { viewer: [staff] } }
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
  ])('names %s', async (_, configuration, more, code, sentences) => {
    const ended = await check(
      configuration,
      more.map((each) => (each.startsWith('--') ? each : at(each))),
    );
    expect([ended.code, ended.stdout]).toEqual([code, '']);
    const lines = ended.said.trim().split('\n');
    expect(lines).toEqual(sentences.map((sentence) => expect.stringContaining(sentence) as string));
  });

  it('needs no database to say that servers which share one have no key of pseudonyms yet', async () => {
    process.env['DATABASE_URL'] = DATABASE;
    writeFileSync(at('secret'), SECRET);
    const shared = `${GOOD}    path: 3vJq0sW8nXb2Lr7TzKd5Ye\n    ingest-key: { file: secret }\n`;
    const first = await check(shared);
    expect([first.code, first.said]).toEqual([65, expect.stringContaining('There is no pseudonym key in ')]);
    mkdirSync(at('data'));
    openPseudonyms({ dataFolder: at('data'), whenMissing: 'create' }).of('harbour', 'a sender');
    expect(await check(shared)).toMatchObject({ code: 0, stdout: expect.stringContaining('records in PostgreSQL') });
    delete process.env['DATABASE_URL'];
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
