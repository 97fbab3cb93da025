import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bin } from '../../package.json';
import type { Delivery } from '../../src/record';

const START = path.resolve(__dirname, '../..', bin.lastlook);

/** One real `lastlook serve`, in a process of its own. */
export interface Served {
  readonly origin: string;
  /** The address below which the add-in's files are. */
  readonly addin: string;
  readonly signInLink: string;
  readonly auditorLink: string;
  readonly logged: () => string;
  /** What was told to whoever started it. */
  readonly said: () => string;
  readonly signal: (signal: 'SIGTERM' | 'SIGKILL' | 'SIGHUP') => void;
  /** The exit status, or undefined when it was killed. */
  readonly ended: Promise<number | undefined>;
}

export interface Ended {
  readonly status: number | undefined;
  readonly said: string;
}

interface ServeOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Resolves once it listens; rejects with what it said when it ended before. */
export async function serve(parameters: readonly string[], options: ServeOptions): Promise<Served> {
  const { child, said, ended } = start(['--port', '0', ...parameters], options);
  await Promise.race([
    ended.then(({ said: why }) => Promise.reject(new Error(why))),
    until(child, () => linksIn(said.error).length === 2),
  ]);
  const [link = '', auditorLink = ''] = linksIn(said.error);
  const addin = /is at (\S+)/.exec(said.error)?.[1] ?? '';
  return {
    origin: new URL(link).origin,
    addin,
    signInLink: link,
    auditorLink,
    logged: () => said.log,
    said: () => said.error,
    signal: (signal) => void child.kill(signal),
    ended: ended.then(({ status }) => status),
  };
}

/** The administrator's and the auditor's, as far as they were printed to the end of their lines. */
function linksIn(said: string): readonly string[] {
  return said.match(/http\S+\/sign-in\/link\S+(?=\n)/g) ?? [];
}

/** For a server that must not start: how it ended. */
export async function refusedServe(parameters: readonly string[], options: ServeOptions): Promise<Ended> {
  const { child, said, ended } = start(parameters, options);
  const isUp = until(child, () => said.error.includes('is at ')).then(() => {
    child.kill('SIGKILL');
    throw new Error('It started.');
  });
  return Promise.race([ended, isUp]);
}

function start(parameters: readonly string[], { folder, env = {} }: ServeOptions) {
  const child = spawn(process.execPath, [START, 'serve', ...parameters], {
    cwd: folder,
    // SQLite unless the test says otherwise.
    env: { ...process.env, DATABASE_URL: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { log: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.log += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.error += text));
  const ended = once(child, 'close').then(([status]): Ended => ({
    status: (status as number | null) ?? undefined,
    said: said.error,
  }));
  return { child, said, ended };
}

async function until({ stderr }: ChildProcess, isSo: () => boolean): Promise<void> {
  while (!isSo()) await once(stderr!, 'data');
}

/** The ingest key that the server made for its one organisation. */
export function keyIn(folder: string): string {
  return readFileSync(path.join(folder, 'lastlook-data/organisations/default/ingest-key'), 'utf8').trim();
}

/** Delivers as an add-in does; the status, or 0 when nobody answered. */
export async function deliverTo(origin: string, key: string, delivery: Delivery): Promise<number> {
  try {
    const answer = await fetch(`${origin}/api/records`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ credential: { kind: 'key', value: key }, delivery }),
    });
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
}
