import { deflateSync, deflateRawSync } from 'node:zlib';
import { READERS } from '../../../src/attachments/every-format';
import { readPdf } from '../../../src/attachments/pdf';
import { streamsAreBounded } from '../../../src/attachments/pdf/unpacked-streams';
import { latin1 } from '../../helpers/read-bytes';

const OBJECT = '4 0 obj << /Filter /FlateDecode >>';
const MANY = 'q Q '.repeat(600000);
const packed = (content: string): string => deflateSync(content).toString('latin1');
const stream = (content: string, before = OBJECT, lineEnd = '\n'): string =>
  `%PDF-1.7\n${before}\nstream${lineEnd}${content}\nendstream endobj\n`;

/** Letters that hardly pack, so that only the sum is too large. */
function letters(length: number): string {
  let seed = 1;
  return Buffer.from(Array.from({ length }, () => 97 + ((seed = (seed * 48271) % 2147483647) % 26))).toString();
}

describe('what the streams of a PDF unpack to', () => {
  it.each([
    ['a page of a thousand times its size', stream(packed(MANY))],
    ['with a line end of two characters', stream(packed(MANY), OBJECT, '\r\n')],
    ['without its end', stream(packed(MANY)).replace('endstream', '')],
    ['behind a picture', stream('x', '3 0 obj << /Subtype /Image >>') + stream(packed(MANY))],
    ['behind a page that is small', stream(packed('q Q')) + stream(packed(MANY))],
  ])('is too much: %s', (_, source) => expect(streamsAreBounded(latin1(source))).toBe(false));

  it('is too much in all, where no stream is', () => {
    const each = stream(packed(letters(1000000)));
    expect(streamsAreBounded(latin1(each.repeat(60)))).toBe(true);
    expect(streamsAreBounded(latin1(each.repeat(70)))).toBe(false);
  });

  it.each([
    [
      'a picture of one colour',
      stream(packed(MANY), '4 0 obj << /Type /XObject /Subtype /Image /Filter /FlateDecode >>'),
    ],
    ['a page of a megabyte', stream(packed('q Q '.repeat(200000)))],
    ['a page that packs as pages do', stream(packed(letters(3000000)))],
    ['what is not packed', stream('q Q '.repeat(600000), '4 0 obj << >>')],
    ['what has no header of its own', stream(deflateRawSync(MANY).toString('latin1'))],
    ['what breaks before it is large', stream(packed(letters(3000000)).slice(0, 5000))],
    ['no stream', '%PDF-1.7\nstream endstream'],
    ['nothing', ''],
  ])('is bounded: %s', (_, source) => expect(streamsAreBounded(latin1(source))).toBe(true));

  it('is said of a file that is not read for it', async () => {
    expect(await readPdf(latin1(stream(packed(MANY))), READERS)).toEqual({
      kind: 'pdf',
      texts: [],
      unchecked: ['too-big'],
    });
  });
});
