import { deflateSync, deflateRawSync } from 'node:zlib';
import { READERS } from '../../../src/attachments/every-format';
import { readPdf } from '../../../src/attachments/pdf';
import { decodeBase85, decodeHex, expandCodes, repeatRuns } from '../../../src/attachments/pdf/text-filters';
import { streamsAreBounded } from '../../../src/attachments/pdf/unpacked-streams';
import { startPdfThread } from '../../../src/cli/start-pdf-thread';
import { latin1 } from '../../helpers/read-bytes';

const OBJECT = '4 0 obj << /Filter /FlateDecode >>';
const MANY = 'q Q '.repeat(600000);
const packed = (content: string): string => deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
const stream = (content: string, before = OBJECT, lineEnd = '\n'): string =>
  `%PDF-1.7\n${before}\nstream${lineEnd}${content}\nendstream endobj\n`;

const filtered = (names: string): string => `4 0 obj << /Filter ${names} >>`;
const hex = (content: string): string => `${Buffer.from(content, 'latin1').toString('hex')}>`;

function base85(content: string): string {
  const bytes = Buffer.from(content, 'latin1');
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(4)]).readUInt32BE();
    const digits = [4, 3, 2, 1, 0].map((place) => String.fromCharCode(33 + (Math.floor(group / 85 ** place) % 85)));
    text += digits.join('').slice(0, Math.min(4, bytes.length - at) + 1);
  }
  return `${text}~>`;
}

/** One letter over and over: each code is the one before and a letter more, until there are no more codes; then the longest. */
function lzw(longest: number, end = 4096): string {
  const codes = [256, 113];
  for (let code = 258; code < end; code++) codes.push(code);
  for (let more = 0; more < longest; more++) codes.push(4095);
  codes.push(257);
  let bits = '';
  codes.forEach((code, at) => {
    const known = 257 + Math.max(0, at - 1);
    bits += code.toString(2).padStart(Math.min(12, Math.max(9, (known + 1).toString(2).length)), '0');
  });
  return (bits.match(/.{1,8}/g) ?? []).map((byte) => String.fromCharCode(parseInt(byte.padEnd(8, '0'), 2))).join('');
}

/** Letters that hardly pack, so that only the sum is too large. */
function letters(length: number): string {
  let seed = 1;
  return Buffer.from(Array.from({ length }, () => 97 + ((seed = (seed * 48271) % 2147483647) % 26))).toString();
}

describe('each filter makes what it should', () => {
  const made = (packedBytes: Uint8Array, filter: (bytes: Uint8Array, take: (piece: Uint8Array) => boolean) => void) => {
    const pieces: Uint8Array[] = [];
    filter(packedBytes, (piece) => pieces.push(piece) > 0);
    return Buffer.concat(pieces).toString('latin1');
  };

  it.each<[string, Parameters<typeof made>[1], Uint8Array, string]>([
    ['hexadecimal', decodeHex, latin1('61 6 2\n7>ff'), 'abp'],
    ['hexadecimal without its end', decodeHex, latin1('6162'), 'ab'],
    ['base 85', decodeBase85, latin1(base85('Anna Example')), 'Anna Example'],
    ['base 85 of each length', decodeBase85, latin1(base85('12345')), '12345'],
    ['base 85 of nothing but nought', decodeBase85, latin1('z~>'), '\0\0\0\0'],
    ['runs', repeatRuns, Uint8Array.of(2, 97, 98, 99, 254, 120, 128, 97), 'abcxxx'],
    ['runs that break off', repeatRuns, Uint8Array.of(5, 97, 98), 'ab'],
    // The example of ISO 32000-1, 7.4.4.2.
    [
      'codes',
      expandCodes,
      Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01),
      '\x2d\x2d\x2d\x2d\x2d\x41\x2d\x2d\x2d\x42',
    ],
    ['codes that nothing stands for', expandCodes, Uint8Array.of(0x80, 0x7f, 0xff), ''],
    ['codes of 12 bits', expandCodes, latin1(lzw(2)), 'q'.repeat((3839 * 3840) / 2 + 2 * 3839)],
  ])('%s', (_, filter, bytes, expected) => {
    const text = made(bytes, filter);
    expect([text.length, text === expected]).toEqual([expected.length, true]);
  });

  it('and ends when nothing more is wanted', () => {
    const taken: number[] = [];
    expandCodes(latin1(lzw(100)), (piece) => taken.push(piece.length) < 2);
    expect(taken).toHaveLength(2);
  });
});

describe('what the streams of a PDF unpack to', () => {
  it.each([
    ['a page of a thousand times its size', stream(packed(MANY))],
    ['with a line end of two characters', stream(packed(MANY), OBJECT, '\r\n')],
    ['without its end', stream(packed(MANY)).replace('endstream', '')],
    ['in hexadecimal', stream(hex(packed(MANY)), filtered('[/ASCIIHexDecode /FlateDecode]'))],
    ['in base 85', stream(base85(packed(MANY)), filtered('[ /ASCII85Decode/FlateDecode ]'))],
    ['packed twice', stream(packed(packed(MANY)), filtered('[/FlateDecode /FlateDecode]'))],
    ['packed twice and in hexadecimal', stream(hex(packed(packed(MANY))), filtered('[/AHx /Fl /Fl]'))],
    ['of runs, packed', stream(packed('\x81q'.repeat(60000)), filtered('[/FlateDecode /RunLengthDecode]'))],
    ['in codes', stream(lzw(1000), filtered('/LZWDecode'))],
    ['behind a filter that nobody knows', stream(packed(MANY), filtered('[/Unknown /FlateDecode]'))],
    ['with an escaped name', stream(hex(packed(MANY)), '4 0 obj << /F#69lter [/ASCII#48exDecode /FlateDecode] >>')],
    ['by the short key', stream(hex(packed(MANY)), '4 0 obj << /F [/AHx /Fl] >>')],
    [
      'behind a dictionary of a page',
      stream(hex(packed(MANY)), `4 0 obj << /Filter [/AHx /Fl] /X (${'x'.repeat(5000)}) >>`),
    ],
    [
      'behind words of its own that look like an object',
      stream(hex(packed(MANY)), '4 0 obj << /Filter [/AHx /Fl] /X ( obj) >>'),
    ],
    [
      'behind more lists of filters than there are',
      stream('x', Array.from({ length: 9 }, (_, at) => `/Filter /X${at}`).join(' ')),
    ],
    ['filters that stand elsewhere', stream('x', filtered('7 0 R'))],
    ['filters of which one stands elsewhere', stream('x', filtered('[7 0 R /FlateDecode]'))],
    ['a filter that only the engine has', stream('x', filtered('/BrotliDecode'))],
    [
      'codes that become longer later',
      stream(lzw(1), '4 0 obj << /Filter /LZWDecode /DecodeParms << /EarlyChange 0 >> >>'),
    ],
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
    ['a page in hexadecimal', stream(hex('q Q '.repeat(200000)), filtered('/ASCIIHexDecode'))],
    [
      'a page packed, in base 85',
      stream(base85(packed('q Q '.repeat(200000))), filtered('[/ASCII85Decode /FlateDecode]')),
    ],
    ['a page in codes', stream(lzw(0, 1000), filtered('/LZWDecode'))],
    ['a page behind a signature', stream(packed('q Q'), `5 0 obj << /Filter /Adobe.PPKLite >> endobj\n${OBJECT}`)],
    [
      'codes that say what they are anyway',
      stream(lzw(0, 1000), '4 0 obj << /Filter /LZWDecode /DecodeParms << /EarlyChange 1 >> >>'),
    ],
    ['a small picture’s data', stream(base85('x'), filtered('[/ASCII85Decode /DCTDecode]'))],
    ['a font named as the short key', stream('q Q', '4 0 obj << /Resources << /Font << /F 7 0 R >> >> >>')],
    ['what is not packed', stream('q Q '.repeat(600000), '4 0 obj << >>')],
    ['what has no header of its own', stream(deflateRawSync(MANY).toString('latin1'))],
    ['what breaks before it is large', stream(packed(letters(3000000)).slice(0, 5000))],
    ['no stream', '%PDF-1.7\nstream endstream'],
    ['nothing', ''],
  ])('is bounded: %s', (_, source) => expect(streamsAreBounded(latin1(source))).toBe(true));

  it('is said of a file that is not read for it', async () => {
    expect(await readPdf(latin1(stream(packed(MANY))), READERS, startPdfThread)).toEqual({
      kind: 'pdf',
      texts: [],
      unchecked: ['too-big'],
    });
  });
});
