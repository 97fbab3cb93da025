import { commandLineActor } from '../actor';
import { EXIT, type ExitCode } from '../exit-code';
import { addSenderOptions, namesOf, pseudonymsOf, type SenderOptions } from '../sender-option';
import { createOutput, type Terminal } from '../terminal';
import { addOrganisationOptions, DATA_HELP, withOrganisation, type DataOptions } from '../with-data';
import type { CliCommand } from './command';

interface EraseOptions extends SenderOptions {
  readonly yes?: true;
}

/** `lastlook subject`: what one person may ask for (UK GDPR Articles 15 and 17), and new keys for pseudonyms. */
export const subject: CliCommand = (program, { terminal, finish }) => {
  const group = program.command('subject').description('Answer what a person may ask for: access and erasure.');

  addSenderOptions(group.command('export'))
    .description('Write everything that is kept of one sender, their own words included, as lines of JSON.')
    .addHelpText('after', `${DATA_HELP}\n${EXIT_HELP}`)
    .action(async (options: SenderOptions) => finish(await runExport(options, terminal)));

  addSenderOptions(group.command('erase'))
    .description('Remove everything that is kept of one sender.')
    .option('--yes', 'really do it; without it, only say how much there is')
    .addHelpText(
      'after',
      `${DATA_HELP}\nDaily counts stay, in which nobody is named; so do entries of the audit log.\n${EXIT_HELP}`,
    )
    .action(async (options: EraseOptions) => finish(await runErase(options, terminal)));

  addOrganisationOptions(group.command('rotate-key'))
    .description('Make a new key, so that senders get new pseudonyms from now on.')
    .addHelpText(
      'after',
      `${DATA_HELP}\nOld keys are kept, or nobody could be found under their old names.\n${EXIT_HELP}`,
    )
    .action(async (options: DataOptions) => finish(await runRotate(options, terminal)));
};

const EXIT_HELP = `
Exit status: 0 done; 2 not done because of a legal hold; 64 wrong usage; 65 the data cannot be read; 70 a fault of Last Look.`;

const now = (): Date => new Date();

function runExport(options: SenderOptions, terminal: Terminal): Promise<ExitCode> {
  return withOrganisation(options, terminal, async (open) => {
    const { store, tell } = open;
    const { recordAct, toJsonLine } = await import('../../server');
    const names = await namesOf(open, options.sender);
    await recordAct(
      store.audit,
      { actor: commandLineActor(), act: 'sender-exported', about: pseudonymsOf(names).join(' ') },
      now,
    );
    const output = createOutput(terminal.stdout);
    const seen = new Set<number>();
    for (const name of inOrderOfKeys(names)) {
      for await (const stored of store.records.exportSender(name)) {
        if (seen.has(stored.sequence)) continue;
        seen.add(stored.sequence);
        if (!(await output.write(`${toJsonLine(stored)}\n`))) return EXIT.allowed;
      }
    }
    tell(`${countRecords(seen.size)} of this sender.`);
    return EXIT.allowed;
  });
}

function runErase(options: EraseOptions, terminal: Terminal): Promise<ExitCode> {
  return withOrganisation(options, terminal, async (open) => {
    const { store, tell } = open;
    const { recordAct, StorageError } = await import('../../server');
    const names = await namesOf(open, options.sender);
    const about = pseudonymsOf(names).join(' ');
    const record = (act: 'sender-counted' | 'sender-erased' | 'erasure-refused') =>
      recordAct(store.audit, { actor: commandLineActor(), act, about }, now);
    const hold = (await store.records.holds()).find(({ sender }) => names.includes(sender));
    if (hold !== undefined) {
      await record('erasure-refused');
      tell(`nothing was erased, because of a legal hold: ${hold.reason}`);
      return EXIT.stops;
    }
    let count = 0;
    if (options.yes === undefined) {
      await record('sender-counted');
      for (const name of names) count += await lengthOf(store.records.exportSender(name));
      tell(`${countRecords(count)} of this sender would be erased. Add --yes to do it.`);
      return EXIT.allowed;
    }
    await record('sender-erased');
    try {
      for (const name of inOrderOfKeys(names)) count += await store.records.eraseSender(name);
    } catch (error) {
      // Set meanwhile, by somebody else.
      if (!(error instanceof StorageError && error.problem === 'held')) throw error;
      await record('erasure-refused');
      tell('a legal hold was set meanwhile, and what was not erased before it is kept.');
      return EXIT.stops;
    }
    tell(`${countRecords(count)} of this sender erased. Backups, exports and SIEMs that had them before still do.`);
    return EXIT.allowed;
  });
}

/** On a new PostgreSQL nothing is kept yet, and no server starts before it has a key: the first one comes from here. */
function runRotate(options: DataOptions, terminal: Terminal): Promise<ExitCode> {
  return withOrganisation(
    options,
    terminal,
    async ({ store, storage, organisation, dataFolder, tell }) => {
      const { openPseudonyms, recordAct } = await import('../../server');
      const number = openPseudonyms({ dataFolder, whenMissing: 'create' }).rotate(organisation);
      await recordAct(
        store.audit,
        { actor: commandLineActor(), act: 'pseudonym-key-rotated', about: `key ${String(number)}` },
        now,
      );
      tell(`key ${String(number)} is in use from now on.`);
      if (storage.engine === 'postgres') tell('copy the folder pseudonym-keys to your other servers now.');
      return EXIT.allowed;
    },
    'may-be-named',
  );
}

/**
 * The address, and then the oldest pseudonym first: a delivery beside this moves what is kept under an older one to the newest, which has to
 * come after it, or nobody would find what has moved.
 */
const inOrderOfKeys = (names: readonly string[]): readonly string[] => names.slice().reverse();

async function lengthOf(all: AsyncIterable<unknown>): Promise<number> {
  const reader = all[Symbol.asyncIterator]();
  let length = 0;
  while ((await reader.next()).done !== true) length++;
  return length;
}

function countRecords(count: number): string {
  return count === 1 ? '1 record' : `${String(count)} records`;
}
