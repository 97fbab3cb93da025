import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import type { Engine } from './engine';
import { createFirstTables } from './migrations/first-tables';
import { StorageError } from './storage-error';

type Step = (tables: Kysely<unknown>, kind: Engine['kind']) => Promise<void>;

/** By name, in the order of their names. */
export const MIGRATIONS: Readonly<Record<string, Step>> = {
  '2026-11-first-tables': createFirstTables,
};

/**
 * SQLite's header tells this number at a fixed place (`PRAGMA user_version`), so that it can be read without opening the database: how
 * many of the steps above its tables have.
 */
export const TABLES_VERSION = Object.keys(MIGRATIONS).length;

/**
 * Brings the tables up to date. Two servers that start at once are safe: on PostgreSQL Kysely holds an advisory lock
 * while it migrates, on SQLite the transaction of the first makes the second wait.
 */
export async function migrate(database: Kysely<unknown>, kind: Engine['kind']): Promise<void> {
  const toMigration = (step: Step, index: number): Migration => ({
    up: async (tables) => {
      await step(tables as Kysely<unknown>, kind);
      if (kind === 'sqlite') await sql.raw(`pragma user_version = ${String(index + 1)}`).execute(tables);
    },
  });
  const named = Object.entries(MIGRATIONS).map(([name, step], index) => [name, toMigration(step, index)] as const);
  const migrations = Object.fromEntries(named);
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error instanceof StorageError) throw error;
  if (error !== undefined) throw new StorageError('unavailable', 'The tables could not be brought up to date.', error);
}
