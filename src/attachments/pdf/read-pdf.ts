import type * as Engine from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { AttachmentContent, UncheckedReason } from '../../engine';
import { MAX_FILE_BYTES } from '../limits';
import { readAt } from '../read-attachment';
import { fullBudget, openReading } from '../reading';
import type { Reader, Reading } from '../reader';
import { addLines } from '../text/add-lines';
import { addAnnotations, addEmbedded, type EmbeddedFile } from './annotations';
import { readPageText } from './page-text';
import type { PdfThread, StartPdfThread } from './pdf-thread';
import { streamsAreBounded } from './unpacked-streams';

/** How much of a file is read; what lies above is `too-big`. */
interface PdfLimits {
  /** For all of it. */
  readonly milliseconds: number;
  /** Of text on one page. */
  readonly pieces: number;
}

/**
 * 100 pages of text take a third of a second in Node and some seconds on a slow machine in a page. Small print set letter by letter has 10,000
 * pieces on a page; a page of 12 KB can draw a billion, because what it draws may draw other parts, and each of them twice.
 */
const LIMITS: PdfLimits = { milliseconds: 20000, pieces: 100000 };

const MAX_PAGES = 500;

/** What people write about a document; the rest names programs, versions and dates. */
const SHOWN_PROPERTIES = ['Title', 'Author', 'Subject', 'Keywords'];

/**
 * Reads a PDF where a page with a DOM or Node runs; the handler file cannot (`pdf-file.ts`). Text by page, annotations,
 * properties and embedded files, these by `readers`. Never rejects. Nothing in the file is run: no JavaScript, no XFA, no link is followed. The
 * engine, unpdf's build of pdf.js, is loaded with the first PDF. It reads in a thread of its own, which is ended with the file or when its
 * time is over: within a page the engine gives way to nothing, and what draws other parts without a letter, outside the page, in annotations or
 * encrypted, keeps it busy for ever. What was read until then is kept.
 */
export async function readPdf(
  bytes: Uint8Array,
  readers: readonly Reader[],
  startThread: StartPdfThread,
  limits = LIMITS,
): Promise<AttachmentContent> {
  const budget = fullBudget(readers);
  const reading = openReading(budget, (name, inner) => readAt(1, name, inner, budget));
  if (bytes.length > MAX_FILE_BYTES || !streamsAreBounded(bytes)) reading.miss('too-big');
  else await readInThread(reading, bytes, startThread, limits);
  return { kind: 'pdf', texts: reading.texts(), unchecked: reading.unchecked() };
}

async function readInThread(
  reading: Reading,
  bytes: Uint8Array,
  startThread: StartPdfThread,
  { milliseconds, pieces }: PdfLimits,
): Promise<void> {
  let engine: typeof Engine;
  let thread: PdfThread;
  try {
    // pages: a chunk of its own, 1.6 MB that only people who attach a PDF load. The thread loads the same one, from the cache.
    engine = await import(/* webpackMode: "lazy", webpackChunkName: "pdf" */ 'unpdf');
    thread = startThread();
  } catch {
    return reading.miss('not-readable-here');
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLate = new Promise<UncheckedReason>((resolve) => {
    timer = setTimeout(() => resolve('too-big'), milliseconds);
  });
  const reason = await Promise.race([isLate, thread.broken, readAll(reading, bytes, engine, thread, pieces)]);
  clearTimeout(timer);
  // Nothing more comes of it: who still waits for an answer waits in vain.
  thread.end();
  if (reason !== undefined) reading.miss(reason);
}

/** Why not all of it was read, if so. */
async function readAll(
  reading: Reading,
  bytes: Uint8Array,
  { getDocumentProxy, getResolvedPDFJS }: typeof Engine,
  { port }: PdfThread,
  maxPieces: number,
): Promise<UncheckedReason | undefined> {
  try {
    const { PDFWorker } = await getResolvedPDFJS();
    const worker = PDFWorker.create({ port: port as Worker, verbosity: 0 });
    // The engine keeps the bytes it is given, so it gets its own.
    const pdf = await getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      enableXfa: false,
      verbosity: 0,
      worker,
    });
    const isWhole = await readPages(pdf, reading, maxPieces);
    if (!isWhole) return 'too-big';
    await readProperties(pdf, reading);
    await readEmbedded(pdf, reading);
    return undefined;
  } catch (error) {
    return (error as Partial<Error>).name === 'PasswordException' ? 'encrypted' : 'malformed';
  }
}

/** False when the engine is still busy with a page that is too much: nothing more may be asked of it then. */
async function readPages(pdf: PDFDocumentProxy, reading: Reading, maxPieces: number): Promise<boolean> {
  for (let number = 1; number <= pdf.numPages && number <= MAX_PAGES; number++) {
    if (!(await readPage(pdf, number, reading, maxPieces))) return false;
  }
  if (pdf.numPages > MAX_PAGES) reading.miss('too-big');
  return true;
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
