import { openCompoundFile } from '../../../src/attachments/compound/compound-file';
import { compoundFile, type CompoundFolder, utf16 } from '../../helpers/compound-file';
import { latin1, linesIn, read } from '../../helpers/read-bytes';

const text = (id: string, value: string): CompoundFolder => ({ [`__substg1.0_${id}001F`]: utf16(value) });
const eightBit = (id: string, value: string): CompoundFolder => ({ [`__substg1.0_${id}001E`]: latin1(value) });
const binary = (id: string, value: Uint8Array): CompoundFolder => ({ [`__substg1.0_${id}0102`]: value });

/** The list of properties that are numbers; `header` bytes stand before it. */
function numbers(header: number, ...values: readonly (readonly [tag: number, value: number])[]): CompoundFolder {
  const bytes = new Uint8Array(header + 16 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach(([tag, value], at) => {
    view.setUint32(header + 16 * at, tag, true);
    view.setUint32(header + 16 * at + 8, value, true);
  });
  return { '__properties_version1.0': bytes };
}

const message = (content: CompoundFolder): Uint8Array =>
  compoundFile({ ...numbers(32), ...text('001A', 'IPM.Note'), ...content });

describe('a message saved by Outlook', () => {
  it('gives sender, recipients, subject and text', () => {
    const content = read(
      'a.msg',
      message({
        ...text('0037', 'Review of Siân'),
        ...text('0C1A', 'Anna Example'),
        ...text('5D01', 'anna@firm.example'),
        ...text('1000', 'Dear Bo,\r\nsee below'),
        '__recip_version1.0_#00000000': { ...numbers(8), ...text('3001', 'Bo'), ...text('39FE', 'bo@firm.example') },
        '__recip_version1.0_#00000001': {
          ...numbers(8),
          ...text('3001', 'cy@firm.example'),
          ...text('3003', 'cy@firm.example'),
        },
      }),
    );
    expect(content).toMatchObject({ kind: 'mail', unchecked: [] });
    expect([...linesIn(content)].sort()).toEqual(
      [
        'Anna Example anna@firm.example',
        'Bo bo@firm.example',
        'cy@firm.example',
        'Review of Siân',
        'Dear Bo,',
        'see below',
      ].sort(),
    );
  });

  it.each<[string, CompoundFolder, readonly string[], readonly string[]]>([
    ['8-bit text', eightBit('1000', 'Si\xe2n'), ['Siân'], []],
    [
      '8-bit text of another code page',
      { ...numbers(32, [0x3ffd0003, 932]), ...eightBit('1000', 'A1 \x93') },
      ['A1 “'],
      ['not-readable-here'],
    ],
    [
      'plain letters of another code page',
      { ...numbers(32, [0x3ffd0003, 932]), ...eightBit('1000', 'A1') },
      ['A1'],
      [],
    ],
    ['a page when there is no plain text', binary('1013', latin1('<p>Dear <b>B</b>o')), ['Dear Bo'], []],
    [
      'rich text that is not compressed',
      binary(
        '1009',
        Uint8Array.from([0, 0, 0, 0, 20, 0, 0, 0, ...latin1('MELA'), 0, 0, 0, 0, ...latin1("{\\rtf1 Si\\'e2n \\v x}")]),
      ),
      ['Siân'],
      [],
    ],
    ['no text at all', {}, [], []],
  ])('%s', (_, body, lines, unchecked) => {
    const content = read('a.msg', message(body));
    expect(linesIn(content)).toEqual(lines);
    expect(content.unchecked).toEqual(unchecked);
  });

  // The two examples of [MS-OXRTFCP], section 4.1.
  it.each([
    [
      'hello world',
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
    ],
    ['WXYZWXYZWXYZWXYZWXYZ', '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0'],
  ])('unpacks compressed rich text: %s', (shown, packed) => {
    const body = binary('1009', Uint8Array.from(Buffer.from(packed, 'hex')));
    expect(linesIn(read('a.msg', message(body)))).toEqual([shown]);
  });

  it('refuses rich text that says it is larger than anything', () => {
    const packed = Uint8Array.from([0, 0, 0, 0, 255, 255, 255, 255, ...latin1('LZFu'), 0, 0, 0, 0, 1, 2, 3]);
    expect(read('a.msg', message(binary('1009', packed))).unchecked).toContain('too-big');
  });

  it('reads what is attached as files of their own', () => {
    const attached = {
      ...numbers(8),
      ...text('3707', 'people.csv'),
      ...binary('3701', latin1('Name;Born\nAnna;1990')),
    };
    const content = read('a.msg', message({ '__attach_version1.0_#00000000': attached }));
    expect(linesIn(content)).toEqual(['Name\tBorn', 'Anna\t1990']);
    expect(linesIn(content, 'file-name')).toEqual(['a.msg', 'people.csv']);
  });

  it('reads a message within a message, and no deeper than it says', () => {
    const within = (inner: CompoundFolder, depth: number): CompoundFolder =>
      depth === 0
        ? inner
        : {
            ...numbers(24),
            '__attach_version1.0_#00000000': { ...numbers(8), '__substg1.0_3701000D': within(inner, depth - 1) },
          };
    const inner = { ...numbers(24), ...text('1000', 'inner text') };
    expect(linesIn(read('a.msg', compoundFile(within(inner, 2))))).toEqual(['inner text']);
    expect(read('a.msg', compoundFile(within(inner, 9)))).toMatchObject({ unchecked: ['too-big'] });
  });

  it('a file that is only a link is a cloud link', () => {
    const link = { ...numbers(8, [0x37050003, 7]), ...text('3707', 'people.xlsx') };
    const content = read('a.msg', message({ '__attach_version1.0_#00000000': link }));
    expect(content.unchecked).toEqual(['cloud-link']);
    expect(linesIn(content, 'file-name')).toEqual(['a.msg', 'people.xlsx']);
  });

  it('an encrypted message is encrypted', () => {
    const content = read(
      'a.msg',
      compoundFile({ ...numbers(32), ...text('001A', 'IPM.Note.SMIME'), ...text('0037', 'x') }),
    );
    expect(content.unchecked).toEqual(['encrypted']);
  });

  it('a contact gives all that is written in it', () => {
    const contact = {
      ...numbers(32),
      ...text('001A', 'IPM.Contact'),
      ...text('3A1C', '020 7946 0001'),
      ...text('8005', 'Ely'),
    };
    expect(linesIn(read('a.msg', compoundFile(contact)))).toEqual(expect.arrayContaining(['020 7946 0001', 'Ely']));
  });
});

describe('old office files', () => {
  const block = (size: number, at: Record<number, number> = {}): Uint8Array =>
    Uint8Array.from({ length: size }, (_, index) => at[index] ?? 0);
  const bof = [0x09, 0x08, 2, 0, 0, 6];

  it.each<[string, CompoundFolder, string, string]>([
    ['a document', { WordDocument: block(5000) }, 'document', 'not-readable-here'],
    ['a locked document', { WordDocument: block(5000, { 0x0b: 1 }) }, 'document', 'encrypted'],
    ['a workbook', { Workbook: Uint8Array.from([...bof, 0xe1, 0, 0, 0]) }, 'spreadsheet', 'not-readable-here'],
    ['a workbook of Excel 95', { Book: Uint8Array.from(bof) }, 'spreadsheet', 'not-readable-here'],
    ['a locked workbook', { Workbook: Uint8Array.from([...bof, 0x2f, 0, 0, 0]) }, 'spreadsheet', 'encrypted'],
    [
      'a write-protected and locked one',
      { Workbook: Uint8Array.from([...bof, 0x86, 0, 0, 0, 0x2f, 0, 0, 0]) },
      'spreadsheet',
      'encrypted',
    ],
    ['slides', { 'PowerPoint Document': block(9), 'Current User': block(20) }, 'presentation', 'not-readable-here'],
    [
      'locked slides',
      { 'PowerPoint Document': block(9), 'Current User': block(20, { 12: 0xdf, 13: 0xc4, 14: 0xd1, 15: 0xf3 }) },
      'presentation',
      'encrypted',
    ],
    ['a locked file of today', { EncryptionInfo: block(9), EncryptedPackage: block(9000) }, 'document', 'encrypted'],
    ['a file of another program', { VisioDocument: block(9) }, 'other', 'not-readable-here'],
  ])('%s', (_, folder, kind, reason) => {
    expect(read('a.bin', compoundFile(folder))).toMatchObject({ kind, unchecked: [reason] });
  });

  it.each<[string, CompoundFolder]>([
    ['a whole file', { Package: latin1('inner text') }],
    ['what a program put there', { CONTENTS: latin1('inner text') }],
    [
      'a package of Windows',
      {
        '\x01Ole10Native': Uint8Array.from([
          ...[0, 0, 0, 0, 2, 0, ...latin1('a.txt\0C:\\a.txt\0'), 0, 0, 3, 0, 6, 0, 0, 0, ...latin1('C:\\tmp')],
          ...[10, 0, 0, 0, ...latin1('inner text')],
        ]),
      },
    ],
  ])('an embedded object: %s is read', (_, folder) => {
    const content = read('oleObject1.bin', compoundFile(folder));
    expect(linesIn(content, 'embedded-file')).toContain('inner text');
    expect(content.unchecked).toEqual([]);
  });
});

describe('compound files that lie', () => {
  const whole = message({ ...text('1000', 'x'.repeat(3000)), ...text('0037', 'subject') });

  it.each([0, 8, 76, 511, 512, 700, 1024, 2048, 4096, 8000])('cut after %d bytes it is said', (length) => {
    const content = read('a.msg', whole.slice(0, length));
    if (length > 0) expect(content.unchecked).not.toEqual([]);
  });

  it('a chain that bites its own tail ends', () => {
    const file = compoundFile({ big: new Uint8Array(20000) });
    const view = new DataView(file.buffer);
    const fatAt = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector++) view.setUint32(fatAt + 4 * sector, sector % 3, true);
    expect(() => openCompoundFile(file).children()).not.toThrow();
  });

  it('an entry that says it is larger than the file is refused', () => {
    const file = compoundFile({ WordDocument: new Uint8Array(5000) });
    const directory = (new DataView(file.buffer).getUint32(48, true) + 1) * 512;
    new DataView(file.buffer).setUint32(directory + 128 + 120, 0x7fffffff, true);
    expect(read('a.doc', file)).toMatchObject({ unchecked: ['malformed'] });
  });
});
