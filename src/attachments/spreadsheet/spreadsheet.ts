import { DRAWING, readFlow } from '../office/flow';
import { openPackage } from '../office/parts';
import { readProperties } from '../office/properties';
import type { Reader } from '../reader';
import { readPivotCaches } from './pivot-cache';
import { readSheet } from './sheet';
import { readWorkbook } from './workbook';

/** The comments of one sheet are lines of their own; those of today's Excel stand in threads. */
const COMMENT = { lines: /^(?:comment|threadedComment)$/, texts: /^(?:t|text)$/ };

/** Rows of another workbook, kept so that formulas work without it. */
const EXTERNAL_ROWS = { lines: /^row$/, texts: /^v$/ };

/** Excel workbooks, templates and add-ins in XML (ECMA-376, SpreadsheetML). */
export const spreadsheet: Reader = {
  kind: 'spreadsheet',
  matches: ({ packageType }) => /(?:spreadsheetml|ms-excel)[^"'<]*\.main\+xml/.test(packageType),
  read({ zip }, reading) {
    if (zip === undefined) return;
    const office = openPackage(zip, reading);
    const workbook = readWorkbook(office);
    for (const sheet of workbook.sheets) {
      const part = office.partAt(sheet.path);
      // Charts and dialogs of Excel 5 stand on sheets as well.
      if (part !== undefined && part.root === 'worksheet') readSheet(office, part, sheet, workbook, reading);
    }
    readPivotCaches(office, workbook, reading);
    for (const part of office.parts) {
      if (part.root === 'comments' || part.root === 'ThreadedComments')
        readFlow(office, part, 'comments', COMMENT, reading);
      else if (part.root === 'externalLink') readFlow(office, part, 'embedded-file', EXTERNAL_ROWS, reading);
      else if (part.root === 'wsDr' || part.root === 'chartSpace' || part.root === 'dataModel')
        readFlow(office, part, 'visible', DRAWING, reading);
    }
    readProperties(office, ['Properties', 'coreProperties'], reading);
  },
};

/** The same in Excel's binary form ([MS-XLSB]): recognised and not read. */
export const binarySpreadsheet: Reader = {
  kind: 'spreadsheet',
  matches: ({ packageType }) => /ms-excel\.sheet\.binary[^"'<]*\.main/.test(packageType),
  read: (_, reading) => reading.miss('not-readable-here'),
};
