import type { AuditEntry, AuditStore } from '../storage/store';
import { CHAIN_START, hashEntry } from './chain';

/** Every kind of act the log knows. What is not in this list cannot be written. */
export const ACTS = [
  'sign-in',
  'sign-in-refused',
  'sign-out',
  'sessions-listed',
  'session-ended',
  'access-refused',
  'records-listed',
  'record-viewed',
  'record-reviewed',
  'records-exported',
  'records-streamed',
  'records-expired',
  'counts-viewed',
  'coverage-viewed',
  'sender-counted',
  'sender-exported',
  'sender-erased',
  'erasure-refused',
  'holds-listed',
  'hold-set',
  'hold-lifted',
  'policy-changed',
  'policy-refused',
  'directory-changed',
  'directory-refused',
  'pseudonym-key-rotated',
  'backup-made',
  'audit-read',
] as const;
export type Act = (typeof ACTS)[number];

export interface ActToRecord {
  /** Who: `actorOf(person)`, or "command line". */
  readonly actor: string;
  readonly act: Act;
  /** To what: a record's id, the filter of a list, a policy's version. Never what a message said. Empty where the act says all. */
  readonly about: string;
}

/** Thrown when the log cannot be written to. Whoever gets it must not let the answer out: a look nobody recorded may not happen. */
export class AuditUnwritableError extends Error {
  override readonly name = 'AuditUnwritableError';
}

const MAX_ACTOR = 300;
const MAX_ABOUT = 2000;
/** Servers sharing one database race for each number, and one of them wins each round: so many must lose in a row to give up. */
const MAX_ATTEMPTS = 200;

/** Writers of this process wait for each other here instead of racing. The store is the key: an organisation's log is one chain. */
const queues = new WeakMap<AuditStore, Promise<unknown>>();

/**
 * Appends to an organisation's log and resolves once it is on disk. Call it before the answer leaves. `now` is the time of
 * the act. Characters that a database would change (unpaired surrogates, controls) become U+FFFD first, or the chain would break.
 */
export function recordAct(store: AuditStore, act: ActToRecord, now: () => Date): Promise<AuditEntry> {
  const before = queues.get(store) ?? Promise.resolve();
  const mine = before.then(() => append(store, act, now));
  // The next in line waits for this one, whatever becomes of it.
  queues.set(
    store,
    mine.catch(() => undefined),
  );
  return mine;
}

async function append(store: AuditStore, { actor, act, about }: ActToRecord, now: () => Date): Promise<AuditEntry> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const last = await store.last();
    const unsigned = {
      number: (last?.number ?? 0) + 1,
      at: now().toISOString(),
      actor: toKeepable(actor, MAX_ACTOR),
      act,
      about: toKeepable(about, MAX_ABOUT),
    };
    const entry = { ...unsigned, hash: hashEntry(last?.hash ?? CHAIN_START, unsigned) };
    if (await store.append(entry)) return entry;
  }
  throw new AuditUnwritableError(`The audit log refused an entry ${String(MAX_ATTEMPTS)} times.`);
}

/** At most `most` UTF-16 units, in characters that UTF-8 and PostgreSQL's text (which has no NUL) give back as they were. */
function toKeepable(text: string, most: number): string {
  const cut = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return cut.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');
}
