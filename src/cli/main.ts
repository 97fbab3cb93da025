import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { run } from './run';

// A reader that has gone away ("lastlook --help | head -1") is no error.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

void run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => performance.now(),
}).then((code) => {
  // Not process.exit: it would cut off what a pipe has not taken yet.
  process.exitCode = code;
});
