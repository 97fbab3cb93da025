import { InvalidArgumentError } from 'commander';
import type { OrganisationStore } from '../../server';
import { commandLineActor } from '../actor';
import { EXIT, type ExitCode } from '../exit-code';
import { toPrintable } from '../printable';
import { addSenderOptions, namesOf, pseudonymsOf, type SenderOptions } from '../sender-option';
import { createOutput, type Terminal } from '../terminal';
import { addOrganisationOptions, DATA_HELP, withOrganisation, type DataOptions } from '../with-data';
import type { CliCommand } from './command';

interface SetOptions extends SenderOptions {
  readonly reason: string;
}

/** `lastlook hold`: records of one person that must not go, such as for a claim (UK GDPR Articles 17(3)(e) and 18(2)). */
export const hold: CliCommand = (program, { terminal, finish }) => {
  const group = program
    .command('hold')
    .description('Keep the records of one sender beyond their days, for a claim or an inquiry.');

  addSenderOptions(group.command('set'))
    .description('Let nothing of this sender expire or be erased until the hold is lifted.')
    .requiredOption('--reason <text>', 'why, such as the number of the claim; who erases reads it', toReason)
    .addHelpText('after', `${DATA_HELP}\n${EXIT_HELP}`)
    .action(async (options: SetOptions) => finish(await runSet(options, terminal)));

  addSenderOptions(group.command('lift'))
    .description('Let the records of this sender go when their time is over.')
    .addHelpText('after', `${DATA_HELP}\n${EXIT_HELP}`)
    .action(async (options: SenderOptions) => finish(await runLift(options, terminal)));

  addOrganisationOptions(group.command('list'))
    .description('Write every hold there is: the sender as records name them, and the reason.')
    .addHelpText('after', EXIT_HELP)
    .action(async (options: DataOptions) => finish(await runList(options, terminal)));
};

const EXIT_HELP = `
Exit status: 0 done; 64 wrong usage; 65 the data cannot be read; 70 a fault of Last Look.`;

const MOST_CHARACTERS = 200;

function toReason(written: string): string {
  const reason = written.trim();
  if (reason === '' || reason.length > MOST_CHARACTERS || /[\u0000-\u001f\u007f]/.test(reason)) {
    throw new InvalidArgumentError(`It is one line of at most ${String(MOST_CHARACTERS)} characters.`);
  }
  return reason;
}

const now = (): Date => new Date();

function runSet(options: SetOptions, terminal: Terminal): Promise<ExitCode> {
  return withOrganisation(options, terminal, async (open) => {
    const { store, tell } = open;
    const { recordAct } = await import('../../server');
    const names = await namesToHold(await namesOf(open, options.sender), store.records);
    const about = `${pseudonymsOf(names).join(' ')}: ${options.reason}`;
    await recordAct(store.audit, { actor: commandLineActor(), act: 'hold-set', about }, now);
    for (const name of names) await store.records.hold(name, options.reason, 'on');
    tell('nothing of this sender goes until "lastlook hold lift", whatever key of pseudonyms comes next.');
    return EXIT.allowed;
  });
}

function runLift(options: SenderOptions, terminal: Terminal): Promise<ExitCode> {
  return withOrganisation(options, terminal, async (open) => {
    const { store, tell } = open;
    const { recordAct } = await import('../../server');
    const names = await namesOf(open, options.sender);
    const held = (await store.records.holds()).map(({ sender }) => sender).filter((sender) => names.includes(sender));
    if (held.length === 0) {
      const about = pseudonymsOf(names).join(' ');
      await recordAct(store.audit, { actor: commandLineActor(), act: 'holds-listed', about }, now);
      tell('there is no hold on this sender.');
      return EXIT.allowed;
    }
    await recordAct(
      store.audit,
      { actor: commandLineActor(), act: 'hold-lifted', about: pseudonymsOf(held).join(' ') },
      now,
    );
    for (const name of held) await store.records.hold(name, '', 'off');
    tell('the hold is lifted. What is older than the policy keeps goes within the hour.');
    return EXIT.allowed;
  });
}

function runList(options: DataOptions, terminal: Terminal): Promise<ExitCode> {
  return withOrganisation(options, terminal, async ({ store }) => {
    const { recordAct } = await import('../../server');
    await recordAct(store.audit, { actor: commandLineActor(), act: 'holds-listed', about: '' }, now);
    const output = createOutput(terminal.stdout);
    for (const { sender, reason } of await store.records.holds()) {
      await output.write(`${toPrintable(sender)}: ${toPrintable(reason)}\n`);
    }
    return EXIT.allowed;
  });
}

/** An address is held only where records have it: beside its pseudonyms it would say in the database whose they are. */
async function namesToHold(
  names: readonly string[],
  records: OrganisationStore['records'],
): Promise<readonly string[]> {
  const pseudonyms = pseudonymsOf(names);
  const others = names.filter((name) => !pseudonyms.includes(name));
  const inRecords: string[] = [];
  for (const name of others) {
    const { records: found } = await records.list({ sender: name }, { limit: 1 });
    if (found.length > 0) inRecords.push(name);
  }
  return pseudonyms.concat(inRecords);
}
