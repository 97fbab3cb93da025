import { isAlphanumeric, isDigit } from './characters';
import { fromWindows1252 } from './windows-1252';

/**
 * Names that browsers read without a semicolon even before letters ("&nbspFalcon"), each before its character (HTML Living
 * Standard, 13.2.5.73 and 13.5); the accented letters below 256 are others. Signs that stand in no word and beside no
 * number that matters are left as they are written.
 */
const OLD =
  'amp & lt < gt > quot " AMP & LT < GT > QUOT " nbsp \xa0 pound \xa3 copy \xa9 laquo \xab shy \xad middot \xb7 raquo \xbb ' +
  'AElig \xc6 ETH \xd0 Oslash \xd8 THORN \xde szlig \xdf aelig \xe6 eth \xf0 oslash \xf8 thorn \xfe';

/** Other punctuation, blanks and letters. */
const OTHERS =
  "apos ' excl ! num # dollar $ percnt % lpar ( rpar ) plus + comma , period . sol / colon : semi ; equals = commat @ " +
  'lowbar _ OElig \u0152 oelig \u0153 ensp \u2002 emsp \u2003 numsp \u2007 thinsp \u2009 hairsp \u200a ' +
  'ZeroWidthSpace \u200b zwnj \u200c zwj \u200d lrm \u200e rlm \u200f hyphen \u2010 dash \u2010 ndash \u2013 mdash \u2014 ' +
  'lsquo \u2018 rsquo \u2019 sbquo \u201a ldquo \u201c rdquo \u201d bdquo \u201e bull \u2022 hellip \u2026 NoBreak \u2060 ' +
  'euro \u20ac minus \u2212 Tab \t NewLine \n';

/** What follows a letter in the name of that letter with an accent, and the accent: "&eacute;", "&wcirc;". */
const ACCENTS = pairs(
  'grave \u0300 acute \u0301 circ \u0302 tilde \u0303 uml \u0308 ring \u030a caron \u030c cedil \u0327',
);

const OLD_NAMES = pairs(OLD);
const NAMES = pairs(OTHERS);
for (const letter of 'ACEINOSUWYZaceinosuwyz')
  ACCENTS.forEach((accent, name) => {
    const whole = (letter + accent).normalize('NFC');
    if (whole.length === 1) (whole < '\u0100' ? OLD_NAMES : NAMES).set(letter + name, whole);
  });

function pairs(text: string): Map<string, string> {
  const words = text.split(' ');
  const map = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) map.set(words[at]!, words[at + 1]!);
  return map;
}

const LONGEST_OLD_NAME = 6;

/** Longer than any name above or any useful number; bounds the work per '&'. */
const MAX_ENTITY = 24;

/**
 * Character references decoded; names not in the table stay as they are written. The semicolon may be missing, as
 * browsers allow it.
 */
export function decodeEntities(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let result = '';
  let copied = 0;
  while (at >= 0) {
    const name = knownPart(text.slice(at + 1, endOfName(text, at + 1)));
    const end = at + 1 + name.length;
    const character = name.startsWith('#') ? ofNumber(name) : (NAMES.get(name) ?? OLD_NAMES.get(name));
    if (character !== undefined) {
      result += text.slice(copied, at) + character;
      copied = text.charCodeAt(end) === 0x3b ? end + 1 : end;
    }
    at = text.indexOf('&', end);
  }
  return result + text.slice(copied);
}

/** A number ends where its digits end, semicolon or not: browsers show `&#70alcon` as "Falcon". */
function endOfName(text: string, from: number): number {
  const isNumber = text.charCodeAt(from) === 0x23;
  const isHex = isNumber && (text.charCodeAt(from + 1) | 0x20) === 0x78;
  const isPart = isHex ? isHexDigit : isNumber ? isDigit : isAlphanumeric;
  let end = from + (isHex ? 2 : isNumber ? 1 : 0);
  const limit = Math.min(text.length, from + MAX_ENTITY);
  while (end < limit && isPart(text.charCodeAt(end))) end++;
  return end;
}

/** The name, or the old name that it begins with; the whole where it is neither. */
function knownPart(name: string): string {
  if (NAMES.has(name)) return name;
  for (let length = Math.min(name.length, LONGEST_OLD_NAME); length > 1; length--) {
    if (OLD_NAMES.has(name.slice(0, length))) return name.slice(0, length);
  }
  return name;
}

/** The numbers 128 to 159 mean windows-1252 (HTML Living Standard, 13.2.5.80). */
function ofNumber(name: string): string | undefined {
  const digits = /^#(?:([0-9]+)|[xX]([0-9a-fA-F]+))$/.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? parseInt(digits[2] ?? '', 16) : parseInt(digits[1], 10);
  if (code >= 0x80 && code <= 0x9f) return fromWindows1252(code);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
}
