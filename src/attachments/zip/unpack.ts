import { Inflate } from 'fflate';
import { toByteText } from '../text/charset';
import { FREE_RATIO_BYTES, LEAST_UNPACKED_BYTES, MAX_RATIO } from '../limits';
import type { Reading } from '../reader';
import { u16, u32, type ZipArchive, type ZipEntry } from './zip-archive';

/** Packed bytes handed over at a time; unpacked they are 33 MB at most. */
const STEP = 32 * 1024;
/** The first step, which is all that is unpacked of what turns out not to be wanted. */
const FIRST_STEP = 1024;
/** A stored block has at most 65,535 bytes and may come in three steps without giving any. */
const MAX_EMPTY_STEPS = 4;

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
 * DEFLATE (RFC 1951) in steps, so that a bomb is stopped when it has taken its share. True when it was unpacked to its end
 * and all of it was taken.
 */
export function inflate(packed: Uint8Array, reading: Reading, take: Take): boolean {
  let isOpen = true;
  let emptySteps = 0;
  let total = 0;
  const stream = new Inflate((piece) => {
    emptySteps = piece.length === 0 ? emptySteps + 1 : 0;
    total += piece.length;
    if (!isOpen || piece.length === 0) return;
    if (total > FREE_RATIO_BYTES && total > MAX_RATIO * packed.length) {
      reading.miss('too-big');
      isOpen = false;
    } else isOpen = reading.takeBytes(piece.length) && take(piece) === 'more';
  });
  try {
    for (let at = 0; isOpen && at < packed.length;) {
      const next = Math.min(packed.length, at + (at === 0 ? FIRST_STEP : STEP));
      stream.push(packed.subarray(at, next), next === packed.length);
      // Bytes after the end of the data would be kept and copied with every step.
      if (emptySteps > MAX_EMPTY_STEPS) {
        reading.miss('malformed');
        return false;
      }
      at = next;
    }
  } catch {
    reading.miss('malformed');
    return false;
  }
  return isOpen;
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
