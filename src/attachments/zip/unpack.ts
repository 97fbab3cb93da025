import { toByteText } from '../text/charset';
import { FREE_RATIO_BYTES, LEAST_UNPACKED_BYTES, MAX_RATIO } from '../limits';
import type { Reading } from '../reader';
import { inflateRaw } from './inflate';
import { u16, u32, type ZipArchive, type ZipEntry } from './zip-archive';

/** 'more' is what `take` answers while it wants to go on. */
export type Take = (piece: Uint8Array) => 'more' | 'enough';

/**
 * Unpacks an entry piece by piece. What cannot be unpacked, or only in part, is told to `reading`; the pieces before it are
 * delivered. Stated sizes are believed in nothing: a lie is `malformed`, and the real bytes are counted.
 */
export function unpack(zip: ZipArchive, entry: ZipEntry, reading: Reading, take: Take): void {
  const { bytes } = zip;
  if (entry.isEncrypted || entry.method === 99) return reading.miss('encrypted');
  if (entry.method !== 0 && entry.method !== 8) return reading.miss('not-readable-here');
  const from = entry.headerAt + 30 + u16(bytes, entry.headerAt + 26) + u16(bytes, entry.headerAt + 28);
  const to = from + entry.packedBytes;
  if (u32(bytes, entry.headerAt) !== 0x04034b50 || to > bytes.length) return reading.miss('malformed');
  if (!reading.takeBytes(LEAST_UNPACKED_BYTES)) return;
  const packed = bytes.subarray(from, to);
  let total = 0;
  const counted: Take = (piece) => {
    total += piece.length;
    return take(piece);
  };
  const isWhole = entry.method === 0 ? unpackStored(packed, reading, counted) : inflate(packed, reading, counted);
  if (isWhole && total !== entry.bytes) reading.miss('malformed');
}

function unpackStored(packed: Uint8Array, reading: Reading, take: Take): boolean {
  return reading.takeBytes(packed.length) && take(packed) === 'more';
}

/**
 * DEFLATE in steps, so that a bomb is stopped when it has taken its share. True when it was unpacked to its end and all of
 * it was taken.
 */
export function inflate(packed: Uint8Array, reading: Reading, take: Take): boolean {
  let total = 0;
  try {
    return inflateRaw(packed, (piece) => {
      total += piece.length;
      if (total <= FREE_RATIO_BYTES || total <= MAX_RATIO * packed.length)
        return reading.takeBytes(piece.length) && take(piece) === 'more';
      reading.miss('too-big');
      return false;
    });
  } catch {
    reading.miss('malformed');
    return false;
  }
}

/** An entry's bytes, as many as could be unpacked. */
export function unpackBytes(zip: ZipArchive, entry: ZipEntry, reading: Reading): Uint8Array {
  const pieces: Uint8Array[] = [];
  unpack(zip, entry, reading, (piece) => {
    pieces.push(piece);
    return 'more';
  });
  return joined(pieces);
}

/** An entry's bytes as a text of `toByteText`. */
export function unpackText(zip: ZipArchive, entry: ZipEntry, reading: Reading): string {
  let text = '';
  unpack(zip, entry, reading, (piece) => {
    text += toByteText(piece);
    return 'more';
  });
  return text;
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
