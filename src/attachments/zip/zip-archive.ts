import { MAX_ENTRIES } from '../limits';
import { decodeUtf8 } from '../text/charset';

/** One file of an archive, as the central directory states it. Sizes may lie. */
export interface ZipEntry {
  /** Path with '/'; folders end in one. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** APPNOTE 4.4.5: 0 stored, 8 deflated. */
  readonly method: number;
  /** Where its local header stands. */
  readonly headerAt: number;
  readonly packedBytes: number;
  readonly bytes: number;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** Without folders. */
  readonly entries: readonly ZipEntry[];
  /** There are more entries than are listed here. */
  readonly isCut: boolean;
  /** The directory ends early, or names a file twice: which of them a program opens is its own choice. */
  readonly isBroken: boolean;
  find(name: string): ZipEntry | undefined;
}

/** "End of central directory" without its comment, which has at most 65,535 bytes. */
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
/** Stands in a 32-bit field whose value is in the ZIP64 one. */
const IN_ZIP64 = 0xffffffff;

/**
 * The directory of a zip file (PKWARE APPNOTE 6.3.10, section 4.3), ZIP64 included; undefined when there is none, as in a
 * file cut short. Only the directory counts, because programs open what it lists. Distances are counted back from its end,
 * so that bytes before the archive do not matter.
 */
export function openZip(bytes: Uint8Array): ZipArchive | undefined {
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const byName = new Map<string, ZipEntry>();
  const entries: ZipEntry[] = [];
  let at = end.directoryAt;
  let isBroken = false;
  let count = 0;
  for (; count < end.entries && count < MAX_ENTRIES; count++) {
    if (u32(bytes, at) !== 0x02014b50) {
      isBroken = true;
      break;
    }
    const entry = readEntry(bytes, at, end.shift);
    if (!/\/$/.test(entry.name)) {
      if (byName.has(entry.name)) isBroken = true;
      byName.set(entry.name, entry);
      entries.push(entry);
    }
    at += 46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return { bytes, entries, isCut: end.entries > MAX_ENTRIES, isBroken, find: (name) => byName.get(name) };
}

interface DirectoryEnd {
  readonly entries: number;
  readonly directoryAt: number;
  /** Bytes before the archive. */
  readonly shift: number;
}

function findEnd(bytes: Uint8Array): DirectoryEnd | undefined {
  const first = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    if (bytes[at] !== 0x50 || u32(bytes, at) !== 0x06054b50) continue;
    let endAt = at;
    let entries = u16(bytes, at + 10);
    let size = u32(bytes, at + 12);
    let offset = u32(bytes, at + 16);
    if (u32(bytes, at - 20) === 0x07064b50) {
      const zip64At = u64(bytes, at - 12);
      if (u32(bytes, zip64At) === 0x06064b50) {
        endAt = zip64At;
        entries = u64(bytes, endAt + 32);
        size = u64(bytes, endAt + 40);
        offset = u64(bytes, endAt + 48);
      }
    }
    const directoryAt = endAt - size;
    return directoryAt < 0 ? undefined : { entries, directoryAt, shift: directoryAt - offset };
  }
  return undefined;
}

function readEntry(bytes: Uint8Array, at: number, shift: number): ZipEntry {
  const nameTo = at + 46 + u16(bytes, at + 28);
  const packed = u32(bytes, at + 20);
  const unpacked = u32(bytes, at + 24);
  const header = u32(bytes, at + 42);
  // The ZIP64 field (4.5.3) holds only the values that do not fit, in this order.
  let wide = findZip64Field(bytes, nameTo, nameTo + u16(bytes, at + 30));
  const widened = (value: number): number => {
    if (value !== IN_ZIP64 || wide < 0) return value;
    wide += 8;
    return u64(bytes, wide - 8);
  };
  const size = widened(unpacked);
  const packedBytes = widened(packed);
  return {
    name: decodeUtf8(bytes.subarray(at + 46, nameTo)).replace(/\\/g, '/'),
    isEncrypted: (u16(bytes, at + 8) & 1) !== 0,
    method: u16(bytes, at + 10),
    headerAt: widened(header) + shift,
    packedBytes,
    bytes: size,
  };
}

function findZip64Field(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at + 4 <= to; at += 4 + u16(bytes, at + 2)) if (u16(bytes, at) === 1) return at + 4;
  return -1;
}

/** Little-endian; bytes outside the file are 0. */
export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] || 0) | ((bytes[at + 1] || 0) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) + u16(bytes, at + 2) * 0x10000;
}

function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 0x100000000;
}
