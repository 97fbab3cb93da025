import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { RecordStore } from '../../src/server/storage';
import type { Engine } from '../../src/server/storage/engine';
import { openRecords } from '../../src/server/storage/records/open-records';
import { startPostgres } from '../helpers/a-postgres';
import { addYearOfRecords } from '../helpers/a-year-of-records';
import { createArrivals, some } from '../helpers/some-arrivals';
import { held, median, ms, ratioOf, say } from './measure';
import { openBothPostgres, openBothSqlite, type RawDatabase } from './storage-raw';
import { QUESTIONS, readSample, type ByHandRow } from './storage-questions';

const RECORDS = Number(process.env['RECORDS'] ?? 100_000);
const INGEST_ROUNDS = 7;
const INGEST_RECORDS = 5000;
const BATCH = 50;
const CALLERS = 16;
const SAMPLES = 1000;
/** A server has long compiled what it asks; so have its statements plans and pages. */
const WARM_UP = 500;
const WATCHED = 10;
const MOST_WAITING = 20_000;

const INGEST_GOAL = 0.5;
const MOST_TO_COMPARE = 1_000_000;
const P95_GOAL_MS = 150;
const RATIO_GOAL = 1.3;
const BLOCKED_GOAL_MS = 50;
const BYTES_GOAL = 1024;

/**
 * `RECORDS=10000000 npm run bench -- storage` is the long form; `ENGINES=sqlite` or `postgres` for one of them. Filling takes
 * most of its time: `KEPT` names a folder or the `postgres://` address of a database that stays, and is asked again next time.
 */
export async function benchStorage(): Promise<void> {
  const kept = process.env['KEPT'];
  if (kept !== undefined) {
    await (kept.startsWith('postgres') ? inPostgres(kept) : inFolder(kept));
    return;
  }
  const engines = (process.env['ENGINES'] ?? 'sqlite postgres').split(/\W+/);
  if (engines.includes('sqlite')) await onSqlite();
  if (engines.includes('postgres')) await onPostgres();
}

async function onSqlite(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lastlook-bench-'));
  try {
    await inFolder(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(): Promise<void> {
  const postgres = await startPostgres(['-c', 'shared_buffers=1GB', '-c', 'max_wal_size=4GB']);
  try {
    await inPostgres(await postgres.makeDatabase());
  } finally {
    await postgres.stop();
  }
}

async function inFolder(folder: string): Promise<void> {
  const { engine, raw } = await openBothSqlite(folder);
  await measureEngine(engine, raw, () => Promise.resolve(statSync(path.join(folder, 'records.sqlite')).size));
}

async function inPostgres(url: string): Promise<void> {
  const { engine, raw } = await openBothPostgres(url);
  await measureEngine(engine, raw, raw.size);
}

async function measureEngine(engine: Engine, raw: RawDatabase, size: () => Promise<number>): Promise<void> {
  const number = engine.numberOf('northgate');
  const { store: records } = openRecords(engine, () => number, { limit: MOST_WAITING, waiting: 0 });
  if ((await countOf(records)) < RECORDS) await fill(records);
  const count = await countOf(records);
  say(`\nStorage on ${engine.kind}, ${count.toLocaleString('en-GB')} records`);
  await raw.settle();
  const each = (await size()) / count;
  say(`  one record: ${each.toFixed(0)} bytes with its indexes and its part in the counts ${held(each, BYTES_GOAL)}`);
  await measureQuestions(records, raw);
  await measureIngest(records, raw, count);
  await raw.close();
  await engine.close();
}

const countOf = async (records: RecordStore): Promise<number> =>
  (await records.countBy('day', {})).reduce((sum, { count }) => sum + count, 0);

/** A filling that was broken off goes on: the same records again are no more records. */
async function fill(records: RecordStore): Promise<void> {
  const started = performance.now();
  const rateOf = (added: number): string =>
    `${Math.round(added / ((performance.now() - started) / 1000)).toLocaleString('en-GB')} a second`;
  await addYearOfRecords(records, RECORDS, (added) => {
    say(`  ${added.toLocaleString('en-GB')} records so far, ${rateOf(added)}`);
  });
  const seconds = (performance.now() - started) / 1000;
  say(`  filled in ${seconds.toFixed(0)} s (${rateOf(RECORDS)})`);
}

/**
 * In turns with the driver's own inserts: rows of the same columns into one table with the same indexes, nothing else kept.
 * New records, also for a database that was measured before and has some more since: hence the seed, their count.
 */
async function measureIngest(records: RecordStore, raw: RawDatabase, count: number): Promise<void> {
  const arrivals = createArrivals({ seed: count, from: '2026-11-21T00:00Z', minutesApart: 0.01, senders: 20_000 });
  const [ours, theirs, blocked]: number[][] = [[], [], []];
  for (let round = 0; round < INGEST_ROUNDS; round += 1) {
    const batches = Array.from({ length: INGEST_RECORDS / BATCH }, () => some(arrivals, BATCH));
    const loop = watchEventLoop();
    ours!.push(
      await rate(async () => {
        const waiting = [...batches];
        const caller = async (): Promise<void> => {
          for (let batch = waiting.pop(); batch !== undefined; batch = waiting.pop()) await records.add(batch);
        };
        await Promise.all(Array.from({ length: CALLERS }, caller));
      }),
    );
    blocked!.push(loop());
    theirs!.push(await rate(() => raw.insert(batches)));
  }
  const ratio = median(ours!.map((value, round) => value / theirs![round]!));
  const perSecond = (rates: readonly number[]): string => Math.round(median(rates)).toLocaleString('en-GB');
  say(
    `  durable ingest: ${perSecond(ours!)} records a second by ${String(CALLERS)} callers in batches of ${String(BATCH)}, the driver's own inserts ${perSecond(theirs!)}: ` +
      `${ratio.toFixed(2)}x (goal ${String(INGEST_GOAL)}x) ${toVerdict(ratio, count)}`,
  );
  say(`  event loop held while writing: ${ms(Math.max(...blocked!))} ${held(Math.max(...blocked!), BLOCKED_GOAL_MS)}`);
}

/** The driver's table begins empty, so that its index is in memory: beside millions of records that compares nothing. */
function toVerdict(ratio: number, count: number): string {
  if (count > MOST_TO_COMPARE) return 'not compared: its table is empty';
  return ratio >= INGEST_GOAL ? 'held' : 'MISSED';
}

async function rate(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return INGEST_RECORDS / ((performance.now() - started) / 1000);
}

/** Tells the longest time nothing else could run, in milliseconds. */
function watchEventLoop(): () => number {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  return () => {
    delay.disable();
    return delay.max / 1e6;
  };
}

async function measureQuestions(records: RecordStore, raw: RawDatabase): Promise<void> {
  const sample = await readSample(records);
  let longest = 0;
  say(`  ${'question'.padEnd(34)}${'p95'.padStart(12)}${'by hand'.padStart(13)}   ratio, each to its neighbour`);
  for (const [name, { ask, byHand }] of Object.entries(QUESTIONS)) {
    const own = raw.toOwn(byHand(sample(0)).sql);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let index = 0; index < SAMPLES; index += 1) {
      const one = sample(index);
      const statement = byHand(one);
      let found: readonly string[] = [];
      let rows: readonly ByHandRow[] = [];
      const turns = [
        async () => ours.push(await took(async () => (found = await ask(records, one)))),
        async () => theirs.push(await took(async () => (rows = await raw.ask(own, statement.values)))),
      ];
      // In turns who is first: the second finds warm what the first has read.
      for (const turn of index % 2 === 0 ? turns : turns.reverse()) await turn();
      if (found.join() !== rows.map(statement.tell).join())
        throw new Error(`${name}: ${String(found.length)} found, ${String(rows.length)} by hand, or others`);
    }
    for (const times of [ours, theirs]) times.splice(0, WARM_UP);
    const loop = watchEventLoop();
    for (let index = 0; index < WATCHED; index += 1) await ask(records, sample(index));
    longest = Math.max(longest, loop());
    const [p95, p95ByHand] = [percentile(ours), percentile(theirs)];
    const ratio = ratioOf(ours, theirs);
    say(
      `  ${name.padEnd(34)}${ms(p95)} ${held(p95, P95_GOAL_MS)}${ms(p95ByHand)}   ${ratio.toFixed(2)}x ${held(ratio, RATIO_GOAL)}`,
    );
  }
  say(`  event loop held while asking: ${ms(longest)} ${held(longest, BLOCKED_GOAL_MS)}`);
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const percentile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
