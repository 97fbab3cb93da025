import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { describeFileError } from '../../../policy';
import { TABLES_VERSION } from '../migrate';
import { FILE_NAME } from './open-sqlite';

/** The first bytes of each database file, and where in it the number is that `migrate` has set (SQLite, "Database File Format", section 1.3). */
const MAGIC = 'SQLite format 3\0';
const VERSION_AT = 60;
const HEADER_LENGTH = 100;

/**
 * Why the database in this folder could not be opened, as sentences that begin with a file; empty when it could, or when there is none yet.
 * SQLite itself is not asked: it makes files beside a database even to read it ("Write-Ahead Logging", section 6). What a server that was
 * killed has left in the log of writes is not seen here, and told at the start.
 */
export function complainAboutSqlite(folder: string): readonly string[] {
  const file = path.join(folder, FILE_NAME);
  const all = [file, `${file}-wal`, `${file}-shm`].filter((each) => existsSync(each));
  return all.flatMap((each) => complainAboutFile(each, each === file ? complainAboutHeader : () => []));
}

function complainAboutFile(file: string, complainAboutContent: (file: string) => readonly string[]): readonly string[] {
  try {
    if (!statSync(file).isFile()) return [`${file}: this is a folder, where the database belongs. Move it elsewhere.`];
    accessSync(file, constants.R_OK | constants.W_OK);
    return complainAboutContent(file);
  } catch (error) {
    return [`${file}: ${describeFileError(error)}`];
  }
}

function complainAboutHeader(file: string): readonly string[] {
  const header = readHeader(file);
  // An empty file is a database without tables.
  if (header.length === 0) return [];
  if (header.length < HEADER_LENGTH || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return [
      `${file}: this is no database of SQLite, or it is damaged. Put a backup in its place, or move it elsewhere.`,
    ];
  }
  const version = header.readInt32BE(VERSION_AT);
  if (version >= 0 && version <= TABLES_VERSION) return [];
  return [
    `${file}: its tables are of a newer Last Look, or of another program (version ${String(version)}; this one knows ${String(TABLES_VERSION)}). Install that version again, or a newer one, or move the file elsewhere.`,
  ];
}

function readHeader(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_LENGTH);
    return bytes.subarray(0, readSync(handle, bytes, 0, HEADER_LENGTH, 0));
  } finally {
    closeSync(handle);
  }
}
