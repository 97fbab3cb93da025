import type { Tokens } from './tokens';
import type { Words } from './word-finder';
import { readWords } from './words';

/**
 * A normalised text as detectors read it. Lines end in '\n', cells of one row are parted by '\t', all other white space is
 * one ' '.
 */
export interface ScanText {
  readonly text: string;
  readonly tokens: Tokens;
  readonly words: Words;
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

/** Prepares text of `normaliseText` for the detectors. */
export function scanText(text: string): ScanText {
  const words = readWords(text);
  return { text, words, tokens: words.tokens, ...createLayout(text) };
}

/** A heading is a cell of words; a longer one is no heading. */
const LONGEST_HEADING = 60;

/** Of a row, as far as columns are counted: a text of one line and a thousand numbers would take time with its square. */
const LONGEST_ROW = 4000;

/** Looked up only for what passes a check; the line and the table of the last answer are kept. */
function createLayout(text: string): Pick<ScanText, 'lineAt' | 'headingAt'> {
  const hasTabs = text.indexOf('\t') >= 0;
  let line: Line = { from: 0, to: -1 };
  let table: Line = line;
  let headings: readonly string[] = [];
  /** Where in which row the column was last counted to, because candidates come in their order. */
  let counted = { row: line, at: 0, column: 0 };

  const columnAt = (row: Line, at: number): number => {
    if (counted.row !== row || counted.at > at) counted = { row, at: row.from, column: 0 };
    for (; counted.at < at; counted.at++) if (text.charCodeAt(counted.at) === 0x09) counted.column++;
    return counted.column;
  };

  const lineAt = (at: number): Line => {
    if (at < line.from || at > line.to) line = { from: text.lastIndexOf('\n', at - 1) + 1, to: endOfLine(text, at) };
    return line;
  };

  const findTable = ({ from, to }: Line): void => {
    for (let above = rowAbove(text, from); above >= 0; above = rowAbove(text, from)) from = above;
    for (let below = rowBelow(text, to); below >= 0; below = rowBelow(text, to)) to = below;
    table = { from, to };
    const first = text.slice(from, Math.min(endOfLine(text, from), from + LONGEST_ROW)).split('\t');
    headings = first.every((cell) => cell.length <= LONGEST_HEADING && !/\d{3}/.test(cell)) ? first : [];
  };

  return {
    lineAt,
    headingAt(at) {
      if (!hasTabs) return '';
      const row = lineAt(at);
      if (at - row.from > LONGEST_ROW) return '';
      const isInTable = row.from >= table.from && row.to <= table.to;
      if (!isInTable) {
        if (!hasCells(text, row.from, row.to)) return '';
        findTable(row);
      }
      return row.from === table.from ? '' : (headings[columnAt(row, at)] ?? '');
    },
  };
}

/** The start of the row above the line that starts at `from`, over a line of one cell; -1 when there is none. */
function rowAbove(text: string, from: number): number {
  if (from === 0) return -1;
  const start = text.lastIndexOf('\n', from - 2) + 1;
  if (hasCells(text, start, from - 1)) return start;
  const above = text.lastIndexOf('\n', start - 2) + 1;
  const isSection = start > 0 && isSectionTitle(text, start, from - 1) && hasCells(text, above, start - 1);
  return isSection && isDataRow(text, from) ? above : -1;
}

/** The end of the row below the line that ends at `to`, in the same way. */
function rowBelow(text: string, to: number): number {
  if (to >= text.length) return -1;
  const end = endOfLine(text, to + 1);
  if (hasCells(text, to + 1, end)) return end;
  if (end >= text.length || !isSectionTitle(text, to + 1, end) || !isDataRow(text, end + 1)) return -1;
  return endOfLine(text, end + 1);
}

/** "Ward A" between two rows; an empty line ends a table. */
function isSectionTitle(text: string, from: number, to: number): boolean {
  return to > from && to - from <= LONGEST_HEADING && !hasCells(text, from, to);
}

/** A row with a number is none that heads another table. */
function isDataRow(text: string, from: number): boolean {
  const row = text.slice(from, Math.min(endOfLine(text, from), from + LONGEST_ROW));
  return row.indexOf('\t') >= 0 && /\d{3}/.test(row);
}

/** Looks no further than a row's length: what has its first cell later is no table. */
function hasCells(text: string, from: number, to: number): boolean {
  return text.slice(from, Math.min(to, from + LONGEST_ROW)).indexOf('\t') >= 0;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
