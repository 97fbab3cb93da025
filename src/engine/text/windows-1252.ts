/** Windows-1252 from 0x80 to 0x9f (WHATWG Encoding Standard); the five free places stay controls. */
const FROM_0X80 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** One byte of windows-1252, the superset of ISO 8859-1 that mail clients and browsers mean by it. */
export function fromWindows1252(code: number): string {
  return code >= 0x80 && code < 0xa0 ? FROM_0X80.charAt(code - 0x80) : String.fromCharCode(code);
}
