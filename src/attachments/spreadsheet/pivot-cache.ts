import { oneLine } from '../office/cells';
import type { OfficePackage, XmlPart } from '../office/parts';
import { startRows } from '../office/row-text';
import type { Reading } from '../reader';
import { attributeOf } from '../xml/walk-xml';
import type { Workbook } from './workbook';

/** Elements that are one value, of a shared item or of a record (ECMA-376 part 1, 18.10.1). */
const VALUES = /^[bdensmx]$/;

interface Definition {
  readonly fields: { readonly name: string; readonly items: string[] }[];
  /** The rows stand on a sheet that people see anyway. */
  readonly isSourceVisible: boolean;
  readonly records: XmlPart | undefined;
}

/**
 * A pivot table keeps a copy of all the rows it was made of. Where these stand on a visible sheet of the same workbook they
 * have been read there; otherwise (the sheet is hidden or gone, or in another file) the copy is a table of its own.
 */
export function readPivotCaches(office: OfficePackage, workbook: Workbook, reading: Reading): void {
  for (const part of office.partsOf('pivotCacheDefinition')) {
    const { fields, isSourceVisible, records } = readDefinition(office, part, workbook);
    if (isSourceVisible) continue;
    const rows = reading.startText('pivot-cache');
    const line = startRows();
    fields.forEach(({ name }, column) => line.add(column, name));
    rows.addHeading(line.take());
    if (records === undefined) {
      for (const { items } of fields) for (const item of items) if (item !== '') rows.addLine(item);
      continue;
    }
    let column = 0;
    office.walk(records, {
      start(name, attributes) {
        if (name === 'r') column = 0;
        else if (VALUES.test(name)) {
          const value = attributeOf(attributes, 'v') || '';
          const content = name === 'x' ? fields[column]?.items[Number(value)] || '' : shownValue(name, value);
          line.add(column++, content);
        }
      },
      end(name) {
        const content = name === 'r' ? line.take() : '';
        if (content !== '') rows.addLine(content);
      },
    });
  }
}

function readDefinition(office: OfficePackage, part: XmlPart, workbook: Workbook): Definition {
  const fields: { name: string; items: string[] }[] = [];
  let isSourceVisible = false;
  let isInItems = false;
  office.walk(part, {
    start(name, attributes) {
      if (name === 'worksheetSource') isSourceVisible = isVisible(attributes, workbook);
      else if (name === 'cacheField') fields.push({ name: oneLine(attributeOf(attributes, 'name') || ''), items: [] });
      else if (name === 'sharedItems') isInItems = true;
      else if (isInItems && VALUES.test(name) && fields.length > 0)
        fields[fields.length - 1]!.items.push(shownValue(name, attributeOf(attributes, 'v') || ''));
    },
    end(name) {
      if (name === 'sharedItems') isInItems = false;
    },
  });
  let records: XmlPart | undefined;
  office.targetsOf(part.path).forEach((path) => {
    const target = office.partAt(path);
    if (target !== undefined && target.root === 'pivotCacheRecords') records = target;
  });
  return { fields, isSourceVisible, records };
}

/** By the sheet's name, or by that of a table or range, which is looked up where it stands. */
function isVisible(attributes: string, { sheets, ranges }: Workbook): boolean {
  if (/:id\s*=/.test(attributes)) return false;
  const name = attributeOf(attributes, 'name');
  const sheetName =
    attributeOf(attributes, 'sheet') || (name === undefined ? undefined : ranges.get(name.toLowerCase()));
  return sheets.some((sheet) => sheet.place === 'visible' && sheet.name === sheetName);
}

function shownValue(kind: string, value: string): string {
  if (kind === 'd') return value.slice(0, 'yyyy-mm-dd'.length);
  return kind === 'e' || kind === 'm' ? '' : oneLine(value);
}
