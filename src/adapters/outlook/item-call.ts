import { startTimer, stopTimer, type Timer } from './timers';

/** What became of one call to the host. late: no answer in time. failed: an error, at once or in the answer. */
export type Answer<T> =
  { readonly kind: 'value'; readonly value: T } | { readonly kind: 'none'; readonly reason: 'late' | 'failed' };

/** The calls of one event. */
export interface ItemCalls {
  /** Starts a host call when a place is free. Never rejects; an answer that comes too late is ignored. */
  readonly ask: <T>(
    start: (callback: (result: Office.AsyncResult<T>) => void) => void,
    /** For a call that may take longer than the others. */
    mayTakeMs?: number,
  ) => Promise<Answer<T>>;
  /** Everything still open answers `late` now, and so does every later `ask`. */
  readonly close: () => void;
  /** The same for a newer event's sake: calls that the host is already answering get a moment to end. */
  readonly retire: () => void;
}

/**
 * More are refused by web, new and mobile clients: "Limits for activation and JavaScript API", Microsoft Learn. The limit
 * is the runtime's, and two events often run in one: a reply opens with two, and Send resolves what was typed last.
 */
const MOST_IN_FLIGHT = 3;
let inFlight = 0;
const waiting: (() => void)[] = [];

/** Ample for a host that answers, and little of a newer event's time if it does not. */
const RETIRE_MS = 300;

const LATE: Answer<never> = { kind: 'none', reason: 'late' };
const FAILED: Answer<never> = { kind: 'none', reason: 'failed' };

/**
 * The one way to call the host: office.js may answer with an error, throw at once (missing permission), answer twice or
 * never (a lost message drops the callback), and each becomes an Answer here. A call that hangs gives up its place after
 * `timeoutMs`, or three of them would keep all others from being asked.
 */
export function createItemCalls(timeoutMs: number): ItemCalls {
  const queued = new Set<() => void>();
  const running = new Set<() => void>();
  let isClosed = false;
  let retirement: Timer | undefined;

  const ask: ItemCalls['ask'] = (start, mayTakeMs = timeoutMs) =>
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
        queued.delete(expire);
        running.delete(expire);
        resolve(answer);
        startWaiting();
      };
      const expire = (): void => settle(LATE);
      queued.add(expire);
      waiting.push(() => {
        if (state === 'settled') return;
        state = 'in-flight';
        queued.delete(expire);
        running.add(expire);
        inFlight += 1;
        timer = startTimer(expire, mayTakeMs);
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
    if (retirement !== undefined) stopTimer(retirement);
    // The queued ones first, or they would take the places that become free.
    Array.from(queued).forEach((expire) => expire());
    Array.from(running).forEach((expire) => expire());
  };

  const retire = (): void => {
    if (isClosed) return;
    isClosed = true;
    Array.from(queued).forEach((expire) => expire());
    if (running.size > 0) retirement = startTimer(close, RETIRE_MS);
  };

  return { ask, close, retire };
}

function startWaiting(): void {
  while (inFlight < MOST_IN_FLIGHT) {
    const start = waiting.shift();
    if (start === undefined) return;
    start();
  }
}

/** The status is compared as text: the enum object is missing in some runtimes. No result at all counts as failed. */
function toAnswer<T>(result: Office.AsyncResult<T> | undefined): Answer<T> {
  return String(result?.status) === 'succeeded' && result !== undefined
    ? { kind: 'value', value: result.value }
    : FAILED;
}
