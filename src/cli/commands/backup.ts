import { stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { commandLineActor } from '../actor';
import { EXIT, type ExitCode } from '../exit-code';
import type { Terminal } from '../terminal';
import { addDataOption, DATA_HELP, withStorage, type DataOptions } from '../with-data';
import type { CliCommand } from './command';

interface BackupOptions extends Pick<DataOptions, 'data'> {
  readonly out: string;
}

/** `lastlook backup`: a whole copy of the database while the server goes on. */
export const backup: CliCommand = (program, { terminal, finish }) => {
  addDataOption(program.command('backup'))
    .description('Copy the database as it is now into a new file, while the server runs.')
    .requiredOption('--out <file>', 'a file that is not there yet')
    .addHelpText('after', BACKUP_HELP)
    .action(async (options: BackupOptions) => finish(await runBackup(options, terminal)));
};

const BACKUP_HELP = `${DATA_HELP}
To restore: stop the server, put the file into an empty data folder as records.sqlite, put the folder pseudonym-keys beside it,
and start the server. PostgreSQL has its own tools (pg_dump, continuous archiving).

Exit status: 0 made; 64 wrong usage; 65 the data cannot be read or the file not written; 70 a fault of Last Look.`;

function runBackup(options: BackupOptions, terminal: Terminal): Promise<ExitCode> {
  return withStorage(options, terminal, async ({ storage, dataFolder, tell }) => {
    const file = path.resolve(options.out);
    const problem = await complainAboutFile(file);
    if (problem !== undefined) {
      tell(`${options.out}: ${problem}`);
      return EXIT.unreadableInput;
    }
    const { recordAct } = await import('../../server');
    const act = { actor: commandLineActor(), act: 'backup-made', about: file } as const;
    for (const organisation of await storage.organisations()) {
      await recordAct(storage.forOrganisation(organisation).audit, act, () => new Date());
    }
    // The copy is for the account that asked for it, from its first byte on.
    const umask = process.umask(0o077);
    try {
      await storage.backup(file);
    } finally {
      process.umask(umask);
    }
    tell(`${options.out} is a whole copy. Keep ${path.join(dataFolder, 'pseudonym-keys')} as well, apart from it.`);
    return EXIT.allowed;
  });
}

async function complainAboutFile(file: string): Promise<string | undefined> {
  const isThere = (name: string): Promise<boolean> => stat(name).then(Boolean, () => false);
  if (await isThere(file)) return 'there is such a file already.';
  return (await isThere(path.dirname(file))) ? undefined : 'there is no such folder.';
}
