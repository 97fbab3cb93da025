import { readAttachment } from '../../../src/attachments';
import { makeXlsx, type WorkbookToMake } from '../../helpers/office-files';
import { countRows, missesOf, readPlaces } from '../a-file';

const STAFF = [
  ['Name', 'Post', 'Sickness'],
  ['Ann Example', 'Clerk', 'none'],
  ['Bob Sample', 'Driver', 'back'],
  ['Cyd Instance', 'Porter', 'knee'],
];

const TITLE = [['Roles in the department']];

describe('a workbook', () => {
  it.each<[string, WorkbookToMake, ReturnType<typeof readPlaces>]>([
    [
      'visible cells are lines, each in its column, under the name of their sheet',
      {
        sheets: [
          {
            name: 'Staff',
            rows: [
              ['Name', undefined, 'Post'],
              [undefined, undefined, 'Clerk'],
            ],
          },
        ],
      },
      { visible: 'Staff\nName\t\tPost\n\t\tClerk\n' },
    ],
    [
      'a hidden sheet is a place of its own',
      {
        sheets: [
          { name: 'Roles', rows: TITLE },
          { name: 'HR', rows: STAFF.slice(0, 2), state: 'hidden' },
        ],
      },
      {
        visible: 'Roles\nRoles in the department\n',
        'hidden-sheet': 'HR\nName\tPost\tSickness\nAnn Example\tClerk\tnone\n',
      },
    ],
    [
      'a very hidden sheet is another, and what is hidden in it as well',
      {
        sheets: [
          { name: 'Roles', rows: TITLE },
          { name: 'HR', rows: STAFF.slice(0, 2), state: 'veryHidden', hiddenRows: [2], hiddenColumns: [1] },
        ],
      },
      {
        visible: 'Roles\nRoles in the department\n',
        'very-hidden-sheet': 'HR\nName\tPost\tSickness\nAnn Example\tClerk\tnone\n',
      },
    ],
    [
      'hidden rows stand under the heading of the sheet',
      { sheets: [{ name: 'Staff', rows: STAFF, hiddenRows: [3] }] },
      {
        visible: 'Staff\nName\tPost\tSickness\nAnn Example\tClerk\tnone\nCyd Instance\tPorter\tknee\n',
        'hidden-rows': 'Name\tPost\tSickness\nBob Sample\tDriver\tback\n',
      },
    ],
    [
      'rows that a filter hides are told from those somebody hid',
      { sheets: [{ name: 'Staff', rows: STAFF, hiddenRows: [2, 4], isFiltered: true }] },
      {
        visible: 'Staff\nName\tPost\tSickness\nBob Sample\tDriver\tback\n',
        'filtered-rows': 'Name\tPost\tSickness\nAnn Example\tClerk\tnone\nCyd Instance\tPorter\tknee\n',
      },
    ],
    [
      'hidden columns hold the hidden cells with their headings',
      { sheets: [{ name: 'Staff', rows: STAFF.slice(0, 2), hiddenColumns: [3] }] },
      { visible: 'Staff\nName\tPost\nAnn Example\tClerk\n', 'hidden-columns': '\t\tSickness\n\t\tnone\n' },
    ],
    [
      'a filter that is set up and hides nothing is no finding',
      { sheets: [{ name: 'Staff', rows: STAFF.slice(0, 2), isFiltered: true }] },
      { visible: 'Staff\nName\tPost\tSickness\nAnn Example\tClerk\tnone\n' },
    ],
    [
      'an empty hidden sheet, row or column is no finding',
      {
        sheets: [
          { name: 'Roles', rows: [['Role'], []], hiddenRows: [2], hiddenColumns: [5] },
          { name: 'Empty', rows: [[]], state: 'hidden' },
        ],
      },
      { visible: 'Roles\nRole\n' },
    ],
    [
      'numbers, truth values and cached results of formulas are shown',
      {
        sheets: [{ name: 'S', rows: [[12.5, true, { formula: 'A1&"x"', value: 'twelve & a half' }, 4.4770090012e11]] }],
      },
      { visible: 'S\n12.5\tTRUE\ttwelve & a half\t447700900120\n' },
    ],
    [
      'dates are shown as dates',
      { sheets: [{ name: 'S', rows: [[{ date: 31120 }, { date: 1 }, { date: 61 }, { date: 45351.75 }, 31120]] }] },
      { visible: 'S\n1985-03-14\t1900-01-01\t1900-03-01\t2024-02-29\t31120\n' },
    ],
    [
      'dates of a workbook that counts from 1904 are four years later',
      { sheets: [{ name: 'S', rows: [[{ date: 31120 }]] }], is1904: true },
      { visible: 'S\n1989-03-15\n' },
    ],
    [
      'a line break in a cell is no end of a row',
      { sheets: [{ name: 'S', rows: [['1 High Street\nAnytown', 'x\ty']] }] },
      { visible: 'S\n1 High Street Anytown\tx y\n' },
    ],
    [
      'notes, footers and properties',
      {
        sheets: [{ name: 'S', rows: [['x']], notes: ['ask Ann', 'see file'], footer: '&L&"Arial,Bold"&12Internal&P' }],
        author: 'Ann Example',
        company: 'Example & Sons',
        custom: { Patient: 'Bob Sample' },
      },
      {
        visible: 'S\nx\n',
        comments: 'ask Ann\nsee file\n',
        'header-footer': '   Internal ',
        properties: 'Company: Example & Sons\nPatient: Bob Sample\ncreator: Ann Example\n',
      },
    ],
    [
      'a workbook embedded in a sheet is read inside, what it hides as well',
      {
        sheets: [{ name: 'S', rows: [['x']] }],
        embedded: {
          'Microsoft_Excel_Sheet.xlsx': makeXlsx({
            sheets: [
              { name: 'In', rows: [['inner']] },
              { name: 'Deep', rows: [['deeper']], state: 'hidden' },
            ],
          }),
        },
      },
      { visible: 'S\nx\n', 'embedded-file': 'In\ninner\nDeep\ndeeper\n' },
    ],
  ])('%s', (_, workbook, places) => {
    const bytes = makeXlsx(workbook);
    expect(readPlaces(bytes)).toEqual(places);
    expect(missesOf(bytes)).toEqual([]);
    expect(readAttachment('x.txt', bytes).kind).toBe('spreadsheet');
  });

  it('rows are counted where they hold something', () => {
    expect(
      countRows(makeXlsx({ sheets: [{ name: 'Staff', rows: [...STAFF, [], [], ['last']], hiddenRows: [2, 3] }] })),
    ).toEqual({
      visible: 3,
      'hidden-rows': 2,
    });
  });
});

describe('the copy behind a pivot table', () => {
  const fields = ['Name', 'Ward', 'Born'];
  const records = [
    ['Ann Example', 'North', '1985-03-14'],
    ['Bob Sample', 'South', '1990-12-01'],
  ];
  const table = 'Name\tWard\tBorn\nAnn Example\tNorth\t1985-03-14\nBob Sample\tSouth\t1990-12-01\n';
  const summary = { name: 'Summary', rows: [['North', 1]] };

  it.each<[string, string, WorkbookToMake['sheets'], string | undefined]>([
    ['is read where its sheet is gone', 'Gone', [summary], table],
    ['is read where its sheet is hidden', 'Data', [summary, { name: 'Data', rows: [['x']], state: 'hidden' }], table],
    ['is no finding where its sheet is shown', 'Data', [summary, { name: 'Data', rows: [['x']] }], undefined],
  ])('%s', (_, source, sheets, expected) => {
    const bytes = makeXlsx({ sheets, pivotCache: { source, fields, records } });
    expect(readPlaces(bytes)['pivot-cache']).toBe(expected);
    expect(missesOf(bytes)).toEqual([]);
  });

  it('counts its records, not its heading', () => {
    const bytes = makeXlsx({ sheets: [summary], pivotCache: { source: 'Gone', fields, records } });
    expect(countRows(bytes)['pivot-cache']).toBe(2);
  });
});

describe('workbooks that other programs write', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  const with1 = (content: string): Uint8Array =>
    makeXlsx({ sheets: [{ name: 'S', rows: [] }], replace: { [SHEET]: content } });

  it.each([
    [
      'inline texts',
      '<worksheet><sheetData><row><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row></sheetData></worksheet>',
      'S\ninline\n',
    ],
    [
      'cells without references',
      '<worksheet><sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row></sheetData></worksheet>',
      'S\n1\t\t2\n',
    ],
    [
      'a prefix on every element',
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      'S\n\t1\n',
    ],
    [
      'single quotes and angle brackets in attributes',
      "<worksheet><sheetData><row r='1' a='>'><c r='A1' b=\"'>\" t='str'><v>x</v></c></row></sheetData></worksheet>",
      'S\nx\n',
    ],
    [
      'UTF-16',
      Buffer.from(
        '\ufeff<worksheet><sheetData><row r="1"><c t="str"><v>Zoë 😀</v></c></row></sheetData></worksheet>',
        'utf16le',
      ),
      'S\nZoë 😀\n',
    ],
  ])('%s', (_, content, visible) => {
    const bytes = makeXlsx({
      sheets: [{ name: 'S', rows: [] }],
      replace: { [SHEET]: typeof content === 'string' ? content : new Uint8Array(content) },
    });
    expect(readPlaces(bytes)).toEqual({ visible });
    expect(missesOf(bytes)).toEqual([]);
  });

  it('a row without height and a column without width are hidden', () => {
    const bytes = with1(
      '<worksheet><cols><col min="2" max="3" width="0"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>' +
        '<row r="2" ht="0"><c r="A2"><v>3</v></c></row></sheetData></worksheet>',
    );
    expect(readPlaces(bytes)).toEqual({ visible: 'S\n1\n', 'hidden-columns': '\t\t2\n', 'hidden-rows': '1\n3\n' });
  });

  it('a sheet that the workbook does not list is very hidden', () => {
    const bytes = makeXlsx({
      sheets: [{ name: 'S', rows: [['x']] }],
      replace: {
        'xl/worksheets/sheet9.xml': '<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>',
      },
    });
    expect(readPlaces(bytes)).toEqual({ visible: 'S\nx\n', 'very-hidden-sheet': '7\n' });
  });

  it('a binary workbook is recognised and stated as not read', () => {
    const types =
      '<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>';
    const bytes = makeXlsx({ sheets: [{ name: 'S', rows: [['x']] }], replace: { '[Content_Types].xml': types } });
    expect(readAttachment('a.xlsb', bytes)).toMatchObject({ kind: 'spreadsheet', unchecked: ['not-readable-here'] });
  });
});
