import { readdir } from 'node:fs/promises';
import process from 'node:process';
import { type Command, Option } from 'commander';
import { describeFileError } from '../policy';
import type { OrganisationStore, Storage } from '../server';
import { EXIT, type ExitCode } from './exit-code';
import { toPrintable } from './printable';
import type { Terminal } from './terminal';

/** Which server's data a command works on. */
export interface DataOptions {
  readonly data?: string;
  readonly organisation?: string;
}

interface OpenStorage {
  readonly storage: Storage;
  readonly dataFolder: string;
  /** Says one sentence on standard error. */
  readonly tell: (sentence: string) => void;
}

interface OpenData extends OpenStorage {
  readonly organisation: string;
  readonly store: OrganisationStore;
}

const DEFAULT_FOLDER = 'lastlook-data';

export function addDataOption(command: Command): Command {
  return command.addOption(
    new Option('--data <folder>', `the server's data folder (default: LASTLOOK_DATA, else ${DEFAULT_FOLDER})`),
  );
}

export function addOrganisationOptions(command: Command): Command {
  return addDataOption(command).option('--organisation <id>', 'whose records (not needed where there is only one)');
}

export const DATA_HELP = `
With DATABASE_URL the records are in that database, and the keys of pseudonyms in the data folder. It may be run while the
server runs. What is done is written to the audit log first.`;

/**
 * Opens the data that a server keeps and does something with it. Says in a sentence what cannot be opened, and then ends
 * with 65.
 */
export async function withStorage(
  { data }: Pick<DataOptions, 'data'>,
  { stderr }: Terminal,
  work: (open: OpenStorage) => Promise<ExitCode>,
): Promise<ExitCode> {
  const tell = (sentence: string): void => void stderr.write(`lastlook: ${toPrintable(sentence)}\n`);
  const url = process.env['DATABASE_URL'];
  const dataFolder = data ?? process.env['LASTLOOK_DATA'] ?? DEFAULT_FOLDER;
  const missing = url === undefined ? await complainAboutFolder(dataFolder) : undefined;
  if (missing !== undefined) {
    tell(missing);
    return EXIT.unreadableInput;
  }
  // Only here: what judges mail must start fast, and needs no database.
  const { openStorage, StorageError, MissingPseudonymKeyError } = await import('../server');
  try {
    const storage = await openStorage(
      url === undefined ? { kind: 'sqlite', folder: dataFolder } : { kind: 'postgres', url },
    );
    try {
      return await work({ storage, dataFolder, tell });
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (!(error instanceof StorageError || error instanceof MissingPseudonymKeyError)) throw error;
    tell(error.message);
    return EXIT.unreadableInput;
  }
}

/** The same with one organisation's part of the data: the one that is named, or the only one. */
export function withOrganisation(
  options: DataOptions,
  terminal: Terminal,
  work: (open: OpenData) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withStorage(options, terminal, async (open) => {
    const all = await open.storage.organisations();
    const organisation = options.organisation ?? (all.length === 1 ? all[0] : undefined);
    if (organisation !== undefined && all.includes(organisation)) {
      return work({ ...open, organisation, store: open.storage.forOrganisation(organisation) });
    }
    open.tell(`say whose records with --organisation: ${all.join(', ') || 'there are none yet'}.`);
    return EXIT.unreadableInput;
  });
}

/** Looked at first, because opening would make an empty database. */
async function complainAboutFolder(folder: string): Promise<string | undefined> {
  try {
    const files = await readdir(folder);
    return files.some((file) => file.endsWith('.sqlite'))
      ? undefined
      : `${folder}: there is no database in this folder.`;
  } catch (error) {
    return `${folder}: ${describeFileError(error)}`;
  }
}
