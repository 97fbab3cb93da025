import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfiguration } from '../../../src/server/config';
import { sayWhyNotStarted, startServer } from '../../../src/server/http';
import { openPseudonyms } from '../../../src/server/pseudonym';
import { openStorage } from '../../../src/server/storage';
import { startPostgres } from '../../helpers/a-postgres';
import { createArrivals } from '../../helpers/some-arrivals';

const ADDIN_FOLDER = path.resolve(__dirname, '../../../dist/addin');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lastlook-start-'));
  for (const [name, text] of Object.entries({
    'one.yaml': 'organisation:\n  nam: Harbour\n',
    'two.yaml': 'rules: { visible-recipient: {} }\n',
    'good.yaml': 'organisation: { name: Quay }\n',
    'teams.csv': 'address,group\nanna,Care\n',
    'none.pem': 'no PEM',
  }))
    writeFileSync(path.join(folder, name), text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a start with this configuration says before it gives up. */
async function refusal(text: string, env: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const fileName = path.join(folder, 'lastlook.yaml');
  const said = { dataFolder: path.join(folder, 'data'), port: 0 };
  const read = readConfiguration({ text, fileName, env, said });
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const log = { destination: { write: () => undefined }, level: 'info' };
  const { settings } = read;
  try {
    const running = await startServer({ settings, addinFolder: ADDIN_FOLDER, log, now: () => new Date() });
    await running.stop();
    return [];
  } catch (error) {
    return (sayWhyNotStarted(error) ?? [String(error)]).map((each) => each.replaceAll(`${folder}/`, ''));
  }
}

const starting = (...beginnings: readonly string[]) =>
  beginnings.map((beginning) => expect.stringContaining(beginning) as string);

describe('what is wrong with the files that are named is told', () => {
  it('of all organisations at once, in the order of the configuration', async () => {
    const said = await refusal(`
listen: { tls: { key: none.pem, cert: none.pem } }
organisations:
  - { id: one, policy: one.yaml, directory: { file: teams.csv } }
  - { id: quay, policy: good.yaml, forward: [{ name: siem, format: ecs, syslog: { host: siem.example, ca: none.pem } }] }
  - { id: two, policy: two.yaml }
`);
    expect(said).toEqual(
      starting(
        'none.pem: this is no private key',
        'none.pem: this is no certificate',
        'one.yaml:2:3: "nam" is not a setting.',
        'teams.csv:2:1: This is no',
        'two.yaml:1:10: "visible-recipient" is not',
      ),
    );
  });

  it('of a receiver’s authority too, which nothing would ask for before the first record is sent', async () => {
    const receiver = '{ name: siem, format: ecs, syslog: { host: siem.example, ca: none.pem } }';
    const said = await refusal(`organisations: [{ id: quay, policy: good.yaml, forward: [${receiver}] }]`);
    expect(said).toEqual(['none.pem: this is no certificate in PEM.']);
  });

  it('of pseudonym keys too, all of them, where servers that share a database have not been given any', async () => {
    const postgres = await startPostgres();
    const organisation = (id: string, policy: string, mark: string): string =>
      `- { id: ${id}, policy: ${policy}, path: 3vJq0sW8nXb2Lr7TzKd5Y${mark}, ingest-key: { env: KEY_${mark} } }`;
    const text = `organisations:
  ${organisation('one', 'good.yaml', 'A')}
  ${organisation('quay', 'one.yaml', 'B')}
  ${organisation('two', 'good.yaml', 'C')}`;
    const keys = Object.fromEntries(['A', 'B', 'C'].map((mark) => [`KEY_${mark}`, mark.repeat(43)]));
    const said = await refusal(text, { DATABASE_URL: await postgres.makeDatabase(), ...keys });
    await postgres.stop();
    expect(said).toEqual(
      starting(
        'one.yaml:2:3: "nam" is not a setting.',
        'There is no pseudonym key in data/pseudonym-keys/one. Copy it',
        'There is no pseudonym key in data/pseudonym-keys/two. Copy it',
      ),
    );
  });

  it('of a pseudonym key that is damaged, which no other can replace', async () => {
    mkdirSync(path.join(folder, 'data/pseudonym-keys/quay'), { recursive: true });
    writeFileSync(path.join(folder, 'data/pseudonym-keys/quay/1.key'), 'half a ke');
    expect(await refusal('organisations: [{ id: quay, policy: good.yaml }]')).toEqual([
      'data/pseudonym-keys/quay/1.key: this is no key of 64 hex digits. Put it back from a backup: without it nobody finds what is kept under it.',
    ]);
  });

  it('of a file that stands where a folder is needed, and not as a port', async () => {
    mkdirSync(path.join(folder, 'data/pseudonym-keys'), { recursive: true });
    writeFileSync(path.join(folder, 'data/pseudonym-keys/quay'), 'a letter');
    expect(await refusal('organisations: [{ id: quay, policy: good.yaml }]')).toEqual([
      'data/pseudonym-keys/quay: a part of this path is a file, not a folder.',
    ]);
  });

  it('of pseudonym keys that were not put back with the records, which a new key would hide', async () => {
    const storage = await openStorage({ kind: 'sqlite', folder: path.join(folder, 'data') });
    const arrivals = createArrivals({ seed: 1, from: '2026-11-20T10:00Z' });
    for (const [id, sender] of Object.entries({ quay: '1-9c1f', sea: '1-aa', pier: 'anna@harbour.example' }))
      await storage.forOrganisation(id).records.add([arrivals.next({ sender })]);
    await storage.close();
    const organisations = ['quay', 'sea', 'pier'].map((id) => `{ id: ${id}, policy: good.yaml }`).join();
    expect(await refusal(`organisations: [${organisations}]`)).toEqual(
      starting(
        'data/pseudonym-keys/quay: there is no pseudonym key, and there are records',
        'data/pseudonym-keys/sea: there is no pseudonym key, and there are records',
      ),
    );
    expect(readdirSync(path.join(folder, 'data'))).not.toContain('pseudonym-keys');
    const pseudonyms = openPseudonyms({ dataFolder: path.join(folder, 'data'), whenMissing: 'refuse' });
    for (const id of ['quay', 'sea']) pseudonyms.rotate(id);
    expect(await refusal(`organisations: [${organisations}]`)).toEqual([]);
  });

  it('only where there is something', async () => {
    expect(await refusal('organisations: [{ id: quay, policy: good.yaml }]')).toEqual([]);
    expect(readdirSync(folder)).toContain('data');
  });
});

it('tells the audit log which policy is in force, also of one that was changed while no server ran', async () => {
  const acts: string[] = [];
  for (const name of ['Quay', 'Quay', 'Harbour']) {
    writeFileSync(path.join(folder, 'good.yaml'), `organisation: { name: ${name} }\n`);
    expect(await refusal('organisations: [{ id: quay, policy: good.yaml }]')).toEqual([]);
    const storage = await openStorage({ kind: 'sqlite', folder: path.join(folder, 'data') });
    const { entries } = await storage.forOrganisation('quay').audit.list({ act: 'policy-changed' }, { limit: 9 });
    await storage.close();
    acts.push(entries.map(({ actor, about }) => `${actor} ${about}`).join());
  }
  const version = 'server [0-9a-f]{12}';
  expect(acts[0]).toMatch(RegExp(`^${version}$`));
  expect(acts[1]).toBe(acts[0]);
  expect(acts[2]).toMatch(RegExp(`^${version},${acts[0]!}$`));
});
