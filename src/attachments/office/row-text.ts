import { MAX_CHARACTERS, MAX_EMPTY_CELLS } from '../limits';

/** One line of cells in the making. */
export interface RowText {
  /** Columns in rising order; one that goes back is put after the last. */
  add(column: number, content: string): void;
  /** The line so far, '' when nothing was added; starts the next one. */
  take(): string;
}

const TABS = new Array(MAX_EMPTY_CELLS + 1).join('\t');

/**
 * Puts cells in a line, parted by a tab for each column, so that a cell finds its heading. Blank cells at the end are left
 * out; a gap wider than `MAX_EMPTY_CELLS` is cut to that.
 */
export function startRows(): RowText {
  let line = '';
  let last = 0;
  return {
    add(column, content) {
      // A thousand references to one long text make a row that no engine could hold.
      if (content === '' || line.length > MAX_CHARACTERS) return;
      if (column > last) line += column - last === 1 ? '\t' : TABS.slice(0, column - last);
      else if (line !== '') line += '\t';
      line += content;
      last = Math.max(column, last);
    },
    take() {
      const taken = line;
      line = '';
      last = 0;
      return taken;
    },
  };
}
