import { readSessionValue, removeSessionValue, writeSessionValue, type ItemCalls } from '../adapters/outlook';
import type { Action } from '../engine';
import { fingerprint, REASON_CODES, type ReasonCode } from '../record';
import type { Judgement } from './judge';

const KEY = 'lastlook.release';

/** What the pane leaves for the next Send. */
interface Release {
  /** Of the recipients and findings the sender saw; any change makes the release worthless. */
  readonly fingerprint: string;
  readonly reason: ReasonCode;
}

/** A block has no way out but the fix; an allowed message needs none. */
export function canBeReleased(action: Action): boolean {
  return action === 'warn' || action === 'justify';
}

/** Lets exactly this message, with these findings, through on the next Send. False when the client did not keep it. */
export function giveRelease({ message, verdict }: Judgement, reason: ReasonCode, calls: ItemCalls): Promise<boolean> {
  const release: Release = { fingerprint: fingerprint(message, verdict), reason };
  return writeSessionValue(KEY, JSON.stringify(release), calls);
}

/** The reason given in the pane, if there is a release for this very message; undefined otherwise. */
export async function findRelease({ message, verdict }: Judgement, calls: ItemCalls): Promise<ReasonCode | undefined> {
  if (!canBeReleased(verdict.action)) return undefined;
  const release = parseRelease(await readSessionValue(KEY, calls));
  return release !== undefined && release.fingerprint === fingerprint(message, verdict) ? release.reason : undefined;
}

/** A release is good for one Send. */
export function useUpRelease(calls: ItemCalls): Promise<void> {
  return removeSessionValue(KEY, calls);
}

function parseRelease(text: string | undefined): Release | undefined {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Release> | null;
    const reason = REASON_CODES.find((code) => code === value?.reason);
    return typeof value?.fingerprint === 'string' && reason !== undefined
      ? { fingerprint: value.fingerprint, reason }
      : undefined;
  } catch {
    return undefined;
  }
}
