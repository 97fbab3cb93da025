import { createReadStream } from 'node:fs';
import { MAX_MESSAGE_BYTES, splitMbox } from '../adapters/eml';
import { describeFileError } from '../policy';
import { STANDARD_INPUT, type MailFile, type MailFormat } from './mail-files';

/** A file that cannot be read, or that is no mail; the message is a full sentence without the path. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/** One saved message and its place in its file. */
export interface SavedMail {
  readonly bytes: Uint8Array;
  /** From 0. */
  readonly index: number;
  /** The file is a mail store. */
  readonly isOneOfMany: boolean;
}

interface ReadOptions {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Told of every piece that arrives. */
  readonly onBytes: (count: number) => void;
}

/**
 * The messages in the file, as they arrive; never more than one message in memory. A message over
 * MAX_MESSAGE_BYTES is cut one byte above it. Throws UnreadableFileError.
 */
export async function* readMails(file: MailFile, options: ReadOptions): AsyncGenerator<SavedMail, void, undefined> {
  const chunks = readChunks(file, options);
  try {
    const start = await peek(chunks);
    const format = file.format === 'unknown' ? sniffFormat(start.text) : file.format;
    if (format === 'mbox') {
      let index = 0;
      for await (const bytes of splitMbox(start.chunks)) yield { bytes, index: index++, isOneOfMany: true };
      return;
    }
    // Standard input has no name that could say what it is, so it is judged as the mail it was meant to be.
    if (format === 'unknown' && file.path !== STANDARD_INPUT) {
      throw new UnreadableFileError('this is neither a saved mail (.eml) nor a mail store (.mbox).');
    }
    yield { bytes: await collect(start.chunks), index: 0, isOneOfMany: false };
  } finally {
    // Closes the file, also when the reader of the report has gone away.
    await chunks.return();
  }
}

async function* readChunks(
  file: MailFile,
  { stdin, onBytes }: ReadOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const source: AsyncIterable<Uint8Array> = file.path === STANDARD_INPUT ? stdin : createReadStream(file.path);
  try {
    for await (const chunk of source) {
      onBytes(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    throw new UnreadableFileError(describeFileError(cause), { cause });
  }
}

/** Enough for the longest header name in use and for what may stand before the first line. */
const PEEK_BYTES = 256;

interface Peeked {
  /** The first characters, without a byte order mark and empty lines. */
  readonly text: string;
  /** Everything, from the first byte on. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

async function peek(source: AsyncGenerator<Uint8Array, void, undefined>): Promise<Peeked> {
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < PEEK_BYTES) {
    const next = await source.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield start;
    yield* source;
  };
  // TextDecoder drops the byte order mark.
  return { text: new TextDecoder().decode(start.subarray(0, PEEK_BYTES)).trimStart(), chunks: all() };
}

function sniffFormat(text: string): MailFormat {
  if (text.startsWith('From ')) return 'mbox';
  // A header field name: printable ASCII before a colon (RFC 5322, section 2.2).
  return /^[!-9;-~]{1,80}[ \t]{0,4}:/.test(text) ? 'eml' : 'unknown';
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_MESSAGE_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, MAX_MESSAGE_BYTES + 1);
}
