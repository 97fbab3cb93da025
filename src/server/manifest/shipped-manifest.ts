import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The manifest that ships with the package. Looked for upwards, because a built file lies deeper than its source did. */
export async function readShippedManifest(): Promise<string> {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'manifest.xml'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`There is no manifest.xml above ${__dirname}.`);
    folder = above;
  }
  return readFile(path.join(folder, 'manifest.xml'), 'utf8');
}
