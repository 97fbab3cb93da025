import { performance } from 'node:perf_hooks';

/**
 * Ratios of steps measured in turns in this run: machines are noisy, a ratio of neighbours much less. All figures are
 * medians.
 */
export const ROUNDS = 25;

export function plainLoop(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index);
  return sum;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

export function timed(step: () => unknown, times: number): number {
  const start = performance.now();
  for (let index = 0; index < times; index++) sink = step();
  return (performance.now() - start) / times;
}
// Results are kept somewhere visible, or the compiler may leave the work out.
let sink: unknown;

/** Keeps the results of what was timed in use. */
export function keepResults(): void {
  if (sink === 'never') say();
}

/**
 * Milliseconds of each step in each round, the steps run in turns. Give a short step more repeats: what takes about as
 * long is disturbed as much by a busy machine.
 */
export function measure<Name extends string>(
  steps: Readonly<Record<Name, readonly [step: () => unknown, repeats: number]>>,
): Record<Name, number[]> {
  const names = Object.keys(steps) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const [step, repeats] = steps[name];
      taken[name].push(timed(step, repeats));
    }
  }
  return taken;
}

export const ratioOf = (a: readonly number[], b: readonly number[]): number =>
  median(a.map((value, round) => value / b[round]!));

export const say = (line = ''): void => void process.stdout.write(`${line}\n`);
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 1)} ms`.padStart(10);
export const times = (ratio: number): string => `${ratio.toFixed(1)}x`.padStart(7);
export const held = (value: number, goal: number): string => (value <= goal ? 'held' : 'MISSED');
