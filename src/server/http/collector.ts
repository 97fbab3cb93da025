import { setFlagsFromString } from 'node:v8';

/**
 * V8 makes what it saw survive, from the same place in the code, among what lives long from then on. What waits for a commit survives,
 * so after a rush all that answers are made of was put there, for good: a quarter of what each delivery leaves to collect, which then
 * only the long collections find. Nothing of a request lives long, so it is told not to guess. A V8 without
 * the flag says so and goes on.
 */
export function guessNoLongLives(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
