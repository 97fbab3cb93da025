import { decodeUtf16 } from '../text/charset';

/** A folder or file of a compound file (OLE2; [MS-CFB]). */
export interface CompoundEntry {
  readonly name: string;
  /** Of a storage; of a stream none. */
  children(): readonly CompoundEntry[];
  /** Of a stream; may throw where its chain is broken. */
  bytes(): Uint8Array;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** [MS-CFB], section 2.1: what stands above it is no sector. */
const LAST_SECTOR = 0xfffffff9;

/** Sizes and places of the header and of directory entries (section 2.2 and 2.6). */
const IN_HEADER_FATS = 109;
const ENTRY = 128;
const NO_ENTRY = 0xffffffff;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * The root storage. Throws where the directory cannot be read. A chain that runs in a circle ends with the stream's size,
 * each entry is visited once, and all streams together give at most three times the file's bytes, so that entries that
 * share one chain cost no more than honest ones.
 */
export function openCompoundFile(file: Uint8Array): CompoundEntry {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const sectorSize = 1 << (view.getUint16(30, true) & 15);
  let bytesLeft = 3 * file.length;

  const sector = (index: number): Uint8Array => {
    const at = (index + 1) * sectorSize;
    if (index > LAST_SECTOR || at >= file.length) throw new Error('no such sector');
    return file.subarray(at, at + sectorSize);
  };
  const numberAt = (bytes: Uint8Array, at: number): number =>
    (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;

  // The allocation table: its sectors are named in the header, and further ones in a chain of their own.
  const fat: number[] = [];
  const addFat = (index: number): void => {
    if (index > LAST_SECTOR || fat.length * sectorSize > file.length * 4) return;
    const table = sector(index);
    for (let at = 0; at < table.length; at += 4) fat.push(numberAt(table, at));
  };
  for (let at = 0; at < IN_HEADER_FATS; at++) addFat(view.getUint32(76 + 4 * at, true));
  let next = view.getUint32(68, true);
  for (let left = file.length / sectorSize; next <= LAST_SECTOR && left > 0; left--) {
    const table = sector(next);
    for (let at = 0; at < sectorSize - 4; at += 4) addFat(numberAt(table, at));
    next = numberAt(table, sectorSize - 4);
  }

  /** The bytes of a chain; `size` of them at most. */
  const readChain = (
    start: number,
    size: number,
    table: ArrayLike<number>,
    block: (index: number) => Uint8Array,
  ): Uint8Array => {
    if (size > file.length || (bytesLeft -= size) < 0) throw new Error('more bytes than the file holds');
    const bytes = new Uint8Array(size);
    let length = 0;
    for (let index = start; length < size; index = table[index]!) {
      const piece = block(index);
      if (piece.length === 0) throw new Error('the chain is cut');
      bytes.set(piece.subarray(0, size - length), length);
      length += piece.length;
    }
    return bytes;
  };
  /** A chain whose length is written nowhere. */
  const readTable = (start: number): Uint8Array => {
    let size = 0;
    for (let index = start; index <= LAST_SECTOR && size < file.length; index = fat[index]!) size += sectorSize;
    return readChain(start, size, fat, sector);
  };

  const directory = readTable(view.getUint32(48, true));
  const smallest = view.getUint32(56, true);
  const miniTable = readTable(view.getUint32(60, true));
  const miniFat: number[] = [];
  for (let at = 0; at < miniTable.length; at += 4) miniFat.push(numberAt(miniTable, at));
  const sizeOf = (at: number): number => numberAt(directory, at + 120);
  let mini: Uint8Array | undefined;
  const miniSector = (index: number): Uint8Array => {
    mini = mini || readChain(numberAt(directory, 116), sizeOf(0), fat, sector);
    return mini.subarray(index * 64, index * 64 + 64);
  };

  const visited: boolean[] = [];
  const read = (index: number): CompoundEntry => {
    const at = index * ENTRY;
    const start = numberAt(directory, at + 116);
    const size = sizeOf(at);
    let children: readonly CompoundEntry[] | undefined;
    return {
      name: decodeUtf16(directory.subarray(at, at + Math.max(directory[at + 64]! - 2, 0)), 'little'),
      children: () =>
        (children = children || (directory[at + 66] === 2 ? [] : childrenOf(numberAt(directory, at + 76)))),
      bytes: () =>
        size < smallest ? readChain(start, size, miniFat, miniSector) : readChain(start, size, fat, sector),
    };
  };
  /** The entries of a storage are a tree; it is walked with a list, or a deep one would end the stack. */
  const childrenOf = (root: number): readonly CompoundEntry[] => {
    const found: number[] = [];
    const waiting = [root];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (index === NO_ENTRY || (index + 1) * ENTRY > directory.length || visited[index]) continue;
      visited[index] = true;
      found.push(index);
      waiting.push(numberAt(directory, index * ENTRY + 72), numberAt(directory, index * ENTRY + 68));
    }
    return found.map(read);
  };
  visited[0] = true;
  return read(0);
}

/** The child of that name, which compares without case (section 2.6.4). */
export function childOf(entry: CompoundEntry, name: string): CompoundEntry | undefined {
  return entry.children().filter((child) => child.name.toLowerCase() === name.toLowerCase())[0];
}
