import { InvalidArgumentError } from 'commander';
import type { ChainState } from '../../server';
import { EXIT, higherExitCode, type ExitCode } from '../exit-code';
import { toPrintable } from '../printable';
import { createOutput, type Terminal } from '../terminal';
import { addDataOption, sayWhichThereAre, withStorage, type DataOptions } from '../with-data';
import type { CliCommand } from './command';

interface VerifyOptions extends DataOptions {
  readonly head?: string;
}

/** `lastlook audit verify`: reads the log of who looked at what, and says whether anything in it was touched. */
export const audit: CliCommand = (program, { terminal, finish }) => {
  const log = program.command('audit').description('Work with the log of who looked at what.');
  addDataOption(log.command('verify'))
    .description('Find entries that were changed, taken out, moved, or cut off at the end.')
    .option('--organisation <id>', 'only the log of this organisation (default: every log there is)')
    .option('--head <hash>', 'a head that was printed before, and must still be in the log', toHead)
    .addHelpText('after', VERIFY_HELP)
    .action(async (options: VerifyOptions) => finish(await verify(options, terminal)));
};

const VERIFY_HELP = `
Prints the head of each log: the hash of its last entry. Keep heads somewhere else, such as in the minutes of a meeting:
given with --head, an old one proves that nothing up to it was cut off or written anew. 64 zeros are the head of an empty log, with
which every log begins. It may be run while the server runs.

Exit status: 0 every log is whole; 2 one is not; 64 wrong usage; 65 the data cannot be read; 70 a fault of Last Look.`;

function toHead(written: string): string {
  if (!/^[0-9a-f]{64}$/i.test(written)) throw new InvalidArgumentError('A head has 64 hexadecimal digits.');
  return written;
}

function verify({ organisation, head, ...data }: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  return withStorage(data, terminal, async ({ storage, tell }) => {
    const all = await storage.organisations();
    const organisations = all.filter((id) => organisation === undefined || organisation === id);
    if (organisations.length === 0) {
      tell(sayWhichThereAre(organisation, all));
      return EXIT.unreadableInput;
    }
    if (organisations.length > 1 && head !== undefined) {
      tell(`say with --organisation whose head it is: ${organisations.join(', ')}.`);
      return EXIT.wrongUsage;
    }
    // Only here: what judges mail must start fast, and needs no database.
    const { verifyChain } = await import('../../server');
    const output = createOutput(terminal.stdout);
    let code: ExitCode = EXIT.allowed;
    for (const id of organisations) {
      const state = await verifyChain(storage.forOrganisation(id).audit.read(0), head);
      await output.write(`${toPrintable(id)}: ${describe(state)}\n`);
      if (state.kind !== 'whole') code = higherExitCode(code, EXIT.stops);
    }
    return code;
  });
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
