import { EXIT } from '../exit-code';
import { toPrintable } from '../printable';
import { readPolicy } from '../read-policy';
import type { CliCommand } from './command';

/** `lastlook policy check`: says whether a policy would be taken, and if not, everything that is wrong with it. */
export const policy: CliCommand = (program, { terminal, finish }) => {
  program
    .command('policy')
    .description('Work with policy files.')
    .command('check')
    .description('Say everything that is wrong with a policy, with line and column.')
    .argument('<file>', 'the policy, in YAML or JSON')
    .addHelpText(
      'after',
      '\nExit status: 0 the policy is good; 64 wrong usage; 65 it is not, or cannot be read; 70 a fault of Last Look.',
    )
    .action(async (file: string) => {
      const complain = (sentence: string): boolean => terminal.stderr.write(`lastlook: ${toPrintable(sentence)}\n`);
      const good = await readPolicy({ path: file, insideDomains: [] }, complain);
      if (good !== undefined) terminal.stdout.write(`${toPrintable(file)}: this is a good policy.\n`);
      finish(good === undefined ? EXIT.unreadableInput : EXIT.allowed);
    });
};
