import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { readEveryFormat } from '../../src/attachments/every-format';
import { readMessage } from '../../src/cli/read-message';
import { startPdfThread } from '../../src/cli/start-pdf-thread';
import { decide, detectText, digestAttachment } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { chances } from '../helpers/mutated';
import { mutate } from './mutate';
import { changePart, readSamples, type Sample } from './samples';

const OPTIONS = { policy: defaultPolicy, onFailed: () => undefined };

/** Nobody waits longer for a file to be looked at; on a machine under load. */
const MOST_MS = 10_000;
const MOST_MEGABYTES = 512;

/**
 * Mutated mails and files through everything that reads them: no crash, no hang, no memory past 512 MB. Prints how many runs,
 * from which seed, the slowest and the most memory; status 1 when one fails. `--runs`, `--seed`.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
  const runs = Number(values.runs ?? 20_000);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
  const random = chances(seed);
  const samples = await readSamples();
  const pick = (): Sample => samples[Math.floor(random() * samples.length)]!;
  const counts: Record<Sample['kind'], number> = { mail: 0, file: 0 };
  let slowest = { ms: 0, name: '', run: 0 };
  let megabytes = 0;
  for (let run = 0; run < runs; run++) {
    const sample = pick();
    const change = (bytes: Uint8Array): Uint8Array => mutate(bytes, pick().bytes, random);
    const inner = random() < 0.5 ? changePart(sample.bytes, change, random) : undefined;
    const bytes = inner ?? change(sample.bytes);
    const start = performance.now();
    try {
      await judge(sample, bytes);
    } catch (error) {
      process.stdout.write(`run ${String(run)} of seed ${String(seed)}: ${sample.name} threw ${String(error)}\n`);
      process.exitCode = 1;
    }
    const ms = performance.now() - start;
    counts[sample.kind]++;
    if (ms > slowest.ms) slowest = { ms, name: sample.name, run };
    megabytes = Math.max(megabytes, process.memoryUsage().rss / 1024 / 1024);
  }
  if (slowest.ms > MOST_MS || megabytes > MOST_MEGABYTES) process.exitCode = 1;
  process.stdout.write(
    `${String(runs)} runs (${String(counts.mail)} mails, ${String(counts.file)} files of ${String(samples.length)} samples), seed ${String(seed)}: ` +
      `${process.exitCode === 1 ? 'FAILED' : 'no crash'}; slowest ${slowest.ms.toFixed(0)} ms of ${String(MOST_MS)} ` +
      `(run ${String(slowest.run)}, ${slowest.name}); ${megabytes.toFixed(0)} MB of ${String(MOST_MEGABYTES)}\n`,
  );
}

async function judge({ kind, name }: Sample, bytes: Uint8Array): Promise<void> {
  if (kind === 'mail') {
    decide(await readMessage(bytes, defaultPolicy), defaultPolicy);
    return;
  }
  const content = await readEveryFormat(name, bytes, startPdfThread);
  digestAttachment(content, defaultPolicy);
  for (const text of content.texts) detectText(text.content, OPTIONS);
}

void main();
