import { inflateRaw } from '../zip/inflate';
import { decodeBase85, decodeHex, expandCodes, repeatRuns, type Take } from './text-filters';

/** The filters that make text, by both names that the engine knows (ISO 32000-1, 7.4 and table 94). */
const TEXT: ReadonlyMap<string, (packed: Uint8Array, take: Take) => void> = new Map([
  ['FlateDecode', inflate],
  ['Fl', inflate],
  ['ASCIIHexDecode', decodeHex],
  ['AHx', decodeHex],
  ['ASCII85Decode', decodeBase85],
  ['A85', decodeBase85],
  ['RunLengthDecode', repeatRuns],
  ['RL', repeatRuns],
  ['LZWDecode', expandCodes],
  ['LZW', expandCodes],
]);

const PICTURES: readonly string[] = ['DCT', 'DCTDecode', 'JPX', 'JPXDecode', 'CCF', 'CCITTFaxDecode', 'JBIG2Decode'];

/** A filter whose result nobody can tell without the engine. */
export const UNTOLD = 'BrotliDecode';

/**
 * How many bytes the filters of a stream make of it one after the other, what stands between them included; infinite where nobody can tell.
 * It ends soon after `most`. A filter of pictures ends the chain; one that the engine does not know makes of bytes what they are. Linear
 * in what it makes.
 */
export function unpackedBytes(packed: Uint8Array, filters: readonly string[], most: number): number {
  let total = 0;
  let bytes = packed;
  for (const [at, name] of filters.entries()) {
    if (name === UNTOLD) return Infinity;
    if (PICTURES.includes(name) || total > most) return total;
    const filter = TEXT.get(name);
    if (filter === undefined) continue;
    const pieces: Uint8Array[] = [];
    const isLast = at === filters.length - 1;
    filter(bytes, (piece) => {
      total += piece.length;
      if (!isLast) pieces.push(piece);
      return total <= most;
    });
    bytes = join(pieces);
  }
  return total;
}

/** DEFLATE with a window and a check of its header (RFC 1950, 2.2). */
export function isZlib(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 15) === 8 && (method * 256 + flags) % 31 === 0;
}

/** Broken ones until they break: what the engine makes of them is no more than that. */
function inflate(packed: Uint8Array, take: Take): void {
  if (!isZlib(packed)) return;
  try {
    inflateRaw(packed.subarray(2), take);
  } catch {
    // As far as it went.
  }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
