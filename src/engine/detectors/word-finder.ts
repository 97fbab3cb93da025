import { codeAt, foldCase, FOLDED_IN_WORD, foldWordCharacter, isDigit, isWordCharacter } from '../text/characters';
import { addToken, noTokens, type NewTokens, type Tokens } from './tokens';

/** Something of list `list` at [start, end) of a text. */
export interface TermHit {
  readonly list: number;
  readonly start: number;
  readonly end: number;
}

/** What one pass tells of a text. */
export interface Words {
  /** By position, of those that start together the longest first, of equals the later list's. */
  readonly terms: readonly TermHit[];
  /** Bit n: a word of the nth list of clues stands in it, or nobody can say that none does. */
  readonly clues: number;
  /** Of each list of pieces where they end, by position. */
  readonly pieces: readonly (readonly number[])[];
  readonly tokens: Tokens;
}

export interface WordFinder {
  /** It stops looking for terms after `most`. */
  find(text: string, most: number): Words;
}

/** What is looked for. */
export interface WordLists {
  readonly sources: readonly TermSource[];
  /** As the terms of a source: of interest is only whether one is there. */
  readonly clues: readonly string[];
  /** Two or three small letters each, parted by ' ', which are found in any case and inside words too. At most three lists. */
  readonly pieces: readonly string[];
}

/** One list as its file has it, one term to a line. */
export interface TermSource {
  readonly terms: string;
  /** How words end that belong to the list without being listed: "ectomy". */
  readonly endings: string;
}

interface Entry {
  /** Behind the sources' lists those of clues. */
  readonly list: number;
  /** As it must be written; undefined when case does not matter. */
  readonly exact: string | undefined;
  /** Folded; '*' stands for the rest of a word. */
  readonly pattern: string;
  /** From its beginning to the end of what it is found by. */
  readonly behind: number;
}

/** What a slot of the first table holds: words that end here, or the first letters of words left open. */
const WHOLE = 1;
const HEAD = 2;
const SLOTS = 0x20000;
const HEAD_LETTERS = 5;

/**
 * The second table, of the last three letters, which are the lowest bits of the hash: those of endings, and pieces, of which
 * the first list has this bit and the others the next.
 */
const ENDING = 4;
const PIECE = 8;
const LAST_THREE = 0x8000;
/** The last four letters. */
const ENDING_BITS = 0xfffff;

/** In no table: a digit stands here. */
const DIGIT = 0x80;

const LETTER_S = 0x73;

/** What can be found before a folded character, by its lowest byte: all before 0, words before a plural s, else first letters. */
const KINDS_BEFORE = new Uint8Array(0x100).fill(0xff - WHOLE - ENDING - DIGIT);
KINDS_BEFORE.fill(0xff - WHOLE - ENDING, 0x30, 0x3a);
KINDS_BEFORE[0] = 0xff - DIGIT;
KINDS_BEFORE[LETTER_S] = 0xff - ENDING - DIGIT;

const LONGEST_ACRONYM = 5;

/**
 * Finds thousands of terms in one pass over text of `normaliseText`; its time grows with the text only. '*' stands for the rest of a word of five letters or more and '/' for a choice ("votes/voted green"). A plural s is understood, and a
 * space stands for a hyphen or the end of a line as well. What has a capital letter is found only when written so.
 *
 * A phrase is found by its longest word that is none of every mail. One rolling hash, looked up for every letter in a table of such words, rejects
 * nearly all of a text.
 */
export function createWordFinder({ sources, clues, pieces }: WordLists): WordFinder {
  const table = new Uint8Array(SLOTS);
  const lastThree = new Uint8Array(LAST_THREE);
  /** By the hash of the word they are found by. */
  const entries = new Map<number, Entry[]>();
  const endings = new Map<number, { readonly list: number; readonly ending: string }[]>();

  const addTerms = (terms: string, list: number): void => {
    for (const term of readTerms(terms)) {
      const pattern = term.toLowerCase();
      const { offset, word, isOpen } = longestWord(pattern);
      const hash = hashOf(word);
      const entry = { list, exact: term === pattern ? undefined : term, pattern, behind: offset + word.length };
      const known = entries.get(hash);
      if (known === undefined) entries.set(hash, [entry]);
      else known.push(entry);
      table[slotOf(hash)]! |= isOpen ? HEAD : WHOLE;
    }
  };
  sources.forEach((source, list) => {
    addTerms(source.terms, list);
    for (const ending of readTerms(source.endings)) {
      const hash = hashOf(ending) & ENDING_BITS;
      endings.set(hash, (endings.get(hash) ?? []).concat({ list, ending }));
      lastThree[hash & (LAST_THREE - 1)]! |= ENDING;
    }
  });
  clues.forEach((words, clue) => addTerms(words, sources.length + clue));
  pieces.forEach((list, index) => {
    for (const piece of list.split(' '))
      // Whatever stands before two letters.
      for (let before = 0; before < (piece.length === 2 ? 0x20 : 1); before++)
        lastThree[((before << 10) ^ hashOf(piece)) & (LAST_THREE - 1)]! |= PIECE << index;
  });

  /** Adds the terms that are found by what ends at `to`. */
  const collect = (text: string, to: number, hash: number, found: Found): void => {
    for (const { list, exact, pattern, behind } of entries.get(hash) ?? []) {
      const start = to - behind;
      // Most are phrases of which only one word is there.
      if (start < 0 || !fits(text.charCodeAt(start), pattern.charCodeAt(0))) continue;
      if (exact !== undefined && !text.startsWith(exact, start)) continue;
      // Behind the word first, where nearly all that is not there shows it.
      const end = endOfTerm(text, to, pattern, behind);
      if (end === 0 || !isWritten(text, start, pattern, behind) || isWordAt(text, start - 1)) continue;
      if (list < sources.length) found.terms.push({ list, start, end });
      else found.clues |= 1 << (list - sources.length);
    }
  };

  const collectEndings = (text: string, to: number, hash: number, { terms }: Found): void => {
    for (const { list, ending } of endings.get(hash & ENDING_BITS) ?? []) {
      if (text.slice(to - ending.length, to).toLowerCase() !== ending) continue;
      let start = to - ending.length;
      while (isWordAt(text, start - 1)) start--;
      if (to - start > ending.length + 1 && !isSurname(text, start, to)) terms.push({ list, start, end: to });
    }
  };

  /** Adds what ends at `to`, before the folded character `behind`: some of `kinds`. */
  const collectAt = (text: string, to: number, hash: number, behind: number, kinds: number, found: Found): void => {
    for (let list = 0; kinds >= PIECE && list < pieces.length; list++)
      if ((kinds & (PIECE << list)) !== 0) found.pieces[list]!.push(to);
    const isEnd = behind === 0 || (behind === LETTER_S && !isWordAt(text, to + 1));
    if ((kinds & HEAD) !== 0 || ((kinds & WHOLE) !== 0 && isEnd)) collect(text, to, hash, found);
    if ((kinds & ENDING) !== 0) collectEndings(text, to, hash, found);
  };

  return {
    find(text, most) {
      const found: Found = { terms: [], clues: 0, pieces: [[], []], tokens: noTokens() };
      // Looked up once: names of a module and of the function around cost as much as the tables.
      const folded = FOLDED_IN_WORD;
      const before = KINDS_BEFORE;
      const words = table;
      const ends = lastThree;
      const { length } = text;
      const { tokens } = found;
      let tokenEnd = 0;
      let hash = 0;
      let isAscii = true;
      for (let at = 0; at < length; at++) {
        const code = text.charCodeAt(at);
        let letter = 0;
        if (code < 0x80) letter = folded[code]!;
        else {
          letter = foldWordCharacter(code);
          isAscii = isAscii && letter === 0;
        }
        // What stands behind goes in at once: most slots that are taken are hit inside longer words.
        const kinds = (words[slotOf(hash)]! | ends[hash & (LAST_THREE - 1)]! | DIGIT) & before[letter & 0xff]!;
        if (kinds !== 0) {
          if (kinds >= DIGIT && at >= tokenEnd && isDigit(code)) tokenEnd = addToken(text, at, tokenEnd, tokens);
          if (kinds !== DIGIT)
            collectAt(text, at, hash, letter, found.terms.length < most ? kinds : kinds & -PIECE, found);
        }
        // No branch per letter or word: a wrongly foreseen one costs more than all the rest.
        hash = ((hash << 5) ^ letter) & (-letter >> 31);
      }
      collectAt(text, length, hash, 0, words[slotOf(hash)]! | ends[hash & (LAST_THREE - 1)]!, found);
      // Beside letters beyond ASCII stand words of clues that are none here.
      if (!isAscii || found.terms.length >= most) found.clues = -1;
      found.terms.sort((a, b) => a.start - b.start || b.end - a.end || b.list - a.list);
      return found;
    },
  };
}

/** `Words` while they are collected. */
interface Found {
  readonly terms: TermHit[];
  clues: number;
  readonly pieces: readonly number[][];
  readonly tokens: NewTokens;
}

/** A capital inside a sentence, or before another one: "Mr Arvanitis", "Arvanitis, Jo"; not "Arthritis in both knees". */
function isSurname(text: string, start: number, end: number): boolean {
  return (
    /^[A-Z]/.test(text.charAt(start)) && (isWordAt(text, start - 2) || /^,? ?[A-Z]/.test(text.slice(end, end + 3)))
  );
}

/** Every term of a list, choices spelled out. */
function readTerms(list: string): readonly string[] {
  const terms: string[] = [];
  for (const term of list.split('\n')) if (term !== '') spellOut(term, terms);
  return terms;
}

function spellOut(term: string, terms: string[]): void {
  const choice = /(\S+)\/(\S+)/.exec(term);
  if (choice === null) terms.push(term);
  else for (const each of choice.slice(1)) spellOut(term.replace(choice[0], each), terms);
}

/** Words of every mail: a phrase is found by another one of its words, if it has any, and last by a number or "of". */
const COMMON =
  /^(?:with|their|his|her|deal|group|market|year|company|office|rate|capacity|following|contact|order|right|service|report)$/;

/** The word of a term to find it by: of equals the last, for most phrases begin with a common one. */
function longestWord(pattern: string): { readonly offset: number; readonly word: string; readonly isOpen: boolean } {
  let longest = { offset: 0, word: '', isOpen: false };
  let offset = 0;
  for (const part of pattern.split(/[ '&]/)) {
    const isOpen = part.endsWith('*');
    const word = isOpen ? part.slice(0, Math.min(part.length - 1, HEAD_LETTERS)) : part;
    if (rareness(word) >= rareness(longest.word)) longest = { offset, word, isOpen };
    // What stands behind a part that is left open has no fixed distance from the beginning.
    if (isOpen) break;
    offset += part.length + 1;
  }
  return longest;
}

function rareness(word: string): number {
  return /^(?:\d*|of)$/.test(word) ? 0 : COMMON.test(word) ? 1 : word.length;
}

/** Whether the first `length` characters of `pattern`, which hold no '*', stand at `at`. */
function isWritten(text: string, at: number, pattern: string, length: number): boolean {
  for (let each = 0; each < length; each++)
    if (!fits(text.charCodeAt(at + each), pattern.charCodeAt(each))) return false;
  return true;
}

function fits(code: number, wanted: number): boolean {
  return wanted === 0x20 ? isGap(code) : foldCase(code) === wanted;
}

/** Where the term `pattern` ends whose character `from` stands at `at`; 0 when the rest does not stand there. */
function endOfTerm(text: string, at: number, pattern: string, from: number): number {
  for (let each = from; each < pattern.length; each++) {
    const wanted = pattern.charCodeAt(each);
    if (wanted === 0x2a) at = skipWord(text, at);
    else if (fits(codeAt(text, at), wanted)) at++;
    else return 0;
  }
  // Not of capitals alone: IBSS is something else than IBS.
  const isPlural = codeAt(text, at) === LETTER_S || pattern.length > LONGEST_ACRONYM;
  if (isPlural && (codeAt(text, at) | 0x20) === LETTER_S && skipWord(text, at) === at + 1) at++;
  return skipWord(text, at) === at ? at : 0;
}

/** A space, the end of a line inside a sentence, a hyphen. */
function isGap(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x2d;
}

function isWordAt(text: string, at: number): boolean {
  return isWordCharacter(codeAt(text, at));
}

function skipWord(text: string, at: number): number {
  while (isWordAt(text, at)) at++;
  return at;
}

/** The last six letters, five bits apart. */
function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (hash << 5) ^ word.charCodeAt(at);
  return hash;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}
