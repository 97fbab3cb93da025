import { isPassword, isPin } from './password-value';
import type { Line, ScanText } from './scan-text';

/** Rows and characters of a row that are looked at: one kept password says as much as a thousand. */
const MOST_ROWS = 200;
const LONGEST_ROW = 4000;

interface Column {
  readonly values: readonly Line[];
  /** How far the table was read. */
  readonly end: number;
}

/**
 * The passwords below the heading [start, end), which must be a cell of its own in the first row of a table; PINs below
 * another word than "PIN" are numbers.
 */
export function passwordsBelow(scan: ScanText, start: number, end: number): Column {
  const { text } = scan;
  const heading = scan.lineAt(start);
  const isCell = isEdge(text[start - 1]) && isEdge(text[end]) && start - heading.from < LONGEST_ROW;
  if (!isCell) return { values: [], end };
  const before = text.slice(Math.max(0, heading.from - LONGEST_ROW), Math.max(0, heading.from - 1));
  const isFirstRow = before.slice(before.lastIndexOf('\n') + 1).indexOf('\t') < 0;
  if (!isFirstRow) return { values: [], end: heading.to };

  const values: Line[] = [];
  const column = text.slice(heading.from, start).split('\t').length - 1;
  const isValue = /^p(?:in|ass ?code)/i.test(text.slice(start, end)) ? isPin : isPassword;
  let from = heading.to + 1;
  for (let row = 0; row < MOST_ROWS && from < text.length; row++) {
    const { to } = scan.lineAt(from);
    const cells = text.slice(from, Math.min(to, from + LONGEST_ROW)).split('\t');
    if (cells.length < 2) break;
    const value = cells[column] ?? '';
    const at = from + cells.slice(0, column).join('\t').length + (column > 0 ? 1 : 0);
    if (isValue(value)) values.push({ from: at, to: at + value.length });
    from = to + 1;
  }
  return { values, end: from };
}

function isEdge(character: string | undefined): boolean {
  return character === undefined || character === '\t' || character === '\n';
}
