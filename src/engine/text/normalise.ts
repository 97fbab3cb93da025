/**
 * White space other than ' ', '\t', '\n' and '\r': the controls that are, no-break, Ogham, en to hair, line, paragraph, narrow,
 * mathematical and ideographic space.
 */
const OTHER_SPACES = /[\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** Every character that `plainForm` changes, and combining accents. Controls show nothing, inside a word too. */
const UNUSUAL =
  /[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u02bc\u0300-\u036f\u061c\u180b-\u180f\u200b-\u201f\u202a-\u202e\u2032\u2033\u2060-\u206f\u2212\ufe00-\ufe0f\ufe58\ufe63\ufeff\uff01-\uff5e]/g;

/**
 * Tags and further variation selectors (U+E0000 to U+E03FF): they show nothing and are two units each. Runs of halves go as
 * one, or what is left of broken text could become a pair.
 */
const INVISIBLE_PAIRS = /\udb40[\udb40\udc00-\udfff]*/g;

/**
 * A Latin, Greek or Cyrillic letter with its accents. No other character: after a mark of another block (U+1DC0) composing
 * would put the accents in order before it, where they meet those of the letter.
 */
const ACCENTED = /[A-Za-z\xc0-\u024f\u0370-\u0481\u048a-\u052f\u1e00-\u1fff][\u0300-\u036f]+/g;

/**
 * Unicode's stream-safe form ends a run at 30 marks (UAX 15, section 13): sorting a run takes time with the square of its
 * length, and a body of nothing but accents took a minute.
 */
const MOST_MARKS = 30;

/** Of ASCII characters: white space, with RARE for what may not even stand singly; controls are ODD, all others 0. */
const SPACE = 1;
const RARE = 6;
const ODD = 4;
const KINDS = new Uint8Array(0x80);
for (let code = 0; code < 0x80; code++) if (code < 0x20 || code === 0x7f) KINDS[code] = ODD;
KINDS[0x20] = KINDS[0x09] = KINDS[0x0a] = SPACE;
KINDS[0x0d] = SPACE | 2;

/**
 * Text as keywords and detectors read it. A run of white space is one '\n' if it holds a line break, else its tabs, else
 * one ' '. Tabs part the cells of a row, so each stays, also at the start of a line, where they are empty cells; at its
 * end they are gone, and so is all other white space at both ends of the text. Zero-width characters and soft hyphens
 * are gone; dashes are '-', quotation marks straight, full-width ASCII plain, accents composed. Applying it twice changes
 * nothing.
 */
export function normaliseText(text: string): string {
  const plain = replaceSpaces(replaceRare(text, (each, pattern, by) => each.replace(pattern, by)));
  return plain.slice(startOfText(plain));
}

/** Replaces every match in a text; `pattern` has no groups. */
export type Replace = (text: string, pattern: RegExp, by: (match: string) => string) => string;

/** A text half normalised: without its rare characters, its white space still as it was. */
export interface Spaced {
  readonly text: string;
  /** Before the white space at its end. */
  readonly end: number;
  /** Start and end, in turns, of the white space to be replaced. */
  readonly spaces: readonly number[];
}

/** The first half of normalising: rare characters are replaced by `replace`, one kind after the other. */
export function replaceRare(text: string, replace: Replace): Spaced {
  const end = endOfText(text);
  const spaces = spacesToReplace(text, end, ODD);
  if (spaces !== undefined) return { text, end, spaces };
  const seen = replaceKinds(text, replace);
  const seenEnd = endOfText(seen);
  return { text: seen, end: seenEnd, spaces: spacesToReplace(seen, seenEnd, 0) ?? [] };
}

/**
 * The second half; only the start of the text is still as it was. Joined, because what is added up stays a text of parts for
 * an engine, and all readers to come would pay for that at every character.
 */
export function replaceSpaces({ text, end, spaces }: Spaced): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < spaces.length; at += 2) {
    const start = spaces[at]!;
    const next = spaces[at + 1]!;
    const by = plainRun(text, start, next);
    // Mostly what stands for a run is its first or last character: one part less.
    const isLast = by.length === 1 && text[next - 1] === by;
    parts.push(text.slice(from, start));
    if (!isLast) parts.push(by);
    from = isLast ? next - 1 : next;
  }
  parts.push(text.slice(from, end));
  return parts.join('');
}

/**
 * Start and end, in turns, of all white space before `end` but single ' ', '\t' and '\n'; undefined when some character is
 * odd. `others`: what is beyond ASCII. The one loop over a text's characters: a search for each would be two, and three where
 * lines end in '\r\n'. It branches at what is rare and not at every space: a wrongly foreseen branch costs more than the rest.
 */
function spacesToReplace(text: string, end: number, others: number): readonly number[] | undefined {
  const spaces: number[] = [];
  // Looked up once: a module's names cost as much as the table.
  const kinds = KINDS;
  let before = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    let kind = code < 0x80 ? kinds[code]! : others;
    if ((kind & (before | RARE)) === 0) {
      before = kind;
      continue;
    }
    const start = at - before;
    for (; (kind & SPACE) !== 0; kind = kindOf(text.charCodeAt(++at), others));
    if (kind === ODD) return undefined;
    spaces.push(start, at);
    before = 0;
  }
  return spaces;
}

function kindOf(code: number, others: number): number {
  return code < 0x80 ? KINDS[code]! : others;
}

/** The first halves that no second one follows. By hand: a pattern for them took time with the square of a run of halves. */
function halvesLeft(run: string): string {
  let from = run.length;
  while (from > 0 && run.charCodeAt(from - 1) === 0xdb40) from--;
  return run.slice(from);
}

function replaceKinds(text: string, replace: Replace): string {
  const shown = replace(text, UNUSUAL, plainForm);
  // After the single characters, which may have stood between two halves.
  const seen = shown.indexOf('\udb40') < 0 ? shown : replace(shown, INVISIBLE_PAIRS, halvesLeft);
  return replace(replace(seen, OTHER_SPACES, plainSpace), ACCENTED, compose);
}

/** Vertical tabs (Word's line break inside a paragraph), form feeds and Unicode's line ends break lines as well. */
function plainSpace(space: string): string {
  return /[\x0b\x0c\x85\u2028\u2029]/.test(space) ? '\n' : ' ';
}

/** What stands for the white space at [start, end). */
export function plainRun(text: string, start: number, end: number): string {
  let by = ' ';
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) by = '\n';
    else if (code === 0x09) by = by === ' ' ? '\t' : by + '\t';
  }
  // Tabs before a line break were dropped when it came; those behind it open a row.
  return by;
}

/** Of text whose runs are plain: behind the space or line break at its start. */
export function startOfText(text: string): number {
  return text.startsWith(' ') || text.startsWith('\n') ? 1 : 0;
}

/** Before the run at its end. */
function endOfText(text: string): number {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end--;
  return end;
}

/** Cut before and after: one mark may come apart into two. */
function compose(accented: string): string {
  return accented
    .slice(0, 1 + MOST_MARKS)
    .normalize('NFC')
    .slice(0, 1 + MOST_MARKS);
}

/** What stands for an UNUSUAL character: itself, another one, or nothing. */
function plainForm(character: string): string {
  const code = character.charCodeAt(0);
  // Full-width ASCII stands in the order of ASCII.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xfe63) return '-';
  if ((code >= 0x2018 && code <= 0x201b) || code === 0x2bc || code === 0x2032) return "'";
  if ((code >= 0x201c && code <= 0x201f) || code === 0x2033) return '"';
  // U+034F joins graphemes: newsletters pad their preview text with it.
  if (code >= 0x300 && code <= 0x36f && code !== 0x34f) return character;
  return code === 0x2016 || code === 0x2017 ? character : '';
}
