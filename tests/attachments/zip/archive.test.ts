import { gzipSync, strToU8, zipSync } from 'fflate';
import { readAttachment } from '../../../src/attachments';
import { makeDocx, makeXlsx, paragraph, zipOf } from '../../helpers/office-files';
import { missesOf, readPlaces } from '../a-file';

const LIST = 'name,ward\nAnn Example,North\n';
const namesIn = (bytes: Uint8Array): string[] =>
  readAttachment('outer.zip', bytes)
    .texts.filter(({ place }) => place === 'file-name')
    .map(({ content }) => content);

/** Where the entry's record in the central directory begins. */
const directoryOf = (bytes: Uint8Array, nth = 0): number => {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = Buffer.from(bytes).indexOf('PK\x01\x02', at + 1, 'latin1');
  return at;
};
const changed = (bytes: Uint8Array, at: number, ...values: number[]): Uint8Array => {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
};

describe('an archive', () => {
  it('is read file by file, and each path is a text of its own', () => {
    const bytes = zipOf({ 'lists/patients.csv': LIST, 'Ann Example.docx': makeDocx({ body: paragraph('Plan') }) });
    expect(namesIn(bytes)).toEqual(['outer.zip', 'lists/patients.csv', 'Ann Example.docx']);
    expect(readPlaces(bytes).visible).toContain('Ann Example');
    expect(readPlaces(bytes).visible).toContain('Plan');
    expect(readAttachment('x.docx', bytes)).toMatchObject({ kind: 'archive', unchecked: [] });
  });

  it('inside archives is read to a depth of three, and what is deeper is too big', () => {
    const nested = (depth: number): Uint8Array =>
      depth === 0 ? strToU8(LIST) : zipOf({ [`${depth}`]: nested(depth - 1) });
    expect(readPlaces(nested(3)).visible).toContain('Ann Example');
    expect(missesOf(nested(3))).toEqual([]);
    expect(readPlaces(nested(4)).visible).toBeUndefined();
    expect(missesOf(nested(4))).toEqual(['too-big']);
  });

  it('of hidden sheets keeps their places', () => {
    const book = makeXlsx({
      sheets: [
        { name: 'A', rows: [['x']] },
        { name: 'B', rows: [['y']], state: 'hidden' },
      ],
    });
    expect(readPlaces(zipOf({ 'a.xlsx': book }))).toEqual({ visible: 'A\nx\n', 'hidden-sheet': 'B\ny\n' });
  });

  it('with encrypted entries says so, and reads their names', () => {
    const bytes = zipOf({ 'Ann Example.txt': 'secret text' });
    const locked = changed(bytes, directoryOf(bytes) + 8, 1);
    expect(missesOf(locked)).toEqual(['encrypted']);
    expect(namesIn(locked)).toContain('Ann Example.txt');
    expect(readPlaces(locked).visible).toBeUndefined();
  });

  it.each([
    ['a method nobody can read here', 10, 14, 'not-readable-here'],
    ['a stated size that is too small', 24, 1, 'malformed'],
    ['a stated size that is too large', 24, 255, 'malformed'],
    ['a header that is not where it should be', 42, 9, 'malformed'],
    ['data that reaches past the end of the file', 22, 255, 'malformed'],
  ])('with %s says so', (_, field, value, reason) => {
    const bytes = zipOf({ 'a.txt': LIST.repeat(3) });
    expect(missesOf(changed(bytes, directoryOf(bytes) + field, value))).toContain(reason);
  });

  it('with one name twice is malformed, and both are read', () => {
    const bytes = zipOf({ 'a.txt': 'the first text', 'b.txt': 'the second text' });
    const twice = changed(bytes, directoryOf(bytes, 1) + 46, 'a'.charCodeAt(0));
    expect(missesOf(twice)).toEqual(['malformed']);
    expect(readPlaces(twice).visible).toMatch(/first[^]*second/);
  });

  it('whose entries overlap is read within its budget', () => {
    const bytes = zipOf({ 'a.txt': LIST, 'b.txt': LIST });
    const first = bytes.slice(directoryOf(bytes) + 42, directoryOf(bytes) + 46);
    expect(missesOf(changed(bytes, directoryOf(bytes, 1) + 42, ...first))).toEqual([]);
  });

  it('with data descriptors and bytes before it is read', () => {
    const bytes = zipOf({ 'a.txt': LIST });
    const described = changed(
      changed(bytes, directoryOf(bytes) + 8, 8),
      6,
      8,
      0,
      8,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    );
    expect(readPlaces(changed(described, 6, 8, 0, 8)).visible).toContain('Ann Example');
    const moved = new Uint8Array(bytes.length + 4);
    moved.set(strToU8('PK\x03\x04'));
    moved.set(bytes, 4);
    expect(readPlaces(moved).visible).toContain('Ann Example');
  });

  it('of ZIP64 is read', () => {
    expect(readPlaces(zip64Of('a.txt', LIST)).visible).toContain('Ann Example');
    expect(missesOf(zip64Of('a.txt', LIST))).toEqual([]);
  });

  it('leaves out what a Mac adds, and states what it cannot read', () => {
    const mac = zipOf({ 'a.txt': LIST, '__MACOSX/._a.txt': new Uint8Array([0, 5, 22, 7, 0, 2, 0, 0]) });
    expect(missesOf(mac)).toEqual([]);
    expect(missesOf(zipOf({ 'a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]) }))).toEqual([
      'not-readable-here',
    ]);
  });

  it('that is empty has nothing and misses nothing', () => {
    expect(readAttachment('', zipSync({}))).toEqual({ kind: 'archive', texts: [], unchecked: [] });
    expect(readAttachment('', new Uint8Array(0))).toEqual({ kind: 'other', texts: [], unchecked: [] });
  });

  it('of one file by gzip is read', () => {
    expect(readPlaces(gzipSync(strToU8(LIST), { filename: 'a.csv' })).visible).toContain('Ann Example');
  });
});

/** A stored entry whose sizes and offsets stand in ZIP64 fields only (APPNOTE 4.3.14, 4.5.3). */
function zip64Of(name: string, text: string): Uint8Array {
  const le = (value: number, bytes: number): number[] =>
    Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256);
  const chars = (content: string): number[] => [...Buffer.from(content)];
  const all = 0xffffffff;
  const sizes = [...le(text.length, 8), ...le(text.length, 8)];
  const local = [
    ...chars('PK\x03\x04'),
    ...le(45, 2),
    ...le(0, 2),
    ...le(0, 2),
    ...le(0, 8),
    ...le(all, 4),
    ...le(all, 4),
    ...le(name.length, 2),
    ...le(20, 2),
    ...chars(name),
    ...le(1, 2),
    ...le(16, 2),
    ...sizes,
  ];
  const data = [...local, ...chars(text)];
  const central = [
    ...chars('PK\x01\x02'),
    ...le(45, 2),
    ...le(45, 2),
    ...le(0, 2),
    ...le(0, 2),
    ...le(0, 8),
    ...le(all, 4),
    ...le(all, 4),
    ...le(name.length, 2),
    ...le(28, 2),
    ...le(0, 2),
    ...le(0, 2),
    ...le(0, 2),
    ...le(0, 4),
    ...le(all, 4),
    ...chars(name),
    ...le(1, 2),
    ...le(24, 2),
    ...sizes,
    ...le(0, 8),
  ];
  const end64 = [
    ...chars('PK\x06\x06'),
    ...le(44, 8),
    ...le(45, 2),
    ...le(45, 2),
    ...le(0, 8),
    ...le(1, 8),
    ...le(1, 8),
    ...le(central.length, 8),
    ...le(data.length, 8),
  ];
  const locator = [...chars('PK\x06\x07'), ...le(0, 4), ...le(data.length + central.length, 8), ...le(1, 4)];
  const end = [
    ...chars('PK\x05\x06'),
    ...le(0, 4),
    ...le(0xffff, 2),
    ...le(0xffff, 2),
    ...le(all, 4),
    ...le(all, 4),
    ...le(0, 2),
  ];
  return new Uint8Array([...data, ...central, ...end64, ...locator, ...end]);
}
