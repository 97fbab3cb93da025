import type { Command } from 'commander';
import type { ExitCode } from '../exit-code';
import type { Terminal } from '../terminal';

/** What a command needs from the command line around it. */
interface CommandContext {
  readonly terminal: Terminal;
  /** Says how the command ended. */
  readonly finish: (code: ExitCode) => void;
}

/** Adds itself, with its options and help, to the program. */
export type CliCommand = (program: Command, context: CommandContext) => void;
