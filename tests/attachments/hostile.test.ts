import { strToU8, unzipSync, zipSync } from 'fflate';
import { readAttachment } from '../../src/attachments';
import { READERS } from '../../src/attachments/every-format';
import { MAX_CHARACTERS, MAX_UNPACKED_BYTES } from '../../src/attachments/limits';
import { readWith } from '../../src/attachments/read-attachment';
import { makeDocx, makeOpenDocument, makePptx, makeXlsx, paragraph, zipOf } from '../helpers/office-files';

const SHEET = 'xl/worksheets/sheet1.xml';
const sheet = (content: string): Uint8Array =>
  makeXlsx({ sheets: [{ name: 'S', rows: [] }], replace: { [SHEET]: `<worksheet><sheetData>${content}` } });

/** CPU seconds, because others may use the machine as well; a few times what it took. */
function timed<Result>(seconds: number, run: () => Result): Result {
  const started = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1e6).toBeLessThan(seconds);
  return result;
}

const charactersOf = (content: ReturnType<typeof readAttachment>): number =>
  content.texts.reduce((sum, text) => sum + text.content.length, 0);

const slide = (content: string): Uint8Array =>
  zipOf({ ...unzipSync(makePptx([{ texts: [] }])), 'ppt/slides/slide1.xml': `<p:sld>${content}</p:sld>` });

describe('what costs more than it is long', () => {
  it('a sheet that hides all columns, again and again', () => {
    const columns = Array.from({ length: 100000 }, (_, at) => `<col min="1" max="${16384 + at}" hidden="1"/>`).join('');
    const bytes = makeXlsx({
      sheets: [{ name: 'S', rows: [] }],
      replace: {
        [SHEET]: `<worksheet><cols>${columns}</cols><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`,
      },
    });
    expect(timed(2, () => readAttachment('x', bytes)).texts.some(({ place }) => place === 'hidden-columns')).toBe(true);
  });

  it.each<[string, () => Uint8Array]>([
    [
      'a row of twenty thousand cells',
      () => makeDocx({ body: `<w:tr>${`<w:tc>${paragraph('a')}</w:tc>`.repeat(20000)}</w:tr>` }),
    ],
    ['blanks within a line', () => makeDocx({ body: paragraph(`a${' '.repeat(500000)}b`) })],
    [
      'a row of twenty thousand cells on a slide',
      () => slide(`<a:tr>${'<a:tc><a:t>a</a:t></a:tc>'.repeat(20000)}</a:tr>`),
    ],
    ['blanks within a line of a slide', () => slide(`<a:p><a:t>a${' '.repeat(500000)}b</a:t></a:p>`)],
    ['a card of many folded lines', () => strToU8(`BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:${'a=\n'.repeat(200000)}`)],
    ['an entry of many empty parts', () => strToU8(`BEGIN:VCALENDAR\nSUMMARY:a${', '.repeat(200000)}b`)],
    ['a filter of many rows', () => sheet(`</sheetData><autoFilter ref="A${'1'.repeat(500000)}x"/>`)],
  ])('%s', (_, make) => {
    const bytes = make();
    timed(2, () => readWith(READERS, 'x', bytes));
  });

  it('a mail of nothing but empty parts', () => {
    const parts = '--b\r\n'.repeat(500000);
    const source = `From: a@firm.example\r\nContent-Type: multipart/mixed; boundary=b\r\nMIME-Version: 1.0\r\n\r\n${parts}`;
    expect(timed(2, () => readWith(READERS, 'x', strToU8(source))).unchecked).toContain('too-big');
  });
});

describe('bombs', () => {
  it.each<[string, () => Uint8Array]>([
    ['a text of 1,000 times its packed size', () => zipOf({ 'a.txt': 'a'.repeat(60000000) })],
    ['a sheet of 1,000 times its packed size', () => sheet(' '.repeat(60000000))],
    [
      'more than all files together may unpack to',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, new Uint8Array(2000000).fill(0x61)])),
          {
            level: 0,
          },
        ),
    ],
    ['a zip of zips of zips of zips', () => zipOf({ a: zipOf({ b: zipOf({ c: zipOf({ d: 'x' }) }) }) })],
    [
      'twenty thousand entries',
      () => zipSync(Object.fromEntries(Array.from({ length: 20000 }, (_, at) => [`${at}`, new Uint8Array(0)]))),
    ],
    [
      'two thousand files to be read',
      () => zipSync(Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`${at}.txt`, strToU8('text')]))),
    ],
    [
      'a sheet of a million rows that refer to one long text',
      () =>
        makeXlsx({
          sheets: [{ name: 'S', rows: [['long text '.repeat(3000)]] }],
          replace: {
            [SHEET]: `<worksheet><sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(1000000)}</sheetData></worksheet>`,
          },
        }),
    ],
    [
      'a row of a million cells that refer to one long text',
      () =>
        makeXlsx({
          sheets: [{ name: 'S', rows: [['long text '.repeat(3000)]] }],
          replace: {
            [SHEET]: `<worksheet><sheetData><row>${'<c t="s"><v>0</v></c>'.repeat(1000000)}</row></sheetData></worksheet>`,
          },
        }),
    ],
  ])('%s: bounded, and too big', (_, make) => {
    const bytes = make();
    const content = timed(8, () => readAttachment('bomb', bytes));
    expect(content.unchecked).toContain('too-big');
    expect(charactersOf(content)).toBeLessThanOrEqual(MAX_CHARACTERS);
  });

  it('a size that lies by a thousand is stopped by what is really unpacked', () => {
    const bytes = zipOf({ 'a.txt': 'a'.repeat(60000000) });
    const at = Buffer.from(bytes).indexOf('PK\x01\x02', 0, 'latin1');
    bytes.set([100, 0, 0, 0], at + 24);
    const content = timed(5, () => readAttachment('bomb.zip', bytes));
    expect(content.unchecked).toContain('too-big');
    expect(charactersOf(content)).toBeLessThan(MAX_UNPACKED_BYTES / 4);
  });

  it('a billion laughs are not laughed', () => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const bytes = makeXlsx({
      sheets: [{ name: 'S', rows: [] }],
      replace: {
        [SHEET]: `<!DOCTYPE w [<!ENTITY l0 "ha">${entities}]><worksheet><sheetData><row><c t="str"><v>&l9;</v></c></row></sheetData></worksheet>`,
      },
    });
    const content = timed(2, () => readAttachment('a.xlsx', bytes));
    expect(content.texts.map((text) => text.content)).toContain('S\n&l9;\n');
  });

  it('rows and columns far out cost nothing', () => {
    const bytes = sheet(
      '<cols><col min="1" max="999999999" hidden="1"/></cols><row r="1048576"><c r="ZZZZZZZZ1"><v>1</v></c></row></sheetData></worksheet>',
    );
    const content = timed(2, () => readAttachment('a.xlsx', bytes));
    expect(charactersOf(content)).toBeLessThan(2000);
  });
});

/** Numbers in [0, 1) (xorshift). */
function randomNumbers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const WHOLE: readonly (readonly [string, Uint8Array])[] = [
  [
    'xlsx',
    makeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Name', 'Born'],
            ['Ann Example', { date: 31120 }],
          ],
          hiddenRows: [2],
          notes: ['note'],
        },
        { name: 'B', rows: [['x']], state: 'hidden' },
      ],
      pivotCache: { source: 'Gone', fields: ['a', 'b'], records: [['1', '2']] },
      author: 'Ann',
    }),
  ],
  [
    'docx',
    makeDocx({ body: paragraph('Plan for Ann') + paragraph('secret', '<w:vanish/>'), header: 'h', comments: ['c'] }),
  ],
  [
    'pptx',
    makePptx([
      { texts: ['a'], notes: 'n' },
      { texts: ['b'], isHidden: true },
    ]),
  ],
  [
    'ods',
    makeOpenDocument(
      'spreadsheet',
      '<office:body><table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:body>',
    ),
  ],
  ['zip', zipOf({ 'a.csv': 'a,b\n1,2\n', 'b.zip': zipOf({ 'c.txt': 'text' }) })],
];

describe.each(WHOLE)('a broken %s', (_, bytes) => {
  it('cut anywhere is stated as not wholly read', () => {
    for (let length = 97; length < bytes.length; length += 97) {
      const content = readAttachment('cut', bytes.subarray(0, length));
      expect(content.unchecked.length).toBeGreaterThan(0);
    }
  });

  it('changed at random never throws, hangs or grows', () => {
    // Another seed by the environment; each file's name tells its own, for a failure to be run again.
    const seed = Number(process.env['FUZZ_SEED'] ?? 20240611);
    const random = randomNumbers(seed);
    const below = (limit: number): number => Math.floor(random() * limit);
    timed(20, () => {
      for (let round = 0; round < 500; round++) {
        const mutant = bytes.slice();
        for (let change = 0; change <= below(8); change++) mutant[below(mutant.length)] = below(256);
        const { texts, unchecked } = readAttachment(`seed ${seed} round ${round}`, mutant);
        expect(texts.length + unchecked.length).toBeGreaterThan(0);
      }
    });
    expect(process.memoryUsage().rss).toBeLessThan(1.5e9);
  });

  it('with its parts changed before they are packed never throws either', () => {
    const random = randomNumbers(7);
    for (let round = 0; round < 100; round++) {
      const text = bytes.map((byte) => (random() < 0.002 ? Math.floor(random() * 256) : byte));
      expect(readAttachment('x', zipOf({ 'x.xlsx': text, y: bytes })).kind).toBe('archive');
    }
  });
});
