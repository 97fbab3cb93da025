/** One file of an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly content: string;
}

/** A zip with these files, stored and not compressed: office files need no more. PKWARE, "APPNOTE", 4.3. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const local: number[] = [];
  const central: number[] = [];
  for (const { path, content } of entries) {
    const name = encoder.encode(path);
    const bytes = encoder.encode(content);
    const offset = local.length;
    // Version 2.0, names in UTF-8, stored, 1 January 1980; then checksum and both sizes.
    const facts = [...u16(20), ...u16(0x0800), ...u16(0), ...u16(0), ...u16(0x21), ...u32(crc32(bytes))];
    facts.push(...u32(bytes.length), ...u32(bytes.length), ...u16(name.length), ...u16(0));
    append(local, [...u32(0x04034b50), ...facts], name, bytes);
    append(
      central,
      [...u32(0x02014b50), ...u16(20), ...facts, ...u16(0), ...u16(0), ...u16(0), ...u32(0)],
      u32(offset),
      name,
    );
  }
  const count = u16(entries.length);
  const end = [
    ...u32(0x06054b50),
    ...u32(0),
    ...count,
    ...count,
    ...u32(central.length),
    ...u32(local.length),
    ...u16(0),
  ];
  return Uint8Array.from([...local, ...central, ...end]);
}

function append(target: number[], ...pieces: readonly ArrayLike<number>[]): void {
  for (const piece of pieces) for (let at = 0; at < piece.length; at += 1) target.push(piece[at] ?? 0);
}

const u16 = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** CRC-32 as zip and Ethernet have it (polynomial 0xEDB88320). */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
