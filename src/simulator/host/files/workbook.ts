import { escapeXml, HEAD, makePackage, RELATIONSHIPS } from './office-package';

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Sheet {
  readonly name: string;
  /** Texts by row; the first row heads the columns. */
  readonly rows: readonly (readonly string[])[];
  readonly isHidden?: boolean;
}

/** A workbook (.xlsx) that Excel opens. */
export function makeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const listed = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return makePackage(
    {
      path: 'xl/workbook.xml',
      type: `${TYPE}.sheet.main+xml`,
      content: `${HEAD}<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONSHIPS}"><sheets>${listed.join('')}</sheets></workbook>`,
    },
    sheets.map(({ rows }, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      type: `${TYPE}.worksheet+xml`,
      relation: 'worksheet',
      content: `${HEAD}<worksheet xmlns="${SHEETS}"><sheetData>${rows.map(row).join('')}</sheetData></worksheet>`,
    })),
  );
}

function row(cells: readonly string[]): string {
  return `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`).join('')}</row>`;
}
