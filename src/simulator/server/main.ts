import { homedir } from 'node:os';
import path from 'node:path';
import { readArguments } from './arguments';
import { cacheFolder, loadCertificate } from './certificate';
import { thisMachine } from './installed-browser';
import { openBrowser } from './open-browser';
import { startSimulator } from './simulator';
import { EXIT_CANNOT_START, StartProblem } from './start-problem';
import { welcome } from './welcome';

/** The build puts this file into `dist/simulator/`. */
const DIST = path.resolve(__dirname, '..');

async function main(): Promise<void> {
  const { port, open } = readArguments(process.argv.slice(2));
  // From here on, so that a Ctrl+C while the browser opens tidies up like any other.
  const stopped = untilStopped();
  const certificate = await loadCertificate(cacheFolder(process.platform, process.env, homedir()), new Date());
  const simulator = await startSimulator({ dist: DIST, certificate, ports: { addin: port, host: port + 1 } });
  const browser = open ? await openBrowser(simulator.addin, certificate.publicKeyPin, thisMachine) : undefined;
  process.stdout.write(welcome(simulator.addin, browser !== undefined));
  await stopped;
  await Promise.all([browser?.close(), simulator.close()]);
}

/** Ctrl+C, `kill`, or the terminal closing. A second one changes nothing: the first is already tidying up. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

main().then(
  () => process.exit(0),
  (problem: unknown) => {
    const isExpected = problem instanceof StartProblem;
    const text = isExpected
      ? problem.message
      : problem instanceof Error
        ? (problem.stack ?? problem.message)
        : String(problem);
    process.stderr.write(`\n${text}\n`);
    process.exit(isExpected ? problem.exitCode : EXIT_CANNOT_START);
  },
);
