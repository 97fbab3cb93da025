import type { Reader } from '../reader';
import { addLines } from './add-lines';
import { decodeUtf16, decodeUtf8 } from './charset';
import { readDelimited } from './delimited';

/** What is looked at to tell text from other bytes. */
const SAMPLE = 4096;

/** Files without a format of their own: txt, csv and tsv, logs, markdown, JSON, XML. */
export const plainText: Reader = {
  kind: 'text',
  matches: ({ bytes }) => isText(decodeText(bytes.subarray(0, SAMPLE))),
  read({ bytes }, reading) {
    const text = decodeText(bytes);
    addLines(reading, 'visible', readDelimited(text) || text);
  },
};

/**
 * Text of an unstated charset. UTF-16 is known by its byte order mark or, without one, by every other byte being nought;
 * everything else is UTF-8 or windows-1252.
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = (bytes[0]! << 8) | bytes[1]!;
  const order = mark === 0xfffe ? 'little' : mark === 0xfeff ? 'big' : utf16Order(bytes);
  if (order !== undefined) return decodeUtf16(bytes, order);
  return decodeUtf8(mark === 0xefbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes);
}

/** Latin text in UTF-16 has a nought in nearly every pair, always on the same side. */
function utf16Order(bytes: Uint8Array): 'little' | 'big' | undefined {
  const noughts = [0, 0];
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  for (let at = 0; at < end; at++) if (bytes[at] === 0) noughts[at & 1]!++;
  const [even = 0, odd = 0] = noughts;
  if (odd > end / 4 && even < odd / 20) return 'little';
  return even > end / 4 && odd < even / 20 ? 'big' : undefined;
}

/** Text holds hardly a control character; of compressed or encrypted bytes one in nine is one. */
function isText(sample: string): boolean {
  const controls = sample.replace(/[^\0-\x08\x0e-\x1a\x1c-\x1f\ufffe]+/g, '').length;
  return controls <= sample.length / 50;
}
