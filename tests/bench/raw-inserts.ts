import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createArrivals, some } from '../helpers/some-arrivals';
import { openBothPostgres, openBothSqlite } from './storage-raw';

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
  // Its tables tell which indexes there are.
  const { engine, raw } = await (databaseUrl === undefined ? openBothSqlite(folder) : openBothPostgres(databaseUrl));
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
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
