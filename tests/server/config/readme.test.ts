import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { complainAboutExposure, readConfiguration } from '../../../src/server/config';

const README = readFileSync(path.resolve(__dirname, '../../../src/server/config/README.md'), 'utf8');
const EXAMPLE = /```yaml\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
const SECRET = 'a-secret-of-thirty-two-characters-or-more';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lastlook-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the example of the README starts a server, and every setting in it means something', () => {
  for (const name of [
    'tls/key.pem',
    'tls/chain.pem',
    'secrets/metrics',
    'secrets/ingest',
    'policy.yaml',
    'teams.csv',
  ]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), SECRET);
  }
  const env = {
    LASTLOOK_DATABASE: 'postgres://db.harbour.example/lastlook',
    LASTLOOK_CLIENT_SECRET: SECRET,
    LASTLOOK_STREAM_KEY: SECRET,
  };
  const read = readConfiguration({ text: EXAMPLE, fileName: path.join(folder, 'lastlook.yaml'), env, said: {} });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { settings } = read;
  expect(complainAboutExposure(settings)).toEqual([]);
  expect(settings).toMatchObject({
    listen: { host: '0.0.0.0', port: 443, trustedProxies: ['10.0.0.7'] },
    limits: { perAddress: 6_000, perKey: 60_000, atOnce: 500 },
    metricsToken: SECRET,
  });
  const [harbour] = settings.organisations;
  expect(harbour).toMatchObject({ directory: { smallestGroup: 8 }, streamKey: SECRET, handlerList: 'listed' });
  expect(Object.keys(harbour?.signIn?.roles.values ?? {})).toHaveLength(4);
  expect(harbour?.ingestKeys).toHaveLength(2);
});
