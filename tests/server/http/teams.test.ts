import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { readConfiguration } from '../../../src/server/config';
import { sayWhyNotStarted, startServer } from '../../../src/server/http';
import { watchFiles } from '../../../src/server/http/file-reload';
import { aDelivery, aRecord, aServer, deliver, type TestServer } from './a-server';

const folder = mkdtempSync(path.join(tmpdir(), 'lastlook-teams-'));
const staff = path.join(folder, 'staff.csv');
const policy = path.join(folder, 'policy.yaml');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEAM = ['anna', 'ben', 'carol', 'dai', 'eve'].map((name) => `${name}@harbour.example,Fundraising`).join('\n');
const PAIR = 'fay@harbour.example,Director\ngwen@harbour.example,Director';
const write = (lines: string): void => writeFileSync(staff, `address,group\n${lines}\n`);

async function openWithTeams(sender: string, smallest = ''): Promise<TestServer> {
  write(`${TEAM}\n${PAIR}\n@ward7.harbour.example,Ward 7`);
  writeFileSync(policy, `records: { sender: ${sender} }`);
  const directory = `directory: { file: ${staff} ${smallest} }`;
  return aServer({ configuration: `organisations: [{ id: default, policy: ${policy}, ${directory} }]` });
}
const groupOf = async (server: TestServer, sender: string): Promise<string | undefined> => {
  const record = aRecord();
  await deliver(server, aDelivery({ sender, records: [record] }));
  return (await server.storage.forOrganisation('default').records.get(record.id))?.group;
};

let server: TestServer;
beforeAll(async () => {
  server = await openWithTeams('pseudonym');
});
afterAll(() => server.close());

describe('the team of a sender', () => {
  it('is kept, and can be counted and filtered by', async () => {
    expect(await groupOf(server, 'Anna@harbour.example')).toBe('Fundraising');
    expect(await groupOf(server, 'ben@harbour.example')).toBe('Fundraising');
    expect(await groupOf(server, 'nurse@ward7.harbour.example')).toBe('Ward 7');
    expect(await groupOf(server, 'stranger@elsewhere.example')).toBeUndefined();
    const headers = { host: 'localhost:8460', cookie: await server.signIn() };
    const counts = await server.app.inject({ url: '/api/counts?by=group', headers });
    expect(counts.json()).toEqual({
      counts: [
        { key: 'Fundraising', count: 2 },
        { key: 'Ward 7', count: 1 },
      ],
    });
    const list = await server.app.inject({ url: '/api/records?group=Ward%207', headers });
    expect(list.json<{ records: object[] }>().records).toHaveLength(1);
  });

  it('is not kept where it is so small that it would tell who it was', async () => {
    expect(await groupOf(server, 'fay@harbour.example')).toBeUndefined();
  });

  it('never brings an address with it', async () => {
    await groupOf(server, 'anna@harbour.example');
    const { records } = await server.storage.forOrganisation('default').records.list({}, { limit: 9 });
    expect(JSON.stringify(records)).not.toMatch(/anna|harbour\.example/);
  });

  it.each([
    ['where nobody is kept', 'none', undefined, ''],
    ['beside the address', 'address', 'anna@harbour.example', ''],
    ['unless the administrator wants larger ones', 'none', undefined, ', smallest-group: 6'],
  ])('is kept %s', async (_, form, sender, smallest) => {
    const other = await openWithTeams(form, smallest);
    expect(await groupOf(other, 'anna@harbour.example')).toBe(smallest === '' ? 'Fundraising' : undefined);
    expect(await groupOf(other, 'fay@harbour.example')).toBeUndefined();
    const { records } = await other.storage.forOrganisation('default').records.list({}, { limit: 9 });
    expect(records.at(-1)?.sender).toBe(sender);
    await other.close();
  });
});

describe('a directory', () => {
  it('that is bad stops the start, and says where and why', async () => {
    writeFileSync(staff, 'address,group\nanna@harbour.example\n');
    const read = readConfiguration({
      text: `organisations: [{ id: default, directory: { file: ${staff} } }]`,
      fileName: path.join(folder, 'lastlook.yaml'),
      env: {},
      said: { dataFolder: path.join(folder, 'data'), port: 0 },
    });
    if (!read.ok) throw new Error(read.problems[0]?.message);
    const { settings } = read;
    const addinFolder = path.resolve(__dirname, '../../../dist/addin');
    const log = { destination: { write: () => undefined }, level: 'info' };
    const started = startServer({ settings, addinFolder, log, now: () => new Date() });
    const problem: unknown = await started.catch((error: unknown) => error);
    expect(sayWhyNotStarted(problem)).toEqual([`${staff}:2:1: This line has fewer columns than the first.`]);
  });

  it('is read again when the server is told to, and a bad one is told and not used', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const watched = watchFiles(server.context, log);
    write(TEAM.replaceAll('Fundraising', 'Giving'));
    await watched.reloadAll();
    expect(await groupOf(server, 'anna@harbour.example')).toBe('Giving');
    write('anna');
    await watched.reloadAll();
    watched.stop();
    expect(await groupOf(server, 'anna@harbour.example')).toBe('Giving');
    expect(lines.join('')).toMatch(/directory changed[^]*staff\.csv:2:1: [^]*directory refused/);
    expect(lines.join('')).not.toContain('anna');
    const { audit } = server.storage.forOrganisation('default');
    const { entries } = await audit.list({}, { limit: 100 });
    const ofDirectory = entries.filter(({ act }) => act.startsWith('directory-'));
    expect(ofDirectory.map(({ actor, act, about }) => [actor, act, about])).toEqual([
      ['server', 'directory-refused', '1 problem'],
      ['server', 'directory-changed', expect.stringMatching(/^[0-9a-f]{12}$/)],
    ]);
  });
});
