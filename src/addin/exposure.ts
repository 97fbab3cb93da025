import { readSessionValue, writeSessionValue, type ItemCalls } from '../adapters/outlook';
import { randomHex } from './random-key';

const KEY = 'lastlook.exposure';

/** By what the pane did since something was told about the draft; by hand, when it did nothing. */
export type Fix = 'fixed-by-hand' | 'fixed-by-button' | 'sent-separately';

/** What ties the records of one draft together. */
export interface Exposure {
  /** 16 hex digits, random, kept with the draft and derived from nothing. */
  readonly key: string;
  readonly fix: Fix;
}

export function newExposure(): Exposure {
  return { key: randomHex(16), fix: 'fixed-by-hand' };
}

/** Undefined when nothing was told about this draft, or the host does not say. */
export async function readExposure(calls: ItemCalls): Promise<Exposure | undefined> {
  const [key = '', fix] = ((await readSessionValue(KEY, calls)) ?? '').split(' ');
  return key === '' ? undefined : { key, fix: fix as Fix };
}

/** What the pane has just done. It is told with the next Send, if nothing is left to tell by then. */
export async function noteFix(fix: Fix, calls: ItemCalls): Promise<void> {
  const known = await readExposure(calls);
  if (known !== undefined) await keepExposure({ ...known, fix }, calls);
}

export function keepExposure({ key, fix }: Exposure, calls: ItemCalls): Promise<boolean> {
  return writeSessionValue(KEY, `${key} ${fix}`, calls);
}
