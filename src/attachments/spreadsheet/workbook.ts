import type { OfficePackage } from '../office/parts';
import { attributeOf, decodeXmlText, isOn } from '../xml/walk-xml';
import { isDateFormat, MAX_CELL_CHARACTERS, oneLine } from '../office/cells';

/** A sheet as the workbook lists it; `path`: of a part that is there. */
export interface Sheet {
  readonly name: string;
  readonly place: 'visible' | 'hidden-sheet' | 'very-hidden-sheet';
  readonly path: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Sheets' names by that of a table or named range on them, in lower case. */
  readonly ranges: ReadonlyMap<string, string>;
  readonly dateSystem: 1900 | 1904;
  /** Texts that cells refer to by their position, each on one line. */
  readonly sharedStrings: readonly string[];
  /** Whether a cell style, by its position, shows a number as a date. */
  readonly showsDate: readonly boolean[];
}

/** What the cells of a workbook need to be understood (ECMA-376 part 1, 18.2, 18.4, 18.8). */
export function readWorkbook(office: OfficePackage): Workbook {
  const byPath = new Map<string, Sheet>();
  const ranges = new Map<string, string>();
  let dateSystem: Workbook['dateSystem'] = 1900;
  for (const part of office.partsOf('workbook')) {
    const targets = office.targetsOf(part.path);
    let rangeName = '';
    office.walk(part, {
      start(name, attributes) {
        rangeName = name === 'definedName' ? attributeOf(attributes, 'name') || '' : '';
        if (name === 'workbookPr' && isOn(attributeOf(attributes, 'date1904'))) dateSystem = 1904;
        if (name !== 'sheet') return;
        const path = targets.get(idOf(attributes));
        const state = attributeOf(attributes, 'state');
        const place = state === 'hidden' ? 'hidden-sheet' : state === 'veryHidden' ? 'very-hidden-sheet' : 'visible';
        const target = office.partAt(path);
        if (target !== undefined && !byPath.has(target.path))
          byPath.set(target.path, { name: attributeOf(attributes, 'name') || '', place, path: target.path });
      },
      text(raw) {
        // 'Sheet name'!$A$1:$D$20, with quotes where the name has spaces, a quote in it doubled.
        const [, quoted, plain] = /^(?:'((?:[^']|'')*)'|([^'!]*))!/.exec(decodeXmlText(raw)) || [];
        if (rangeName !== '') ranges.set(rangeName.toLowerCase(), plain || (quoted || '').replace(/''/g, "'"));
      },
    });
  }
  byPath.forEach((sheet) => {
    office.targetsOf(sheet.path).forEach((target) => {
      const part = office.partAt(target);
      if (part === undefined || part.root !== 'table') return;
      office.walk(part, {
        start(name, attributes) {
          if (name === 'table') ranges.set((attributeOf(attributes, 'displayName') || '').toLowerCase(), sheet.name);
        },
      });
    });
  });
  for (const { path } of office.partsOf('worksheet'))
    // No program shows a sheet that the workbook does not list, and it leaves with the file all the same.
    if (!byPath.has(path)) byPath.set(path, { name: '', place: 'very-hidden-sheet', path });
  const sheets = Array.from(byPath.values());
  return { sheets, ranges, dateSystem, sharedStrings: readSharedStrings(office), showsDate: readDateStyles(office) };
}

/** `r:id`, told from `sheetId` and the like by its prefix, which may be any. */
function idOf(attributes: string): string {
  return /:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '';
}

function readSharedStrings(office: OfficePackage): readonly string[] {
  const strings: string[] = [];
  for (const part of office.partsOf('sst')) {
    let text = '';
    let isText = false;
    let phonetic = 0;
    office.walk(part, {
      start(name) {
        if (name === 't') isText = phonetic === 0;
        else if (name === 'rPh') phonetic++;
      },
      end(name) {
        if (name === 't') isText = false;
        else if (name === 'rPh') phonetic--;
        else if (name === 'si') {
          strings.push(oneLine(text.slice(0, MAX_CELL_CHARACTERS)));
          text = '';
        }
      },
      text(raw) {
        if (isText) text += decodeXmlText(raw);
      },
    });
  }
  return strings;
}

function readDateStyles(office: OfficePackage): readonly boolean[] {
  const codes = new Map<string, string>();
  const showsDate: boolean[] = [];
  for (const part of office.partsOf('styleSheet')) {
    let isInCellFormats = false;
    office.walk(part, {
      start(name, attributes) {
        const format = attributeOf(attributes, 'numFmtId');
        if (name === 'numFmt') codes.set(format || '', attributeOf(attributes, 'formatCode') || '');
        else if (name === 'cellXfs') isInCellFormats = true;
        else if (name === 'xf' && isInCellFormats)
          showsDate.push(format !== undefined && isDateFormat(format, codes.get(format)));
      },
      end(name) {
        if (name === 'cellXfs') isInCellFormats = false;
      },
    });
  }
  return showsDate;
}
