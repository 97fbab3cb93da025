/**
 * White space other than ' ', '\t' and '\n': the controls that are, no-break, Ogham, en to hair, line, paragraph, narrow,
 * mathematical and ideographic space.
 */
const OTHER_SPACES = /[\x0b-\x0d\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

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

/** Nothing but runs of white space can have to change in a text of plain ASCII, which is most of them. */
const OTHER_THAN_PLAIN = /[^\t\n -~]/;

/**
 * Text as keywords and detectors read it. A run of white space is one '\n' if it holds a line break, else its tabs, else
 * one ' '. Tabs part the cells of a row, so each stays, also at the start of a line, where they are empty cells; at its
 * end they are gone, and so is all other white space at both ends of the text. Zero-width characters and soft hyphens
 * are gone; dashes are '-', quotation marks straight, full-width ASCII plain, accents composed. Applying it twice changes
 * nothing.
 *
 * A few searches for rare characters run at several times the speed of a loop over all of them, and faster still where
 * there is no JIT.
 */
export function normaliseText(text: string): string {
  const plain = replaceAll(text, (each, pattern, by) => each.replace(pattern, by));
  return plain.slice(startOfText(plain));
}

/** Replaces every match in a text; `pattern` has no groups. */
export type Replace = (text: string, pattern: RegExp, by: (match: string) => string) => string;

/** What normalising replaces, in this order; only the start of the text is still as it was. */
export function replaceAll(text: string, replace: Replace): string {
  const seen = OTHER_THAN_PLAIN.test(text) ? replaceRare(text, replace) : text;
  // The end goes before the runs: what is replaced in is whole again, and a part of another string is read at half the speed.
  return replace(seen.slice(0, endOfText(seen)), /[ \t\n]{2,}/g, plainRun);
}

/** The first halves that no second one follows. By hand: a pattern for them took time with the square of a run of halves. */
function halvesLeft(run: string): string {
  let from = run.length;
  while (from > 0 && run.charCodeAt(from - 1) === 0xdb40) from--;
  return run.slice(from);
}

function replaceRare(text: string, replace: Replace): string {
  const shown = replace(text, UNUSUAL, plainForm);
  // After the single characters, which may have stood between two halves.
  const seen = shown.indexOf('\udb40') < 0 ? shown : replace(shown, INVISIBLE_PAIRS, halvesLeft);
  const lines = seen.indexOf('\r') < 0 ? seen : replace(seen, /\r\n?/g, () => '\n');
  return replace(replace(lines, OTHER_SPACES, plainSpace), ACCENTED, compose);
}

/** Vertical tabs (Word's line break inside a paragraph), form feeds and Unicode's line ends break lines as well. */
function plainSpace(space: string): string {
  return /[\x0b-\x0d\x85\u2028\u2029]/.test(space) ? '\n' : ' ';
}

/** What stands for a run of ' ', '\t' and '\n'. */
function plainRun(run: string): string {
  const lastBreak = run.lastIndexOf('\n');
  if (lastBreak === run.length - 1) return '\n';
  if (run.indexOf('\t') < 0) return lastBreak < 0 ? ' ' : '\n';
  const tabs = run.slice(lastBreak + 1).replace(/ +/g, '');
  return lastBreak >= 0 ? `\n${tabs}` : tabs || ' ';
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
