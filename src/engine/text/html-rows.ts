/** Puts the rows of data tables on one line each, cells parted by '\t'; told of the tags as they come. */
export interface RowTracker {
  openTable(): void;
  openRow(): void;
  closeRow(): void;
  openCell(attributes: string): void;
}

/** What the tracker reads and changes: the lines so far. */
interface Page {
  readonly lines: string[];
  /** Ends the line that is being written, if there is one. */
  flush(): void;
  /** Grows with each landmark that opens or closes: such a place must keep its line number. */
  landmarkCount(): number;
}

interface Row {
  readonly from: number;
  readonly landmarks: number;
  /** The first line of each cell; undefined for a column that the cell before covers as well. */
  readonly cells: (number | undefined)[];
}

/** More lines, or longer ones, are a letter or a signature laid out in a table, and read line by line. */
const MOST_LINES_OF_CELL = 4;
const LONGEST_CELL = 300;

const COLSPAN = /\bcolspan\s*=\s*["']?(\d{1,2})/i;
const MOST_COLUMNS_OF_CELL = 20;

/**
 * A row with two cells or more is data when its cells are short, hold no table and no landmark. Whole mails are laid out
 * in tables too (newsletters, signatures beside a logo): such rows keep their lines. Empty cells count, and a cell over
 * several columns counts as that many, so that every column stays below its heading; `rowspan` is not looked at.
 */
export function trackRows(page: Page): RowTracker {
  const { lines } = page;
  let row: Row | undefined;

  const closeRow = (): void => {
    page.flush();
    const line = row === undefined || row.landmarks !== page.landmarkCount() ? undefined : lineOf(row, lines);
    if (row !== undefined && line !== undefined) {
      lines.length = row.from;
      lines.push(line);
    }
    row = undefined;
  };

  return {
    openTable() {
      page.flush();
      // The row around it is layout and stays as it is.
      row = undefined;
    },
    openRow() {
      closeRow();
      row = { from: lines.length, landmarks: page.landmarkCount(), cells: [] };
    },
    closeRow,
    openCell(attributes) {
      page.flush();
      if (row === undefined) return;
      row.cells.push(lines.length);
      const columns = Math.min(Number(COLSPAN.exec(attributes)?.[1] ?? 1), MOST_COLUMNS_OF_CELL);
      for (let more = 1; more < columns; more++) row.cells.push(undefined);
    },
  };
}

/** The row as one line; undefined for a row of layout. */
function lineOf(row: Row, lines: readonly string[]): string | undefined {
  if (row.cells.length < 2) return undefined;
  const cells: string[] = [];
  let end = lines.length;
  let filled = 0;
  let mostLines = 0;
  for (let at = row.cells.length - 1; at >= 0; at--) {
    const from = row.cells[at];
    const held = from === undefined ? [] : lines.slice(from, end).filter((line) => /\S/.test(line));
    end = from ?? end;
    const cell = held.join(' ');
    if (held.length > MOST_LINES_OF_CELL || cell.length > LONGEST_CELL) return undefined;
    mostLines = Math.max(mostLines, held.length);
    if (held.length > 0) filled++;
    cells.push(cell);
  }
  // One filled cell of several lines stands beside a logo or a margin.
  return filled < 2 && mostLines > 1 ? undefined : cells.reverse().join('\t');
}
