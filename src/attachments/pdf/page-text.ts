import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { Reading } from '../reader';

/** A piece of text as the engine tells it: a run of letters, or the gap between two. Sizes in points. */
interface Piece {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  /** A line break follows. */
  readonly hasEOL: boolean;
}

/** A gap this many times as wide as the letters are high stands between two cells; words are a third apart. */
const CELL_GAP = 1.5;

/** Letters of one page; a page of small print has 10,000. */
const MOST_LETTERS = 1000000;

/**
 * The text of a page in the order it was drawn: lines, and cells parted by '\t' where there is a wide gap. The engine
 * draws only as much as is taken from it, so that a page of endless text ends where it is too long.
 */
export async function readPageText(page: PDFPageProxy, reading: Reading): Promise<string> {
  const stream = (page.streamTextContent() as ReadableStream<{ readonly items: readonly Piece[] }>).getReader();
  const pieces: string[] = [];
  let letters = 0;
  let height = 0;
  for (;;) {
    const { done, value } = await stream.read();
    if (done) return pieces.join('');
    for (const { str, width, height: ownHeight, hasEOL } of value.items) {
      height = ownHeight || height;
      const isGap = str.trim() === '' && width > CELL_GAP * height;
      pieces.push(isGap ? '\t' : str, hasEOL ? '\n' : '');
      letters += str.length;
    }
    if (letters > MOST_LETTERS) {
      reading.miss('too-big');
      await stream.cancel(new Error('too long'));
      return pieces.join('');
    }
  }
}
