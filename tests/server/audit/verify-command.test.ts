import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { recordAct } from '../../../src/server/audit';
import { openStorage } from '../../../src/server/storage';
import { lastlook } from '../../cli/a-terminal';

let folder: string;
const databaseUrl = process.env['DATABASE_URL'];
beforeEach(async () => {
  delete process.env['DATABASE_URL'];
  folder = mkdtempSync(join(tmpdir(), 'lastlook-audit-'));
  await act('charity', 4);
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => {
  if (databaseUrl !== undefined) process.env['DATABASE_URL'] = databaseUrl;
});

/** Records acts as a server does. */
async function act(organisation: string, times: number): Promise<void> {
  const storage = await openStorage({ kind: 'sqlite', folder });
  for (let time = 1; time <= times; time++) {
    const what = { actor: 'oid-1 (Rhys)', act: 'record-viewed', about: `record ${String(time)}` } as const;
    await recordAct(storage.forOrganisation(organisation).audit, what, () => new Date());
  }
  await storage.close();
}

/** What somebody who has the file could do to it, past the triggers that refuse it. */
function tamper(...statements: readonly string[]): void {
  const database = new Database(join(folder, 'records.sqlite'));
  const triggers = database
    .prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'audit'")
    .all();
  expect(triggers.length).toBeGreaterThan(0);
  for (const { name } of triggers as { name: string }[]) database.exec(`drop trigger ${name}`);
  for (const statement of statements) database.exec(statement);
  database.close();
}

const verify = (...more: readonly string[]) => lastlook(['audit', 'verify', '--data', folder, ...more]);
const head = (stdout: string): string => /head ([0-9a-f]{64})/.exec(stdout)?.[1] ?? '';

describe('lastlook audit verify', () => {
  it('says of a whole log how long it is, and its head', async () => {
    const { code, stdout, stderr } = await verify();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^charity: whole, 4 entries\.\n {2}head [0-9a-f]{64}\n$/);
  });

  it.each<[string, RegExp, readonly string[]]>([
    ['changed', /^charity: BROKEN: entry 2 is not what was written/, ["update audit set actor = 'x' where number = 2"]],
    ['missing', /^charity: BROKEN: entry 3 is missing\./, ['delete from audit where number = 3']],
    [
      'missing at the beginning',
      /^charity: BROKEN: entries 1 to 2 are missing\./,
      ['delete from audit where number < 3'],
    ],
    [
      'moved',
      /^charity: BROKEN: entry 2 is not what was written/,
      [
        'update audit set number = 20 where number = 2',
        'update audit set number = 2 where number = 3',
        'update audit set number = 3 where number = 20',
      ],
    ],
  ])('finds an entry %s in the file', async (_, said, statements) => {
    tamper(...statements);
    const { code, stdout } = await verify();
    expect(stdout).toMatch(said);
    expect(code).toBe(2);
  });

  it('finds an end cut off by a head noted before, which a log that only grew still holds', async () => {
    const noted = head((await verify()).stdout);
    await act('charity', 2);
    expect((await verify('--head', noted)).code).toBe(0);
    tamper('delete from audit where number > 3');
    expect((await verify()).code).toBe(0);
    const { code, stdout } = await verify('--head', noted);
    expect(stdout).toContain('the head you gave is not in it');
    expect(code).toBe(2);
  });

  it('reads every organisation, or the one that is named', async () => {
    await act('council', 1);
    const both = await verify();
    expect(both.stdout).toMatch(/charity: whole, 4 entries\.[^]*council: whole, 1 entry\./);
    tamper("update audit set about = '' where number = 4");
    expect((await verify()).code).toBe(2);
    expect((await verify('--organisation', 'council')).code).toBe(0);
    const { code, stderr } = await verify('--head', head(both.stdout));
    expect(code).toBe(64);
    expect(stderr).toContain('say with --organisation whose head it is: charity, council.');
  });

  it.each<[string, number, string, () => readonly string[]]>([
    ['no folder', 65, 'there is no such file or folder', () => ['--data', join(folder, 'gone')]],
    ['a folder without a database', 65, 'there is no database', () => ['--data', empty()]],
    [
      'an organisation there is not',
      65,
      'there is no organisation',
      () => ['--data', folder, '--organisation', 'parish'],
    ],
    ['a head that is none', 64, '64 hexadecimal digits', () => ['--data', folder, '--head', 'abc']],
  ])('refuses %s', async (_, expected, said, options) => {
    const { code, stdout, stderr } = await lastlook(['audit', 'verify', ...options()]);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toContain(said);
  });
});

function empty(): string {
  const inner = join(folder, 'empty');
  mkdirSync(inner);
  return inner;
}
