import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { describeFileError } from '../policy';

/** `unknown` is told by the first bytes: standard input, and files named without an extension of ours. */
export type MailFormat = 'eml' | 'mbox' | 'unknown';

/** One file to judge. `path` is what the person wrote, or what was found below it; `-` is standard input. */
export interface MailFile {
  readonly path: string;
  readonly format: MailFormat;
  /** 0 for standard input. */
  readonly sizeBytes: number;
}

export interface FoundFiles {
  readonly files: readonly MailFile[];
  /** Files in the folders that are neither .eml nor .mbox. */
  readonly skipped: number;
  /** Full sentences about what could not be opened. */
  readonly problems: readonly string[];
}

export const STANDARD_INPUT = '-';

const FORMATS: Readonly<Record<string, MailFormat>> = { '.eml': 'eml', '.mbox': 'mbox' };

/** Lists the files to judge: in the order of `paths`, folders with everything below them sorted by name. */
export async function findMailFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: MailFile[] = [];
  const problems: string[] = [];
  let skipped = 0;

  const addFolder = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      // Links are not followed: one that leads back would never end.
      if (entry.isDirectory()) await attempt(path, () => addFolder(path));
      else if (entry.isFile() && formatOf(path) !== 'unknown') await attempt(path, () => addFile(path));
      else skipped++;
    }
  };
  const addFile = async (path: string): Promise<void> => {
    files.push({ path, format: formatOf(path), sizeBytes: (await stat(path)).size });
  };
  const attempt = async (path: string, step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      problems.push(`${path}: ${describeFileError(error)}`);
    }
  };

  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      files.push({ path, format: 'unknown', sizeBytes: 0 });
      continue;
    }
    await attempt(path, async () => {
      if (!(await stat(path)).isDirectory()) return addFile(path);
      const before = files.length;
      await addFolder(path);
      // A check that checked nothing must not look like one that found nothing.
      if (files.length === before) problems.push(`${path}: there is no .eml or .mbox file in this folder.`);
    });
  }
  return { files, skipped, problems };
}

function formatOf(path: string): MailFormat {
  return FORMATS[extname(path).toLowerCase()] ?? 'unknown';
}
