import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables';
import { monthOf } from '../times';
import { isLockedByOthers } from './postgres-error';

/** Months of records. Everything before the first one lies in one partition, so that no strange clock makes many. */
const FIRST_MONTH = Date.UTC(2024, 0) / 60_000;

export const oldestPartition = `create table record_before_2024 partition of record for values from (minvalue) to (${String(FIRST_MONTH)})`;

/** Any number will do, as long as all servers use the same. */
const LOCK = 7_263_410;

export interface Partitions {
  readonly makeRoom: (minutes: readonly number[]) => Promise<void>;
  readonly giveBack: () => Promise<void>;
  /** Looks again at the next call: another server may have given back what this one has made. */
  readonly forget: () => void;
}

export function createPartitions(database: Kysely<Tables>): Partitions {
  const known = new Set<string>();
  return {
    forget: () => {
      known.clear();
    },
    makeRoom: async (minutes) => {
      const wanted = new Map<string, ReturnType<typeof monthOf>>();
      for (const minute of new Set(minutes)) {
        const month = monthOf(Math.max(minute, FIRST_MONTH));
        // The next one too, so that nobody waits for it when the month turns.
        for (const each of [month, monthOf(month.to)]) if (!known.has(each.name)) wanted.set(each.name, each);
      }
      if (wanted.size === 0) return;
      await database.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
        for (const { name, from, to } of wanted.values()) {
          const [table, ends] = [sql.table(`record_${name}`), [sql.lit(from), sql.lit(to)]];
          await sql`create table if not exists ${table} partition of record for values from (${ends[0]}) to (${ends[1]})`.execute(
            transaction,
          );
        }
      });
      for (const name of wanted.keys()) known.add(name);
    },
    giveBack: async () => {
      const sizes = await readSizes(database);
      const newest = sizes.findLastIndex(({ bytes }) => bytes > 0);
      for (const { name } of sizes.slice(0, Math.max(newest, 0))) {
        await dropWhenEmpty(database, name).catch((error: unknown) => {
          // Somebody reads it, such as a backup that goes on for hours. What the room was given back for is done; the next time will do.
          if (!isLockedByOthers(error)) throw error;
        });
      }
      known.clear();
    },
  };
}

/** In the order of time, the oldest left out. */
async function readSizes(
  database: Kysely<Tables>,
): Promise<readonly { readonly name: string; readonly bytes: number }[]> {
  const { rows } = await sql<{ readonly name: string; readonly bytes: number }>`
    select relname as name, pg_relation_size(oid) as bytes from pg_class
    where oid in (select inhrelid from pg_inherits where inhparent = 'record'::regclass)
      and relname ~ '^record_[0-9]{4}_[0-9]{2}$' order by relname`.execute(database);
  return rows;
}

/**
 * A file of no bytes holds no row of anybody; the number of rows would not do, because row-level security hides them from
 * whoever counts. The database's own cleaning makes the file empty some time after the last row is gone.
 */
async function dropWhenEmpty(database: Kysely<Tables>, name: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`set local lock_timeout = '2s'`.execute(transaction);
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    await sql`lock table ${sql.table(name)} in access exclusive mode`.execute(transaction);
    const { rows } = await sql<{ readonly bytes: number }>`
      select pg_relation_size(${name}::regclass) as bytes`.execute(transaction);
    if (rows[0]?.bytes === 0) await sql`drop table ${sql.table(name)}`.execute(transaction);
  });
}
