import { startTimer, stopTimer, type Timer } from './timers';

/** What became of one call to the host. late: no answer in time. failed: an error, at once or in the answer. */
export type Answer<T> =
  { readonly kind: 'value'; readonly value: T } | { readonly kind: 'none'; readonly reason: 'late' | 'failed' };

/** The calls of one event. */
export interface ItemCalls {
  /** Starts a host call when a place is free. Never rejects; an answer that comes too late is ignored. */
  readonly ask: <T>(start: (callback: (result: Office.AsyncResult<T>) => void) => void) => Promise<Answer<T>>;
  /** Everything still open answers `late` now, and so does every later `ask`. */
  readonly close: () => void;
}

/** More are refused by web, new and mobile clients: "Limits for activation and JavaScript API", Microsoft Learn. */
const MOST_IN_FLIGHT = 3;

const LATE: Answer<never> = { kind: 'none', reason: 'late' };
const FAILED: Answer<never> = { kind: 'none', reason: 'failed' };

/**
 * The one way to call the host: office.js may answer with an error, throw at once (missing permission), answer twice or
 * never (a lost message drops the callback), and each becomes an Answer here. A call that hangs gives up its place after
 * `timeoutMs`, or three of them would keep all others from being asked.
 */
export function createItemCalls(timeoutMs: number): ItemCalls {
  const waiting: (() => void)[] = [];
  const unsettled = new Set<() => void>();
  let inFlight = 0;
  let isClosed = false;

  const startWaiting = (): void => {
    while (inFlight < MOST_IN_FLIGHT) {
      const start = waiting.shift();
      if (start === undefined) return;
      start();
    }
  };

  const ask: ItemCalls['ask'] = (start) =>
    new Promise((resolve) => {
      if (isClosed) {
        resolve(LATE);
        return;
      }
      let state: 'waiting' | 'in-flight' | 'settled' = 'waiting';
      let timer: Timer | undefined;
      const settle = (answer: Answer<never> | Parameters<typeof resolve>[0]): void => {
        if (state === 'settled') return;
        if (state === 'in-flight') inFlight -= 1;
        state = 'settled';
        if (timer !== undefined) stopTimer(timer);
        unsettled.delete(expire);
        resolve(answer);
        startWaiting();
      };
      const expire = (): void => settle(LATE);
      unsettled.add(expire);
      waiting.push(() => {
        if (state === 'settled') return;
        state = 'in-flight';
        inFlight += 1;
        timer = startTimer(expire, timeoutMs);
        try {
          start((result) => settle(toAnswer(result)));
        } catch {
          settle(FAILED);
        }
      });
      startWaiting();
    });

  const close = (): void => {
    isClosed = true;
    Array.from(unsettled).forEach((expire) => expire());
  };

  return { ask, close };
}

/** The status is compared as text: the enum object is missing in some runtimes. No result at all counts as failed. */
function toAnswer<T>(result: Office.AsyncResult<T> | undefined): Answer<T> {
  return String(result?.status) === 'succeeded' && result !== undefined
    ? { kind: 'value', value: result.value }
    : FAILED;
}
