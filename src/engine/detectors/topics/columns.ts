import type { Detection } from '../detector';
import { findPeopleBetween } from '../people';
import type { Line, ScanText } from '../scan-text';
import type { Term } from './terms';

/** Rows of one table that are looked at: enough to say what is in it. */
const MOST_ROWS = 500;
const LONGEST_ROW = 2000;

/** A cell that says nothing. */
const EMPTY = /^(?:|-+|no|none|n|n\/?a|nil|not known|unknown|nkda|tbc|0|\?)$/i;

/**
 * Cells below a heading such as "Diagnosis" or "Religion" in rows that name somebody, whatever the cell says. `terms`: of
 * this text, by position. Time is linear: each table is read once.
 */
export function readColumns(scan: ScanText, terms: readonly Term[]): readonly Detection[] {
  const found: Detection[] = [];
  if (scan.text.indexOf('\t') < 0) return found;
  for (let at = 0; at < terms.length;) {
    const { tier, start } = terms[at]!;
    const heading = scan.lineAt(start);
    const first = at;
    while (at < terms.length && terms[at]!.start <= heading.to) at++;
    if (tier !== 'headings' && terms.slice(first, at).every((term) => term.tier !== 'headings')) continue;
    if (heading.to - heading.from > LONGEST_ROW || !isTableHead(scan.text, heading)) continue;
    found.push(...readTable(scan, heading, terms.slice(first, at)));
  }
  return found;
}

function readTable(scan: ScanText, heading: Line, terms: readonly Term[]): readonly Detection[] {
  const { text } = scan;
  const headings = cellsOf(text, heading);
  const columns = headings.map((cell) =>
    terms.find((term) => term.tier === 'headings' && term.start === cell.from && term.end === cell.to),
  );
  const found: Detection[] = [];
  let row = scan.lineAt(heading.to + 1);
  for (let rows = 0; rows < MOST_ROWS && row.from > heading.to && row.to > row.from; rows++) {
    const cells = row.to - row.from > LONGEST_ROW ? [] : cellsOf(text, row);
    if (cells.length < 2) break;
    const isSomebody = findPeopleBetween(scan, row.from, row.to).some(({ kind }) => kind !== 'professional');
    if (isSomebody) {
      cells.forEach(({ from, to }, column) => {
        const heads = columns[column];
        if (heads === undefined || EMPTY.test(text.slice(from, to).trim())) return;
        found.push({ detector: heads.topic, start: from, end: to, level: 'medium', signals: ['label', 'person'] });
      });
    }
    if (row.to >= text.length) break;
    row = scan.lineAt(row.to + 1);
  }
  return found;
}

function isTableHead(text: string, { from, to }: Line): boolean {
  if (text.slice(from, to).indexOf('\t') < 0) return false;
  const before = text.slice(Math.max(0, from - LONGEST_ROW), Math.max(0, from - 1));
  return before.slice(before.lastIndexOf('\n') + 1).indexOf('\t') < 0;
}

function cellsOf(text: string, { from, to }: Line): readonly Line[] {
  const cells: Line[] = [];
  for (let start = from; start <= to;) {
    const tab = text.indexOf('\t', start);
    const end = tab < 0 || tab > to ? to : tab;
    cells.push({ from: start, to: end });
    start = end + 1;
  }
  return cells;
}
