import { mkdtempSync, rmSync, type Stats } from 'node:fs';
import { lstat, open, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describeFileError } from '../policy';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Why no file of this name can be made, as a sentence that begins with it; undefined when it can. */
export async function complainAboutNewFile(file: string): Promise<string | undefined> {
  // A link that leads nowhere is there too: the file would take its place.
  if (await is(lstat(file))) return `${file}: there is a file or folder of that name already.`;
  const isInFolder = await is(stat(path.dirname(file)), (folder) => folder.isDirectory());
  return isInFolder ? undefined : `${file}: there is no such folder.`;
}

/**
 * Makes a file that is there whole or not at all: whoever finds half of one takes it for everything. `make` writes it in a folder of its
 * own beside it, with whatever else it needs there, and only on disk it gets its place. Ctrl+C and `kill` end the process and leave
 * nothing. Why it could not be made, as a sentence that begins with the file.
 */
export async function makeNewFile(file: string, make: (draft: string) => Promise<void>): Promise<string | undefined> {
  let folder: string | undefined;
  const clear = (): void => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  };
  const leave = (signal: NodeJS.Signals): void => {
    clear();
    SIGNALS.forEach((each) => process.off(each, leave));
    process.kill(process.pid, signal);
  };
  SIGNALS.forEach((each) => process.on(each, leave));
  try {
    folder = mkdtempSync(`${file}.unfinished-`);
    const draft = path.join(folder, path.basename(file));
    await make(draft);
    await putOnDisk(draft);
    const complaint = await complainAboutNewFile(file);
    if (complaint === undefined) await rename(draft, file);
    return complaint;
  } catch (error) {
    if (!('syscall' in Object(error))) throw error;
    return `${file}: ${describeFileError(error)}`;
  } finally {
    clear();
    SIGNALS.forEach((each) => process.off(each, leave));
  }
}

async function putOnDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const is = (asked: Promise<Stats>, kind: (found: Stats) => boolean = Boolean): Promise<boolean> =>
  asked.then(kind, () => false);
