import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json';
import { COMMANDS } from './commands';
import { EXIT, type ExitCode } from './exit-code';
import { toPrintable } from './printable';
import type { Terminal } from './terminal';

/** Runs one command line, without the program's name, and tells how it ended. Never rejects. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.allowed;
  try {
    const program = createProgram(terminal, (ended) => (code = ended));
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.allowed : EXIT.wrongUsage;
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    terminal.stderr.write(
      `lastlook: this is a fault of Last Look, not of your files; please report it. ${toPrintable(what)}\n`,
    );
    return EXIT.ourFault;
  }
}

function createProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('lastlook')
    .description('Takes the last look at an email before it leaves.')
    .version(packageJson.version)
    .showHelpAfterError('Run it with --help to see how it is used.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      getOutHelpWidth: () => terminal.stdout.columns ?? 80,
      getErrHelpWidth: () => terminal.stderr.columns ?? 80,
    });
  for (const addTo of COMMANDS) addTo(program, { terminal, finish });
  return program;
}
