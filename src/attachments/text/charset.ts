import { fromWindows1252 } from '../../engine';

/** Arguments of one call; engines allow at least 32,768. */
const CHUNK = 8192;

/** One character for each unit. In pieces as large as can be: an engine copies small ones again and again. */
function textOfUnits(units: Uint8Array | Uint16Array): string {
  try {
    // Where there is one, it makes a text of ASCII several times as fast, and without an array of numbers.
    const text = units instanceof Uint8Array ? new TextDecoder('utf-8', { fatal: true }).decode(units) : '';
    // Any other character takes two bytes or more.
    if (text.length === units.length) return text;
  } catch {
    // There is none, or this is no UTF-8.
  }
  if (units.length <= CHUNK) return String.fromCharCode.apply(undefined, units as unknown as number[]);
  const middle = units.length >> 1;
  return textOfUnits(units.subarray(0, middle)) + textOfUnits(units.subarray(middle));
}

/** One character of the same number for each byte: for formats whose syntax is ASCII and whose charset comes later. */
export function toByteText(bytes: Uint8Array): string {
  return textOfUnits(bytes);
}

/** The bytes of a text that `toByteText` made. */
export function ofByteText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/**
 * UTF-8 (RFC 3629); every byte that belongs to no valid sequence is read as windows-1252. So both charsets, a file glued
 * together of both and a file cut in a letter come out right without a guess: text in windows-1252 that happens to be a
 * valid sequence ("Ã©") is hardly ever meant.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at]!;
    if (first < 0x80) {
      units[length++] = first;
      at++;
      continue;
    }
    const code = codePointAt(bytes, at, first);
    if (code < 0) {
      units[length++] = fromWindows1252(first).charCodeAt(0);
      at++;
    } else if (code < 0x10000) {
      units[length++] = code;
      at += code < 0x800 ? 2 : 3;
    } else {
      units[length++] = 0xd7c0 + (code >> 10);
      units[length++] = 0xdc00 | (code & 0x3ff);
      at += 4;
    }
  }
  return textOfUnits(units.subarray(0, length));
}

/** The code point of the sequence of two to four bytes at `at`; -1 when there is none, or it is longer than need be. */
function codePointAt(bytes: Uint8Array, at: number, first: number): number {
  const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
  if (first < 0xc2 || first > 0xf4 || at + more >= bytes.length) return -1;
  let code = first & (0x3f >> more);
  for (let next = at + 1; next <= at + more; next++) {
    const byte = bytes[next]!;
    if ((byte & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (byte & 0x3f);
  }
  const isShortest = code >= (more === 1 ? 0x80 : more === 2 ? 0x800 : 0x10000);
  return isShortest && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? code : -1;
}

/** UTF-16 without its byte order mark; a last odd byte is left out. */
export function decodeUtf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const units = new Uint16Array(bytes.length >> 1);
  const low = order === 'little' ? 0 : 1;
  for (let at = 0; at < units.length; at++) units[at] = bytes[2 * at + low]! | (bytes[2 * at + 1 - low]! << 8);
  return textOfUnits(units[0] === 0xfeff ? units.subarray(1) : units);
}

/** Charsets of mail whose text `decodeUtf8` brings out; the Western ones differ from windows-1252 in a sign or two. */
const WESTERN =
  /^(?:|utf-?8|us-ascii|ascii|(?:x-)?(?:windows-|cp)125[24]|latin-?[19]|iso-8859-(?:1|15)|iso_8859-1|unicode-1-1-utf-8|unknown-8bit|default)$/;

/** The text of bytes in a charset by its name in mail (IANA); undefined for one that cannot be read here. ASCII always can. */
export function decodeCharset(bytes: Uint8Array, name: string): string | undefined {
  const charset = name.toLowerCase();
  if (/^utf-?16/.test(charset)) {
    const isBig = /be$/.test(charset) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return decodeUtf16(bytes, isBig ? 'big' : 'little');
  }
  if (WESTERN.test(charset)) return decodeUtf8(bytes);
  // ISO-2022 and UTF-7 write their letters in ASCII after an escape.
  const isAscii = bytes.every((byte) => byte < 0x80 && byte !== 0x1b) && charset !== 'utf-7';
  return isAscii ? decodeUtf8(bytes) : undefined;
}

/** Windows' numbers of charsets that mail names otherwise. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  0: '',
  1200: 'utf-16le',
  20127: 'ascii',
  28591: 'latin1',
  65001: 'utf-8',
};

/** As `decodeCharset`, by the number Windows gives a charset; 0 when none is told. */
export function decodeCodePage(bytes: Uint8Array, page: number): string | undefined {
  const name = CODE_PAGES[page];
  return decodeCharset(bytes, name === undefined ? `cp${page}` : name);
}
