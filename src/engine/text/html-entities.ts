/** Names of the code points 160 to 255, in order (HTML Living Standard, section 13.5). */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

const NAMED = new Map<string, number>([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
  ['AMP', 0x26],
  ['LT', 0x3c],
  ['GT', 0x3e],
  ['QUOT', 0x22],
  ['Tab', 0x09],
  ['NewLine', 0x0a],
  ['excl', 0x21],
  ['num', 0x23],
  ['dollar', 0x24],
  ['percnt', 0x25],
  ['lpar', 0x28],
  ['rpar', 0x29],
  ['plus', 0x2b],
  ['comma', 0x2c],
  ['period', 0x2e],
  ['sol', 0x2f],
  ['colon', 0x3a],
  ['semi', 0x3b],
  ['equals', 0x3d],
  ['commat', 0x40],
  ['lowbar', 0x5f],
  ['OElig', 0x152],
  ['oelig', 0x153],
  ['Scaron', 0x160],
  ['scaron', 0x161],
  ['Yuml', 0x178],
  ['Wcirc', 0x174],
  ['wcirc', 0x175],
  ['Ycirc', 0x176],
  ['ycirc', 0x177],
  ['ensp', 0x2002],
  ['emsp', 0x2003],
  ['numsp', 0x2007],
  ['thinsp', 0x2009],
  ['hairsp', 0x200a],
  ['ZeroWidthSpace', 0x200b],
  ['zwnj', 0x200c],
  ['zwj', 0x200d],
  ['lrm', 0x200e],
  ['rlm', 0x200f],
  ['hyphen', 0x2010],
  ['dash', 0x2010],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['sbquo', 0x201a],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['bdquo', 0x201e],
  ['dagger', 0x2020],
  ['bull', 0x2022],
  ['hellip', 0x2026],
  ['permil', 0x2030],
  ['prime', 0x2032],
  ['Prime', 0x2033],
  ['NoBreak', 0x2060],
  ['euro', 0x20ac],
  ['trade', 0x2122],
  ['minus', 0x2212],
]);
LATIN_1.split(' ').forEach((name, index) => NAMED.set(name, 160 + index));

/** What the numbers 128 to 159 mean in HTML: windows-1252 (HTML Living Standard, 13.2.5.80). 0 where it has none. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
];

/** Names that browsers read without a semicolon even before letters: "&nbspFalcon" (HTML Living Standard, 13.2.5.73). */
const OLD_NAMES = new Set([...LATIN_1.split(' '), 'amp', 'lt', 'gt', 'quot', 'AMP', 'LT', 'GT', 'QUOT']);
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
    const code = codeOf(name);
    if (code !== undefined) {
      result += text.slice(copied, at) + String.fromCodePoint(code);
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
  const isPart = isHex ? isHexDigit : isNumber ? isDigit : isLetterOrDigit;
  let end = from + (isHex ? 2 : isNumber ? 1 : 0);
  const limit = Math.min(text.length, from + MAX_ENTITY);
  while (end < limit && isPart(text.charCodeAt(end))) end++;
  return end;
}

/** The name, or the old name that it begins with; the whole where it is neither. */
function knownPart(name: string): string {
  if (NAMED.has(name)) return name;
  for (let length = Math.min(name.length, LONGEST_OLD_NAME); length > 1; length--) {
    if (OLD_NAMES.has(name.slice(0, length))) return name.slice(0, length);
  }
  return name;
}

function codeOf(name: string): number | undefined {
  if (name.charCodeAt(0) !== 0x23) return NAMED.get(name);
  const digits = /^#(?:([0-9]+)|[xX]([0-9a-fA-F]+))$/.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? parseInt(digits[2] ?? '', 16) : parseInt(digits[1], 10);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] || code;
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code;
}

function isLetterOrDigit(code: number): boolean {
  return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
