import { columnOf, dateOfSerial, MAX_CELL_CHARACTERS, oneLine } from '../office/cells';
import type { OfficePackage, XmlPart } from '../office/parts';
import { startTable } from '../office/table-text';
import type { Reading } from '../reader';
import { attributeOf, decodeXmlText, isOn, walkXml } from '../xml/walk-xml';
import { readFilters } from './filters';
import type { Sheet, Workbook } from './workbook';

const HEADER_FOOTER = /^(?:odd|even|first)(?:Header|Footer)$/;

/** Reads the cells of one sheet (ECMA-376 part 1, 18.3), its headers and footers. */
export function readSheet(
  office: OfficePackage,
  part: XmlPart,
  sheet: Sheet,
  workbook: Workbook,
  reading: Reading,
): void {
  const source = office.source(part);
  const filters = sheet.place === 'visible' ? readFilters(office, part.path, source) : [];
  const table = startTable(reading, sheet.place, sheet.name);
  let row = 0;
  let column = -1;
  let cellType = '';
  let cellStyle = '';
  let value = '';
  /** Attributes of the element that starts next. */
  let reference = '';
  let type = '';
  let style = '';
  /** Elements whose text is wanted: a value, a text, a header or footer. */
  let isWanted = false;

  const isWhole = walkXml(source, {
    attribute(name, raw) {
      if (name === 'r') reference = reference || raw;
      else if (name === 't') type = type || raw;
      else if (name === 's') style = style || raw;
    },
    start(name, attributes) {
      isWanted = name === 'v' || name === 't';
      if (name === 'c') {
        column = reference === '' ? column + 1 : columnOf(reference);
        cellType = type;
        cellStyle = style;
        value = '';
      } else if (name === 'row') {
        row = Number(reference) || row + 1;
        column = -1;
        const isFiltered = filters.some(({ from, to }) => row >= from && row <= to);
        table.startRow(!isHiddenBy(attributes, 'ht') ? 'visible' : isFiltered ? 'filtered-rows' : 'hidden-rows');
      } else if (name === 'col' && isHiddenBy(attributes, 'width')) {
        table.hideColumns(Number(attributeOf(attributes, 'min')) - 1, Number(attributeOf(attributes, 'max')) - 1);
      } else if (!isWanted && HEADER_FOOTER.test(name)) {
        isWanted = true;
        value = '';
      }
      reference = type = style = '';
    },
    end(name) {
      isWanted = false;
      if (name === 'c') table.add(column, shownValue(cellType, cellStyle, value, workbook));
      else if (name === 'row') table.endRow();
      else if (name !== 'v' && HEADER_FOOTER.test(name))
        reading.add('header-footer', plainFooter(decodeXmlText(value)), 1);
    },
    text(raw) {
      if (isWanted) value += raw;
    },
  });
  if (!isWhole) reading.miss('malformed');
}

/** Hidden, or without height or width. */
function isHiddenBy(attributes: string, size: 'ht' | 'width'): boolean {
  return isOn(attributeOf(attributes, 'hidden')) || Number(attributeOf(attributes, size) || 1) === 0;
}

/** What a cell shows: '' for an error, which is no value. `raw` as it stands in the file. */
function shownValue(
  type: string,
  style: string,
  raw: string,
  { sharedStrings, showsDate, dateSystem }: Workbook,
): string {
  if (raw === '') return '';
  switch (type) {
    case 's':
      return sharedStrings[Number(raw)] || '';
    case 'str':
    case 'inlineStr':
      return oneLine(decodeXmlText(raw.slice(0, MAX_CELL_CHARACTERS)));
    case 'b':
      return isOn(raw) ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    case 'd':
      return raw.slice(0, 'yyyy-mm-dd'.length);
    default: {
      const isDate = showsDate[Number(style)] === true;
      const date = isDate ? dateOfSerial(Number(raw), dateSystem) : undefined;
      if (date !== undefined) return date;
      // Long numbers are shown in full wherever the column is wide enough.
      return raw.indexOf('E') < 0 && raw.indexOf('e') < 0 ? raw : String(Number(raw));
    }
  }
}

/** Without the codes for fonts, places and fields (18.3.1.39): "&L&"Arial,Bold"&12Confidential&P". */
function plainFooter(text: string): string {
  return text.replace(/&(?:"[^"]*"|K[\dA-Fa-f+-]{6}|\d{1,3}|[A-Z])/g, ' ');
}
