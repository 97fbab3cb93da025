import { createReadStream } from 'node:fs';
import { Option } from 'commander';
import { detectText, detectValue, type DetectorId, type TextFinding } from '../../engine';
import { describeFileError } from '../../policy';
import { EXIT, higherExitCode, type ExitCode } from '../exit-code';
import { STANDARD_INPUT } from '../mail-files';
import { toPrintable } from '../printable';
import { readLines, type ByteLine } from '../read-lines';
import { UnreadableFileError } from '../read-mails';
import { readPolicy } from '../read-policy';
import { readRequest } from '../read-request';
import { createOutput, type Terminal } from '../terminal';
import type { CliCommand } from './command';

interface DetectOptions {
  readonly policy?: string;
}

/** `lastlook detect`: says what the detectors see in texts, one JSON object per line in and out. */
export const detect: CliCommand = (program, { terminal, finish }) => {
  program
    .command('detect')
    .description('Say what the detectors see in texts: lines of {"id", "text"} in, lines of {"id", "findings"} out.')
    .argument('[file]', 'the lines to read; none or - for standard input', STANDARD_INPUT)
    .option('--policy <file>', 'the policy whose keywords are looked for (default: the built-in one)')
    .addOption(new Option('--format <format>', 'the form of the answers').choices(['json']).default('json'))
    .addHelpText('after', LINES_HELP)
    .action(async (file: string, options: DetectOptions) => {
      finish(await runDetect(file, options, terminal));
    });
};

const LINES_HELP = `
A line may also have "as": the id of a detector; its whole text is then judged as one value of that kind.
A finding has detector, start, end (UTF-16 units of the text), confidence and masked. Confidence is high, medium or
low; or shape, for what has the issuer's form and passes its check and is nothing more.
A line that cannot be read is answered by {"id", "error"}.

Exit status: 0 every line was answered, whatever was found; 64 wrong usage; 65 unreadable input, line or policy;
70 a fault of Last Look. The highest wins.`;

/** What one object may be long, with its line end. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

async function runDetect(file: string, options: DetectOptions, terminal: Terminal): Promise<ExitCode> {
  const complain = (sentence: string): boolean => terminal.stderr.write(`lastlook: ${toPrintable(sentence)}\n`);
  const policy = await readPolicy({ path: options.policy, insideDomains: [] }, complain);
  if (policy === undefined) return EXIT.unreadableInput;

  const output = createOutput(terminal.stdout);
  let code: ExitCode = EXIT.allowed;
  const tell = (where: string, sentence: string, becomes: ExitCode): void => {
    complain(`${where}: ${sentence}`);
    code = higherExitCode(code, becomes);
  };
  const answer = (line: ByteLine): string => {
    const where = `${file === STANDARD_INPUT ? '' : `${file}, `}line ${String(line.number)}`;
    const request = readRequest(line);
    if (request.kind === 'unreadable') {
      tell(where, request.problem, EXIT.unreadableInput);
      return `${JSON.stringify({ id: request.id, error: request.problem })}\n`;
    }
    const onFailed = (ids: readonly DetectorId[]): void =>
      tell(where, `a fault of Last Look, please report it: ${ids.join(', ')} failed.`, EXIT.ourFault);
    const findings =
      request.as === undefined ? detectText(request.text, { policy, onFailed }) : detectValue(request.text, request.as);
    return `${JSON.stringify({ id: request.id, findings: findings.map(toShown) })}\n`;
  };

  try {
    for await (const lines of readLines(readPieces(file, terminal), MAX_LINE_BYTES)) {
      if (!(await output.write(lines.map(answer).join('')))) return code;
    }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    tell(file, error.message, EXIT.unreadableInput);
  }
  return code;
}

async function* readPieces(file: string, { stdin }: Terminal): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* file === STANDARD_INPUT ? stdin : (createReadStream(file) as AsyncIterable<Uint8Array>);
  } catch (cause) {
    throw new UnreadableFileError(describeFileError(cause), { cause });
  }
}

function toShown({ detector, start, end, level, masked }: TextFinding): Record<string, unknown> {
  return { detector, start, end, confidence: level, masked };
}
