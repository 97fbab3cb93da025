import { mailboxOwner, startTimer, stopTimer } from '../adapters/outlook';
import { currentPolicy } from './policy-source';
import { currentQueue, saveQueue, settled, toDelivery, type RecordQueue } from './record-queue';

/** Nobody waits for it, but an event that never ends keeps the next one's place. */
const MOST_MS = 5_000;

/** After no answer, or one that does not say when to come back. */
const PAUSE_MS = 60_000;
/** No server may send records away for longer. */
const LONGEST_PAUSE_MS = 3_600_000;

interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/** Declared by hand, as timers are; classic's knows absolute addresses only. */
declare const fetch: ((url: string, options: object) => Promise<Answer>) | undefined;

/** What a delivery is believed by: a token of the sender's, or the file's key, which counts as public. */
export interface Credential {
  readonly kind: 'token' | 'key';
  readonly value: string;
}

let isUnderWay = false;

/**
 * Sends what waits to the organisation's server, where one has written its address into this file. Never at Send: no verdict
 * waits for a network. Whatever runs next may call it again: the same ids are sent until they are acknowledged, and exactly
 * those leave the queue. Without records it only tells, once a day, that the guard runs here and how much left in silence.
 * Never rejects.
 *
 * One simple request without headers of its own, so no server is asked beforehand whether it may come.
 */
export async function deliver(): Promise<void> {
  const url = currentPolicy().installation?.url;
  const credential = fileKey();
  const sent = currentQueue();
  if (url === undefined || credential === undefined || isUnderWay || typeof fetch === 'undefined' || !isDue(sent))
    return;
  isUnderWay = true;
  await send(url, credential, sent, saveQueue);
  isUnderWay = false;
}

/**
 * Sends a part of the queue and keeps what came of it. A delivery that is refused is sent again in halves: the server refuses all of one
 * for a single record, and only that one is to become a count. False when the server wants to hear nothing more for now. Never rejects.
 */
export async function send(
  url: string,
  credential: Credential,
  sent: RecordQueue,
  keep: (queue: RecordQueue) => Promise<void> | void,
): Promise<boolean> {
  const { records } = sent;
  const answer = await post(url, credential, sent);
  const status = answer?.status ?? 0;
  const isRefused = REFUSED.indexOf(status) >= 0;
  const half = records.length >> 1;
  if (isRefused && half > 0) {
    const first = await send(url, credential, { ...sent, records: records.slice(0, half) }, keep);
    return first && send(url, credential, { ...sent, records: records.slice(half) }, keep);
  }
  const isOver = isRefused || (status >= 200 && status < 300);
  await keep(
    isOver
      ? settled(sent, isRefused ? records : [], toDay(Date.now()))
      : { ...currentQueue(), waitUntil: Date.now() + pauseOf(answer) },
  );
  return isOver;
}

/** Whether there is something to tell, and the server has not asked to be left alone. */
export function isDue({ records, toldOn, waitUntil }: RecordQueue): boolean {
  const now = Date.now();
  // A time far off is a wrong clock's.
  const isToWait = now < waitUntil && waitUntil - now <= LONGEST_PAUSE_MS;
  return !isToWait && (records.length > 0 || toldOn !== toDay(now));
}

const toDay = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** The server's answer; undefined for none. Never rejects. */
function post(url: string, credential: Credential, sent: RecordQueue): Promise<Answer | undefined> {
  const delivery = toDelivery(sent, mailboxOwner()?.address ?? '');
  return inTime(() =>
    fetch!(url, { method: 'POST', body: JSON.stringify({ credential, delivery }), credentials: 'omit' }),
  ).catch(() => undefined);
}

/** What comes again would be refused again. */
const REFUSED = [400, 413, 415, 422];

/** Undefined where only tokens count. */
export function fileKey(): Credential | undefined {
  const value = currentPolicy().installation?.key;
  return value === undefined ? undefined : { kind: 'key', value };
}

/** Retry-After in its form of seconds (RFC 9110, section 10.2.3), which is what our server sends. */
function pauseOf(answer: Answer | undefined): number {
  const seconds = Number(answer?.headers.get('retry-after'));
  return seconds > 0 ? Math.min(seconds * 1_000, LONGEST_PAUSE_MS) : PAUSE_MS;
}

/** Undefined when it takes too long. What is acknowledged later is sent once more. */
function inTime(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const timer = startTimer(() => resolve(undefined), MOST_MS);
    const end = (): void => stopTimer(timer);
    ask().then(resolve, reject).then(end, end);
  });
}
