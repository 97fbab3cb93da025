import { rowOf } from '../office/cells';
import type { OfficePackage } from '../office/parts';
import { attributeOf, walkXml, type XmlVisitor } from '../xml/walk-xml';

/** Rows, from 1, of which a filter hides some. */
export interface Filter {
  readonly from: number;
  readonly to: number;
}

/** Each row is held against each filter; a sheet with more is no work of a person's, and its rows are hidden all the same. */
const MAX_FILTERS = 100;

/** The filters that are in use on a sheet: its own, and those of its tables. `source` is the sheet. */
export function readFilters(office: OfficePackage, path: string, source: string): readonly Filter[] {
  const filters: Filter[] = [];
  let range: Filter | undefined;
  const visitor: XmlVisitor = {
    start(name, attributes) {
      if (name === 'autoFilter') {
        const [first = '', last = first] = (attributeOf(attributes, 'ref') || '').split(':');
        range = { from: rowOf(first), to: rowOf(last) };
      } else if (name === 'filterColumn' && range !== undefined && filters.length < MAX_FILTERS) {
        filters.push(range);
        range = undefined;
      }
    },
    end(name) {
      if (name === 'autoFilter') range = undefined;
    },
  };
  // A sheet's own filter comes after its cells, which are not gone through twice.
  walkXml(source.slice(source.lastIndexOf('sheetData') + 'sheetData>'.length), visitor);
  office.targetsOf(path).forEach((target) => {
    const part = office.partAt(target);
    if (part !== undefined && part.root === 'table') office.walk(part, visitor);
  });
  return filters;
}
