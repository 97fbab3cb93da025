/** What a compound file is made of in tests: a stream's bytes, or a folder. */
export interface CompoundFolder {
  readonly [name: string]: Uint8Array | CompoundFolder;
}

const SECTOR = 512;
const MINI_SECTOR = 64;
const SMALLEST = 4096;
const [NONE, END, FAT_SECTOR] = [0xffffffff, 0xfffffffe, 0xfffffffd];

interface Entry {
  readonly name: string;
  readonly type: 1 | 2 | 5;
  readonly bytes: Uint8Array;
  readonly children: readonly number[];
  start: number;
}

/** A compound file ([MS-CFB], version 3) as Outlook and old Office write it: small streams in the mini stream. */
export function compoundFile(root: CompoundFolder): Uint8Array {
  const entries: Entry[] = [];
  const add = (name: string, content: Uint8Array | CompoundFolder, type: 1 | 2 | 5): number => {
    const at = entries.push({ name, type, bytes: new Uint8Array(), children: [], start: END }) - 1;
    const isStream = content instanceof Uint8Array;
    const children = isStream
      ? []
      : Object.entries(content).map(([each, inner]) => add(each, inner, inner instanceof Uint8Array ? 2 : 1));
    entries[at] = { ...entries[at]!, bytes: isStream ? content : new Uint8Array(), children };
    return at;
  };
  add('Root Entry', root, 5);

  const sectors: Uint8Array[] = [];
  const fat: number[] = [];
  const addChain = (bytes: Uint8Array): number => {
    const start = sectors.length;
    for (let at = 0; at < bytes.length; at += SECTOR) {
      const sector = new Uint8Array(SECTOR);
      sector.set(bytes.subarray(at, at + SECTOR));
      sectors.push(sector);
      fat.push(sectors.length);
    }
    if (start === sectors.length) return END;
    fat[fat.length - 1] = END;
    return start;
  };
  const numbers = (values: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(values).buffer);

  const mini: number[] = [];
  const miniFat: number[] = [];
  for (const entry of entries) {
    if (entry.type !== 2) continue;
    if (entry.bytes.length >= SMALLEST) entry.start = addChain(entry.bytes);
    else if (entry.bytes.length > 0) {
      entry.start = miniFat.length;
      for (let at = 0; at < entry.bytes.length; at += MINI_SECTOR) {
        const piece = new Uint8Array(MINI_SECTOR);
        piece.set(entry.bytes.subarray(at, at + MINI_SECTOR));
        mini.push(...piece);
        miniFat.push(miniFat.length + 1);
      }
      miniFat[miniFat.length - 1] = END;
    }
  }
  const rootStart = addChain(Uint8Array.from(mini));
  const miniFatStart = addChain(numbers(miniFat));

  const directory = new Uint8Array(Math.ceil(entries.length / 4) * SECTOR);
  const view = new DataView(directory.buffer);
  for (let at = 0; at < directory.length; at += 128)
    for (const link of [68, 72, 76]) view.setUint32(at + link, NONE, true);
  entries.forEach((entry, index) => {
    const at = index * 128;
    [...entry.name].forEach((character, place) => view.setUint16(at + 2 * place, character.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * entry.name.length + 2, true);
    view.setUint8(at + 66, entry.type);
    view.setUint32(at + 76, entry.children[0] ?? NONE, true);
    // A tree that leans to one side is a tree.
    entry.children.forEach((child, place) => view.setUint32(child * 128 + 72, entry.children[place + 1] ?? NONE, true));
    view.setUint32(at + 116, entry.type === 5 ? rootStart : entry.start, true);
    view.setUint32(at + 120, entry.type === 5 ? mini.length : entry.bytes.length, true);
  });
  const directoryStart = addChain(directory);

  const fatCount = Math.ceil((fat.length + Math.ceil(fat.length / 127)) / 128) || 1;
  const fatStart = sectors.length;
  for (let index = 0; index < fatCount; index++) fat.push(FAT_SECTOR);
  while (fat.length % 128 !== 0) fat.push(NONE);
  const table = numbers(fat);
  for (let at = 0; at < table.length; at += SECTOR) sectors.push(table.subarray(at, at + SECTOR));

  const header = new Uint8Array(SECTOR);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const head = new DataView(header.buffer);
  head.setUint16(26, 3, true);
  head.setUint16(28, 0xfffe, true);
  head.setUint16(30, 9, true);
  head.setUint16(32, 6, true);
  head.setUint32(44, fatCount, true);
  head.setUint32(48, directoryStart, true);
  head.setUint32(56, SMALLEST, true);
  head.setUint32(60, miniFatStart, true);
  head.setUint32(68, END, true);
  for (let index = 0; index < 109; index++)
    head.setUint32(76 + 4 * index, index < fatCount ? fatStart + index : NONE, true);
  return Uint8Array.from([header, ...sectors].flatMap((sector) => [...sector]));
}

/** UTF-16 as the streams and names of Windows have it. */
export function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from([...Array(text.length).keys()], (at) => text.charCodeAt(at)).buffer);
}
