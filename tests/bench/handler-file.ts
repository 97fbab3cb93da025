import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { held, median, ms, ROUNDS, say, timed } from './measure';

/** Of the handler file; `tests/runtime` holds it. */
const LIMIT_KB = 90;

/** Size of the handler file, and what loading it costs. */
export function benchColdLoad(): void {
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
