/**
 * Which UTF-16 code units belong to words, and their form without case. Own tables, because ES2016 has no `\p{L}` and
 * lower-casing a whole text can change its length ('İ' becomes two units) and so every offset after it.
 */

/** Latin, Greek, Cyrillic and Armenian: nearly every letter of real mail, answered by one table look-up. */
export const TABLE_SIZE = 0x590;

/** [first, last] of the code units from 0x590 on that are punctuation, symbols, or letters of scripts without spaces. */
const OUTSIDE_WORDS: readonly (readonly [number, number])[] = [
  // Thai, Lao, Tibetan, Myanmar, Khmer: no spaces between words, so every letter may be a word's edge.
  [0x0e00, 0x109f],
  [0x1780, 0x17ff],
  // General punctuation, currency, arrows, mathematics, boxes, dingbats.
  [0x2000, 0x2bff],
  [0x2e00, 0x2e7f],
  // Chinese, Japanese, Yi, and Hangul with its attached particles.
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7ff],
  // Surrogates (emoji), private use (Wingdings), compatibility ideographs.
  [0xd800, 0xfaff],
  [0xfe00, 0xfe6f],
  [0xff00, 0xffff],
];

const FOLDED = new Uint16Array(TABLE_SIZE);

/** `foldWordCharacter` of the codes below TABLE_SIZE, for a loop that cannot afford the call. */
export const FOLDED_IN_WORD = new Uint16Array(TABLE_SIZE);
for (let code = 0; code < TABLE_SIZE; code++) {
  FOLDED[code] = lowerCaseOf(code);
  FOLDED_IN_WORD[code] = isLetterOrDigit(code) ? lowerCaseOf(code) : 0;
}

/**
 * The code unit at `at`; 0, which stands in no normalised text, before and behind it. An engine that was once asked beyond the
 * end of a text asks all the others with a call.
 */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** The code unit without case; always one unit. */
export function foldCase(code: number): number {
  return code < TABLE_SIZE ? FOLDED[code]! : lowerCaseOf(code);
}

/** As foldCase for a letter or digit of a word; 0 for everything that ends a word. */
export function foldWordCharacter(code: number): number {
  if (code < TABLE_SIZE) return FOLDED_IN_WORD[code]!;
  return isLetterOrDigit(code) ? lowerCaseOf(code) : 0;
}

/** A letter or digit of a script that separates its words. The underscore is none: "_HIV_" holds the word HIV. */
export function isWordCharacter(code: number): boolean {
  return foldWordCharacter(code) !== 0;
}

function lowerCaseOf(code: number): number {
  if (code === 0x130) return 0x69;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return isAlphanumeric(code);
  // Below À only the two ordinals and the micro sign are letters; × and ÷ stand among the letters.
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < TABLE_SIZE) return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2c2 && code <= 0x2ff);
  return !OUTSIDE_WORDS.some(([first, last]) => code >= first && code <= last);
}

/** Of ASCII, as are the next three. */
export function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

export function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
