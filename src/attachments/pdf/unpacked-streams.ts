import { FREE_RATIO_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES } from '../limits';
import { toByteText } from '../text/charset';
import { inflateRaw } from '../zip/inflate';

/** As far as a stream's dictionary is looked at before it. */
const DICTIONARY = 512;

/** Hits "stream\r\n" and "stream\n" (ISO 32000-1, 7.3.8.1), not "endstream". Linear. */
const STREAM = /(^|[^d])stream\r?\n/g;

/**
 * Whether what a PDF's streams unpack to stays within `limits.ts`, in all and each against its packed size. The engine unpacks
 * a page's stream as a whole and gives way to nothing meanwhile: 50 KB can keep it busy for minutes. Pictures are left out,
 * because no text is looked for in them. Only DEFLATE is looked into, once for each stream: no other filter of PDF makes so much
 * of so little. Linear.
 */
export function streamsAreBounded(bytes: Uint8Array): boolean {
  const text = toByteText(bytes);
  let left = MAX_UNPACKED_BYTES;
  STREAM.lastIndex = 0;
  for (let hit = STREAM.exec(text); hit !== null; hit = STREAM.exec(text)) {
    const from = STREAM.lastIndex;
    const endstream = text.indexOf('endstream', from);
    const to = endstream < 0 ? text.length : endstream;
    STREAM.lastIndex = to;
    const before = text.slice(Math.max(0, hit.index - DICTIONARY), hit.index);
    if (!isZlib(bytes, from) || isPicture(before)) continue;
    const unpacked = unpackedBytes(bytes.subarray(from + 2, to), left);
    left -= unpacked;
    if (left < 0 || (unpacked > FREE_RATIO_BYTES && unpacked > MAX_RATIO * (to - from))) return false;
  }
  return true;
}

/** DEFLATE with a window and a check of its header (RFC 1950, 2.2). */
function isZlib(bytes: Uint8Array, at: number): boolean {
  const [method = 0, flags = 0] = [bytes[at], bytes[at + 1]];
  return (method & 15) === 8 && (method * 256 + flags) % 31 === 0;
}

/** Of the text before a stream: its own dictionary begins behind the last "obj". */
function isPicture(before: string): boolean {
  return /\/Subtype\s*\/Image\b/.test(before.slice(Math.max(0, before.lastIndexOf(' obj'))));
}

/** How many bytes a stream unpacks to, broken ones until they break; no more than show that it is over `most`. */
function unpackedBytes(packed: Uint8Array, most: number): number {
  let total = 0;
  try {
    inflateRaw(packed, (piece) => {
      total += piece.length;
      return total <= most;
    });
  } catch {
    // What the engine makes of a broken stream is no more than this.
  }
  return total;
}
