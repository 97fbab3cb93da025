import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import { performance } from 'node:perf_hooks';

/** Of callers that are counted at a time; who was away longest is forgotten first. */
const MOST_CALLERS = 5000;

interface Window {
  readonly beganMs: number;
  count: number;
}

/**
 * How often each caller came in its window of time. By a clock that nobody sets: the library's own store goes by the time of day, and would turn
 * an office away for as long as that was put back.
 */
export class SteadyWindows implements FastifyRateLimitStore {
  readonly #windows = new Map<string, Window>();

  incr(caller: string, tell: Parameters<FastifyRateLimitStore['incr']>[1], lengthMs: number): void {
    const nowMs = performance.now();
    const known = this.#windows.get(caller);
    const window = known !== undefined && nowMs - known.beganMs < lengthMs ? known : { beganMs: nowMs, count: 0 };
    window.count += 1;
    this.#windows.delete(caller);
    this.#windows.set(caller, window);
    const [longestAway = caller] = this.#windows.keys();
    if (this.#windows.size > MOST_CALLERS) this.#windows.delete(longestAway);
    tell(null, { current: window.count, ttl: lengthMs - (nowMs - window.beganMs) });
  }

  child(): SteadyWindows {
    return new SteadyWindows();
  }
}
