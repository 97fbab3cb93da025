import type { Reading } from '../reader';
import { ofByteText, toByteText } from '../text/charset';

/** What the dictionary holds at the start ([MS-OXRTFCP], section 2.1.2.1). */
const DICTIONARY =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbol' +
  'ArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const DICTIONARY_SIZE = 4096;

/** "MELA", the mark of text that is not compressed. */
const PLAIN = 0x414c454d;

/**
 * The RTF of a message's PR_RTF_COMPRESSED ([MS-OXRTFCP]), one character for each byte; '' when more is announced than may
 * be unpacked. A text that is cut gives what is there.
 */
export function unpackRtf(bytes: Uint8Array, reading: Reading): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(4, true);
  if (view.getUint32(8, true) === PLAIN) return toByteText(bytes.subarray(16, 16 + size));
  if (!reading.takeBytes(size)) return '';
  const start = ofByteText(DICTIONARY);
  const out = new Uint8Array(start.length + size);
  out.set(start);
  let length = start.length;
  let flags = 0;
  let bit = 8;
  for (let at = 16; at < bytes.length && length < out.length; bit++) {
    if (bit === 8) {
      flags = bytes[at++]!;
      bit = 0;
    }
    if ((flags >> bit) % 2 === 0) {
      out[length++] = bytes[at++]!;
      continue;
    }
    const reference = (bytes[at]! << 8) | bytes[at + 1]!;
    at += 2;
    // The dictionary is the last 4,096 bytes written; a reference to the place of writing ends the text.
    const back = (length - (reference >> 4)) & (DICTIONARY_SIZE - 1);
    if (back === 0) break;
    for (let left = (reference & 15) + 2; left > 0; left--, length++) out[length] = out[length - back]!;
  }
  return toByteText(out.subarray(start.length, length));
}
