import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { InvalidArgumentError, Option } from 'commander';
import { ACTIONS, RULE_IDS } from '../../engine';
import { OUTCOMES } from '../../record';
import type { RecordFilter, RecordFormat, StoredRecord } from '../../server';
import { commandLineActor } from '../actor';
import { EXIT, type ExitCode } from '../exit-code';
import { complainAboutNewFile, makeNewFile } from '../new-file';
import { createProgress, type Progress } from '../progress';
import { createOutput, type Terminal } from '../terminal';
import { addOrganisationOptions, DATA_HELP, withOrganisation, type DataOptions } from '../with-data';
import type { CliCommand } from './command';

interface ExportOptions extends DataOptions {
  readonly format: RecordFormat;
  readonly from?: string;
  readonly to?: string;
  readonly rule?: string;
  readonly action?: NonNullable<RecordFilter['action']>;
  readonly outcome?: NonNullable<RecordFilter['outcome']>;
  readonly team?: string;
  readonly messageOutcome?: true;
  readonly out?: string;
}

/** `lastlook records export`: records as a file, for whoever has no sign-in but the server's own machine. */
export const records: CliCommand = (program, { terminal, finish }) => {
  const group = program.command('records').description('Work with what the server keeps.');
  addOrganisationOptions(group.command('export'))
    .description('Write records to a file or to standard output, newest first.')
    .addOption(
      new Option('--format <format>', 'csv for spreadsheets, ndjson for programs').choices(FORMATS).default('csv'),
    )
    .option('--from <day>', 'the first day, "2026-11-21" (UTC)', toDay)
    .option('--to <day>', 'the last day', toDay)
    .addOption(new Option('--rule <id>', 'only where this rule spoke').choices(RULE_IDS))
    .addOption(new Option('--action <action>', 'only what ended so').choices(ACTIONS))
    .addOption(new Option('--outcome <outcome>', 'only what came of it').choices(OUTCOMES))
    .option('--team <name>', 'only of this team')
    .option('--message-outcome', 'beside each record, what came of its message as far as is known now; takes longer')
    .option('--out <file>', 'a file that is not there yet (default: standard output)')
    .addHelpText('after', `${DATA_HELP}\n${EXIT_HELP}`)
    .action(async (options: ExportOptions) => finish(await runExport(options, terminal)));
};

const FORMATS: readonly RecordFormat[] = ['csv', 'ndjson'];

const EXIT_HELP = `
Exit status: 0 written; 64 wrong usage; 65 the data cannot be read or the file not written; 70 a fault of Last Look.`;

function toDay(written: string): string {
  const day = new Date(`${written}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(written)) {
    throw new InvalidArgumentError('It is a day such as 2026-11-21.');
  }
  return written;
}

async function runExport(options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  const { from, to } = options;
  if (from !== undefined && to !== undefined && from > to) {
    terminal.stderr.write(`lastlook: the days are the wrong way round: ${from} comes after ${to}.\n`);
    return EXIT.wrongUsage;
  }
  return withOrganisation(options, terminal, async ({ store, tell }) => {
    const { out } = options;
    const unmakeable = out === undefined ? undefined : await complainAboutNewFile(out);
    if (unmakeable !== undefined) {
      tell(unmakeable);
      return EXIT.unreadableInput;
    }
    const { RECORD_WRITERS, recordAct, tellMessages } = await import('../../server');
    const filter = toFilter(options);
    const about = [
      `format=${options.format}`,
      ...Object.entries(filter).map(([name, value]) => `${name}=${String(value)}`),
    ];
    const act = { actor: commandLineActor(), act: 'records-exported', about: about.join(' ') } as const;
    await recordAct(store.audit, act, () => new Date());

    const counted = ['record', 'records'] as const;
    const progress = createProgress({ stream: terminal.stderr, now: terminal.now, totalBytes: 0, counted });
    const found = countingUp(store.records.export(filter), progress);
    const told = options.messageOutcome === undefined ? found : tellMessages(store.records, found, new Date());
    const pieces = RECORD_WRITERS[options.format].write(told);
    const written =
      out === undefined ? writeAll(pieces, terminal.stdout) : makeNewFile(out, (draft) => writeFile(pieces, draft));
    const problem = await written.finally(() => progress.hide());
    if (problem === undefined) return EXIT.allowed;
    tell(problem);
    return EXIT.unreadableInput;
  });
}

function toFilter({ from, to, rule, action, outcome, team }: ExportOptions): RecordFilter {
  return {
    ...(from === undefined ? {} : { fromMinute: `${from}T00:00Z` }),
    ...(to === undefined ? {} : { toMinute: `${to}T23:59Z` }),
    ...(rule === undefined ? {} : { rule }),
    ...(action === undefined ? {} : { action }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(team === undefined ? {} : { group: team }),
  };
}

async function* countingUp(
  stored: AsyncIterable<StoredRecord>,
  progress: Progress,
): AsyncGenerator<StoredRecord, void, undefined> {
  for await (const each of stored) {
    progress.addMessage();
    yield each;
  }
}

/** Somebody who stops reading is no problem. */
async function writeAll(pieces: AsyncIterable<string>, stream: Writable): Promise<void> {
  const output = createOutput(stream);
  for await (const piece of pieces) if (!(await output.write(piece))) return;
}

/** Records say who was warned: the file is for the account that asked for it. */
async function writeFile(pieces: AsyncIterable<string>, file: string): Promise<void> {
  const stream = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  await writeAll(pieces, stream);
  stream.end();
  await finished(stream);
}
