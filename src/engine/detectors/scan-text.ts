/**
 * A normalised text as detectors read it. Lines end in '\n', cells of one row are parted by '\t', all other white space is
 * one ' '.
 */
export interface ScanText {
  readonly text: string;
  readonly tokens: Tokens;
  /** The cell that heads the column of the cell at `at`; '' in running text and in the heading row itself. */
  headingAt(at: number): string;
  /** The line that holds `at`, without its end. */
  lineAt(at: number): Line;
}

/** [from, to) of a text. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/**
 * Every run of ASCII letters and digits that holds a digit, by position: nearly all identifiers are made of them, and they
 * are few, so that thirty detectors cost little more than one. Arrays beside each other, because a loop over numbers
 * costs a tenth of one over objects.
 */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many of the token's characters are digits. */
  readonly digits: Int32Array;
}

/** Bits of the character classes. */
const DIGIT = 1;
const LETTER = 2;

const CLASSES = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if (code >= 0x30 && code <= 0x39) CLASSES[code] = DIGIT;
  else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) CLASSES[code] = LETTER;
}

/** Prepares text of `normaliseText` for the detectors. */
export function scanText(text: string): ScanText {
  return { text, tokens: findTokens(text), ...createLayout(text) };
}

function findTokens(text: string): Tokens {
  let room = 64;
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let digits = new Int32Array(room);
  let count = 0;
  let start = -1;
  let digitsHere = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const kind = code < 128 ? CLASSES[code]! : 0;
    if (kind !== 0) {
      if (start < 0) start = at;
      digitsHere += kind & DIGIT;
      continue;
    }
    if (digitsHere > 0) {
      if (count === room) {
        room *= 2;
        starts = grown(starts, room);
        ends = grown(ends, room);
        digits = grown(digits, room);
      }
      starts[count] = start;
      ends[count] = at;
      digits[count++] = digitsHere;
      digitsHere = 0;
    }
    start = -1;
  }
  return { count, starts, ends, digits };
}

function grown(array: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(array);
  return larger;
}

/** A heading is a cell of words; a longer one is no heading. */
const LONGEST_HEADING = 60;

/** Of a row, as far as columns are counted: a text of one line and a thousand numbers would take time with its square. */
const LONGEST_ROW = 4000;

/** Looked up only for what passes a check; the line and the table of the last answer are kept. */
function createLayout(text: string): Pick<ScanText, 'lineAt' | 'headingAt'> {
  let line: Line = { from: 0, to: -1 };
  let table: Line = line;
  let headings: readonly string[] = [];

  const lineAt = (at: number): Line => {
    if (at < line.from || at > line.to) line = { from: text.lastIndexOf('\n', at - 1) + 1, to: endOfLine(text, at) };
    return line;
  };

  const findTable = ({ from, to }: Line): void => {
    while (from > 0 && hasCells(text, text.lastIndexOf('\n', from - 2) + 1, from - 1))
      from = text.lastIndexOf('\n', from - 2) + 1;
    while (to < text.length && hasCells(text, to + 1, endOfLine(text, to + 1))) to = endOfLine(text, to + 1);
    table = { from, to };
    const first = text.slice(from, Math.min(endOfLine(text, from), from + LONGEST_ROW)).split('\t');
    headings = first.every((cell) => cell.length <= LONGEST_HEADING && !/\d{3}/.test(cell)) ? first : [];
  };

  return {
    lineAt,
    headingAt(at) {
      const row = lineAt(at);
      if (at - row.from > LONGEST_ROW) return '';
      const isInTable = row.from >= table.from && row.to <= table.to;
      if (!isInTable) {
        if (!hasCells(text, row.from, row.to)) return '';
        findTable(row);
      }
      return row.from === table.from ? '' : (headings[text.slice(row.from, at).split('\t').length - 1] ?? '');
    },
  };
}

/** Looks no further than a row's length: what has its first cell later is no table. */
function hasCells(text: string, from: number, to: number): boolean {
  return text.slice(from, Math.min(to, from + LONGEST_ROW)).indexOf('\t') >= 0;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
