import type { Reading } from '../reader';
import { decodeUtf8 } from '../text/charset';
import { childOf, type CompoundEntry } from './compound-file';

/** Streams that hold the file of an embedded object as it is: office files and what other programs put there. */
const WHOLE_FILES = ['Package', 'CONTENTS'];

/**
 * Reads the file that a program embedded as an object (OLE2) in a document or mail. False when the folder is no such
 * object.
 */
export function readObject(folder: CompoundEntry, reading: Reading): boolean {
  for (const name of WHOLE_FILES) {
    const file = childOf(folder, name);
    if (file === undefined) continue;
    reading.readInner('', file.bytes(), 'embedded-file');
    return true;
  }
  const native = childOf(folder, '\x01Ole10Native');
  if (native !== undefined) readPackage(native.bytes().subarray(4), reading);
  return native !== undefined;
}

/**
 * The file in a package, as the packager of Windows writes it ([MS-OLEDS], section 2.3.6 and what programs do): two bytes,
 * a label and a path that end in nought, four bytes, a second path with its length, the file with its length.
 */
function readPackage(bytes: Uint8Array, reading: Reading): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const labelEnd = bytes.indexOf(0, 2);
  const pathEnd = bytes.indexOf(0, labelEnd + 1);
  const sizeAt = pathEnd + 9 + view.getUint32(pathEnd + 5, true);
  const from = sizeAt + 4;
  reading.readInner(
    decodeUtf8(bytes.subarray(2, labelEnd)),
    bytes.subarray(from, from + view.getUint32(sizeAt, true)),
    'embedded-file',
  );
}
