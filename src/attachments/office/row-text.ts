import { MAX_CHARACTERS, MAX_EMPTY_CELLS } from '../limits';

/** One line of cells in the making. */
export interface RowText {
  /** Columns in rising order; one that goes back is put after the last. */
  add(column: number, content: string): void;
  /** The line so far, '' when nothing was added; starts the next one. */
  take(): string;
}

/**
 * Puts cells in a line, parted by a tab for each column, so that a cell finds its heading. Blank cells at the end are left
 * out; a gap wider than `MAX_EMPTY_CELLS` is cut to that.
 */
export function startRows(): RowText {
  let cells: string[] = [];
  let at = 0;
  let last = 0;
  let characters = 0;
  return {
    add(column, content) {
      // A thousand references to one long text make a row that no engine could hold.
      if (content === '' || at + characters > MAX_CHARACTERS) return;
      if (column > last) at += Math.min(column - last, MAX_EMPTY_CELLS);
      else if (characters > 0) at++;
      cells[at] = content;
      last = Math.max(column, last);
      characters += content.length;
    },
    take() {
      const taken = cells.join('\t');
      cells = [];
      at = last = characters = 0;
      return taken;
    },
  };
}
