import type { Reading } from '../reader';
import { oneLine } from './cells';
import { startRows } from './row-text';

/** Columns of a sheet (Excel's specifications and limits; LibreOffice has the same since 7.4). */
const MAX_COLUMNS = 16384;

/** How a row is shown. */
export type RowState = 'visible' | 'hidden-rows' | 'filtered-rows';

/** The texts of one sheet or table, as its cells come in. */
export interface TableText {
  /** Columns [from, to], from 0. */
  hideColumns(from: number, to: number): void;
  startRow(state: RowState): void;
  add(column: number, content: string): void;
  endRow(): void;
}

/**
 * Starts the texts of a sheet. Of a visible one, what is hidden goes to texts of its own: rows below the sheet's first row
 * as their heading, columns with the cells that head them. Of any other place all is one text, below the sheet's name.
 */
export function startTable(
  reading: Reading,
  place: 'visible' | 'hidden-sheet' | 'very-hidden-sheet' | 'embedded-file',
  name: string,
): TableText {
  const isShown = place === 'visible';
  const shown = reading.startText(place);
  const hiddenRows = reading.startText('hidden-rows');
  const filteredRows = reading.startText('filtered-rows');
  const hiddenColumns = reading.startText('hidden-columns');
  shown.addHeading(oneLine(name));
  const isHiddenColumn: boolean[] = [];
  // No sheet names a column twice.
  let columnsToHide = MAX_COLUMNS;
  const cells = startRows();
  const hiddenCells = startRows();
  let isFirst = true;
  let state: RowState = 'visible';
  return {
    hideColumns(from, to) {
      for (let column = from; isShown && column <= to && column < MAX_COLUMNS && columnsToHide-- > 0; column++)
        isHiddenColumn[column] = true;
    },
    startRow(next) {
      state = isShown ? next : 'visible';
    },
    add(column, content) {
      (isHiddenColumn[column] === true && state === 'visible' ? hiddenCells : cells).add(column, content);
    },
    endRow() {
      const content = cells.take();
      const hidden = hiddenCells.take();
      if (content === '' && hidden === '') return;
      if (isFirst) {
        hiddenRows.addHeading(content);
        filteredRows.addHeading(content);
      }
      isFirst = false;
      if (content !== '')
        (state === 'visible' ? shown : state === 'hidden-rows' ? hiddenRows : filteredRows).addLine(content);
      if (hidden !== '') hiddenColumns.addLine(hidden);
    },
  };
}
