import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file as it is sent. */
export interface ServedFile {
  readonly type: string;
  readonly body: Buffer;
  /** Undefined for what does not get smaller. */
  readonly gzipped: Buffer | undefined;
  readonly etag: string;
}

/** By name, as it stands behind the organisation's path: "events.js", "assets/icon-16.png". */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Every file of the built add-in, read once: a build under a running server changes nothing. Throws when there is none. */
export function readShippedFiles(folder: string): ServedFiles {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TYPES[path.extname(entry.name)] !== undefined)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  if (!names.includes('events.js')) throw new Error(`There is no built add-in in ${folder}.`);
  return new Map(names.map((name) => [name, toServed(name, readFileSync(path.join(folder, name)))]));
}

export function toServed(name: string, body: Buffer): ServedFile {
  const extension = path.extname(name);
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    body,
    gzipped: extension === '.png' ? undefined : gzipSync(body),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}
