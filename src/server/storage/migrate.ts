import { Migrator, type Kysely, type Migration } from 'kysely';
import type { Engine } from './engine';
import { createFirstTables } from './migrations/first-tables';
import { StorageError } from './storage-error';

/**
 * Brings the tables up to date. Two servers that start at once are safe: on PostgreSQL Kysely holds an advisory lock
 * while it migrates, on SQLite the transaction of the first makes the second wait.
 */
export async function migrate(database: Kysely<unknown>, kind: Engine['kind']): Promise<void> {
  const migrations: Record<string, Migration> = {
    '2026-11-first-tables': { up: (tables) => createFirstTables(tables as Kysely<unknown>, kind) },
  };
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error !== undefined) throw new StorageError('unavailable', 'The tables could not be brought up to date.', error);
}
