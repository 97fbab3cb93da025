import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { AttachmentContent } from '../../engine';
import { MAX_FILE_BYTES } from '../limits';
import { readAt } from '../read-attachment';
import { fullBudget, openReading } from '../reading';
import type { Reader, Reading } from '../reader';
import { addLines } from '../text/add-lines';
import { addAnnotations, addEmbedded, type EmbeddedFile } from './annotations';
import { readPageText } from './page-text';
import { streamsAreBounded } from './unpacked-streams';

/** 100 pages of text take a third of a second in Node and some seconds on a slow machine in a page. */
const MAX_PAGES = 500;
const MAX_MILLISECONDS = 20000;

/**
 * Pieces of text on one page. Small print set letter by letter has 10,000; a page of 12 KB can draw a billion, because what it draws may draw
 * other parts, and each of them twice.
 */
const MAX_PIECES = 100000;

/** What people write about a document; the rest names programs, versions and dates. */
const SHOWN_PROPERTIES = ['Title', 'Author', 'Subject', 'Keywords'];

/**
 * Reads a PDF where a page with a DOM or Node runs; the handler file cannot (`pdf-file.ts`). Text by page, annotations,
 * properties and embedded files, these by `readers`. Never rejects. Nothing in the file is run: no JavaScript, no XFA, no link is followed. The
 * engine, unpdf's build of pdf.js, is loaded with the first PDF; it gives way between pages and pieces of text, and to nothing else. After
 * `maxPieces` of a page it is stopped.
 */
export async function readPdf(
  bytes: Uint8Array,
  readers: readonly Reader[],
  maxPieces = MAX_PIECES,
): Promise<AttachmentContent> {
  const budget = fullBudget(readers);
  const reading = openReading(budget, (name, inner) => readAt(1, name, inner, budget));
  if (bytes.length > MAX_FILE_BYTES || !streamsAreBounded(bytes)) reading.miss('too-big');
  else await readInto(reading, bytes, maxPieces);
  return { kind: 'pdf', texts: reading.texts(), unchecked: reading.unchecked() };
}

async function readInto(reading: Reading, bytes: Uint8Array, maxPieces: number): Promise<void> {
  let pdf: PDFDocumentProxy | undefined;
  try {
    // pages: a chunk of its own, 1.6 MB that only people who attach a PDF load.
    const { getDocumentProxy } = await import(/* webpackMode: "lazy", webpackChunkName: "pdf" */ 'unpdf');
    // The engine keeps the bytes it is given, so it gets its own.
    pdf = await getDocumentProxy(bytes.slice(), { isEvalSupported: false, enableXfa: false, verbosity: 0 });
    const isWhole = await readPages(pdf, reading, maxPieces);
    if (!isWhole) return reading.miss('too-big');
    await readProperties(pdf, reading);
    await readEmbedded(pdf, reading);
  } catch (error) {
    reading.miss((error as Partial<Error>).name === 'PasswordException' ? 'encrypted' : 'malformed');
  } finally {
    await pdf?.loadingTask.destroy().catch(() => undefined);
  }
}

/** False when the engine is still busy with a page that is too much: it can only be stopped then, and asked nothing more. */
async function readPages(pdf: PDFDocumentProxy, reading: Reading, maxPieces: number): Promise<boolean> {
  let isLate = false;
  const timer = setTimeout(() => (isLate = true), MAX_MILLISECONDS);
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      if (number > MAX_PAGES || isLate) {
        reading.miss('too-big');
        break;
      }
      if (!(await readPage(pdf, number, reading, maxPieces))) return false;
      await giveWay();
    }
    return true;
  } finally {
    clearTimeout(timer);
  }
}

async function readPage(pdf: PDFDocumentProxy, number: number, reading: Reading, maxPieces: number): Promise<boolean> {
  try {
    const page = await pdf.getPage(number);
    const { text, isWhole } = await readPageText(page, maxPieces);
    addLines(reading, 'visible', text);
    if (!isWhole) return false;
    // A page without a letter is nearly always a picture of one.
    if (!/\S/.test(text)) reading.miss('not-readable-here');
    addAnnotations(await page.getAnnotations(), reading);
    page.cleanup();
  } catch {
    // One broken page says nothing about the next.
    reading.miss('malformed');
  }
  return true;
}

async function readProperties(pdf: PDFDocumentProxy, reading: Reading): Promise<void> {
  const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
  const custom = Object.entries(info['Custom'] ?? {}).map(([name, value]) => `${name}: ${String(value)}`);
  const shown = SHOWN_PROPERTIES.filter((name) => typeof info[name] === 'string').map((name) => info[name] as string);
  addLines(reading, 'properties', [...shown, ...custom].join('\n'));
}

async function readEmbedded(pdf: PDFDocumentProxy, reading: Reading): Promise<void> {
  const files = (await pdf.getAttachments()) as Readonly<Record<string, EmbeddedFile>> | null;
  for (const file of Object.values(files ?? {})) addEmbedded(file, reading);
}

/** Lets timers and what else waits have a turn: the engine itself only waits for itself. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
