import type { PDFPageProxy } from 'unpdf/pdfjs';

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

export interface PageText {
  readonly text: string;
  /** False when it was too long, or in too many pieces: the engine is still busy with it then. */
  readonly isWhole: boolean;
}

/**
 * The text of a page in the order it was drawn: lines, and cells parted by '\t' where there is a wide gap. The engine gives way with each
 * dozen pieces, so that a page that draws the same thing a billion times ends after `mostPieces`.
 */
export async function readPageText(page: PDFPageProxy, mostPieces: number): Promise<PageText> {
  const stream = (page.streamTextContent() as ReadableStream<{ readonly items: readonly Piece[] }>).getReader();
  const pieces: string[] = [];
  let count = 0;
  let letters = 0;
  let height = 0;
  while (letters <= MOST_LETTERS && count <= mostPieces) {
    const { done, value } = await stream.read();
    if (done) return { text: pieces.join(''), isWhole: true };
    for (const { str, width, height: ownHeight, hasEOL } of value.items) {
      height = ownHeight || height;
      const isGap = str.trim() === '' && width > CELL_GAP * height;
      pieces.push(isGap ? '\t' : str, hasEOL ? '\n' : '');
      letters += str.length;
    }
    count += value.items.length;
  }
  return { text: pieces.join(''), isWhole: false };
}
