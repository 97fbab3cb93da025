import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { describeFileError } from '../../policy';
import type * as serverRoom from '../../server';
import type { RunningServer, SaidAtStart, ServerSettings } from '../../server';
import type { SimulatedOutlook } from '../../simulator';
import { EXIT, higherExitCode, type ExitCode } from '../exit-code';
import { toPrintable } from '../printable';
import type { Terminal } from '../terminal';
import type { CliCommand } from './command';

interface ServeOptions {
  readonly config?: string;
  readonly policy?: string;
  readonly host?: string;
  readonly port?: number;
  readonly data?: string;
  readonly key?: string;
  readonly cert?: string;
  readonly trustedProxy?: readonly string[];
  readonly simulator?: true;
  readonly check?: true;
  readonly logLevel: string;
}

type Complain = (sentence: string) => void;

/** `lastlook serve`: the add-in's files, the record API and the console, in one process. */
export const serve: CliCommand = (program, { terminal, finish }) => {
  program
    .command('serve')
    .description('Serve the add-in with your policy, keep its records, and show them.')
    .option('--config <file>', 'the configuration (default: none; see the README)')
    .option('--policy <file>', 'the policy of the one organisation (default: the built-in one)')
    .option('--host <address>', 'where to listen (default: 127.0.0.1, this machine only)')
    .option('--port <number>', 'the port (default: 8460; 0 takes any)', toPort)
    .option('--data <folder>', 'where records and keys are kept (default: lastlook-data)')
    .option('--key <file>', 'the private key for TLS, PEM')
    .option('--cert <file>', 'its certificate with all above it, PEM')
    .option('--trusted-proxy <network>', 'a proxy in front that brings TLS, as address or network; repeatable', addTo)
    .option('--simulator', 'serve a simulated Outlook too, where administrators try the policy in a browser')
    .option('--check', 'say everything that is wrong with all of this, and start nothing')
    .addOption(new Option('--log-level <level>', 'how much the log tells').choices(LEVELS).default('info'))
    .addHelpText('after', SERVE_HELP)
    .action(async (options: ServeOptions) => {
      if ((options.key === undefined) !== (options.cert === undefined)) {
        program.error('error: --key and --cert belong together.');
      }
      finish(await (options.check === undefined ? runServe(options, terminal) : runCheck(options, terminal)));
    });
};

const LEVELS = ['debug', 'info', 'warn', 'error'];

const SERVE_HELP = `
Without a configuration it listens on this machine only and prints two links, each of which signs you in once: as administrator,
who sees the records, and as auditor, who sees the audit log. Nobody sees both at once. The log, lines of JSON, goes to standard
output. SIGHUP reads the policies again; SIGTERM and Ctrl+C finish what is under way, then end it.
With --simulator the page /console/simulator/ runs the add-in with your policy in a simulated Outlook, for administrators. It
delivers no records. Its office.js comes from Microsoft, as in Outlook; a server that only this machine can reach takes the npm
package @microsoft/office-js in its place where that is installed.
With --check it reads the configuration, policies, directories, keys and certificates as it would at the start, and says what is wrong
with file, line and column. It asks the database, sign-in providers, the tenants' signing keys and the receivers of records whether they could
be used, all at once, and waits for half a minute at most. It opens no port, makes no file and no table, and sends no record. A certificate
with less than 30 days left is told, and is nothing wrong yet.
Environment: DATABASE_URL (postgres://...), LASTLOOK_URL, LASTLOOK_HOST, LASTLOOK_PORT, LASTLOOK_DATA.

Exit status: 0 ended when told to, or checked and good; 64 wrong usage, or it must not listen as told; 65 unreadable configuration or policy, or a
database or port that cannot be used; 70 a fault of Last Look.`;

function toPort(written: string): number {
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port > 65_535)
    throw new InvalidArgumentError('It is a whole number from 0 to 65535.');
  return port;
}

function addTo(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, written];
}

async function runServe(options: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  const complain = complainTo(terminal);
  const server = await import('../../server');
  // From here on, so that a signal while it starts is not lost.
  const stopped = untilStopped();
  let running: RunningServer;
  let settings: ServerSettings | undefined;
  try {
    settings = await readSettings(server, options, 'start', complain);
    if (settings === undefined) return EXIT.unreadableInput;
    if (server.complainAboutExposure(settings).length > 0) return await complainAboutAll(server, settings, complain);
    const expiry = server.complainAboutExpiry(settings, new Date());
    // It starts nevertheless: where a proxy brings the certificate that people see, this one may be old.
    [...expiry.complaints, ...server.complainAboutNames(settings), ...expiry.warnings].forEach(complain);
    const reach = server.isForThisMachine(settings.listen) ? 'this-machine' : 'others-too';
    running = await server.startServer({
      settings,
      // The build puts the command into dist/cli and the add-in into dist/addin.
      addinFolder: path.resolve(__dirname, '../addin'),
      ...(options.simulator === undefined ? {} : { simulator: await openSimulator(reach) }),
      log: { destination: terminal.stdout, level: options.logLevel },
      now: () => new Date(),
    });
  } catch (error) {
    const sentences = server.sayWhyNotStarted(error);
    if (sentences === undefined) throw error;
    const isOfStorage = error instanceof server.StorageError;
    const why = isOfStorage && settings !== undefined ? await server.describeStorageError(error, settings) : sentences;
    why.forEach(complain);
    return EXIT.unreadableInput;
  }
  welcome(running, settings.organisations, complain);
  if (options.simulator !== undefined)
    complain(`the simulator is at ${running.origin}/console/simulator/, for administrators`);
  const reload = (): void => void running.reloadFiles();
  process.on('SIGHUP', reload);
  await stopped;
  process.off('SIGHUP', reload);
  await running.stop();
  return EXIT.allowed;
}

async function runCheck(options: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  const complain = complainTo(terminal);
  const server = await import('../../server');
  const settings = await readSettings(server, options, 'check', complain);
  if (settings === undefined) return EXIT.unreadableInput;
  const starts = await complainAboutAll(server, settings, complain);
  const expiry = server.complainAboutExpiry(settings, new Date());
  const works = [
    ...expiry.complaints,
    ...server.complainAboutNames(settings),
    ...(await server.complainAboutServices(settings)),
  ];
  [...works, ...expiry.warnings].forEach(complain);
  const code = higherExitCode(starts, works.length === 0 ? EXIT.allowed : EXIT.unreadableInput);
  const found = expiry.warnings.length === 0 ? 'all is good' : 'good, for now';
  if (code === EXIT.allowed) terminal.stdout.write(`${toPrintable(describeSettings(options, settings, found))}\n`);
  return code;
}

/** All that keeps it from starting, whatever else was found: whoever mends it starts it once. */
async function complainAboutAll(
  server: typeof serverRoom,
  settings: ServerSettings,
  complain: Complain,
): Promise<ExitCode> {
  const [exposed, bad] = [server.complainAboutExposure(settings), await server.complainAboutFiles(settings)];
  [...exposed, ...bad].forEach(complain);
  return higherExitCode(
    exposed.length === 0 ? EXIT.allowed : EXIT.wrongUsage,
    bad.length === 0 ? EXIT.allowed : EXIT.unreadableInput,
  );
}

/** What would start, so that whoever checked the wrong file sees it. */
function describeSettings(
  { config }: ServeOptions,
  { listen, organisations, ...settings }: ServerSettings,
  found: string,
): string {
  const records = settings.databaseUrl === undefined ? settings.dataFolder : 'PostgreSQL';
  const ids = organisations.map(({ id }) => id).join(', ');
  return `${config ?? 'the defaults'}: ${found}. It would listen on ${listen.host}, port ${String(listen.port)}, for ${ids}, and keep records in ${records}.`;
}

/** Undefined after telling what is wrong with them. */
async function readSettings(
  server: typeof serverRoom,
  options: ServeOptions,
  purpose: 'start' | 'check',
  complain: Complain,
): Promise<ServerSettings | undefined> {
  const text = options.config === undefined ? '' : await readText(options.config, complain);
  if (text === undefined) return undefined;
  const fileName = options.config ?? 'configuration';
  const read = server.readConfiguration({ text, fileName, env: process.env, said: toSaid(options), purpose });
  if (read.ok) return read.settings;
  for (const { file, line, column, message } of read.problems) {
    complain(`${file}:${String(line)}:${String(column)}: ${message}`);
  }
  return undefined;
}

function complainTo({ stderr }: Terminal): Complain {
  return (sentence) => void stderr.write(`lastlook: ${toPrintable(sentence)}\n`);
}

/** The build puts the simulator beside the add-in. Office.js of this machine is for this machine. */
async function openSimulator(reach: 'this-machine' | 'others-too'): Promise<SimulatedOutlook> {
  const { findOffice, openSimulatedOutlook } = await import('../../simulator');
  const office = reach === 'this-machine' ? findOffice(__dirname) : undefined;
  return openSimulatedOutlook(path.resolve(__dirname, '../simulator'), office);
}

async function readText(file: string, complain: Complain): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    complain(`${file}: ${describeFileError(error)}`);
    return undefined;
  }
}

function toSaid({ policy, host, port, data, key, cert, trustedProxy }: ServeOptions): SaidAtStart {
  return {
    ...(policy === undefined ? {} : { policyFile: policy }),
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(data === undefined ? {} : { dataFolder: data }),
    ...(trustedProxy === undefined ? {} : { trustedProxies: trustedProxy }),
    ...(key === undefined || cert === undefined ? {} : { tls: { key, cert } }),
  };
}

/** On standard error, because standard output is the log, which must never hold the link. */
function welcome(
  { origin, mintSignInLink }: RunningServer,
  organisations: readonly { readonly id: string; readonly path: string; readonly signIn?: object }[],
  tell: Complain,
): void {
  for (const { id, path: segment, signIn } of organisations) {
    tell(`the add-in of "${id}" is at ${origin}/${segment}/ (whoever knows this address can read its policy)`);
    if (signIn === undefined) {
      const here = `at "${id}", once: `;
      tell(
        `open this within 15 minutes to see the records as administrator ${here}${mintSignInLink(id, 'administrator')}`,
      );
      tell(`and this, in a private window, to see the audit log as auditor ${here}${mintSignInLink(id, 'auditor')}`);
    }
  }
}

/** Ctrl+C or `kill`. A second one changes nothing: the first is already tidying up. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
