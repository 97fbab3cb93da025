import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { describeFileError } from '../../policy';
import type { Deployment, SendMode } from '../../server';
import { EXIT, type ExitCode } from '../exit-code';
import { toPrintable } from '../printable';
import { createOutput, type Terminal } from '../terminal';
import type { CliCommand } from './command';

interface ManifestOptions {
  readonly url: string;
  readonly name: string;
  readonly mode: SendMode;
  readonly revision: number;
  readonly out?: string;
}

const MODES: readonly SendMode[] = ['soft-block', 'block', 'prompt'];

/** `lastlook manifest`: what an administrator uploads, for an address of their own. */
export const manifest: CliCommand = (program, { terminal, finish }) => {
  program
    .command('manifest')
    .description('Make the manifest that an administrator uploads, for the address where the add-in will be.')
    .requiredOption('--url <address>', 'the https address below which the files of the add-in are')
    .requiredOption('--name <name>', 'what Outlook calls the add-in')
    .addOption(
      new Option('--mode <mode>', 'what happens to a message when the add-in cannot run; see below')
        .choices(MODES)
        .default('soft-block'),
    )
    .option('--revision <number>', 'raise it with each manifest that you upload', toRevision, 0)
    .option('--out <file>', 'write the manifest there, and microsoft-officeaddins-allowed.json beside it')
    .addHelpText('after', MODE_HELP)
    .action(async (options: ManifestOptions) => {
      finish(await runManifest(options, terminal, (sentence) => program.error(`error: ${sentence}`)));
    });
};

const MODE_HELP = `
Modes:
  soft-block  Outlook offers to send anyway when the add-in cannot be loaded; while it judges, the message waits
  block       nothing leaves while the add-in cannot be loaded
  prompt      people can always send anyway, even when Last Look would stop the message
The same address and name always give the same id, so a new manifest updates the add-in.

Exit status: 0 made; 64 wrong usage; 65 the file cannot be written; 70 a fault of Last Look.`;

/** The parts of a version are 16-bit numbers. */
const MOST_REVISION = 65_535;

function toRevision(written: string): number {
  const revision = Number(written);
  if (!/^\d{1,5}$/.test(written) || revision > MOST_REVISION) {
    throw new InvalidArgumentError('It is a whole number from 0 to 65535.');
  }
  return revision;
}

async function runManifest(
  options: ManifestOptions,
  terminal: Terminal,
  refuse: (sentence: string) => never,
): Promise<ExitCode> {
  const server = await import('../../server');
  const url = server.parseDeploymentUrl(options.url);
  if (!url.ok) return refuse(`--url: ${url.problem}`);
  const name = server.parseDeploymentName(options.name);
  if (!name.ok) return refuse(`--name: ${name.problem}`);

  const deployment: Deployment = { ...options, url: url.value, name: name.value };
  const made = server.buildManifest(await server.readShippedManifest(), deployment);
  const allowed = server.buildAllowedList(made);
  const tell = (sentence: string): boolean => terminal.stderr.write(`lastlook: ${toPrintable(sentence)}\n`);
  const allowedUrl = server.allowedListUrl(deployment);

  if (options.out === undefined) {
    await createOutput(terminal.stdout).write(made);
    tell(`${allowedUrl} must answer with this (lastlook serve does so by itself):`);
    terminal.stderr.write(allowed);
    return EXIT.allowed;
  }
  const allowedFile = path.join(path.dirname(options.out), path.posix.basename(allowedUrl));
  for (const [file, content] of [
    [options.out, made],
    [allowedFile, allowed],
  ] as const) {
    try {
      await writeFile(file, content);
    } catch (error) {
      tell(`${file}: ${describeFileError(error)}`);
      return EXIT.unreadableInput;
    }
  }
  tell(`${options.out} is what you upload.`);
  tell(`${allowedUrl} must answer with ${allowedFile} (lastlook serve does so by itself).`);
  return EXIT.allowed;
}
