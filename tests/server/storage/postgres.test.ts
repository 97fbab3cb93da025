import { Client } from 'pg';
import { openStorage, type OrganisationStore } from '../../../src/server/storage';
import { describeStorage, type StoragePlace } from '../../contracts/storage';
import { describeAttempts } from '../../contracts/storage-attempts';
import { describeSettledDays } from '../../contracts/settled-days';
import { describeRights } from '../../contracts/storage-rights';
import { startPostgres, type Postgres } from '../../helpers/a-postgres';
import { createArrivals, some } from '../../helpers/some-arrivals';
import { describeKills, expectNothingLost, startWriter } from './kills';

let postgres: Postgres;
let shared: string;
let places = 0;

beforeAll(async () => {
  postgres = await startPostgres();
  shared = await postgres.makeDatabase();
});

afterAll(async () => {
  await postgres.stop();
});

const makePlace = (): Promise<StoragePlace> => {
  places += 1;
  return Promise.resolve({
    organisation: `place-${String(places)}`,
    open: (settings) => openStorage({ kind: 'postgres', url: shared, ...settings }),
  });
};

async function connected<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

describe('PostgreSQL', () => {
  describeStorage(makePlace);
  describeAttempts(makePlace);
  describeRights(makePlace);
  describeSettledDays(makePlace);

  describe('row-level security, on a bare connection of the role that queries run as', () => {
    let url: string;
    let numbers: Readonly<Record<string, string>>;

    const fill = async (store: OrganisationStore, seed: number): Promise<void> => {
      const arrivals = createArrivals({ seed });
      const counters = { mailbox: 'm', isAuthenticated: true, silentByDay: {}, summarised: [], unconfirmed: 1 };
      await store.records.add([...some(arrivals, 20), arrivals.next({ note: 'n' })], {
        receivedAt: '2026-11-20T10:00:00Z',
        ...counters,
      });
      await store.sessions.put('k', { subject: 's', name: 'n', roles: [], csrf: 'c', startedAt: 1, seenAt: 1 });
      await store.sessions.takeOnce('v', 10);
      await store.audit.append({ number: 1, at: 'a', actor: 'b', act: 'c', about: 'd', hash: 'e' });
      await store.cursors.claim('siem', 'a', { nowMs: 0, untilMs: 100 });
      await store.settledDays.put({ day: '2026-11-18', seen: 1, settledOn: '2026-11-20', outcomes: {} });
    };

    beforeAll(async () => {
      url = await postgres.makeDatabase();
      const storage = await openStorage({ kind: 'postgres', url });
      await fill(storage.forOrganisation('one'), 61);
      await fill(storage.forOrganisation('two'), 62);
      await storage.close();
      numbers = await connected(url, async (client) => {
        const { rows } = await client.query<{ name: string; number: string }>('select name, number from organisation');
        return Object.fromEntries(rows.map(({ name, number }) => [name, number]));
      });
    });

    const as = (organisation: string): readonly string[] => [
      'begin',
      'set local role lastlook_query',
      `set local app.organisation = '${numbers[organisation]!}'`,
    ];
    const asked = (statement: string, before: readonly string[]): Promise<readonly object[]> =>
      connected(url, async (client) => {
        for (const each of before) await client.query(each);
        const { rows } = await client.query<object>(statement);
        await client.query('commit');
        return rows;
      });
    const tables = (): Promise<readonly string[]> =>
      connected(url, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          `select table_name as name from information_schema.columns where column_name = 'organisation'
             and table_name !~ '^record_(before_)?[0-9]' order by 1`,
        );
        return rows.map(({ name }) => name);
      });

    it('holds for every table there is, and each has rows to hide', async () => {
      const names = await tables();
      expect(names).toHaveLength(13);
      for (const name of names) {
        const count = `select distinct organisation from ${name}`;
        expect([name, await asked(count, as('one'))]).toEqual([name, [{ organisation: numbers['one'] }]]);
        expect([name, await asked(count, as('two'))]).toEqual([name, [{ organisation: numbers['two'] }]]);
      }
      expect(await asked('select name from organisation', as('two'))).toEqual([{ name: 'two' }]);
    });

    it('shows nothing at all when nobody said whose rows', async () => {
      const role = ['begin', 'set local role lastlook_query'];
      for (const name of await tables()) {
        await expect(asked(`select * from ${name}`, role)).rejects.toThrow('app.organisation');
      }
    });

    it('lets nobody write into, move to, change or remove rows of another', async () => {
      const two = numbers['two']!;
      await expect(asked(`insert into sender (organisation, name) values (${two}, 'x')`, as('one'))).rejects.toThrow(
        'row-level security',
      );
      await expect(asked(`update record set organisation = ${two}`, as('one'))).rejects.toThrow('row-level security');
      expect(await asked(`update record set client = 'x' where organisation = ${two} returning id`, as('one'))).toEqual(
        [],
      );
      expect(await asked(`delete from record where organisation = ${two} returning id`, as('one'))).toEqual([]);
      expect(await asked("select id from record where client = 'x'", as('two'))).toEqual([]);
    });

    it('cannot be gone around by a partition, by truncating, or by changing the audit log or the policies', async () => {
      const partition = 'record_2026_11';
      for (const statement of [
        `select * from ${partition}`,
        `delete from ${partition}`,
        'truncate record',
        "update audit set about = 'x'",
        'delete from audit',
        'alter table record disable row level security',
        'drop policy own_organisation on record',
        "update organisation set name = 'x'",
      ]) {
        await expect(asked(statement, as('one'))).rejects.toThrow(/permission denied|must be owner/);
      }
    });

    it('the role can neither log in nor lift it', async () => {
      const role = await asked(
        "select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles where rolname = 'lastlook_query'",
        [],
      );
      expect(role).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false }]);
    });
  });

  it('an account that is no superuser can own it all, and sees no rows itself without saying whose', async () => {
    const url = await postgres.makeDatabase();
    const name = `owner_${String(process.pid)}`;
    await connected(url, async (client) => {
      await client.query(`create role ${name} login createrole password 'tests-only'`);
      await client.query(`alter database ${new URL(url).pathname.slice(1)} owner to ${name}`);
      await client.query(`grant lastlook_query to ${name}`);
      await client.query(`alter schema public owner to ${name}`);
    });
    const own = new URL(url);
    own.username = name;
    const storage = await openStorage({ kind: 'postgres', url: own.href });
    const { records } = storage.forOrganisation('northgate');
    expect(await records.add(some(createArrivals({ seed: 71 }), 5))).toBe(5);
    await storage.close();
    await connected(own.href, async (client) => {
      await expect(client.query('select * from record')).rejects.toThrow('app.organisation');
    });
    await connected(url, (client) =>
      client.query(`reassign owned by ${name} to postgres; drop owned by ${name}; drop role ${name}`),
    );
  });

  it('a transaction that never began leaves nothing behind what was sent after it', async () => {
    const url = await postgres.makeDatabase();
    const storage = await openStorage({ kind: 'postgres', url });
    const { records } = storage.forOrganisation('northgate');
    const arrivals = createArrivals({ seed: 77 });
    await records.add(some(arrivals, 5));
    const one = arrivals.next();
    const query = Reflect.get(Client.prototype, 'query') as (...asked: readonly unknown[]) => unknown;
    // As when the server is told to cancel just then.
    const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...asked: unknown[]) {
      const isBegin = typeof asked[0] === 'string' && asked[0].startsWith('begin');
      return query.apply(this, isBegin ? ['select pg_cancel_backend(pg_backend_pid()), pg_sleep(1)'] : asked);
    });
    try {
      await expect(records.add([one])).rejects.toMatchObject({ problem: 'unavailable' });
      await expect(records.list({}, { limit: 5 })).rejects.toMatchObject({ problem: 'unavailable' });
    } finally {
      spy.mockRestore();
    }
    expect(await records.countKnown([one.record.id])).toBe(0);
    expect(await records.add([one])).toBe(1);
    expect((await records.list({}, { limit: 50 })).records).toHaveLength(6);
    await storage.close();
  });

  it('a connection that breaks in the middle of work fails that work and nothing else', async () => {
    const url = await postgres.makeDatabase();
    const storage = await openStorage({ kind: 'postgres', url });
    const { records, sessions } = storage.forOrganisation('northgate');
    const arrivals = createArrivals({ seed: 76 });
    await records.add(some(arrivals, 5));
    await connected(url, async (client) => {
      await client.query('begin; lock table record, session in access exclusive mode');
      const works = [records.list({}, { limit: 5 }), records.add(some(arrivals, 5)), sessions.get('k')];
      const failed = Promise.allSettled(works);
      const waiting = "from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
      for (let found = 0; found < works.length;) {
        await client.query('select pg_stat_clear_snapshot(), pg_sleep(0.02)');
        const { rows } = await client.query<{ count: string }>(`select count(*) ${waiting}`);
        found = Number(rows[0]?.count);
      }
      await client.query(`select pg_terminate_backend(pid) ${waiting}`);
      const problem: unknown = expect.objectContaining({ problem: 'unavailable' });
      expect(await failed).toEqual(works.map(() => ({ status: 'rejected', reason: problem })));
      await client.query('rollback');
    });
    expect(await records.add(some(arrivals, 5))).toBe(5);
    expect((await records.list({}, { limit: 50 })).records).toHaveLength(10);
    await storage.close();
  });

  it('months that nothing is left in are given back, and come again when a record needs one', async () => {
    const url = await postgres.makeDatabase();
    const storage = await openStorage({ kind: 'postgres', url });
    const { records } = storage.forOrganisation('northgate');
    const old = createArrivals({ seed: 81, from: '2026-02-10T00:00Z' });
    await records.add([...some(old, 20), ...some(createArrivals({ seed: 82 }), 20)]);
    const months = (): Promise<readonly string[]> =>
      connected(url, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          "select relname as name from pg_class where relname ~ '^record_[0-9]{4}_[0-9]{2}$' order by 1",
        );
        return rows.map(({ name }) => name);
      });
    expect(await months()).toEqual(['record_2026_02', 'record_2026_03', 'record_2026_11', 'record_2026_12']);
    await records.expire({ records: '2026-06-01', notes: '2026-06-01' });
    await connected(url, (client) => client.query('vacuum record'));
    await records.expire({ records: '2026-06-01', notes: '2026-06-01' });
    expect(await months()).not.toContain('record_2026_02');
    expect(await records.add(some(old, 3))).toBe(3);
    await storage.close();
  });

  it('an expiry is done though somebody reads an empty month for hours, as a backup does', async () => {
    const url = await postgres.makeDatabase();
    const storage = await openStorage({ kind: 'postgres', url });
    const { records } = storage.forOrganisation('northgate');
    await records.add([
      ...some(createArrivals({ seed: 83, from: '2026-02-10T00:00Z' }), 20),
      ...some(createArrivals({ seed: 84 }), 20),
    ]);
    await connected(url, async (client) => {
      await client.query('begin; lock table record_2026_03 in access share mode');
      expect(await records.expire({ records: '2026-06-01', notes: '2026-06-01' })).toBe(20);
      await client.query('rollback');
    });
    await storage.close();
  });

  it('what a hold was acknowledged for stays, also when an expiry was on its way', async () => {
    const url = await postgres.makeDatabase();
    const storage = await openStorage({ kind: 'postgres', url });
    const { records } = storage.forOrganisation('northgate');
    const old = createArrivals({ seed: 85, from: '2026-02-10T00:00Z' });
    await records.add([old.next({ sender: 'anna' }), old.next({ sender: 'ben' })]);
    const ofAnna = async (): Promise<number> => (await records.list({ sender: 'anna' }, { limit: 5 })).records.length;
    await connected(url, async (client) => {
      await client.query("begin; set local app.organisation = '1'; select from record for update");
      const expired = records.expire({ records: '2026-06-01', notes: '2026-06-01' });
      for (let isWaiting = false; !isWaiting;) {
        await client.query('select pg_stat_clear_snapshot(), pg_sleep(0.02)');
        const { rowCount } = await client.query(
          "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        isWaiting = rowCount !== 0;
      }
      const held = records.hold('anna', 'case 7', 'on').then(ofAnna);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await client.query('rollback');
      const atOnce = await held;
      await expired;
      expect(await ofAnna()).toBe(atOnce);
    });
    await storage.close();
  });

  it('two servers bring a new database up to date at once; one is killed under load, and nothing is lost or doubled', async () => {
    const settings = { kind: 'postgres', url: await postgres.makeDatabase() } as const;
    const writers = [startWriter(settings, 91), startWriter(settings, 92)];
    await Promise.all(writers.map(({ firstAnswer }) => firstAnswer));
    await writers[0]!.kill();
    const soFar = writers[1]!.told.acknowledged.length;
    while (writers[1]!.told.acknowledged.length < soFar + 50) await new Promise((resolve) => setTimeout(resolve, 20));
    await writers[1]!.kill();
    await expectNothingLost(
      settings,
      writers.map(({ told }) => told),
    );
  });

  describeKills(async () => ({ kind: 'postgres', url: await postgres.makeDatabase() }));
});
