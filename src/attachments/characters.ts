/** Characters of one apply: engines limit the number of arguments. */
const AT_ONCE = 8192;

/**
 * Each byte as the character of its number. The one conversion that every engine does natively, so that text can be
 * searched before it is decoded.
 */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + AT_ONCE) as unknown as number[]);
  return text;
}

/** A text of `latin1` whose bytes are UTF-8; as it is where they are not. */
export function decodeUtf8(text: string): string {
  if (!/[\x80-\xff]/.test(text)) return text;
  try {
    return decodeURIComponent(escape(text));
  } catch {
    return text;
  }
}

/** A text of `latin1` whose bytes are UTF-16, without its byte order mark; a last odd byte is dropped. */
export function decodeUtf16(text: string, order: 'little-endian' | 'big-endian'): string {
  const high = order === 'little-endian' ? 1 : 0;
  let decoded = '';
  for (let at = 2; at + 1 < text.length; at += 2)
    decoded += String.fromCharCode((text.charCodeAt(at + high) << 8) | text.charCodeAt(at + 1 - high));
  return decoded;
}
