import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage, type Storage } from '../../../src/server/storage';

/** A real, empty storage in a folder of its own; `close` throws it away. */
export async function aStorage(): Promise<Storage> {
  const folder = mkdtempSync(join(tmpdir(), 'lastlook-auth-'));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const storage = await openStorage({ kind: 'sqlite', folder });
    return { ...storage, close: () => storage.close().finally(discard) };
  } catch (error) {
    discard();
    throw error;
  }
}
