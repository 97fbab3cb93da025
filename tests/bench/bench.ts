import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { decide, type Message, type Policy } from '../../src/engine';
import { parseEmailAddress } from '../../src/engine/address';
import { defaultPolicy } from '../../src/policy';
import { aMessage, organisations, privatePeople } from '../helpers/a-message';

/**
 * Ratios against one plain loop over the same text's character codes, both measured in this run: machines are noisy, a
 * ratio much less. Medians of interleaved rounds.
 */
const ROUNDS = 25;

const WORDS =
  'the meeting about our garden project is on Thursday and everyone who helped last year may bring a friend'.split(' ');

/** Deterministic mail-like text of `size` characters. */
function prose(size: number): string {
  const parts: string[] = [];
  let seed = 7;
  for (let length = 0; length < size;) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const word = WORDS[seed % WORDS.length]! + (seed % 17 === 0 ? '.\r\n' : ' ');
    parts.push(word);
    length += word.length;
  }
  return parts.join('').slice(0, size);
}

function asHtml(text: string): string {
  return `<html><body>${text
    .split('\r\n')
    .map((line) => `<p class="MsoNormal">${line}</p>`)
    .join('\r\n')}</body></html>`;
}

function keywords(count: number): Policy {
  const words = Array.from(
    { length: count },
    (_, index) => `${WORDS[index % WORDS.length]!}${(index * 7919).toString(36)}`,
  );
  return { ...defaultPolicy, keywords: [{ label: 'Bench', words, isCaseSensitive: false, action: 'warn' }] };
}

function plainLoop(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index);
  return sum;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

function timed(step: () => unknown, times: number): number {
  const start = performance.now();
  for (let index = 0; index < times; index++) sink = step();
  return (performance.now() - start) / times;
}
// Results are kept somewhere visible, or the compiler may leave the work out.
let sink: unknown;

/** Medians in milliseconds of both steps, run in turns. */
function compare(a: () => unknown, b: () => unknown, times: number): [number, number] {
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    first.push(timed(a, times));
    second.push(timed(b, times));
  }
  return [median(first), median(second)];
}

const say = (line = ''): void => void process.stdout.write(`${line}\n`);
const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 1)} ms`.padStart(11);
const times = (ratio: number): string => `${ratio.toFixed(1)}x`.padStart(8);

function benchVerdict(): void {
  say('Verdict, 500 keywords, against one plain loop over the body (goal: 6x, and 50 ms at the largest)');
  const policy = keywords(500);
  for (const [format, wrap] of [
    ['text', (text: string) => text],
    ['html', asHtml],
  ] as const) {
    for (const size of [10_000, 1_000_000]) {
      const content = wrap(prose(size));
      for (const recipients of [10, 264, 1000]) {
        const to = [...organisations(recipients >> 1), ...privatePeople(recipients - (recipients >> 1))];
        const message: Message = aMessage({ to, body: { format, content } });
        const [verdict, loop] = compare(
          () => decide(message, policy),
          () => plainLoop(content),
          size > 100_000 ? 2 : 20,
        );
        const label = `  ${format} ${String(size / 1000).padStart(4)} KB, ${String(recipients).padStart(4)} recipients`;
        say(`${label} ${ms(verdict)}  loop ${ms(loop)} ${times(verdict / loop)}`);
      }
    }
  }
}

function benchKeywords(): void {
  say('\n5,000 keywords against 50, 1 MB of text (goal: 4x)');
  const message = aMessage({ to: ['kim@gmail.com'], body: { format: 'text', content: prose(1_000_000) } });
  const [few, many] = [keywords(50), keywords(5000)];
  const build = timed(() => decide(message, many), 1);
  const [fewMs, manyMs] = compare(
    () => decide(message, few),
    () => decide(message, many),
    2,
  );
  say(`  50: ${ms(fewMs)}   5,000: ${ms(manyMs)} ${times(manyMs / fewMs)}   first verdict, list built: ${ms(build)}`);
}

function benchAddresses(): void {
  say('\nAddresses');
  const to = [...organisations(500), ...privatePeople(500)];
  const message = aMessage({ to });
  const [whole, parse] = compare(
    () => decide(message, defaultPolicy),
    () => to.map(parseEmailAddress),
    5,
  );
  say(`  classified and counted: ${Math.round(1000 / (whole / 1000)).toLocaleString('en-GB')}/s`);
  say(`  parsed only:            ${Math.round(1000 / (parse / 1000)).toLocaleString('en-GB')}/s`);
}

function benchColdLoad(): void {
  say('\nHandler file, cold: parse and run in a fresh context');
  const source = readFileSync(path.resolve('dist/addin/events.js'), 'utf8');
  const load = (): void => {
    const context = vm.createContext({ Office: { actions: { associate: () => undefined } }, setTimeout, clearTimeout });
    // A changed last line keeps the engine's code cache out of it.
    new vm.Script(`${source}\n//${String(Math.random())}`).runInContext(context);
  };
  const loads = Array.from({ length: ROUNDS }, () => timed(load, 1));
  say(
    `  ${ms(median(loads))}   ${String(Math.round(source.length / 1024))} KB, ${(gzipSync(source, { level: 9 }).length / 1024).toFixed(1)} KB gzipped (limit 90)`,
  );
}

benchVerdict();
benchKeywords();
benchAddresses();
benchColdLoad();
if (sink === 'never') say();
