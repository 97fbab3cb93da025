/** First bits of a sequence of one to four bytes. */
const LEAD = [0, 0xc0, 0xe0, 0xf0];

/** Text as UTF-8 (RFC 3629); half a pair becomes U+FFFD. By hand: classic's engine has no TextEncoder. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    const extra = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    bytes[length++] = LEAD[extra]! | (point >> (6 * extra));
    for (let left = extra - 1; left >= 0; left--) bytes[length++] = 0x80 | ((point >> (6 * left)) & 0x3f);
  }
  return bytes.subarray(0, length);
}
