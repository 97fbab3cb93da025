import { startsWith } from './file-type';
import type { Reader } from './reader';
import { inflate, joined } from './zip/unpack';

/** One compressed file (RFC 1952). Its name inside is not read: that of the file itself says the same. */
export const gzip: Reader = {
  kind: 'archive',
  matches: ({ bytes }) => startsWith(bytes, '\x1f\x8b\x08'),
  read({ name, bytes }, reading) {
    const pieces: Uint8Array[] = [];
    const packed = bytes.subarray(endOfHeader(bytes), bytes.length - 8);
    inflate(packed, reading, (piece) => {
      pieces.push(piece);
      return 'more';
    });
    reading.readInner(name.replace(/\.gz$/i, ''), joined(pieces));
  },
};

/** RFC 1952, 2.3: ten bytes, then what the flags announce. */
function endOfHeader(bytes: Uint8Array): number {
  const flags = bytes[3] || 0;
  let at = 10;
  if (flags & 4) at += 2 + ((bytes[at] || 0) | ((bytes[at + 1] || 0) << 8));
  if (flags & 8) at = bytes.indexOf(0, at) + 1;
  if (flags & 16) at = bytes.indexOf(0, at) + 1;
  return flags & 2 ? at + 2 : at;
}
