import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { openStorage } from '../../src/server/storage';
import { createArrivals, some } from '../helpers/some-arrivals';
import { openRawPostgres, openRawSqlite } from './storage-raw';

/** A second's work or less. */
const RECORDS = 16_000;

/** What no server on this database can pass: its driver alone puts rows that were made before into one table with the indexes of records. */
export interface RawInserts {
  /** Records a second, on disk, in transactions of so many. */
  readonly rate: (perTransaction: number) => Promise<number>;
  readonly end: () => Promise<void>;
}

export async function openRawInserts(databaseUrl: string | undefined): Promise<RawInserts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lastlook-bench-'));
  const inFolder = (name: string): string => path.join(folder, name);
  // Its tables tell which indexes there are.
  const storage = await openStorage(
    databaseUrl === undefined ? { kind: 'sqlite', folder } : { kind: 'postgres', url: databaseUrl },
  );
  const raw = await (databaseUrl === undefined
    ? openRawSqlite(inFolder('records.sqlite'), inFolder('raw.sqlite'))
    : openRawPostgres(databaseUrl));
  const arrivals = createArrivals({ seed: 1 });
  return {
    rate: async (perTransaction) => {
      const count = Math.ceil(RECORDS / perTransaction);
      const insert = raw.prepare(Array.from({ length: count }, () => some(arrivals, perTransaction)));
      const began = performance.now();
      await insert();
      return ((count * perTransaction) / (performance.now() - began)) * 1000;
    },
    end: async () => {
      await raw.close();
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
