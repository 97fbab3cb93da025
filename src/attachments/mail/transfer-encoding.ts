const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SEXTETS = new Int8Array(128).fill(-1);
for (let at = 0; at < 64; at++) SEXTETS[ALPHABET.charCodeAt(at)] = at;

/** Base64 (RFC 2045, section 6.8) to bytes; what is no letter of it is passed over, as the RFC wants. Ends at the padding. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(((text.length * 3) >> 2) + 3);
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3d) break;
    const sextet = code < 128 ? SEXTETS[code]! : -1;
    if (sextet < 0) continue;
    bits = ((bits << 6) | sextet) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length++] = bits >> count;
  }
  return bytes.subarray(0, length);
}

/** Quoted-printable (RFC 2045, section 6.7) as one character for each byte; a '=' that encodes nothing stays. */
export function decodeQuotedPrintable(text: string): string {
  return text
    .replace(/=[ \t]{0,99}\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
