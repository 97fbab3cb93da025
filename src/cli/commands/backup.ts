import path from 'node:path';
import process from 'node:process';
import { commandLineActor } from '../actor';
import { EXIT, type ExitCode } from '../exit-code';
import { complainAboutNewFile, makeNewFile } from '../new-file';
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
Two folders of the data folder are not in it: pseudonym-keys, without which records no longer lead to their senders, and
organisations, without which the add-in gets another address and key, so that no Outlook finds it. Keep a copy of both.
To restore: stop the server, put the file into an empty data folder as records.sqlite, put both folders beside it, and start the
server. PostgreSQL has its own tools (pg_dump, continuous archiving).

Exit status: 0 made; 64 wrong usage; 65 the data cannot be read or the file not written; 70 a fault of Last Look.`;

function runBackup(options: BackupOptions, terminal: Terminal): Promise<ExitCode> {
  return withStorage(options, terminal, async ({ storage, dataFolder, tell }) => {
    if (storage.engine === 'postgres') {
      tell(
        'the records are in PostgreSQL, which has tools of its own: pg_dump, or continuous archiving. Nothing was copied.',
      );
      return EXIT.unreadableInput;
    }
    const { out } = options;
    const unmakeable = await complainAboutNewFile(out);
    if (unmakeable !== undefined) {
      tell(unmakeable);
      return EXIT.unreadableInput;
    }
    const { recordAct } = await import('../../server');
    const act = { actor: commandLineActor(), act: 'backup-made', about: path.resolve(out) } as const;
    for (const organisation of await storage.organisations()) {
      await recordAct(storage.forOrganisation(organisation).audit, act, () => new Date());
    }
    const problem = await makeNewFile(out, (draft) => forThisAccount(() => storage.backup(draft)));
    if (problem !== undefined) {
      tell(problem);
      return EXIT.unreadableInput;
    }
    const [keys, organisations] = ['pseudonym-keys', 'organisations'].map((name) => path.join(dataFolder, name));
    tell(`${out} is a whole copy of the database. Keep ${organisations} as well, and ${keys} apart from both.`);
    return EXIT.allowed;
  });
}

/** The copy is for the account that asked for it, from its first byte on. */
async function forThisAccount(copy: () => Promise<void>): Promise<void> {
  const umask = process.umask(0o077);
  try {
    await copy();
  } finally {
    process.umask(umask);
  }
}
