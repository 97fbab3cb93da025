import { styleText } from 'node:util';
import { InvalidArgumentError, Option } from 'commander';
import { decide, parseAddressPattern, type Action, type AddressPattern, type Policy } from '../../engine';
import { complainAboutInsideDomain } from '../../policy';
import { speak, WORDS } from '../../wording';
import { EXIT, higherExitCode, toExitCode, type ExitCode } from '../exit-code';
import { findMailFiles, STANDARD_INPUT, type MailFile } from '../mail-files';
import { toPrintable } from '../printable';
import { createProgress } from '../progress';
import { readMails, UnreadableFileError } from '../read-mails';
import { readMessage } from '../read-message';
import { readPolicy } from '../read-policy';
import { REPORTERS, type JudgedMessage, type Layout, type ReportFormat } from '../reporters';
import { createOutput, type Terminal, type TerminalStream } from '../terminal';
import type { CliCommand } from './command';

interface CheckOptions {
  readonly policy?: string;
  readonly orgDomain?: readonly AddressPattern[];
  readonly format: ReportFormat;
}

/** `lastlook check`: judges saved mail by a policy. */
export const check: CliCommand = (program, { terminal, finish }) => {
  program
    .command('check')
    .description('Judge saved messages as Last Look would judge them at Send.')
    .argument('<path...>', 'an .eml or .mbox file, a folder (with everything below it), or - for standard input')
    .option('--policy <file>', 'the policy to judge by (default: the built-in one)')
    .option(
      '--org-domain <domain>',
      'a domain that counts as inside, besides those of the policy; repeatable',
      addDomain,
    )
    .addOption(
      new Option('--format <format>', 'text for people, json for programs')
        .choices(Object.keys(REPORTERS))
        .default('text'),
    )
    .addHelpText('after', EXIT_HELP)
    .action(async (paths: string[], options: CheckOptions) => {
      if (paths.filter((path) => path === STANDARD_INPUT).length > 1) {
        program.error('error: standard input (-) can be read only once.');
      }
      finish(await runCheck(paths, options, terminal));
    });
};

const EXIT_HELP = `
Exit status: 0 all allowed; 1 something warns; 2 something needs a reason or is blocked;
64 wrong usage; 65 unreadable input or policy; 70 a fault of Last Look. The highest wins.`;

function addDomain(written: string, before: readonly AddressPattern[] = []): readonly AddressPattern[] {
  const pattern = parseAddressPattern(written);
  const complaint = complainAboutInsideDomain(written);
  if (pattern === undefined || complaint !== undefined) throw new InvalidArgumentError(complaint ?? '');
  return [...before, pattern];
}

async function runCheck(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const complain = (sentence: string): boolean => terminal.stderr.write(`lastlook: ${toPrintable(sentence)}\n`);
  const policy = await readPolicy({ path: options.policy, insideDomains: options.orgDomain ?? [] }, complain);
  if (policy === undefined) return EXIT.unreadableInput;
  if (policy.language !== undefined) speak(WORDS[policy.language]);

  const { files, skipped, problems } = await findMailFiles(paths);
  problems.forEach(complain);
  const actions: Record<Action, number> = { allow: 0, warn: 0, justify: 0, block: 0 };
  let unreadable = problems.length;
  let code: ExitCode = unreadable > 0 ? EXIT.unreadableInput : EXIT.allowed;

  const output = createOutput(terminal.stdout);
  const reporter = REPORTERS[options.format](policy, toLayout(terminal.stdout));
  const totalBytes = files.some((file) => file.path === STANDARD_INPUT)
    ? 0
    : files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const progress = createProgress({ stream: terminal.stderr, now: terminal.now, totalBytes });

  for (const file of files) {
    try {
      for await (const judged of judgeFile(file, { policy, terminal, onBytes: progress.addBytes })) {
        actions[judged.verdict.action]++;
        code = higherExitCode(code, toExitCode(judged.verdict.action));
        // Bar and report share the screen only where both go there.
        if (terminal.stdout.isTTY === true) progress.hide();
        if (!(await output.write(reporter.renderMessage(judged)))) return code;
        progress.addMessage();
      }
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      progress.hide();
      complain(`${file.path}: ${error.message}`);
      unreadable++;
      code = EXIT.unreadableInput;
    }
  }
  progress.hide();
  await output.write(reporter.renderTotals({ actions, unreadable }));
  if (skipped > 0)
    complain(`${String(skipped)} other ${skipped === 1 ? 'file was' : 'files were'} skipped (not .eml or .mbox).`);
  return code;
}

interface JudgeOptions {
  readonly policy: Policy;
  readonly terminal: Terminal;
  readonly onBytes: (count: number) => void;
}

async function* judgeFile(file: MailFile, options: JudgeOptions): AsyncGenerator<JudgedMessage, void, undefined> {
  const { policy, terminal, onBytes } = options;
  for await (const { bytes, ...place } of readMails(file, { stdin: terminal.stdin, onBytes })) {
    const startedMs = terminal.now();
    const message = await readMessage(bytes, policy);
    const verdict = decide(message, policy);
    yield { path: file.path, ...place, message, verdict, tookMs: terminal.now() - startedMs };
  }
}

/** Wider lines tire the eye, and a text in a file has no width of its own. */
const MOST_COLUMNS = 100;
const LEAST_COLUMNS = 40;

function toLayout(stream: TerminalStream): Layout {
  return {
    columns: Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, stream.columns ?? MOST_COLUMNS)),
    // Leaves the colour out where the stream is no terminal or NO_COLOR is set.
    paint: (style, text) => styleText(style, text, { stream }),
  };
}
