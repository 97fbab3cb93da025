import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeFileError } from '../../policy';
import { BadFileError } from '../reloaded';

const SECRET_BYTES = 32;

/**
 * A random text (43 letters, digits, _ and -) that stays the same over restarts: what the file holds, else a new one,
 * readable by the server's account only. Two servers that start at once agree, because a name is given once.
 *
 * @throws BadFileError when it cannot be read, or not be kept.
 */
export function keptSecret(file: string): string {
  const kept = read(file);
  if (kept !== undefined) return kept;
  makeFolder(path.dirname(file));
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes a folder, and those above it, for the server's account only; nothing where it is there.
 *
 * @throws BadFileError
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new BadFileError([`${folder}: ${describeFileError(error)}`]);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new BadFileError([`${file}: ${describeFileError(error)}`]);
  }
}
