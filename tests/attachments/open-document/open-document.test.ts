import { readAttachment } from '../../../src/attachments';
import { makeOpenDocument } from '../../helpers/office-files';
import { read } from '../../helpers/read-bytes';
import { missesOf, readPlaces } from '../a-file';

const HIDING =
  '<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>' +
  '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="dp2" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>' +
  '<number:date-style><number:day/><number:text>/</number:text></number:date-style></office:automatic-styles>';
const cell = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const table = (content: string, attributes = 'table:name="S"'): string =>
  `<table:table ${attributes}>${content}</table:table>`;
const body = (kind: string, content: string): string =>
  `${HIDING}<office:body><office:${kind}>${content}</office:${kind}></office:body>`;

describe('an OpenDocument spreadsheet', () => {
  it.each<[string, string, ReturnType<typeof readPlaces>]>([
    [
      'cells keep their columns',
      table(row(cell('Name') + cell('', 'table:number-columns-repeated="2"') + cell('Ward'))),
      { visible: 'S\nName\t\t\tWard\n' },
    ],
    [
      'a hidden sheet',
      table(row(cell('x'))) + table(row(cell('y')), 'table:name="HR" table:style-name="ta2"'),
      { visible: 'S\nx\n', 'hidden-sheet': 'HR\ny\n' },
    ],
    [
      'hidden and filtered rows',
      table(
        row(cell('Name')) +
          row(cell('Ann'), 'table:visibility="collapse"') +
          row(cell('Bob'), 'table:visibility="filter"'),
      ),
      { visible: 'S\nName\n', 'hidden-rows': 'Name\nAnn\n', 'filtered-rows': 'Name\nBob\n' },
    ],
    [
      'hidden columns',
      table(
        '<table:table-column table:number-columns-repeated="1"/><table:table-column table:visibility="collapse"/>' +
          row(cell('Name') + cell('Salary')),
      ),
      { visible: 'S\nName\n', 'hidden-columns': '\tSalary\n' },
    ],
    [
      'dates are shown in one form',
      table(row(cell('14/03/85', 'office:value-type="date" office:date-value="1985-03-14T00:00:00"'))),
      { visible: 'S\n1985-03-14\n' },
    ],
    [
      'a note at a cell is a comment and no part of the cell',
      table(
        row(
          '<table:table-cell><office:annotation><dc:creator>A. Writer</dc:creator><text:p>ask Ann</text:p></office:annotation><text:p>x</text:p></table:table-cell>',
        ),
      ),
      { visible: 'S\nx\n', comments: 'ask Ann\n' },
    ],
    [
      'a million empty rows are nothing',
      table(
        row(cell('x')) + row(cell('', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048575"'),
      ),
      { visible: 'S\nx\n' },
    ],
  ])('%s', (_, content, places) => {
    const bytes = makeOpenDocument('spreadsheet', body('spreadsheet', content));
    expect(readPlaces(bytes)).toEqual(places);
    expect(missesOf(bytes)).toEqual([]);
    expect(read('x.xlsx', bytes).kind).toBe('spreadsheet');
  });
});

describe('an OpenDocument text', () => {
  it.each<[string, string, ReturnType<typeof readPlaces>]>([
    [
      'headings, paragraphs and tables',
      `<text:h>Plan</text:h><text:p>For<text:s/>Ann</text:p>${table(row(cell('a') + cell('b')))}`,
      { visible: 'Plan\nFor Ann\na\tb\n' },
    ],
    [
      'deleted text is a tracked change',
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Ann Example</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>x</text:p>',
      { visible: 'x\n', 'tracked-changes': 'Ann Example\n' },
    ],
    [
      'hidden text, by style and by field',
      '<text:p>a<text:span text:style-name="T1">secret</text:span>b</text:p><text:p><text:hidden-text>also</text:hidden-text></text:p>',
      { visible: 'ab\n', 'hidden-text': 'secret\nalso\n' },
    ],
    [
      'a comment inside a sentence does not break it',
      '<text:p>one <office:annotation><text:p>who?</text:p></office:annotation>two</text:p>',
      { visible: 'one two\n', comments: 'who?\n' },
    ],
  ])('%s', (_, content, places) => {
    const bytes = makeOpenDocument('text', body('text', content));
    expect(readPlaces(bytes)).toEqual(places);
    expect(missesOf(bytes)).toEqual([]);
  });

  it('headers stand in the styles, properties in the meta data, an object in its own folder', () => {
    const bytes = makeOpenDocument('text', body('text', '<text:p>x</text:p>'), {
      'styles.xml':
        '<office:document-styles><office:master-styles><style:master-page><style:header><text:p>Internal</text:p></style:header></style:master-page></office:master-styles></office:document-styles>',
      'meta.xml':
        '<office:document-meta><office:meta><meta:generator>Example</meta:generator><dc:creator>Ann Example</dc:creator><meta:user-defined meta:name="Case">A 12</meta:user-defined></office:meta></office:document-meta>',
      'Object 1/content.xml': `<office:document-content><office:body>${table(row(cell('inner')))}</office:body></office:document-content>`,
    });
    expect(readPlaces(bytes)).toEqual({
      visible: 'x\n',
      'header-footer': 'Internal\n',
      properties: 'creator: Ann Example\nCase: A 12\n',
      'embedded-file': 'inner\n',
    });
  });

  it('an encrypted one says so', () => {
    const bytes = makeOpenDocument('text', '', {
      'content.xml': new Uint8Array([1, 200, 3, 77]),
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    });
    expect(read('x.odt', bytes)).toMatchObject({ kind: 'document', unchecked: ['encrypted'] });
  });
});

describe('an OpenDocument presentation', () => {
  it('tells hidden slides and notes from what is shown', () => {
    const bytes = makeOpenDocument(
      'presentation',
      body(
        'presentation',
        '<draw:page><draw:frame><draw:text-box><text:p>Welcome</text:p></draw:text-box></draw:frame><presentation:notes><text:p>slowly</text:p></presentation:notes></draw:page>' +
          '<draw:page draw:style-name="dp2"><text:p>Salaries</text:p></draw:page>',
      ),
    );
    expect(readPlaces(bytes)).toEqual({
      visible: 'Welcome\n',
      'speaker-notes': 'slowly\n',
      'hidden-slide': 'Salaries\n',
    });
  });
});

describe('an OpenDocument file in the handler file', () => {
  it.each(['spreadsheet', 'text', 'presentation'] as const)('is told and not passed as read: %s', (kind) => {
    const content = readAttachment('x', makeOpenDocument(kind, body(kind, '<text:p>x</text:p>')));
    expect(content.unchecked).toEqual(['not-readable-here']);
    expect(content.texts.map(({ place }) => place)).toEqual(['file-name']);
  });
});
