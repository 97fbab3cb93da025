import { concat } from './header-block';
import { MAX_MESSAGE_BYTES } from './limits';

/**
 * Splits an mbox (RFC 4155; mboxo, mboxrd, mboxcl) into its messages as they arrive, in order; memory is bounded by one
 * message and one chunk. A message over MAX_MESSAGE_BYTES is cut one byte above it, so that `readEml` sees that it is
 * too big. Quoted separators (`>From `, mboxrd) lose one `>`. What stands before the first separator is a message too,
 * unless it is blank. Rejects only when `chunks` does.
 */
export async function* splitMbox(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const splitter = createSplitter();
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.end();
}

const LINE_FEED = 0x0a;
const GREATER_THAN = 0x3e;
const FROM = Uint8Array.from('From ', (character) => character.charCodeAt(0));

/** Longer lines are neither separators nor quoted ones; bounds what waits for the next chunk. */
const MAX_FROM_LINE_BYTES = 1000;

/** Weekday, month, day, time as asctime writes them. Hit: "From a@b.example Mon Nov  2 09:05:00 2026". */
const ASCTIME = /^From .{0,400}\b[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d/;
/** A time and a year in any order, or nothing (newer Thunderbird). Miss: "From here on we meet at noon". */
const LOOSE = /^From (?:-?\s*$|(?=.{0,400}\d:\d\d)(?=.{0,400}\b(?:19|20)\d\d\b))/;

interface Splitter {
  /** The messages that this chunk completes. */
  push(chunk: Uint8Array): Uint8Array[];
  /** The last message. */
  end(): Uint8Array[];
}

function createSplitter(): Splitter {
  let message = createMessageBuffer();
  let hasSeparator = false;
  let isAfterBlankLine = true;
  let isLineStart = true;
  /** A line whose end has not arrived. */
  let waiting: Uint8Array = new Uint8Array(0);

  const finish = (): Uint8Array[] => (hasSeparator || !message.isBlank() ? [message.take()] : []);

  function split(bytes: Uint8Array): Uint8Array[] {
    const messages: Uint8Array[] = [];
    let copyFrom = 0;
    let lineStart = 0;
    while (lineStart < bytes.length) {
      const lineFeed = bytes.indexOf(LINE_FEED, lineStart);
      const next = lineFeed < 0 ? bytes.length : lineFeed + 1;
      const kind = isLineStart ? lineKind(bytes, lineStart) : 'other';
      if (kind === 'from' && isSeparator(bytes.subarray(lineStart, next), { isAfterBlankLine })) {
        message.append(bytes.subarray(copyFrom, lineStart));
        messages.push(...finish());
        message = createMessageBuffer();
        hasSeparator = true;
        copyFrom = next;
      } else if (kind === 'quoted') {
        message.append(bytes.subarray(copyFrom, lineStart));
        copyFrom = lineStart + 1;
      }
      isAfterBlankLine = isLineStart && isBlank(bytes.subarray(lineStart, next));
      isLineStart = lineFeed >= 0;
      lineStart = next;
    }
    message.append(bytes.subarray(copyFrom));
    return messages;
  }

  return {
    push(chunk) {
      const bytes = waiting.length > 0 ? concat([waiting, chunk]) : chunk;
      const lineStart = bytes.lastIndexOf(LINE_FEED) + 1;
      const canWait = (isLineStart || lineStart > 0) && bytes.length - lineStart < MAX_FROM_LINE_BYTES;
      const decided = canWait ? lineStart : bytes.length;
      waiting = bytes.slice(decided);
      return split(bytes.subarray(0, decided));
    },
    end() {
      return [...split(waiting), ...finish()];
    },
  };
}

function lineKind(bytes: Uint8Array, lineStart: number): 'from' | 'quoted' | 'other' {
  let from = lineStart;
  while (bytes[from] === GREATER_THAN) from++;
  if (!FROM.every((byte, index) => bytes[from + index] === byte)) return 'other';
  return from === lineStart ? 'from' : 'quoted';
}

/**
 * A separator stands after an empty line. One with a date in asctime's form counts anywhere: some writers leave the empty
 * line out, and a missed separator would hide a whole message in the body of another.
 */
function isSeparator(line: Uint8Array, context: { readonly isAfterBlankLine: boolean }): boolean {
  if (line.length > MAX_FROM_LINE_BYTES) return false;
  const text = new TextDecoder('latin1').decode(line);
  return ASCTIME.test(text) || (context.isAfterBlankLine && LOOSE.test(text));
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** Collects the pieces of one message up to the cap. */
function createMessageBuffer() {
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  return {
    append(bytes: Uint8Array): void {
      const piece = bytes.subarray(0, MAX_MESSAGE_BYTES + 1 - sizeBytes);
      if (piece.length > 0) pieces.push(piece);
      sizeBytes += piece.length;
    },
    isBlank: (): boolean => pieces.every(isBlank),
    take: (): Uint8Array => concat(pieces),
  };
}
