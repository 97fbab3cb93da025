import { latin1, linesIn, read } from '../../helpers/read-bytes';
import { utf16 } from '../../helpers/compound-file';

const WELSH = 'Siân Ŵyn, £40 – „dŵr”';

describe('plain text', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Uint8Array.from(Buffer.from(WELSH)), WELSH],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from(WELSH)]), WELSH],
    ['UTF-16 little endian with a mark', Uint8Array.from([0xff, 0xfe, ...utf16(WELSH)]), WELSH],
    ['UTF-16 big endian with a mark', Uint8Array.from([0xfe, 0xff, ...Buffer.from(utf16(WELSH)).swap16()]), WELSH],
    ['UTF-16 without a mark', utf16(WELSH), WELSH],
    ['UTF-16 big endian without a mark', Uint8Array.from(Buffer.from(utf16(WELSH)).swap16()), WELSH],
    ['windows-1252', latin1('Si\xe2n, \x8040 \x96 \x93agreed\x94'), 'Siân, €40 – “agreed”'],
    ['both in one file', Uint8Array.from([...Buffer.from('Siân '), ...latin1('Si\xe2n')]), 'Siân Siân'],
    ['UTF-8 cut in a letter', Uint8Array.from(Buffer.from('Caffi Siân é').subarray(0, -1)), 'Caffi Siân Ã'],
    ['signs beyond the basic plane', Uint8Array.from(Buffer.from('party 🎉 hall')), 'party 🎉 hall'],
    ['bytes that spell a letter in too long a way', latin1('a\xc0\xafb'), 'aÀ¯b'],
    ['half a surrogate pair', latin1('a\xed\xa0\x80b'), 'aí\xa0€b'],
  ])('%s', (_, bytes, text) => {
    const content = read('notes.txt', bytes);
    expect(content).toMatchObject({ kind: 'text', unchecked: [] });
    expect(linesIn(content)).toEqual([text]);
  });

  it.each([
    ['a log', 'app.log', '2026-01-03 01:05:34 INFO started'],
    ['markdown', 'notes.md', '# Notes, and | pipes'],
    ['JSON', 'people.json', '{"name": "Anna Example", "born": "1990-01-02"}'],
    ['XML', 'people.xml', '<?xml version="1.0"?><person>Anna Example</person>'],
    ['a text that begins as a picture does', 'bmi.txt', 'BMI of the group'],
  ])('%s is text as it stands', (_, name, text) => {
    expect(linesIn(read(name, text))).toEqual([text]);
  });

  it('counts the lines that hold something', () => {
    expect(read('a.txt', 'one\r\n\r\n  \r\ntwo\rthree').texts.find(({ place }) => place === 'visible')?.rows).toBe(3);
  });

  it('an empty file holds nothing and hides nothing', () => {
    expect(read('', new Uint8Array())).toEqual({ kind: 'other', texts: [], unchecked: [] });
  });

  const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 251);

  it('bytes that are no text are malformed under the name of a text, and unknown under another', () => {
    expect(read('notes.txt', noise)).toMatchObject({ kind: 'other', unchecked: ['malformed'] });
    expect(read('notes.csv', noise).unchecked).toEqual(['malformed']);
    expect(read('firmware.bin', noise).unchecked).toEqual(['not-readable-here']);
  });

  it('a zip called .txt is a zip, and a page called .csv is a page', () => {
    const emptyZip = Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);
    expect(read('notes.txt', emptyZip).kind).toBe('archive');
    expect(linesIn(read('list.csv', '<html><body><table><tr><td>Anna<td>Smith</table>'))).toEqual(['Anna\tSmith']);
  });
});
