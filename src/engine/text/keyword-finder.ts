import type { KeywordList } from '../policy';
import { foldCase, FOLDED_IN_WORD, foldWordCharacter, isWordCharacter, TABLE_SIZE } from './characters';
import { normaliseText } from './normalise';

/** A keyword in a text: `lists[list].words[word]` stands at [start, end), in UTF-16 units. */
interface KeywordHit {
  readonly list: number;
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

export interface KeywordFinder {
  /** Every keyword in a normalised text, by position, the longest first where several start. Time is linear. */
  find(text: string): readonly KeywordHit[];
}

interface Entry {
  readonly list: number;
  readonly word: number;
  /** As it must be written; undefined when case does not matter. */
  readonly exact: string | undefined;
  /** It was listed with a '*' at its end. */
  readonly isPrefix: boolean;
}

/**
 * Finds any number of words and phrases in one pass over text of `normaliseText`. A keyword matches as a whole: no
 * letter or digit directly before or after, so "hiv" is in "HIV-positive" and not in "hive". Case is ignored unless its
 * list is case-sensitive. Between a phrase's words any white space may stand, line breaks and cells included. A '*'
 * behind the last letter stands for the rest of that word: "safeguard*" is found in "safeguarding", and as the whole of
 * it. Empty words are passed over.
 *
 * One hash per word of the text, looked up in a table of the keywords' first words, rejects nearly all of it; only what
 * passes is compared with the keywords. So thousands of keywords cost little more than ten.
 */
export function createKeywordFinder(lists: readonly Pick<KeywordList, 'words' | 'isCaseSensitive'>[]): KeywordFinder {
  const words = lists.map((list) => list.words.map((word) => oneSpaced(normaliseText(word)).trim()));
  const trie = createTrie(words.reduce((total, each) => total + each.join('').length, 0));
  const entries: Entry[][] = [];
  const firstWords = new Uint8Array(FIRST_WORDS);
  let longestPrefix = 0;

  words.forEach((listed, list) => {
    listed.forEach((written, word) => {
      if (written === '') return;
      const isPrefix = written.endsWith('*') && isWordCharacter(written.charCodeAt(written.length - 2));
      const text = isPrefix ? written.slice(0, -1) : written;
      const node = trie.add(text);
      const exact = lists[list]!.isCaseSensitive ? text : undefined;
      (entries[node] = entries[node] ?? []).push({ list, word, exact, isPrefix });
      const { slot, length } = firstWordOf(text);
      if (isPrefix && length === text.length) longestPrefix = Math.max(longestPrefix, length);
      firstWords[slot]! |= isPrefix && length === text.length ? PREFIX : WHOLE;
    });
  });

  /** Adds the keywords that start at `start`, the longest first. */
  const collect = (text: string, start: number, hits: KeywordHit[]): void => {
    const found: KeywordHit[] = [];
    let node = ROOT;
    for (let end = start; end < text.length;) {
      const code = text.charCodeAt(end++);
      const isSpace = code <= 0x20;
      node = trie.next(node, isSpace ? 0x20 : foldCase(code));
      if (node === NONE) break;
      while (isSpace && text.charCodeAt(end) <= 0x20) end++;
      const here = entries[node];
      if (here === undefined) continue;
      const goesOn = end < text.length && isWordCharacter(text.charCodeAt(end));
      for (const { list, word, exact, isPrefix } of here) {
        if (goesOn && !isPrefix) continue;
        if (exact === undefined || oneSpaced(text.slice(start, end)) === exact)
          found.push({ list, word, start, end: goesOn ? skipWord(text, end) : end });
      }
    }
    for (let each = found.length - 1; each >= 0; each--) hits.push(found[each]!);
  };

  return {
    find(text) {
      const hits: KeywordHit[] = [];
      const length = text.length;
      const table = firstWords;
      let hash = 0;
      let collectedTo = -1;
      // The only loop over every character. It calls nothing for common letters and has no branch per word: without a
      // JIT a call, with one a mispredicted branch, costs more than all the rest of it.
      for (let at = 0; at < length; at++) {
        const code = text.charCodeAt(at);
        const letter = code < TABLE_SIZE ? FOLDED_IN_WORD[code]! : foldWordCharacter(code);
        hash = ((hash << 5) ^ letter) & (-letter >> 31);
        const kind = table[(hash ^ (hash >>> 15)) & LAST_SLOT]!;
        if (kind === 0) continue;
        const start = startOfWord(text, at, (kind & PREFIX) === 0 ? 0 : longestPrefix);
        if (start <= collectedTo) continue;
        collect(text, start, hits);
        collectedTo = start;
      }
      return hits;
    },
  };
}

/** Normalised text with one space where any white space stands. */
function oneSpaced(text: string): string {
  return text.replace(/[\t\n]+/g, ' ');
}

/** Slots of the first-word table: 64 KB, of which 5,000 keywords fill 7 %. */
const FIRST_WORDS = 0x10000;
const LAST_SLOT = FIRST_WORDS - 1;

/** What a slot holds: words that end here, or the beginnings of longer ones. */
const WHOLE = 1;
const PREFIX = 2;

/** The first word's length, and the slot that `find` looks at where it ends; both 0 without one (".NET"). */
function firstWordOf(text: string): { readonly slot: number; readonly length: number } {
  let hash = 0;
  let length = 0;
  for (; length < text.length; length++) {
    const letter = foldWordCharacter(text.charCodeAt(length));
    if (letter === 0) break;
    hash = (hash << 5) ^ letter;
  }
  return { slot: (hash ^ (hash >>> 15)) & LAST_SLOT, length };
}

/**
 * Where a keyword could start, if `at` ends its first word or is itself no part of a word; NONE when a word ends directly
 * before it. Where a word goes on after `at`, it starts at most `longestPrefix` characters before.
 */
function startOfWord(text: string, at: number, longestPrefix: number): number {
  const isWord = isWordCharacter(text.charCodeAt(at));
  const goesOn = isWord && at + 1 < text.length && isWordCharacter(text.charCodeAt(at + 1));
  const limit = goesOn ? at + 1 - longestPrefix : 0;
  let start = goesOn ? at + 1 : at;
  while (start > 0 && start >= limit && isWordCharacter(text.charCodeAt(start - 1))) start--;
  return (isWord || start === at) && start >= limit ? start : NONE;
}

function skipWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && isWordCharacter(text.charCodeAt(end))) end++;
  return end;
}

const ROOT = 0;
const NONE = -1;

interface Trie {
  /** The node of `text`, without case. */
  add(text: string): number;
  /** The node one character on; NONE when there is none. */
  next(node: number, folded: number): number;
}

/** A trie whose edges lie in one hash table of typed arrays: five numbers per character at most, whatever the alphabet. */
function createTrie(maxEdges: number): Trie {
  let size = 16;
  while (size < maxEdges * 2) size *= 2;
  const nodes = new Int32Array(size);
  const characters = new Uint16Array(size);
  const targets = new Int32Array(size).fill(NONE);
  let count = 1;

  const slotFor = (node: number, folded: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(folded, 0x85ebca6b)) >>> 7;
    for (slot &= size - 1; targets[slot] !== NONE; slot = (slot + 1) & (size - 1)) {
      if (nodes[slot] === node && characters[slot] === folded) break;
    }
    return slot;
  };

  return {
    add(text) {
      let node = ROOT;
      for (let at = 0; at < text.length; at++) {
        const folded = foldCase(text.charCodeAt(at));
        const slot = slotFor(node, folded);
        if (targets[slot] === NONE) {
          nodes[slot] = node;
          characters[slot] = folded;
          targets[slot] = count++;
        }
        node = targets[slot]!;
      }
      return node;
    },
    next(node, folded) {
      return targets[slotFor(node, folded)]!;
    },
  };
}
