import { rememberLast } from '../remember';
import { codeAt, isAlphanumeric } from '../text/characters';
import type { Level } from './detector';
import type { Line, ScanText } from './scan-text';
import { SECRET } from './words';

/** Shannon's entropy of the characters, in bits each: 0 for "aaaa", about 4.7 for 40 random letters and digits. */
export function entropyOf(value: string): number {
  const counts: Record<string, number> = {};
  for (const character of value) counts[character] = (counts[character] ?? 0) + 1;
  return Object.keys(counts).reduce((bits, character) => {
    const share = counts[character]! / value.length;
    return bits - share * Math.log2(share);
  }, 0);
}

/**
 * What people write instead of a secret: "EXAMPLE", "changeme", "your_key", "<key>", "${KEY}", "{{key}}", "%KEY%", "$KEY", a row of
 * x, stars or dots. Near miss: a random value with three equal characters in a row.
 */
const PLACEHOLDER =
  /example|sample|change.?me|your[_-]|placeholder|redacted|removed|dummy|insert|todo|[<>{}]|^%.*%$|^\$[{(A-Z_]|^[[(].*[\])]$|([x*.#_0-])\1{4}|(.)\2{6}/i;

/** Parts of the alphabet, the digits or a keyboard's row in order: typed for a manual, but nobody can be sure. */
const IN_ORDER = /abcdefg|12345678|qwertyu|deadbeef/i;

/** Nothing for what stands in for a secret, `shape` for what was typed in order, else the level offered. */
export function gated(value: string, level: Level): Level | undefined {
  if (PLACEHOLDER.test(value)) return undefined;
  return IN_ORDER.test(value) ? 'shape' : level;
}

/** Shorter ones are words and numbers. */
const SHORTEST_RUN = 16;

/**
 * Prefixes whose rest is so short that now and then it holds no digit, and how many of their letters `placesOfMarked` asks for;
 * '_' stands in most others.
 */
const ANCHORS: readonly (readonly [string, number])[] = [
  ['glpat-', 4],
  ['SG.', 2],
  ['AKIA', 4],
  ['ASIA', 4],
  ['ABIA', 4],
  ['ACCA', 4],
];

/**
 * Every run of letters, digits, '_' and '-' with 16 characters or more that holds a digit or one of ANCHORS, without '_' and
 * '-' before it: the place where a vendor's prefix can stand. They are few in mail, so all detectors of secrets start
 * from them. In no order.
 */
export const wordRuns: (scan: ScanText) => readonly Line[] = rememberLast((scan: ScanText) => {
  const { text, tokens } = scan;
  const runs: Line[] = [];
  let done = 0;
  const addAround = (from: number, to: number, isNew: (run: string) => boolean): void => {
    while (from > done && isInRun(text.charCodeAt(from - 1))) from--;
    while (isInRun(codeAt(text, to))) to++;
    done = to;
    while (from < to && isJoint(text.charCodeAt(from))) from++;
    if (to - from >= SHORTEST_RUN && isNew(text.slice(from, to))) runs.push({ from, to });
  };
  for (let token = 0; token < tokens.count; token++) {
    const from = tokens.starts[token]!;
    const to = tokens.ends[token]!;
    const isJoined = isJoint(codeAt(text, from - 1)) || isJoint(codeAt(text, to));
    if (from >= done && (isJoined || to - from >= SHORTEST_RUN)) addAround(from, to, () => true);
  }
  const addBehind = (places: readonly number[], length: number): void => {
    done = 0;
    for (const at of places) {
      const from = at + length;
      if (from >= done && isAlphanumeric(codeAt(text, from))) addAround(from, from, (run) => !/\d/.test(run));
    }
  };
  addBehind(placesOf(text, '_'), 1);
  if (scan.words.pieces[SECRET]!.length === 0) return runs;
  for (const [anchor, letters] of ANCHORS) addBehind(placesOfMarked(scan, anchor, letters), anchor.length);
  return runs;
});

function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x5f;
}

function isInRun(code: number): boolean {
  return isAlphanumeric(code) || isJoint(code);
}

/** Where `word` stands, of which the first `letters` end with a piece of SECRET. */
export function placesOfMarked({ text, words }: ScanText, word: string, letters: number): readonly number[] {
  return words.pieces[SECRET]!.map((end) => end - letters).filter((at) => text.startsWith(word, at));
}

/** Between the scheme of an address and its rest. */
export const LINK = '://';

/** Where it stands. */
export const linksOf: (scan: ScanText) => readonly number[] = rememberLast(({ text }: ScanText) =>
  placesOf(text, LINK),
);

/** Where `word` stands, from the first on; an anchor must be found faster than a regular expression could look. */
export function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}
