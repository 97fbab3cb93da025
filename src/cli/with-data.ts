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

export interface OpenData extends OpenStorage {
  readonly organisation: string;
  readonly store: OrganisationStore;
}

const DATABASE = 'records.sqlite';
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
  const { describeStorageError, openStorage, StorageError, MissingPseudonymKeyError } = await import('../server');
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
    if (error instanceof StorageError)
      (await describeStorageError(error, { dataFolder, databaseUrl: url })).forEach(tell);
    else if (error instanceof MissingPseudonymKeyError) tell(error.message);
    else if (isOfOutput(error)) tell(`standard output: ${describeFileError(error)}`);
    else throw error;
    return EXIT.unreadableInput;
  }
}

/** Files are described where they are written; what is left is what standard output leads to, such as a full disk. */
const isOfOutput = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'write';

/**
 * The same with one organisation's part of the data: the one that is named, or the only one. One that nothing is kept of is refused, where
 * `unknown` does not say that it may be named.
 */
export function withOrganisation(
  options: DataOptions,
  terminal: Terminal,
  work: (open: OpenData) => Promise<ExitCode>,
  unknown: 'refused' | 'may-be-named' = 'refused',
): Promise<ExitCode> {
  return withStorage(options, terminal, async (open) => {
    const all = await open.storage.organisations();
    const organisation = options.organisation ?? (all.length === 1 ? all[0] : undefined);
    const isNamed = options.organisation !== undefined && unknown === 'may-be-named';
    if (organisation !== undefined && (isNamed || all.includes(organisation))) {
      return work({ ...open, organisation, store: open.storage.forOrganisation(organisation) });
    }
    open.tell(sayWhichThereAre(options.organisation, all));
    return EXIT.unreadableInput;
  });
}

/** `named` is none of them; undefined when nobody was named. */
export function sayWhichThereAre(named: string | undefined, all: readonly string[]): string {
  if (all.length === 0) return 'nothing is kept of any organisation yet.';
  const which = `say with --organisation which of these is meant: ${all.join(', ')}.`;
  return named === undefined ? which : `there is no organisation "${named}" in the data; ${which}`;
}

/** Looked at first, because opening would make an empty database. */
async function complainAboutFolder(folder: string): Promise<string | undefined> {
  try {
    const files = await readdir(folder);
    if (files.includes(DATABASE)) return undefined;
    const others = files.filter((file) => file.endsWith('.sqlite'));
    const other = others.length === 0 ? '' : ` It is called ${DATABASE}, and not ${others.join(' or ')}.`;
    return `${folder}: there is no database in this folder.${other}`;
  } catch (error) {
    return `${folder}: ${describeFileError(error)}`;
  }
}
