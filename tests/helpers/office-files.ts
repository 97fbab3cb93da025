import { strToU8, zipSync, type Zippable } from 'fflate';

/**
 * Small, valid office files for tests, benches and examples: what is not said is left out, and Excel, Word, PowerPoint and
 * LibreOffice open what comes out.
 */

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SLIDES = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const xml = (text: string): string =>
  text.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? sign);

/** A zip of texts and bytes by their path, in this order. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files))
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries, { mtime: '2024-01-01T00:00:00Z' });
}

/** A part of a package, and what its content types and its owner's relationships say of it. */
interface Part {
  readonly path: string;
  readonly type: string;
  readonly content: string | Uint8Array;
  /** Last segment of its relationship type; undefined: it is the package's main part, or has no owner. */
  readonly relation?: string;
  readonly owner?: string;
}

/** Relationship ids are "rId1", "rId2", … among the parts of one owner, in their order. */
function packageOf(main: Part, others: readonly Part[]): Record<string, string | Uint8Array> {
  const parts = [main, ...others];
  const relations = (owned: readonly Part[]): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${owned
      .map(
        ({ path, relation }, at) =>
          `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${relation ?? 'officeDocument'}" Target="/${path}"/>`,
      )
      .join('')}</Relationships>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="bin" ContentType="application/octet-stream"/>` +
      `<Default Extension="xlsx" ContentType="${TYPE}.spreadsheetml.sheet"/>` +
      parts
        .filter(({ path }) => path.endsWith('.xml'))
        .map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`)
        .join('') +
      '</Types>',
    '_rels/.rels': relations([main]),
  };
  for (const part of parts) {
    files[part.path] =
      typeof part.content === 'string' ? `<?xml version="1.0" encoding="UTF-8"?>${part.content}` : part.content;
    const owned = others.filter(({ owner, relation }) => relation !== undefined && (owner ?? main.path) === part.path);
    if (owned.length > 0) files[part.path.replace(/([^/]*)$/, '_rels/$1.rels')] = relations(owned);
  }
  return files;
}

export interface DocumentProperties {
  readonly author?: string;
  readonly company?: string;
  readonly custom?: Readonly<Record<string, string>>;
}

function propertyParts({ author, company, custom }: DocumentProperties): Part[] {
  const parts: Part[] = [];
  if (author !== undefined)
    parts.push({
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${xml(author)}</dc:creator></cp:coreProperties>`,
    });
  if (company !== undefined)
    parts.push({
      path: 'docProps/app.xml',
      type: `${TYPE}.extended-properties+xml`,
      content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Example</Application><Company>${xml(company)}</Company></Properties>`,
    });
  if (custom !== undefined)
    parts.push({
      path: 'docProps/custom.xml',
      type: `${TYPE}.custom-properties+xml`,
      content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${Object.entries(
        custom,
      )
        .map(
          ([name, value], at) =>
            `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${xml(name)}"><vt:lpwstr>${xml(value)}</vt:lpwstr></property>`,
        )
        .join('')}</Properties>`,
    });
  return parts;
}

/** A number is a number; `date` is shown by the style of dates; `formula` has a cached text. */
type Cell =
  | string
  | number
  | boolean
  | undefined
  | { readonly date: number }
  | { readonly formula: string; readonly value: string };

interface SheetToMake {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  /** From 1. */
  readonly hiddenColumns?: readonly number[];
  /** A filter over all rows; the rows it hides are in `hiddenRows`. */
  readonly isFiltered?: boolean;
  readonly footer?: string;
  /** Note texts. */
  readonly notes?: readonly string[];
}

export interface WorkbookToMake extends DocumentProperties {
  readonly sheets: readonly SheetToMake[];
  /** The copy behind a pivot table; `source`: name of the sheet it was made of. */
  readonly pivotCache?: {
    readonly source: string;
    readonly fields: readonly string[];
    readonly records: readonly (readonly string[])[];
  };
  /** Files embedded in the first sheet. */
  readonly embedded?: Readonly<Record<string, Uint8Array>>;
  readonly is1904?: boolean;
  /** Further parts, or other content for these, by path. */
  readonly replace?: Readonly<Record<string, string | Uint8Array>>;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

export function makeXlsx(workbook: WorkbookToMake): Uint8Array {
  return zipOf({ ...xlsxParts(workbook), ...workbook.replace });
}

function xlsxParts(workbook: WorkbookToMake): Record<string, string | Uint8Array> {
  const { sheets, pivotCache, embedded = {}, is1904 } = workbook;
  const strings = new Map<string, number>();
  const others: Part[] = sheets.map((sheet, at) => ({
    path: `xl/worksheets/sheet${at + 1}.xml`,
    type: `${TYPE}.spreadsheetml.worksheet+xml`,
    content: sheetXml(sheet, strings),
    relation: 'worksheet',
  }));
  sheets.forEach(({ notes = [] }, at) => {
    if (notes.length === 0) return;
    others.push({
      path: `xl/comments${at + 1}.xml`,
      type: `${TYPE}.spreadsheetml.comments+xml`,
      content: `<comments xmlns="${SHEET}"><authors><author>A. Writer</author></authors><commentList>${notes
        .map((note, row) => `<comment ref="A${row + 1}" authorId="0"><text><r><t>${xml(note)}</t></r></text></comment>`)
        .join('')}</commentList></comments>`,
      relation: 'comments',
      owner: `xl/worksheets/sheet${at + 1}.xml`,
    });
  });
  others.push({
    path: 'xl/sharedStrings.xml',
    type: `${TYPE}.spreadsheetml.sharedStrings+xml`,
    content: `<sst xmlns="${SHEET}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`,
    relation: 'sharedStrings',
  });
  others.push({
    path: 'xl/styles.xml',
    type: `${TYPE}.spreadsheetml.styles+xml`,
    content:
      `<styleSheet xmlns="${SHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/></numFmts>` +
      '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    relation: 'styles',
  });
  const cacheAt = others.length + 1;
  if (pivotCache !== undefined) {
    others.push({
      path: 'xl/pivotCache/pivotCacheDefinition1.xml',
      type: `${TYPE}.spreadsheetml.pivotCacheDefinition+xml`,
      content:
        `<pivotCacheDefinition xmlns="${SHEET}" xmlns:r="${RELATIONS}" r:id="rId1"><cacheSource type="worksheet">` +
        `<worksheetSource ref="A1:Z99" sheet="${xml(pivotCache.source)}"/></cacheSource><cacheFields>${pivotCache.fields
          .map(
            (field, column) =>
              `<cacheField name="${xml(field)}"><sharedItems>${
                // The first field's values are shared, the others' stand in the records.
                column > 0 ? '' : pivotCache.records.map(([first = '']) => `<s v="${xml(first)}"/>`).join('')
              }</sharedItems></cacheField>`,
          )
          .join('')}</cacheFields></pivotCacheDefinition>`,
      relation: 'pivotCacheDefinition',
    });
    others.push({
      path: 'xl/pivotCache/pivotCacheRecords1.xml',
      type: `${TYPE}.spreadsheetml.pivotCacheRecords+xml`,
      content: `<pivotCacheRecords xmlns="${SHEET}">${pivotCache.records
        .map(
          (record, row) =>
            `<r>${record.map((value, at) => (at === 0 ? `<x v="${row}"/>` : `<s v="${xml(value)}"/>`)).join('')}</r>`,
        )
        .join('')}</pivotCacheRecords>`,
      relation: 'pivotCacheRecords',
      owner: 'xl/pivotCache/pivotCacheDefinition1.xml',
    });
  }
  for (const [name, content] of Object.entries(embedded))
    others.push({
      path: `xl/embeddings/${name}`,
      type: '',
      content,
      relation: 'package',
      owner: 'xl/worksheets/sheet1.xml',
    });
  const main: Part = {
    path: 'xl/workbook.xml',
    type: `${TYPE}.spreadsheetml.sheet.main+xml`,
    content:
      `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state = 'visible' }, at) =>
            `<sheet name="${xml(name)}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets>` +
      (pivotCache === undefined ? '' : `<pivotCaches><pivotCache cacheId="1" r:id="rId${cacheAt}"/></pivotCaches>`) +
      '</workbook>',
  };
  return packageOf(main, [...others, ...propertyParts(workbook)]);
}

function sheetXml(sheet: SheetToMake, strings: Map<string, number>): string {
  const { rows, hiddenRows = [], hiddenColumns = [], isFiltered, footer } = sheet;
  const cell = (content: Cell, reference: string): string => {
    if (content === undefined) return '';
    if (typeof content === 'number') return `<c r="${reference}"><v>${content}</v></c>`;
    if (typeof content === 'boolean') return `<c r="${reference}" t="b"><v>${Number(content)}</v></c>`;
    if (typeof content === 'string') {
      const at = strings.get(content) ?? strings.size;
      strings.set(content, at);
      return `<c r="${reference}" t="s"><v>${at}</v></c>`;
    }
    if ('date' in content) return `<c r="${reference}" s="1"><v>${content.date}</v></c>`;
    return `<c r="${reference}" t="str"><f>${xml(content.formula)}</f><v>${xml(content.value)}</v></c>`;
  };
  const width = Math.max(0, ...rows.map((row) => row.length));
  return (
    `<worksheet xmlns="${SHEET}">` +
    (hiddenColumns.length === 0
      ? ''
      : `<cols>${hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`).join('')}</cols>`) +
    `<sheetData>${rows
      .map((row, at) => {
        const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : '';
        return `<row r="${at + 1}"${hidden}>${row.map((each, column) => cell(each, `${columnName(column)}${at + 1}`)).join('')}</row>`;
      })
      .join('')}</sheetData>` +
    (isFiltered !== true
      ? ''
      : `<autoFilter ref="A1:${columnName(Math.max(0, width - 1))}${rows.length}"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>`) +
    (footer === undefined ? '' : `<headerFooter><oddFooter>${xml(footer)}</oddFooter></headerFooter>`) +
    '</worksheet>'
  );
}

export interface DocxToMake extends DocumentProperties {
  /** Content of `w:body`, as WordprocessingML; see `paragraph`. */
  readonly body: string;
  readonly header?: string;
  readonly footnote?: string;
  readonly comments?: readonly string[];
  readonly embedded?: Readonly<Record<string, Uint8Array>>;
}

/** One paragraph of one run; `properties` as WordprocessingML, such as "<w:vanish/>". */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;
}

export function makeDocx(document: DocxToMake): Uint8Array {
  const { body, header, footnote, comments = [], embedded = {} } = document;
  const others: Part[] = [];
  const add = (path: string, kind: string, root: string, content: string): void => {
    others.push({
      path: `word/${path}`,
      type: `${TYPE}.wordprocessingml.${kind}+xml`,
      content: `<w:${root} xmlns:w="${WORD}">${content}</w:${root}>`,
      relation: kind,
    });
  };
  if (header !== undefined) add('header1.xml', 'header', 'hdr', paragraph(header));
  if (footnote !== undefined)
    add('footnotes.xml', 'footnotes', 'footnotes', `<w:footnote w:id="1">${paragraph(footnote)}</w:footnote>`);
  if (comments.length > 0)
    add(
      'comments.xml',
      'comments',
      'comments',
      comments
        .map((text, at) => `<w:comment w:id="${at}" w:author="A. Writer">${paragraph(text)}</w:comment>`)
        .join(''),
    );
  for (const [name, content] of Object.entries(embedded))
    others.push({ path: `word/embeddings/${name}`, type: '', content, relation: 'package' });
  const main: Part = {
    path: 'word/document.xml',
    type: `${TYPE}.wordprocessingml.document.main+xml`,
    content: `<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>${body}</w:body></w:document>`,
  };
  return zipOf(packageOf(main, [...others, ...propertyParts(document)]));
}

export interface SlideToMake {
  readonly texts: readonly string[];
  readonly isHidden?: boolean;
  readonly notes?: string;
  readonly comment?: string;
}

export function makePptx(slides: readonly SlideToMake[], properties: DocumentProperties = {}): Uint8Array {
  const others: Part[] = [];
  const shape = (text: string): string =>
    `<p:sp><p:txBody><a:bodyPr/><a:p><a:r><a:t>${xml(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;
  const names = `xmlns:p="${SLIDES}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"`;
  slides.forEach(({ texts, isHidden, notes, comment }, at) => {
    const path = `ppt/slides/slide${at + 1}.xml`;
    others.push({
      path,
      type: `${TYPE}.presentationml.slide+xml`,
      content: `<p:sld ${names}${isHidden ? ' show="0"' : ''}><p:cSld><p:spTree>${texts.map(shape).join('')}</p:spTree></p:cSld></p:sld>`,
      relation: 'slide',
    });
    if (notes !== undefined)
      others.push({
        path: `ppt/notesSlides/notesSlide${at + 1}.xml`,
        type: `${TYPE}.presentationml.notesSlide+xml`,
        content: `<p:notes ${names}><p:cSld><p:spTree>${shape(notes)}</p:spTree></p:cSld></p:notes>`,
        relation: 'notesSlide',
        owner: path,
      });
    if (comment !== undefined)
      others.push({
        path: `ppt/comments/comment${at + 1}.xml`,
        type: `${TYPE}.presentationml.comments+xml`,
        content: `<p:cmLst ${names}><p:cm authorId="0" idx="1"><p:pos x="0" y="0"/><p:text>${xml(comment)}</p:text></p:cm></p:cmLst>`,
        relation: 'comments',
        owner: path,
      });
  });
  const slideParts = others.filter(({ relation }) => relation === 'slide');
  const main: Part = {
    path: 'ppt/presentation.xml',
    type: `${TYPE}.presentationml.presentation.main+xml`,
    content: `<p:presentation ${names}><p:sldIdLst>${slideParts.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
  };
  return zipOf(
    packageOf(main, [
      ...slideParts,
      ...others.filter((part) => !slideParts.includes(part)),
      ...propertyParts(properties),
    ]),
  );
}

/** An OpenDocument file of this `content.xml` (its root's children), and perhaps other entries. */
export function makeOpenDocument(
  kind: 'spreadsheet' | 'text' | 'presentation',
  content: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const names = ['office', 'table', 'text', 'style', 'draw', 'presentation', 'meta']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const type = `application/vnd.oasis.opendocument.${kind}`;
  return zipOf({
    mimetype: type,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">${content}</office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ...files,
  });
}
