import { hash53 } from './hash';

/**
 * Texts kept as short hashes: one can ask whether a text is among them, and they cannot be read back. Small enough for the
 * stores an add-in has, at the price that one text in sixty million is taken for another.
 */
export interface HashedSet {
  /** Any whole number; sets with different keys have nothing in common to compare. */
  readonly key: number;
  /** Five characters for each, in the order in which they came. */
  readonly hashes: string;
}

const LENGTH = 5;

/** The set with these texts at its end; one that is there already moves there. */
export function withTexts({ key, hashes }: HashedSet, texts: readonly string[]): HashedSet {
  const added = Array.from(new Set(texts.map((text) => hashOf(text, key))));
  const kept = (hashes.match(/.{5}/g) ?? []).filter((hash) => added.indexOf(hash) < 0);
  return { key, hashes: kept.concat(added).join('') };
}

export function hasText({ key, hashes }: HashedSet, text: string): boolean {
  const hash = hashOf(text, key);
  let at = hashes.indexOf(hash);
  while (at >= 0 && at % LENGTH !== 0) at = hashes.indexOf(hash, at + 1);
  return at >= 0;
}

/** 36^5 is a little more than 2^25. */
function hashOf(text: string, key: number): string {
  return ('0000' + hash53(text, key).toString(36)).slice(-LENGTH);
}
