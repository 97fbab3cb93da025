import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { describeFileError } from '../../../policy';
import { FILE_NAME } from './open-sqlite';

/** The first bytes of each database file (SQLite, "Database File Format", section 1.3.1). */
const MAGIC = 'SQLite format 3\0';

/**
 * Why the database in this folder could not be opened, as sentences that begin with a file; empty when it could, or when there is none yet.
 * SQLite itself is not asked: it makes files beside a database even to read it ("Write-Ahead Logging", section 6).
 */
export function complainAboutSqlite(folder: string): readonly string[] {
  const file = path.join(folder, FILE_NAME);
  const all = [file, `${file}-wal`, `${file}-shm`].filter((each) => existsSync(each));
  return all.flatMap((each) => complainAboutFile(each, each === file ? MAGIC : ''));
}

function complainAboutFile(file: string, magic: string): readonly string[] {
  try {
    if (!statSync(file).isFile()) return [`${file}: this is a folder, where the database belongs. Move it elsewhere.`];
    accessSync(file, constants.R_OK | constants.W_OK);
    const beginning = readBeginning(file, magic.length);
    // An empty file is a database without tables.
    return beginning === '' || beginning === magic
      ? []
      : [`${file}: this is no database of SQLite, or it is damaged. Put a backup in its place, or move it elsewhere.`];
  } catch (error) {
    return [`${file}: ${describeFileError(error)}`];
  }
}

function readBeginning(file: string, length: number): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, 0)).toString('latin1');
  } finally {
    closeSync(handle);
  }
}
