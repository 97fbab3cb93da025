import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStorage, type StorageSettings } from '../../../src/server/storage';
import { collect } from '../../contracts/storage';

/** `KILLS=50 npx jest tests/server/storage` is the long form. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const PROCESS = path.resolve(process.cwd(), 'tests/server/storage/writer-process.cjs');

/** Each line a writer tells: the ids of one request, at first when it is sent, then when it is acknowledged. */
interface Told {
  readonly sent: string[][];
  readonly acknowledged: string[];
}

interface Writer {
  readonly told: Told;
  readonly firstAnswer: Promise<void>;
  readonly kill: () => Promise<void>;
}

export function startWriter(settings: StorageSettings, seed: number): Writer {
  const child = spawn(process.execPath, [PROCESS, JSON.stringify({ settings, seed })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told: Told = { sent: [], acknowledged: [] };
  let rest = '';
  const firstAnswer = new Promise<void>((resolve, reject) => {
    child.on('exit', () => reject(new Error('The writer ended before anything was acknowledged.')));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [what, ...ids] = line.split(' ');
        if (what === 'sent') told.sent.push(ids);
        else told.acknowledged.push(...ids);
        if (what === 'acknowledged') resolve();
      }
    });
  });
  const ended = once(child, 'close');
  return {
    told,
    firstAnswer,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Whether everything acknowledged is there, each once, and of each request all or nothing; counts tell the same. */
export async function expectNothingLost(settings: StorageSettings, told: readonly Told[]): Promise<void> {
  const storage = await openStorage(settings);
  try {
    const { records } = storage.forOrganisation('northgate');
    const kept = await collect(records.stream({}, 0));
    const ids = new Set(kept.map(({ record }) => record.id));
    const sequences = new Set(kept.map(({ sequence }) => sequence));
    const acknowledged = told.flatMap((each) => each.acknowledged);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect([ids.size, sequences.size]).toEqual([kept.length, kept.length]);
    const halves = told
      .flatMap(({ sent }) => sent)
      .filter((request) => new Set(request.map((id) => ids.has(id))).size > 1);
    expect(halves).toEqual([]);
    const counted = await records.countBy('day', {});
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(kept.length);
  } finally {
    await storage.close();
  }
}

export function describeKills(makeSettings: () => Promise<StorageSettings>): void {
  it(
    `nothing acknowledged is lost or doubled when the process is killed ${String(KILLS)} times at random moments under load (KILLS=50 for more)`,
    async () => {
      const settings = await makeSettings();
      const told: Told[] = [];
      for (let kill = 1; kill <= KILLS; kill += 1) {
        const writer = startWriter(settings, kill);
        await writer.firstAnswer;
        await sleep(Math.random() * 250);
        await writer.kill();
        told.push(writer.told);
        await expectNothingLost(settings, told);
      }
    },
    30_000 + KILLS * 10_000,
  );
}
