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
 * Ratios against one plain loop over the same text's character codes, measured in turns in this run: machines are noisy,
 * a ratio of neighbours much less. All figures are medians.
 */
const ROUNDS = 25;

const GOAL_RATIO = 6;
const GOAL_MS = 50;
const GOAL_KEYWORDS = 4;
/** Of the handler file; `tests/runtime` holds it. */
const LIMIT_KB = 90;

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

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

function timed(step: () => unknown, times: number): number {
  const start = performance.now();
  for (let index = 0; index < times; index++) sink = step();
  return (performance.now() - start) / times;
}
// Results are kept somewhere visible, or the compiler may leave the work out.
let sink: unknown;

/**
 * Milliseconds of each step in each round, the steps run in turns. Give a short step more repeats: what takes about as
 * long is disturbed as much by a busy machine.
 */
function measure<Name extends string>(
  steps: Readonly<Record<Name, readonly [step: () => unknown, repeats: number]>>,
): Record<Name, number[]> {
  const names = Object.keys(steps) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) taken[name].push(timed(...steps[name]));
  }
  return taken;
}

const ratioOf = (a: readonly number[], b: readonly number[]): number =>
  median(a.map((value, round) => value / b[round]!));

const say = (line = ''): void => void process.stdout.write(`${line}\n`);
const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 1)} ms`.padStart(10);
const times = (ratio: number): string => `${ratio.toFixed(1)}x`.padStart(7);
const held = (value: number, goal: number): string => (value <= goal ? 'held' : 'MISSED');

function benchVerdict(): void {
  say(`Verdict, 500 keywords, against one plain loop over the body (goal: ${String(GOAL_RATIO)}x)`);
  const policy = keywords(500);
  const large: { verdict: number; ratio: number }[] = [];
  for (const [format, wrap] of [
    ['text', (text: string) => text],
    ['html', asHtml],
  ] as const) {
    for (const size of [10_000, 1_000_000]) {
      const content = wrap(prose(size));
      for (const recipients of [10, 264, 1000]) {
        const to = [...organisations(recipients >> 1), ...privatePeople(recipients - (recipients >> 1))];
        const message: Message = aMessage({ to, body: { format, content } });
        const withoutBody: Message = { ...message, body: { format, content: '' } };
        const repeats = size > 100_000 ? 2 : 20;
        const taken = measure({
          verdict: [() => decide(message, policy), repeats],
          loop: [() => plainLoop(content), repeats * GOAL_RATIO],
          withoutBody: [() => decide(withoutBody, policy), 20],
        });
        const [verdict, ratio] = [median(taken.verdict), ratioOf(taken.verdict, taken.loop)];
        if (size > 100_000) large.push({ verdict, ratio });
        say(
          `  ${format} ${String(size / 1000).padStart(4)} KB, ${String(recipients).padStart(4)} recipients ${ms(verdict)}` +
            `  loop ${ms(median(taken.loop))} ${times(ratio)} ${held(ratio, GOAL_RATIO)}` +
            `  body left out ${ms(median(taken.withoutBody))}`,
        );
      }
    }
  }
  const ratio = Math.max(...large.map((each) => each.ratio));
  const slowest = Math.max(...large.map((each) => each.verdict));
  say(`  At 1 MB: at most${times(ratio)} of ${String(GOAL_RATIO)}x ${held(ratio, GOAL_RATIO)},`);
  say(`           at most ${ms(slowest).trim()} of ${String(GOAL_MS)} ms ${held(slowest, GOAL_MS)}.`);
  say(
    '  At 10 KB a loop takes 0.01 ms, as long as ten recipients: what the ratio has above that at 1 MB is their cost.',
  );
}

function benchKeywords(): void {
  say(`\n5,000 keywords against 50, 1 MB of text (goal: ${String(GOAL_KEYWORDS)}x)`);
  const message = aMessage({ to: ['kim@gmail.com'], body: { format: 'text', content: prose(1_000_000) } });
  const [few, many] = [keywords(50), keywords(5000)];
  const build = timed(() => decide(message, many), 1);
  const taken = measure({ many: [() => decide(message, many), 2], few: [() => decide(message, few), 2] });
  const ratio = ratioOf(taken.many, taken.few);
  say(
    `  5,000: ${ms(median(taken.many))}   50: ${ms(median(taken.few))} ${times(ratio)} ${held(ratio, GOAL_KEYWORDS)}`,
  );
  say(`  first verdict, the list built: ${ms(build)}`);
}

function benchAddresses(): void {
  say('\nAddress classification, 1,000 recipients');
  const to = [...organisations(500), ...privatePeople(500)];
  const message = aMessage({ to });
  const taken = measure({
    whole: [() => decide(message, defaultPolicy), 5],
    parse: [() => to.map(parseEmailAddress), 20],
  });
  const perSecond = (values: readonly number[]): string =>
    Math.round(1000 / (median(values) / to.length)).toLocaleString('en-GB');
  say(`  classified and counted: ${perSecond(taken.whole)}/s`);
  say(`  parsed only:            ${perSecond(taken.parse)}/s`);
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
  const zipped = gzipSync(source, { level: 9 }).length / 1024;
  say(`  ${ms(median(loads))}   ${String(Math.round(source.length / 1024))} KB`);
  say(`  ${zipped.toFixed(1)} KB gzipped of ${String(LIMIT_KB)} KB ${held(zipped, LIMIT_KB)}`);
}

benchVerdict();
benchKeywords();
benchAddresses();
benchColdLoad();
if (sink === 'never') say();
