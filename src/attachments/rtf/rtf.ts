import { rtfFile } from '../like-text';
import type { Reader, Reading } from '../reader';
import { addLines } from '../text/add-lines';
import { toByteText } from '../text/charset';
import { readRtf } from './read-rtf';

/** Rich Text Format. */
export const rtf: Reader = {
  ...rtfFile,
  read({ bytes }, reading) {
    addRtf(reading, toByteText(bytes));
  },
};

/** `source`: one character for each byte. */
export function addRtf(reading: Reading, source: string): void {
  const { texts, isBroken, hasObject, hasForeignLetters } = readRtf(source);
  texts.forEach((text, place) => addLines(reading, place, text));
  if (isBroken) reading.miss('malformed');
  if (hasObject || hasForeignLetters) reading.miss('not-readable-here');
}
