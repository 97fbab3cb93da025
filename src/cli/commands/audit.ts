import { readdir } from 'node:fs/promises';
import process from 'node:process';
import { InvalidArgumentError, Option } from 'commander';
import type { ChainState } from '../../server';
import { EXIT, higherExitCode, type ExitCode } from '../exit-code';
import { describeFileError } from '../mail-files';
import { toPrintable } from '../printable';
import type { Terminal } from '../terminal';
import type { CliCommand } from './command';

interface VerifyOptions {
  readonly data?: string;
  readonly head?: string;
  readonly organisation?: string;
}

const DEFAULT_FOLDER = './lastlook-data';

/** `lastlook audit verify`: reads the log of who looked at what, and says whether anything in it was touched. */
export const audit: CliCommand = (program, { terminal, finish }) => {
  program
    .command('audit')
    .description('Work with the log of who looked at what.')
    .command('verify')
    .description('Find entries that were changed, taken out, moved, or cut off at the end.')
    .addOption(
      new Option('--data <folder>', `the server's data folder (default: DATABASE_URL, else ${DEFAULT_FOLDER})`),
    )
    .option('--organisation <id>', 'only the log of this organisation (default: every log there is)')
    .option('--head <hash>', 'a head that was printed before, and must still be in the log', toHead)
    .addHelpText('after', VERIFY_HELP)
    .action(async (options: VerifyOptions) => finish(await verify(options, terminal)));
};

const VERIFY_HELP = `
Prints the head of each log: the hash of its last entry. Keep heads somewhere else, such as in the minutes of a meeting:
given with --head, an old one proves that nothing up to it was cut off or written anew. It may be run while the server runs.

Exit status: 0 every log is whole; 2 one is not; 64 wrong usage; 65 the data cannot be read; 70 a fault of Last Look.`;

function toHead(written: string): string {
  if (!/^[0-9a-f]{64}$/i.test(written)) throw new InvalidArgumentError('A head has 64 hexadecimal digits.');
  return written;
}

async function verify(options: VerifyOptions, { stdout, stderr }: Terminal): Promise<ExitCode> {
  const complain = (sentence: string): ExitCode => {
    stderr.write(`lastlook: ${toPrintable(sentence)}\n`);
    return EXIT.unreadableInput;
  };
  const url = options.data === undefined ? process.env['DATABASE_URL'] : undefined;
  const folder = options.data ?? DEFAULT_FOLDER;
  const missing = url === undefined ? await complainAboutFolder(folder) : undefined;
  if (missing !== undefined) return complain(missing);

  // Only here: what judges mail must start fast, and needs no database.
  const { openStorage, StorageError, verifyChain } = await import('../../server');
  try {
    const storage = await openStorage(url === undefined ? { kind: 'sqlite', folder } : { kind: 'postgres', url });
    try {
      const all = await storage.organisations();
      const organisations = all.filter((id) => options.organisation === undefined || options.organisation === id);
      if (organisations.length === 0) return complain('there is no such organisation in the data.');
      if (organisations.length > 1 && options.head !== undefined) {
        complain(`say with --organisation whose head it is: ${organisations.join(', ')}.`);
        return EXIT.wrongUsage;
      }
      let code: ExitCode = EXIT.allowed;
      for (const id of organisations) {
        const state = await verifyChain(storage.forOrganisation(id).audit.read(0), options.head);
        stdout.write(`${toPrintable(id)}: ${describe(state)}\n`);
        if (state.kind !== 'whole') code = higherExitCode(code, EXIT.stops);
      }
      return code;
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (error instanceof StorageError) return complain(error.message);
    throw error;
  }
}

/** Looked at first, because opening would make an empty database, and that has nothing wrong with it. */
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

function describe(state: ChainState): string {
  switch (state.kind) {
    case 'whole':
      return `whole, ${countEntries(state.entries)}.\n  head ${state.head}`;
    case 'missing':
      return state.from === state.to
        ? `BROKEN: entry ${String(state.from)} is missing.`
        : `BROKEN: entries ${String(state.from)} to ${String(state.to)} are missing.`;
    case 'reordered':
      return `BROKEN: entry ${String(state.found)} stands where entry ${String(state.expected)} should be.`;
    case 'changed':
      return `BROKEN: entry ${String(state.number)} is not what was written, or the entry before it is not.`;
    case 'cut-off':
      return `BROKEN: it holds together, but the head you gave is not in it: its end was cut off, or it was written anew (${countEntries(state.entries)} now).\n  head ${state.head}`;
  }
}

function countEntries(count: number): string {
  return count === 1 ? '1 entry' : `${String(count)} entries`;
}
