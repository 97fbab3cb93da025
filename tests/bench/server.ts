import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { makeRecord } from '../../src/record';
import { decide } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { newRecordId } from '../../src/addin/random-key';
import { aMessage } from '../helpers/a-message';
import { startPostgres } from '../helpers/a-postgres';
import { timeSyncs } from './disk';
import { median, say } from './measure';
import { openRawInserts } from './raw-inserts';

/** `MINUTES=10 npm run bench -- server` is the long form; `ENGINES=sqlite` or `postgres` for one of them. */
const MINUTES = Number(process.env['MINUTES'] ?? 0.5);
const ENGINES = (process.env['ENGINES'] ?? 'sqlite postgres').split(/\W+/);

const CONNECTIONS = 64;
const ROUNDS = 5;
const ROUND_MS = 2_000;
const MOST_P99_MS = 50;
const LEAST_SHARE = 0.5;

/** About what a client sends that could not deliver for long. */
const MANY = 50;
/** What half of the connections bring with that together. */
const RAW_AT_ONCE = [MANY, (CONNECTIONS / 2) * MANY];

/** So many tell a p99. */
const SYNCS = 400;

/** What a process may grow by while nothing more is asked of it: its collector's slack. */
const MOST_GROWTH = 1.15;
/** Until then the caches of the database fill. */
const MINUTES_TO_TELL_GROWTH = 5;

/** Deliveries of 1 and of 50 records over HTTP, beside the same server that keeps nothing; latency and memory at half that load. */
export async function benchServer(): Promise<void> {
  say(`Record API over HTTP, ${String(CONNECTIONS)} connections, server and asker each in a process`);
  if (ENGINES.includes('sqlite')) await onEngine('SQLite', undefined);
  if (!ENGINES.includes('postgres')) return;
  const postgres = await startPostgres();
  try {
    await onEngine('PostgreSQL', await postgres.makeDatabase());
  } finally {
    await postgres.stop();
  }
}

async function onEngine(name: string, databaseUrl: string | undefined): Promise<void> {
  const real = await startServer('real', databaseUrl);
  const noop = await startServer('noop', undefined);
  const [one, many] = [await compare(real, noop, 1), await compare(real, noop, MANY)];
  say(`${name}, ${tell(one)}`);
  say(`${name}, ${tell(many)}`);
  await noop.end();
  await atHalfLoad(name, real, one.kept / 2);
  await real.end();
  await tellCeiling(databaseUrl, many);
}

interface Compared {
  readonly size: number;
  /** Deliveries a second. */
  readonly kept: number;
  readonly nothing: number;
  readonly share: number;
}

async function compare(real: BenchServer, noop: BenchServer, size: number): Promise<Compared> {
  const rates: Record<'real' | 'noop', number[]> = { real: [], noop: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.noop.push(await saturate(noop, size));
    rates.real.push(await saturate(real, size));
  }
  const share = median(rates.real.map((rate, round) => rate / rates.noop[round]!));
  return { size, kept: median(rates.real), nothing: median(rates.noop), share };
}

const tell = ({ size, kept, nothing, share }: Compared): string =>
  `deliveries of ${String(size)}: ${rate(kept)} deliveries/s (${rate(kept * size)} records/s); keeping nothing ${rate(nothing)}/s; ` +
  `${share.toFixed(2)}x, goal ${String(LEAST_SHARE)}x: ${share >= LEAST_SHARE ? 'held' : 'MISSED'}`;

/** With nothing else to do, and nothing beside it: what reads deliveries takes the same processors. */
async function tellCeiling(databaseUrl: string | undefined, { size, kept, nothing }: Compared): Promise<void> {
  const raw = await openRawInserts(databaseUrl);
  const rates: number[] = [];
  for (const atOnce of RAW_AT_ONCE) {
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await raw.rate(atOnce));
    rates.push(median(rounds));
  }
  await raw.end();
  const most = Math.max(...rates) / size;
  say(
    `The driver alone, without a server, inserts ${rates.map((each, index) => `${rate(each)} records/s in transactions of ${rate(RAW_AT_ONCE[index]!)}`).join(', ')}: ` +
      `that is ${(most / nothing).toFixed(2)}x of keeping nothing; what is kept is ${(kept / most).toFixed(2)}x of the driver alone`,
  );
}

async function atHalfLoad(name: string, server: BenchServer, perSecond: number): Promise<void> {
  const waits: number[] = [];
  const late: string[] = [];
  const memory: number[] = [];
  const parts = 10;
  for (let part = 0; part < parts; part += 1) {
    const some = await paced(server, perSecond, (MINUTES * 60_000) / parts);
    for (const wait of some) waits.push(wait);
    late.push(quantile(some, 0.99).toFixed(0));
    memory.push(await server.memory());
  }
  const used = await server.used();
  const p99 = quantile(waits, 0.99);
  say(
    `${name}, ${rate(perSecond)} deliveries/s for ${String(MINUTES)} min: p50 ${quantile(waits, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ` +
      `goal ${String(MOST_P99_MS)} ms: ${p99 < MOST_P99_MS ? 'held' : 'MISSED'}; p99 of each tenth ${late.join(', ')}; ${String(waits.length)} answers`,
  );
  const syncs = await timeSyncs(SYNCS);
  say(
    `The disk alone, right after: a sync takes p50 ${quantile(syncs, 0.5).toFixed(1)} ms, p99 ${quantile(syncs, 0.99).toFixed(1)} ms`,
  );
  // The first part warms up.
  const early = median(memory.slice(1, 4));
  const atEnd = median(memory.slice(-3));
  const growth = atEnd / early;
  const verdict = growth <= MOST_GROWTH ? 'held' : 'MISSED';
  say(
    `${name}, memory: ${mb(early)} after a fifth, ${mb(atEnd)} at the end, in use ${mb(used)}; ${growth.toFixed(2)}x, ` +
      `goal ${String(MOST_GROWTH)}x: ${MINUTES < MINUTES_TO_TELL_GROWTH ? 'too short to tell, MINUTES=10 does' : verdict}`,
  );
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

const rate = (value: number): string => Math.round(value).toLocaleString('en-GB');
const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

interface BenchServer {
  readonly port: number;
  readonly key: string;
  /** Bytes, taken as they are: to tidy up first would keep whoever asks next waiting, which no server does. */
  readonly memory: () => Promise<number>;
  /** Bytes of JavaScript and what belongs to it, after tidying up. */
  readonly used: () => Promise<number>;
  readonly end: () => Promise<void>;
}

async function startServer(kind: 'real' | 'noop', databaseUrl: string | undefined): Promise<BenchServer> {
  const script = path.resolve('dist/tools/bench-server.js');
  const child = fork(script, [kind, ...(databaseUrl === undefined ? [] : [databaseUrl])], {
    execArgv: ['--expose-gc'],
  });
  const { port, key } = await heard<{ port: number; key: string }>(child);
  return {
    port,
    key,
    memory: () => {
      child.send('memory');
      return heard(child);
    },
    used: () => {
      child.send('used');
      return heard(child);
    },
    end: async () => {
      child.send('end');
      await once(child, 'exit');
    },
  };
}

function heard<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('The server ended.'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as Message);
    });
  });
}

/** Each connection sends its next delivery when the last is acknowledged. Deliveries per second. */
async function saturate({ port, key }: BenchServer, size: number): Promise<number> {
  const until = performance.now() + ROUND_MS;
  let done = 0;
  const run = async (): Promise<void> => {
    const connection = await open(port);
    while (performance.now() < until) {
      await ask(connection, request(key, size));
      done += 1;
    }
    connection.destroy();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, run));
  return (done / (performance.now() - began)) * 1000;
}

/** Deliveries begin when their time has come, whatever became of those before; a late one's wait counts from then. */
async function paced({ port, key }: BenchServer, perSecond: number, forMs: number): Promise<readonly number[]> {
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(port)));
  const waits: number[] = [];
  const began = performance.now();
  const total = Math.floor((perSecond * forMs) / 1000);
  let next = 0;
  const run = async (connection: Socket): Promise<void> => {
    while (next < total) {
      const due = began + (next++ / perSecond) * 1000;
      const early = due - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      // Our own timer's lateness is not the server's.
      const from = early > 0 ? performance.now() : due;
      await ask(connection, request(key, 1));
      waits.push(performance.now() - from);
    }
    connection.destroy();
  };
  await Promise.all(connections.map(run));
  return waits;
}

async function open(port: number): Promise<Socket> {
  const connection = connect(port, '127.0.0.1').setNoDelay(true);
  await once(connection, 'connect');
  return connection;
}

/** Answers are short: each comes in one piece. */
function ask(connection: Socket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('data', (answer: Buffer) => {
      if (answer.subarray(0, 12).toString('latin1') === 'HTTP/1.1 200') resolve();
      else reject(new Error(answer.toString('latin1')));
    });
    connection.write(text);
  });
}

/** Each record is of a message of its own: what is random on disk is random here. */
const [beforeId, beforeExposure, end] = (() => {
  const people = Array.from({ length: 12 }, (_, index) => `p${String(index)}@gmail.com`);
  const message = aMessage({ to: people });
  const record = makeRecord(decide(message, defaultPolicy), message, defaultPolicy, {
    id: 'ID',
    exposure: 'EXPOSURE',
    at: new Date().toISOString(),
    client: 'web',
    build: '0.1.0',
    took: 90,
    outcome: 'stopped',
  });
  return JSON.stringify(record).split(/ID|EXPOSURE/);
})();

function request(key: string, size: number): string {
  const record = (): string =>
    `${beforeId ?? ''}${newRecordId()}${beforeExposure ?? ''}${randomBytes(8).toString('hex')}${end ?? ''}`;
  const records = Array.from({ length: size }, record).join(',');
  const delivery = `{"schemaVersion":2,"mailbox":"${randomBytes(16).toString('hex')}","sender":"anna@harbour.example","records":[${records}],"notes":[],"silentByDay":{},"summarised":[],"unconfirmed":0}`;
  const body = `{"credential":{"kind":"key","value":"${key}"},"delivery":${delivery}}`;
  return `POST /api/records HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: text/plain\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
}
