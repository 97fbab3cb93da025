import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { verifyChain } from '../../src/server/audit';
import { openPseudonyms } from '../../src/server/pseudonym';
import { openStorage, type Arrival, type AuditEntry, type Storage } from '../../src/server/storage';
import { startWorkerThread } from '../../src/server/storage/sqlite/worker-thread';
import { aRecord } from '../server/a-stored-record';
import { lastlook } from './a-terminal';

const ANNA = 'anna@harbour.example';
const BEN = 'ben@harbour.example';

let folder: string;
let server: Storage;
beforeEach(async () => {
  delete process.env['DATABASE_URL'];
  folder = mkdtempSync(join(tmpdir(), 'lastlook-'));
  server = await openStorage({ kind: 'sqlite', folder });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const pseudonyms = () => openPseudonyms({ dataFolder: folder, whenMissing: 'create' });
const arrival = (number: number, sender: string, over: Partial<Arrival> = {}): Arrival => ({
  receivedAt: '2026-11-21T10:00:00Z',
  isAuthenticated: true,
  sender,
  group: undefined,
  record: aRecord({ id: number.toString(16).padStart(32, '0'), minute: `2026-11-2${String(number % 2)}T09:00Z` }),
  ...over,
});

/** Four records of Anna, two of them under a key of before, and one of Ben. */
async function fill(organisation = 'harbour'): Promise<void> {
  const { records } = server.forOrganisation(organisation);
  const first = pseudonyms().of(organisation, ANNA);
  await records.add([arrival(1, first), arrival(2, first, { note: 'Agreed by phone' })]);
  pseudonyms().rotate(organisation);
  await records.add([arrival(3, pseudonyms().of(organisation, ANNA)), arrival(4, ANNA)]);
  await records.add([arrival(5, pseudonyms().of(organisation, BEN), { group: '=1+1' })]);
}

const run = (...args: readonly string[]) => lastlook([...args, '--data', folder]);
const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line !== '');
async function acts(organisation = 'harbour'): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const entry of server.forOrganisation(organisation).audit.read(0)) entries.push(entry);
  return entries;
}

describe('lastlook records export', () => {
  test('writes CSV while the server runs, newest first, and says so in the audit log first', async () => {
    await fill();
    const { code, stdout, stderr } = await run('records', 'export');
    expect([code, stderr]).toEqual([0, '']);
    expect(linesOf(stdout)).toHaveLength(6);
    expect(stdout).toContain(`"'=1+1"`);
    expect(stdout).not.toContain('Agreed by phone');
    expect((await acts()).map(({ actor, act, about }) => [actor, act, about])).toEqual([
      [expect.stringMatching(/^command line \(.+\)$/), 'records-exported', 'format=csv'],
    ]);
  });

  test.each([
    ['everything', [], 5],
    ['one day', ['--from', '2026-11-21', '--to', '2026-11-21'], 3],
    ['one rule', ['--rule', 'visible-recipients'], 5],
    ['another rule', ['--rule', 'hidden-data'], 0],
    ['one team', ['--team', '=1+1'], 1],
    ['one action', ['--action', 'block'], 0],
  ])('writes %s as lines of JSON', async (_, options, count) => {
    await fill();
    const { code, stdout } = await run('records', 'export', '--format', 'ndjson', ...options);
    expect(code).toBe(0);
    expect(linesOf(stdout).map((line) => JSON.parse(line) as unknown)).toHaveLength(count);
  });

  it('says what came of each message where it is asked to', async () => {
    await fill();
    const { stdout } = await run('records', 'export', '--message-outcome');
    const told = linesOf(stdout).map((line) => line.split(',').at(-1));
    expect([told[0], new Set(told.slice(1))]).toEqual(['message_outcome', new Set(['"came-back-unchanged"'])]);
  });

  test('writes a file that only its owner can read', async () => {
    await fill();
    const out = join(folder, 'records.csv');
    const { code, stdout } = await run('records', 'export', '--out', out);
    expect([code, stdout]).toEqual([0, '']);
    expect(linesOf(readFileSync(out, 'utf8'))).toHaveLength(6);
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  test('overwrites nothing, and then nothing was exported', async () => {
    await fill();
    const out = join(folder, 'kept.csv');
    writeFileSync(out, 'mine');
    const { code, stderr } = await run('records', 'export', '--out', out);
    expect([code, stderr]).toEqual([65, `lastlook: ${out}: there is a file or folder of that name already.\n`]);
    expect([readFileSync(out, 'utf8'), await acts()]).toEqual(['mine', []]);
  });

  test.each([
    ['64 for a format that is none', ['records', 'export', '--format', 'pdf'], 64, 'Allowed choices are csv, ndjson'],
    ['64 for a day that is none', ['records', 'export', '--from', '2026-02-31'], 64, 'a day such as'],
    [
      '64 for days the wrong way round',
      ['records', 'export', '--from', '2026-11-20', '--to', '2026-11-01'],
      64,
      'lastlook: the days are the wrong way round: 2026-11-20 comes after 2026-11-01.',
    ],
    ['64 for a rule that is none', ['records', 'export', '--rule', 'x'], 64, 'Allowed choices are visible-recipients'],
    ['65 for a folder that is not there', ['records', 'export', '--data', '/no/such'], 65, 'no such file or folder'],
    [
      '65 for a file that cannot be written',
      ['records', 'export', '--out', '/no/such/file'],
      65,
      'there is no such folder.',
    ],
    [
      '65 for an organisation that is none',
      ['records', 'export', '--organisation', 'x'],
      65,
      'lastlook: there is no organisation "x" in the data; say with --organisation which of these is meant: harbour.',
    ],
  ])('ends with %s', async (_, args, code, sentence) => {
    await fill();
    const ended = await lastlook(args.includes('--data') ? args : [...args, '--data', folder]);
    expect(ended.code).toBe(code);
    expect(ended.stderr).toContain(sentence);
  });

  test('asks which organisation when there are two, and never mixes them', async () => {
    await fill();
    await fill('council');
    expect((await run('records', 'export')).code).toBe(65);
    const { stdout } = await run('records', 'export', '--format', 'ndjson', '--organisation', 'council');
    expect(linesOf(stdout)).toHaveLength(5);
    expect(await acts('harbour')).toEqual([]);
  });

  test('makes no database in an empty folder', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { code, stderr } = await lastlook(['records', 'export', '--data', empty]);
    expect([code, existsSync(join(empty, 'records.sqlite'))]).toEqual([65, false]);
    expect(stderr).toContain('there is no database in this folder.');
  });
});

describe('what cannot be opened or written is said in plain words', () => {
  const COMMANDS: readonly (readonly string[])[] = [
    ['records', 'export'],
    ['subject', 'export', '--sender', ANNA],
    ['hold', 'list'],
    ['audit', 'verify'],
  ];

  test.each(COMMANDS)('when there is no room for the output of %s %s', async (...args) => {
    await fill();
    await run('hold', 'set', '--sender', ANNA, '--reason', 'Claim 7');
    const full = Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
    const stdout = new Writable({ write: (_, __, done) => done(full) });
    const { code, stderr } = await lastlook([...args, '--data', folder], { stdout });
    expect([code, stderr]).toEqual([65, 'lastlook: standard output: there is no room left on the disk.\n']);
  });

  test.each<[string, (file: string) => void, string]>([
    ['is none', (file) => writeFileSync(file, 'a letter'), 'records.sqlite: this is no database of SQLite, or it'],
    ['is a folder', (file) => mkdirSync(file), 'records.sqlite: this is a folder, where the database belongs.'],
    [
      'has another name',
      (file) => writeFileSync(file.replace('records', 'november'), ''),
      'there is no database in this folder. It is called records.sqlite, and not november.sqlite.',
    ],
  ])('when the database %s, and nothing is made beside it', async (_, make, sentence) => {
    const other = join(folder, 'other');
    mkdirSync(other);
    make(join(other, 'records.sqlite'));
    const before = readdirSync(other);
    const { code, stderr } = await lastlook(['audit', 'verify', '--data', other]);
    expect([code, stderr.trim().split('\n')]).toEqual([65, [expect.stringContaining(sentence)]]);
    expect(readdirSync(other)).toEqual(before);
  });

  test.each([
    ['has no address', 'nonsense', 'DATABASE_URL: The address of a database begins with postgres://.'],
    ['cannot be reached', 'postgres://lastlook:hunter2@127.0.0.1:1/x', 'The database at 127.0.0.1:1 cannot be used ('],
  ])('when PostgreSQL %s', async (_, url, sentence) => {
    process.env['DATABASE_URL'] = url;
    const { code, stderr } = await run('audit', 'verify');
    delete process.env['DATABASE_URL'];
    expect([code, stderr]).toEqual([65, expect.stringContaining(`lastlook: ${sentence}`)]);
    expect(stderr).not.toContain('hunter2');
  });

  test('when the folder of keys is missing, without which a person is not found', async () => {
    await fill();
    rmSync(join(folder, 'pseudonym-keys'), { recursive: true });
    const { code, stderr } = await run('subject', 'export', '--sender', ANNA);
    expect([code, stderr.trim().split('\n')]).toEqual([
      0,
      [expect.stringContaining('holds no key of pseudonyms of harbour, so only'), 'lastlook: 1 record of this sender.'],
    ]);
  });
});

describe('lastlook subject', () => {
  test('exports everything of one sender, under each name they had, with their own words', async () => {
    await fill();
    const { code, stdout, stderr } = await run('subject', 'export', '--sender', 'Anna@Harbour.example');
    expect([code, stderr]).toEqual([0, 'lastlook: 4 records of this sender.\n']);
    expect(linesOf(stdout)).toHaveLength(4);
    expect(stdout).toContain('Agreed by phone');
    const [entry] = await acts();
    expect(entry).toMatchObject({
      act: 'sender-exported',
      about: expect.stringMatching(/^2-\w+ 1-\w+$/) as string,
    });
  });

  test('says how much would be erased, and erases nothing without --yes', async () => {
    await fill();
    const { code, stderr } = await run('subject', 'erase', '--sender', ANNA);
    expect([code, stderr]).toEqual([0, 'lastlook: 4 records of this sender would be erased. Add --yes to do it.\n']);
    expect(linesOf((await run('records', 'export')).stdout)).toHaveLength(6);
    expect((await acts()).map(({ act, about }) => [act, about])).toEqual([
      ['sender-counted', expect.stringMatching(/^2-\w+ 1-\w+$/)],
      ['records-exported', 'format=csv'],
    ]);
  });

  test('erases all of one sender and nothing of anybody else', async () => {
    await fill();
    expect((await run('subject', 'erase', '--sender', ANNA, '--yes')).stderr).toContain(
      '4 records of this sender erased.',
    );
    expect(linesOf((await run('subject', 'export', '--sender', ANNA)).stdout)).toEqual([]);
    expect(linesOf((await run('records', 'export')).stdout)).toHaveLength(2);
    expect((await acts()).map(({ act }) => act)).toContain('sender-erased');
  });

  test('erases nothing at all under a legal hold on one of their names', async () => {
    await fill();
    const old = pseudonyms().everyOf('harbour', ANNA)[1] ?? '';
    await server.forOrganisation('harbour').records.hold(old, 'Claim 12', 'on');
    const { code, stderr } = await run('subject', 'erase', '--sender', ANNA, '--yes');
    expect([code, stderr]).toEqual([2, 'lastlook: nothing was erased, because of a legal hold: Claim 12\n']);
    expect((await acts()).map(({ act }) => act)).toEqual(['erasure-refused']);
    expect(linesOf((await run('subject', 'export', '--sender', ANNA)).stdout)).toHaveLength(4);
  });

  test('exports each record once while a delivery under a newer key moves them all', async () => {
    const { records } = server.forOrganisation('harbour');
    const former = pseudonyms().of('harbour', ANNA);
    await records.add(Array.from({ length: 60 }, (_, index) => arrival(index + 1, former)));
    pseudonyms().rotate('harbour');
    const lines: string[] = [];
    let moving: Promise<unknown> | undefined;
    const stdout = new Writable({
      write: (line: Buffer, _, done) => {
        lines.push(String(line));
        const newest = arrival(61, pseudonyms().of('harbour', ANNA), { formerSenders: [former] });
        moving ??= records.add([newest]);
        void moving.then(() => done());
      },
    });
    const { code, stderr } = await lastlook(['subject', 'export', '--sender', ANNA, '--data', folder], { stdout });
    expect([code, stderr, new Set(lines).size]).toEqual([0, 'lastlook: 61 records of this sender.\n', lines.length]);
  });

  /** Whatever others do between two of the transactions of an erasure, which removes 1,000 at once: SQLite itself does it. */
  async function eraseWhile(change: string, former: string) {
    const { records } = server.forOrganisation('harbour');
    await records.add(Array.from({ length: 1500 }, (_, index) => arrival(index + 1, former)));
    const thread = startWorkerThread(join(folder, 'records.sqlite'));
    const when = 'when old.sequence = 2';
    await thread.ask(
      `create trigger meanwhile after delete on record ${when} begin update sender set ${change} where number = old.sender; end`,
      [],
    );
    await thread.close();
    return run('subject', 'erase', '--sender', ANNA, '--yes');
  }

  test('erases all while a delivery under a newer key moves what is left', async () => {
    const former = pseudonyms().of('harbour', ANNA);
    pseudonyms().rotate('harbour');
    const { code, stderr } = await eraseWhile(`name = '${pseudonyms().of('harbour', ANNA)}'`, former);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^lastlook: 1500 records of this sender erased\./)]);
    expect(linesOf((await run('records', 'export')).stdout)).toHaveLength(1);
  });

  test('stops at a legal hold that is set while it erases, and the log says both', async () => {
    const { code, stderr } = await eraseWhile(`held_reason = 'Claim 12'`, pseudonyms().of('harbour', ANNA));
    expect([code, stderr]).toEqual([
      2,
      'lastlook: a legal hold was set meanwhile, and what was not erased before it is kept.\n',
    ]);
    expect((await acts()).map(({ act }) => act)).toEqual(['sender-erased', 'erasure-refused']);
    expect(linesOf((await run('records', 'export')).stdout)).toHaveLength(501);
  });

  test('of somebody nobody knows is empty', async () => {
    await fill();
    const { code, stdout, stderr } = await run('subject', 'export', '--sender', 'nobody@harbour.example');
    expect([code, stdout, stderr]).toEqual([0, '', 'lastlook: 0 records of this sender.\n']);
  });

  test('gets a new key for pseudonyms, and the log says so', async () => {
    await fill();
    const before = pseudonyms().of('harbour', ANNA);
    expect((await run('subject', 'rotate-key')).stderr).toBe('lastlook: key 3 is in use from now on.\n');
    expect(pseudonyms().of('harbour', ANNA)).not.toBe(before);
    expect((await acts()).map(({ act, about }) => [act, about])).toEqual([['pseudonym-key-rotated', 'key 3']]);
  });

  test('gets its first key before anything is kept, where the organisation is named', async () => {
    expect((await run('subject', 'rotate-key')).code).toBe(65);
    const { code, stderr } = await run('subject', 'rotate-key', '--organisation', 'harbour');
    expect([code, stderr]).toEqual([0, 'lastlook: key 1 is in use from now on.\n']);
    expect((await acts()).map(({ act, about }) => [act, about])).toEqual([['pseudonym-key-rotated', 'key 1']]);
    expect((await run('subject', 'rotate-key', '--organisation', '../harbour')).code).toBe(65);
  });

  test.each([
    ['no sender', ['subject', 'export']],
    ['a sender that is no address', ['subject', 'export', '--sender', 'anna']],
    ['no verb', ['subject']],
  ])('ends with 64 for %s', async (_, args) => expect((await run(...args)).code).toBe(64));
});

describe('lastlook hold', () => {
  test('keeps the records of one person until it is lifted, and the log says so without the address', async () => {
    await fill();
    expect((await run('hold', 'set', '--sender', ANNA, '--reason', 'Claim 12')).code).toBe(0);
    const erased = await run('subject', 'erase', '--sender', ANNA, '--yes');
    expect([erased.code, erased.stderr]).toEqual([2, expect.stringContaining('a legal hold: Claim 12')]);
    await server.forOrganisation('harbour').records.expire({ records: '2027-01-01', notes: '2027-01-01' });
    expect(linesOf((await run('subject', 'export', '--sender', ANNA)).stdout)).toHaveLength(4);
    expect((await run('hold', 'lift', '--sender', ANNA)).stderr).toContain('the hold is lifted.');
    expect((await run('subject', 'erase', '--sender', ANNA, '--yes')).code).toBe(0);
    const holds = (await acts()).filter(({ act }) => act.startsWith('hold-'));
    expect(holds.map(({ act, about }) => [act, about])).toEqual([
      ['hold-set', expect.stringMatching(/^2-\w+ 1-\w+: Claim 12$/)],
      ['hold-lifted', expect.stringMatching(/^\d-\w+ \d-\w+$/)],
    ]);
  });

  test('may come before the first record, and keeps no address where none is in records', async () => {
    await fill();
    await run('hold', 'set', '--sender', BEN, '--reason', 'Inquiry');
    const { stdout } = await run('hold', 'list');
    expect(linesOf(stdout)).toEqual([
      expect.stringMatching(/^1-\w+: Inquiry$/),
      expect.stringMatching(/^2-\w+: Inquiry$/),
    ]);
  });

  test('says where there is none to lift', async () => {
    await fill();
    const { code, stderr } = await run('hold', 'lift', '--sender', BEN);
    expect([code, stderr]).toEqual([0, 'lastlook: there is no hold on this sender.\n']);
    expect((await acts()).map(({ act, about }) => [act, about])).toEqual([
      ['holds-listed', expect.stringMatching(/^2-\w+ 1-\w+$/)],
    ]);
  });

  test('follows a new key of pseudonyms, also when it was set before the first record, and covers what comes after', async () => {
    await fill();
    for (const sender of [ANNA, 'cara@harbour.example'])
      await run('hold', 'set', '--sender', sender, '--reason', 'Claim 12');
    await run('subject', 'rotate-key');
    const { records } = server.forOrganisation('harbour');
    for (const [index, address] of [ANNA, 'cara@harbour.example', BEN].entries()) {
      const [sender = '', ...formerSenders] = pseudonyms().everyOf('harbour', address);
      await records.add([arrival(10 + index, sender, { formerSenders })]);
    }
    await records.expire({ records: '2027-01-01', notes: '2027-01-01' });
    const left = async (sender: string) => linesOf((await run('subject', 'export', '--sender', sender)).stdout).length;
    expect([await left(ANNA), await left('cara@harbour.example'), await left(BEN)]).toEqual([5, 1, 0]);
    expect((await run('subject', 'erase', '--sender', ANNA, '--yes')).code).toBe(2);
    expect(linesOf((await run('hold', 'list')).stdout)).toHaveLength(3);
    for (const sender of [ANNA, 'cara@harbour.example']) await run('hold', 'lift', '--sender', sender);
    expect(linesOf((await run('hold', 'list')).stdout)).toEqual([]);
  });

  test('being listed is in the log', async () => {
    await fill();
    await run('hold', 'list');
    expect((await acts()).map(({ act }) => act)).toEqual(['holds-listed']);
  });

  test.each([
    ['no reason', ['set', '--sender', ANNA]],
    ['an empty reason', ['set', '--sender', ANNA, '--reason', ' ']],
    ['a reason of two lines', ['set', '--sender', ANNA, '--reason', 'a\nb']],
    ['no verb', []],
  ])('ends with 64 for %s', async (_, args) => expect((await run('hold', ...args)).code).toBe(64));
});

describe('lastlook backup', () => {
  test('copies the data while records come in, and the copy can be put back', async () => {
    await fill();
    const out = join(folder, 'copy.sqlite');
    const { records } = server.forOrganisation('harbour');
    const coming = Array.from({ length: 50 }, (_, index) => records.add([arrival(100 + index, BEN)]));
    const { code, stderr } = await run('backup', '--out', out);
    await Promise.all(coming);
    expect(code).toBe(0);
    expect(stderr).toBe(
      `lastlook: ${out} is a whole copy of the database. Keep ${join(folder, 'organisations')} as well, and ${join(folder, 'pseudonym-keys')} apart from both.\n`,
    );
    expect(statSync(out).mode & 0o777).toBe(0o600);

    const restored = join(folder, 'restored');
    mkdirSync(restored);
    copyFileSync(out, join(restored, 'records.sqlite'));
    const storage = await openStorage({ kind: 'sqlite', folder: restored });
    const store = storage.forOrganisation('harbour');
    const kept: string[] = [];
    for await (const { record } of store.records.export({})) kept.push(record.id);
    expect(kept.length).toBeGreaterThanOrEqual(5);
    expect(new Set(kept).size).toBe(kept.length);
    expect((await verifyChain(store.audit.read(0), undefined)).kind).toBe('whole');
    expect((await store.audit.last())?.act).toBe('backup-made');
    await store.records.add([arrival(999, BEN)]);
    await storage.close();
  });

  test('overwrites nothing', async () => {
    await fill();
    const out = join(folder, 'kept');
    writeFileSync(out, 'mine');
    const { code, stderr } = await run('backup', '--out', out);
    expect([code, readFileSync(out, 'utf8'), await acts()]).toEqual([65, 'mine', []]);
    expect(stderr).toContain('there is a file or folder of that name already.');
  });

  test('its help says what a copy needs beside it', async () => {
    const { stdout } = await lastlook(['backup', '--help']);
    expect(stdout).toMatch(/^To restore: .*records\.sqlite, put both folders beside it/m);
    for (const name of ['pseudonym-keys', 'organisations']) expect(stdout).toContain(name);
  });

  test.each([
    ['64 without a file', ['backup'], 64],
    ['65 for a folder that is not there', ['backup', '--out', '/no/such/folder/file'], 65],
  ])('ends with %s', async (_, args, code) => {
    await fill();
    expect((await run(...args)).code).toBe(code);
  });
});
