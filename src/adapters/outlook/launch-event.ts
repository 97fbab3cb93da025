import { createItemCalls, type ItemCalls } from './item-call';
import { startTimer, stopTimer } from './timers';

/** The event Outlook starts a handler with. */
export interface LaunchEvent {
  /** Of the event that attachments changed. */
  readonly attachmentDetails?: unknown;
  completed(options?: Office.SmartAlertsEventCompletedOptions): void;
}

/** After this long a call to the host counts as hanging. Two in a row at Send must not use up the time for reading. */
const CALL_MS = 2_000;

/** What Send reads attachments with. */
export interface FileCalls {
  /** Open when the event has long been completed: what comes too late for it is there for the next one. */
  readonly calls: ItemCalls;
  /** Resolves when this event can wait no longer. */
  readonly areDue: Promise<void>;
}

interface Limits {
  readonly callMs: number;
  /** Reading ends here and the message is judged on what was read; what remains is for judging and recording. */
  readonly readingMs: number;
  /** The event is completed by now. */
  readonly deadlineMs: number;
  /** Until now it may wait for attachments that are still being read. */
  readonly filesMs: number;
  /** Further calls that end with the reading. */
  readonly lasting?: ItemCalls;
}

/** Outlook shows "taking longer" at 5 s, and timers in web frames run up to 0.9 s late. */
const AT_SEND: Limits = { callMs: CALL_MS, readingMs: 2_600, deadlineMs: 3_000, filesMs: 2_000 };

/** Nobody waits: a slow host's notice may come late, and attachments take their time. Outlook ends such a handler after 300 s. */
const WHILE_WRITING: Limits = { callMs: 10_000, readingMs: 60_000, deadlineMs: 62_000, filesMs: 60_000 };

/** Calls of the last event that only says how things stand: whatever event comes next makes it out of date. */
let outdated: ItemCalls | undefined;

/**
 * Runs `work` and completes the event with what it answers, exactly once whatever happens: `work` throws, rejects or never
 * ends, or `completed` itself throws. Timers are stopped first, because classic keeps running afterwards and a second
 * completion would release a mail whose alert is still open (office-js issue 6656). `whenBroken` answers if `work` fails
 * or misses the deadline; it must not throw.
 */
export function completeOnce(
  event: LaunchEvent,
  work: (calls: ItemCalls, files: FileCalls) => Promise<Options>,
  whenBroken: () => Options,
): void {
  const toWork = (calls: ItemCalls, areDue: Promise<void>): Promise<Options> =>
    work(calls, { calls: createItemCalls(CALL_MS), areDue });
  run(event, toWork, whenBroken, AT_SEND);
}

type Options = Office.SmartAlertsEventCompletedOptions | undefined;

/**
 * The same for an event that answers nothing. It gives way to any later event of this runtime: its calls answer `late` then,
 * so that a burst of changes costs one full reading, an old state never replaces a newer one, and Send never waits. Only
 * `lasting` calls go on, for work that the next Send needs; there must be one of them open at a time, or Send has no place.
 */
export function completeUnlessOutdated(
  event: LaunchEvent,
  work: (calls: ItemCalls, lasting: ItemCalls) => Promise<void>,
): void {
  const lasting = createItemCalls(CALL_MS);
  outdated = run(
    event,
    (calls) => work(calls, lasting).then(() => undefined),
    () => undefined,
    { ...WHILE_WRITING, lasting },
  );
}

function run(
  event: LaunchEvent,
  work: (calls: ItemCalls, filesAreDue: Promise<void>) => Promise<Options>,
  whenBroken: () => Options,
  { callMs, readingMs, deadlineMs, filesMs, lasting }: Limits,
): ItemCalls {
  outdated?.retire();
  outdated = undefined;
  let isCompleted = false;
  const calls = createItemCalls(callMs);
  const close = (): void => {
    calls.close();
    lasting?.close();
  };
  const timers = [startTimer(close, readingMs), startTimer(() => complete(whenBroken()), deadlineMs)];
  const filesAreDue = new Promise<void>((resolve) => timers.push(startTimer(resolve, filesMs)));

  const complete = (options: Options): void => {
    if (isCompleted) return;
    isCompleted = true;
    timers.forEach(stopTimer);
    close();
    try {
      if (options === undefined) event.completed();
      else event.completed(options);
    } catch {
      // The host was told; a second try could be taken for a second answer.
    }
  };

  Promise.resolve()
    .then(() => work(calls, filesAreDue))
    .then(complete, () => complete(whenBroken()));
  return calls;
}
