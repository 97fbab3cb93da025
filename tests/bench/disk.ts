import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** What one commit of a few records writes. */
const BYTES = 128 * 1024;
const APART_MS = 5;

/**
 * Milliseconds that the disk takes for each of so many syncs, one after the other with nothing else asked of it by us: no answer that waits for
 * the disk is quicker, and one that comes during a commit waits for two.
 */
export async function timeSyncs(count: number): Promise<readonly number[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lastlook-bench-'));
  const file = openSync(path.join(folder, 'log'), 'w');
  try {
    const bytes = Buffer.alloc(BYTES, 1);
    const taken: number[] = [];
    for (let index = 0; index < count; index += 1) {
      await sleep(APART_MS);
      const start = performance.now();
      writeSync(file, bytes);
      fsyncSync(file);
      taken.push(performance.now() - start);
    }
    return taken;
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}
