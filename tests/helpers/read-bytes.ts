import { READERS } from '../../src/attachments/every-format';
import { readWith } from '../../src/attachments/read-attachment';
import type { AttachmentContent, TextPlace } from '../../src/engine';

/** Reads a file made in a test with every reader that answers at once; a text stands for its UTF-8 bytes. */
export function read(name: string, content: string | Uint8Array): AttachmentContent {
  return readWith(READERS, name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

/** One byte for each character up to U+00FF. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** The lines that stand in a place, without blank ones and blanks at their ends. */
export function linesIn(content: AttachmentContent, place: TextPlace = 'visible'): readonly string[] {
  return content.texts
    .filter((text) => text.place === place)
    .flatMap((text) => text.content.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
