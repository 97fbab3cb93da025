import type { AuditEntry, AuditStore } from '../storage/store';
import { CHAIN_START, hashEntry } from './chain';

/** What became of a log. Numbers are those of entries. */
export type ChainState =
  | { readonly kind: 'whole'; readonly entries: number; readonly head: string }
  /** Entries from `from` to `to` are not there. */
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }
  /** An entry stands where `expected` should be, and its number is one that has been. */
  | { readonly kind: 'reordered'; readonly expected: number; readonly found: number }
  /** The entry, or the one before it, is not what was written. */
  | { readonly kind: 'changed'; readonly number: number }
  /** The chain holds together and yet does not contain the head that was noted: its end was cut off, or all of it written anew. */
  | { readonly kind: 'cut-off'; readonly entries: number; readonly head: string };

/**
 * Reads a log once, from its first entry on, and tells the first thing wrong with it. A chain alone cannot know what once
 * stood behind its last entry, nor that somebody with the whole database wrote all of it anew; `notedHead` can: a
 * hash printed by an earlier check and kept elsewhere. It may be of any entry, because logs grow.
 */
export function verifyChain(
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  notedHead?: string,
): Promise<ChainState> {
  return verifyFrom({ number: 0, hash: CHAIN_START }, entries, notedHead);
}

/**
 * The same of the newest `most` entries alone: what is before them is taken as it stands. `entries` of the answer is the number
 * of the last one.
 */
export async function verifyEnd(store: Pick<AuditStore, 'last' | 'read'>, most: number): Promise<ChainState> {
  const first = ((await store.last())?.number ?? 0) - most;
  if (first < 1) return verifyChain(store.read(0));
  for await (const before of store.read(first - 1)) {
    if (before.number !== first) return { kind: 'missing', from: first, to: before.number - 1 };
    return verifyFrom(before, store.read(first));
  }
  return { kind: 'missing', from: first, to: first };
}

async function verifyFrom(
  before: Pick<AuditEntry, 'number' | 'hash'>,
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  notedHead?: string,
): Promise<ChainState> {
  let head = before.hash;
  let { number } = before;
  let hasNoted = notedHead === undefined || notedHead.toLowerCase() === CHAIN_START;
  for await (const entry of entries) {
    const expected = number + 1;
    if (entry.number > expected) return { kind: 'missing', from: expected, to: entry.number - 1 };
    if (entry.number < expected) return { kind: 'reordered', expected, found: entry.number };
    if (hashEntry(head, entry) !== entry.hash) return { kind: 'changed', number: expected };
    head = entry.hash;
    number = expected;
    if (notedHead?.toLowerCase() === head) hasNoted = true;
  }
  return { kind: hasNoted ? 'whole' : 'cut-off', entries: number, head };
}
