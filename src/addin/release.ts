import { readSessionObject, writeSessionValue, type ItemCalls } from '../adapters/outlook';
import type { Action } from '../engine';
import { isWithin, REASON_CODES, scopeOf, type ReasonCode, type Scope } from '../record';
import { judgeItem, type Judgement } from './judge';
import { randomKey } from './random-key';

const KEY = 'lastlook.release';

/** What the pane leaves for the next Send. */
interface Release {
  /** The recipients and findings the sender saw; whatever comes to them makes the release worthless. */
  readonly scope: Scope;
  readonly reason: ReasonCode;
  /** When a Send made use of it, in milliseconds since 1970; undefined before. */
  readonly usedAt?: number;
}

/**
 * Clients were seen to ask two or three times for one press of Send (office-js issues 6706, 6478), and a mail that could
 * not leave for another reason comes back at once. Each of those is the Send that the reason was given for.
 */
const SAME_SEND_MS = 10_000;

/** A block has no way out but the fix; an allowed message asks for none. */
export function canBeReleased(action: Action): boolean {
  return action === 'warn' || action === 'justify';
}

/**
 * Whether nothing has come to the message since it was shown. Clients tell a pane of changed recipients only, and a reason
 * for what is no longer so would never let anything pass.
 */
export async function isStillAsShown(shown: Judgement, calls: ItemCalls): Promise<boolean> {
  return covers(scopeOfShown(shown), await judgeItem(calls));
}

/** Lets this message, with these findings or fewer, through on the next Send. False when the client did not keep it. */
export function giveRelease(judgement: Judgement, reason: ReasonCode, calls: ItemCalls): Promise<boolean> {
  return write({ scope: scopeOfShown(judgement), reason }, calls);
}

/** The release for this very message, if there is one that may still be used. */
export async function findRelease(judgement: Judgement, calls: ItemCalls): Promise<Release | undefined> {
  if (judgement.verdict.action === 'block') return undefined;
  const release = await readSessionObject<Release>(KEY, calls);
  if (!isRelease(release) || !covers(release.scope, judgement)) return undefined;
  return release.usedAt === undefined || Math.abs(Date.now() - release.usedAt) < SAME_SEND_MS ? release : undefined;
}

/** A release is good for one Send. */
export async function useUpRelease(release: Release, calls: ItemCalls): Promise<void> {
  if (release.usedAt === undefined) await write({ ...release, usedAt: Date.now() }, calls);
}

function scopeOfShown({ message, verdict }: Judgement): Scope {
  return scopeOf(message, verdict, randomKey());
}

function covers(scope: Scope, { message, verdict }: Judgement): boolean {
  return isWithin(scope, message, verdict);
}

function write(release: Release, calls: ItemCalls): Promise<boolean> {
  return writeSessionValue(KEY, JSON.stringify(release), calls);
}

/** A time that is none is long ago. */
function isRelease(value: Partial<Release> | null | undefined): value is Release {
  const release = value ?? {};
  const scope: Partial<Scope> | undefined = release.scope;
  return (
    typeof scope?.people?.hashes === 'string' &&
    Array.isArray(scope.findings) &&
    REASON_CODES.indexOf(release.reason!) >= 0
  );
}
