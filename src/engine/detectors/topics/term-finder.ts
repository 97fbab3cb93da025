import { FOLDED_IN_WORD, foldCase, foldWordCharacter, isWordCharacter, TABLE_SIZE } from '../../text/characters';

/** Something of list `list` at [start, end) of a text. */
interface TermHit {
  readonly list: number;
  readonly start: number;
  readonly end: number;
}

export interface TermFinder {
  /** The terms by position, of those that start together the longest first, of equals the later list's. It stops looking after `most`. */
  find(text: string, most: number): readonly TermHit[];
}

/** One list as its file has it, one term to a line. */
export interface TermSource {
  readonly terms: string;
  /** How words end that belong to the list without being listed: "ectomy". */
  readonly endings: string;
}

interface Entry {
  /** Of the word it is found by. */
  readonly hash: number;
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
const SLOTS = 0x10000;
const HEAD_LETTERS = 5;

/** The second table: the last four letters of endings, which are the lowest twenty bits of the hash. */
const ENDING = 4;
const ENDING_SLOTS = 0x1000;
const ENDING_BITS = 0xfffff;

const LETTER_S = 0x73;

/** What can be found before a folded character, by its lowest byte: all before 0, words before a plural s, else first letters. */
const KINDS_BEFORE = new Uint8Array(0x100).fill(HEAD);
KINDS_BEFORE[0] = WHOLE | HEAD | ENDING;
KINDS_BEFORE[LETTER_S] = WHOLE | HEAD;

const LONGEST_ACRONYM = 5;

/**
 * Finds thousands of terms in one pass over text of `normaliseText`; its time grows with the text only. '*' stands for the rest of a word of five letters or more and '/' for a choice ("votes/voted green"). A plural s is understood, and a
 * space stands for a hyphen or the end of a line as well. What has a capital letter is found only when written so.
 *
 * A phrase is found by its longest word that is none of every mail. One rolling hash, looked up for every letter in a table of such words, rejects
 * nearly all of a text.
 */
export function createTermFinder(sources: readonly TermSource[]): TermFinder {
  const table = new Uint8Array(SLOTS);
  const endingTable = new Uint8Array(ENDING_SLOTS);
  const entries: Entry[][] = [[]];
  /** Of each slot of the first table, the place of its entries. */
  const places = new Uint16Array(SLOTS);
  const endings = new Map<number, { readonly list: number; readonly ending: string }[]>();

  sources.forEach((source, list) => {
    for (const term of readTerms(source.terms)) {
      const pattern = term.toLowerCase();
      const { offset, word, isOpen } = longestWord(pattern);
      const hash = hashOf(word);
      const slot = slotOf(hash);
      if (places[slot] === 0) places[slot] = entries.push([]) - 1;
      const exact = term === pattern ? undefined : term;
      entries[places[slot]!]!.push({ hash, list, exact, pattern, behind: offset + word.length });
      table[slot]! |= isOpen ? HEAD : WHOLE;
    }
    for (const ending of readTerms(source.endings)) {
      const hash = hashOf(ending) & ENDING_BITS;
      endings.set(hash, (endings.get(hash) ?? []).concat({ list, ending }));
      endingTable[endingSlot(hash)] = ENDING;
    }
  });

  /** Adds the terms that are found by what ends at `to`. */
  const collect = (text: string, to: number, hash: number, hits: TermHit[]): void => {
    for (const { hash: own, list, exact, pattern, behind } of entries[places[slotOf(hash)]!]!) {
      const start = to - behind;
      if (own !== hash || start < 0 || (exact !== undefined && !text.startsWith(exact, start))) continue;
      // Behind the word first, where nearly all that is not there shows it.
      const end = endOfTerm(text, to, pattern, behind);
      if (end > 0 && isWritten(text, start, pattern, behind) && !isWordAt(text, start - 1))
        hits.push({ list, start, end });
    }
  };

  const collectEndings = (text: string, to: number, hash: number, hits: TermHit[]): void => {
    for (const { list, ending } of endings.get(hash & ENDING_BITS) ?? []) {
      if (text.slice(to - ending.length, to).toLowerCase() !== ending) continue;
      let start = to - ending.length;
      while (isWordAt(text, start - 1)) start--;
      if (to - start > ending.length + 1 && !isSurname(text, start, to)) hits.push({ list, start, end: to });
    }
  };

  const kindsOf = (hash: number): number => table[slotOf(hash)]! | endingTable[endingSlot(hash)]!;

  /** Adds what ends at `to`, before the folded character `behind`. */
  const collectAt = (text: string, to: number, hash: number, behind: number, hits: TermHit[]): void => {
    const kinds = kindsOf(hash);
    const isEnd = behind === 0 || (behind === LETTER_S && !isWordAt(text, to + 1));
    if ((kinds & HEAD) !== 0 || ((kinds & WHOLE) !== 0 && isEnd)) collect(text, to, hash, hits);
    if ((kinds & ENDING) !== 0 && behind === 0) collectEndings(text, to, hash, hits);
  };

  return {
    find(text, most) {
      const hits: TermHit[] = [];
      // Looked up once: a module's names cost as much as the table.
      const folded = FOLDED_IN_WORD;
      const { length } = text;
      let hash = 0;
      for (let at = 0; at < length && hits.length < most; at++) {
        const code = text.charCodeAt(at);
        const letter = code < TABLE_SIZE ? folded[code]! : foldWordCharacter(code);
        // What stands behind goes in at once: most slots that are taken are hit inside longer words.
        const kinds = kindsOf(hash) & KINDS_BEFORE[letter & 0xff]!;
        if (kinds !== 0) collectAt(text, at, hash, letter, hits);
        // No branch per letter or word: a wrongly foreseen one costs more than all the rest.
        hash = ((hash << 5) ^ letter) & (-letter >> 31);
      }
      if (hits.length < most) collectAt(text, length, hash, 0, hits);
      return hits.sort((a, b) => a.start - b.start || b.end - a.end || b.list - a.list);
    },
  };
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

/** Words of every mail: a phrase is found by another one of its words, if it has any. */
const COMMON =
  /^(?:with|their|his|her|deal|group|market|year|company|office|rate|capacity|following|contact|order|right|service|report|\d+)$/;

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
  return COMMON.test(word) ? 0 : word.length;
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
    else if (fits(text.charCodeAt(at), wanted)) at++;
    else return 0;
  }
  // Not of capitals alone: IBSS is something else than IBS.
  const isPlural = text.charCodeAt(at) === LETTER_S || pattern.length > LONGEST_ACRONYM;
  if (isPlural && (text.charCodeAt(at) | 0x20) === LETTER_S && skipWord(text, at) === at + 1) at++;
  return skipWord(text, at) === at ? at : 0;
}

/** A space, the end of a line inside a sentence, a hyphen. */
function isGap(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x2d;
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isWordCharacter(text.charCodeAt(at));
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

function endingSlot(hash: number): number {
  return (hash ^ (hash >>> 8)) & (ENDING_SLOTS - 1);
}
