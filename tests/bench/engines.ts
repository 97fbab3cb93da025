import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readMailText } from './mail-text';
import { median, say } from './measure';

/** At least so many times as fast as each peer. */
const GOALS: Readonly<Record<string, number>> = { '@redactpii/node': 0.5, secretlint: 4, openredaction: 100 };
const GOAL_MB = 40;

const ROUNDS = 3;
/** For the slowest: half a megabyte a second over twenty would take the rest of the day. */
const MOST_SECONDS = 5;

interface Run {
  readonly megabytesPerSecond: number;
  readonly messages: number;
  readonly found: number;
}

/** All detectors together beside three peers, each in a process of its own, in turns, over the same texts. */
export async function benchEngines(): Promise<void> {
  const { source, texts } = await readMailText();
  say(`\nDetectors over mail text: ${source}`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lastlook-bench-'));
  try {
    const corpus = path.join(folder, 'corpus.json');
    writeFileSync(corpus, JSON.stringify(texts));
    const names = ['lastlook', ...Object.keys(GOALS)];
    const runs = new Map<string, Run[]>(names.map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of names) runs.get(name)!.push(run(name, corpus));
    }
    const speedOf = (name: string): number => median(runs.get(name)!.map((each) => each.megabytesPerSecond));
    const ours = speedOf('lastlook');
    say(
      `  lastlook         ${ours.toFixed(1).padStart(8)} MB/s   goal ${String(GOAL_MB)} MB/s ${ours >= GOAL_MB ? 'held' : 'MISSED'}`,
    );
    for (const [name, goal] of Object.entries(GOALS)) {
      const ratio = ours / speedOf(name);
      say(
        `  ${name.padEnd(16)} ${speedOf(name).toFixed(1).padStart(8)} MB/s   ours is ${ratio.toFixed(1)}x, goal ${String(goal)}x ${ratio >= goal ? 'held' : 'MISSED'}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(name: string, corpus: string): Run {
  const script = path.resolve('tests/bench/engine-process.mjs');
  const answer = execFileSync(process.execPath, [script, name, corpus, String(MOST_SECONDS)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(answer) as Run;
}
