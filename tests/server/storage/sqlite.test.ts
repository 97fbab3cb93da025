import { copyFileSync, mkdirSync, mkdtempSync, promises, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStorage } from '../../../src/server/storage';
import { CHECKPOINT, createCheckpoints } from '../../../src/server/storage/sqlite/checkpoints';
import { startWorkerThread } from '../../../src/server/storage/sqlite/worker-thread';
import { describeStorage, type StoragePlace } from '../../contracts/storage';
import { describeAttempts } from '../../contracts/storage-attempts';
import { describeSettledDays } from '../../contracts/settled-days';
import { describeRights } from '../../contracts/storage-rights';
import { createArrivals, some } from '../../helpers/some-arrivals';
import { describeKills } from './kills';

const root = mkdtempSync(path.join(tmpdir(), 'lastlook-storage-'));
let places = 0;
const newFolder = (): string => path.join(root, String((places += 1)));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const shared = newFolder();

const countThreads = (): number => process.getActiveResourcesInfo().filter((each) => each === 'MessagePort').length;

const makePlace = (): Promise<StoragePlace> =>
  Promise.resolve({
    organisation: `place-${String((places += 1))}`,
    open: (settings) => openStorage({ kind: 'sqlite', folder: shared, ...settings }),
  });

describe('SQLite', () => {
  describeStorage(makePlace);
  describeAttempts(makePlace);
  describeRights(makePlace);
  describeSettledDays(makePlace);

  it('of a file that may only be read says so, and no thread is left that keeps a command from ending', async () => {
    const folder = newFolder();
    await (await openStorage({ kind: 'sqlite', folder })).close();
    const before = countThreads();
    jest.spyOn(promises, 'open').mockRejectedValueOnce(Object.assign(new Error(), { code: 'EACCES' }));
    await expect(openStorage({ kind: 'sqlite', folder })).rejects.toMatchObject({
      name: 'StorageError',
      message: `${path.join(folder, 'records.sqlite')}: this account has no permission for it.`,
    });
    // The end of a port is told a moment after it has ended; of one that does not, the test runs out of time.
    while (countThreads() > before) await sleep(10);
  });

  it('says why it failed, and not that nothing was left to roll back', async () => {
    const folder = newFolder();
    const storage = await openStorage({ kind: 'sqlite', folder });
    const { audit } = storage.forOrganisation('northgate');
    await audit.last();
    const thread = startWorkerThread(path.join(folder, 'records.sqlite'));
    // SQLite does the same by itself where the disk is full.
    await thread.ask(`create trigger full before insert on audit begin select raise(rollback, 'full'); end`, []);
    await thread.close();
    const entry = { number: 1, at: 'a', actor: 'b', act: 'c', about: 'd', hash: 'e' };
    await expect(audit.append(entry)).rejects.toThrow('The database answered SQLITE_CONSTRAINT_TRIGGER.');
    await storage.close();
  });

  it('a backup made under load is whole, and a server starts from it', async () => {
    const [folder, restored] = [newFolder(), newFolder()];
    const storage = await openStorage({ kind: 'sqlite', folder });
    const { records, audit } = storage.forOrganisation('northgate');
    const arrivals = createArrivals({ seed: 41 });
    await records.add(some(arrivals, 1000));
    await audit.append({ number: 1, at: 'a', actor: 'b', act: 'c', about: 'd', hash: 'e' });
    const more = Array.from({ length: 10 }, () => records.add(some(arrivals, 100)));
    const file = path.join(root, 'backup.sqlite');
    await storage.backup(file);
    await Promise.all(more);
    await expect(storage.backup(file)).rejects.toMatchObject({ name: 'StorageError' });
    await storage.close();

    mkdirSync(restored);
    copyFileSync(file, path.join(restored, 'records.sqlite'));
    const again = await openStorage({ kind: 'sqlite', folder: restored });
    const there = again.forOrganisation('northgate');
    const kept = (await there.records.list({}, { limit: 5000 })).records.length;
    const counted = (await there.records.countBy('day', {})).reduce((sum, { count }) => sum + count, 0);
    expect(kept).toBeGreaterThanOrEqual(1000);
    expect(kept % 100).toBe(0);
    expect(counted).toBe(kept);
    expect(await there.audit.last()).toMatchObject({ number: 1 });
    expect(await there.records.add(some(arrivals, 3))).toBe(3);
    await again.close();
  });

  it.each([
    ['erased', 'eraseSender'],
    ['expires', 'expire'],
  ] as const)('nothing of what is %s stays in the file', async (_, how) => {
    const folder = newFolder();
    const storage = await openStorage({ kind: 'sqlite', folder });
    const { records } = storage.forOrganisation('northgate');
    const { next } = createArrivals({ seed: 44 });
    const sender = 'anna@harbour.example';
    const theirs = () => next({ sender, note: 'Agreed by phone' }, { domains: ['clinic.example'] });
    await records.add(Array.from({ length: 200 }, (unused, index) => (index % 3 === 0 ? theirs() : next())));
    await (how === 'expire'
      ? records.expire({ records: '2027-11-01', notes: '2027-11-01' })
      : records.eraseSender(sender));
    await storage.close();
    const file = readFileSync(path.join(folder, 'records.sqlite'));
    expect([sender, 'by phone', 'clinic.example'].filter((text) => file.includes(text))).toEqual([]);
  });

  it('two processes may start on a new file at once, and both may write', async () => {
    const folder = newFolder();
    const both = await Promise.all([1, 2].map(() => openStorage({ kind: 'sqlite', folder })));
    const added = await Promise.all(
      both.map((storage, seed) =>
        storage.forOrganisation('northgate').records.add(some(createArrivals({ seed: seed + 51 }), 50)),
      ),
    );
    expect(added).toEqual([50, 50]);
    expect((await both[0]!.forOrganisation('northgate').records.list({}, { limit: 500 })).records).toHaveLength(100);
    await Promise.all(both.map((storage) => storage.close()));
  });

  it('the file itself refuses to change or remove an audit entry, and is set to survive a power cut', async () => {
    const folder = newFolder();
    const storage = await openStorage({ kind: 'sqlite', folder });
    await storage
      .forOrganisation('northgate')
      .audit.append({ number: 1, at: 'a', actor: 'b', act: 'c', about: 'd', hash: 'e' });
    const file = startWorkerThread(path.join(folder, 'records.sqlite'));
    for (const statement of ["update audit set about = 'x'", 'delete from audit']) {
      await expect(file.ask(statement, [])).rejects.toMatchObject({ problem: 'refused' });
    }
    expect((await file.ask('pragma journal_mode', [])).rows).toEqual([{ journal_mode: 'wal' }]);
    // 2 is FULL.
    expect((await file.ask('pragma synchronous', [])).rows).toEqual([{ synchronous: 2 }]);
    await file.close();
    await storage.close();
  });

  it.each([
    ['begins anew from its start once enough was written', 40_000, 1],
    ['goes on where little was written', 10, 2],
  ])('the log of writes %s', async (_, rows, times) => {
    const folder = newFolder();
    mkdirSync(folder);
    const file = path.join(folder, 'log.sqlite');
    const writer = startWorkerThread(file);
    await writer.ask('create table one (text text)', []);
    const write = async (): Promise<number> => {
      for (let row = 0; row < 100; row += 1) await writer.ask('insert into one values (?)', ['a'.repeat(3000)]);
      return statSync(`${file}-wal`).size;
    };
    const before = await write();
    const disk = await open(file, 'r+');
    const checkpoints = createCheckpoints(file, disk, () => writer.ask(CHECKPOINT, []));
    checkpoints.wrote(rows);
    await checkpoints.close();
    expect(Math.round((await write()) / before)).toBe(times);
    expect((await writer.ask('select count(*) as count from one', [])).rows).toEqual([{ count: 200 }]);
    await writer.close();
    await disk.close();
  });

  it('what an administrator can mend is said in words, beside the code', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    const file = startWorkerThread(path.join(folder, 'small.sqlite'));
    await file.ask('create table one (text text)', []);
    await file.ask('pragma max_page_count = 3', []);
    await expect(file.ask('insert into one values (?)', ['a'.repeat(100_000)])).rejects.toMatchObject({
      problem: 'unavailable',
      message: 'There is no room left on the disk. (SQLITE_FULL)',
    });
    await file.close();
  });

  it('a file that is no database is said so, and nothing is left hanging', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'records.sqlite'), 'This is a letter, not a database. '.repeat(200));
    await expect(openStorage({ kind: 'sqlite', folder })).rejects.toMatchObject({
      name: 'StorageError',
      problem: 'unavailable',
    });
  });

  describeKills(() => Promise.resolve({ kind: 'sqlite', folder: newFolder() }));
});
