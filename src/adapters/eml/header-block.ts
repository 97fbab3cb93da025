const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** A saved message, ready for the MIME parser: its header is UTF-8 and begins at the first byte. */
export interface RawMail {
  readonly bytes: Uint8Array;
  /** Where the header ends: the first byte of the empty line, or the length when there is none. */
  readonly headerEnd: number;
}

/**
 * Removes what editors and mail stores put before a message (a byte order mark, empty lines, which would end the header
 * before it began) and makes 8-bit headers UTF-8: a line that is not valid UTF-8 (RFC 6532) is read as windows-1252,
 * which old clients wrote without saying so. Other undeclared charsets come out as the wrong letters; addresses are ASCII.
 */
export function toRawMail(saved: Uint8Array): RawMail {
  const bytes = saved.subarray(findStart(saved));
  const headerEnd = findHeaderEnd(bytes);
  const header = toUtf8(bytes.subarray(0, headerEnd));
  if (header === undefined) return { bytes, headerEnd };
  const joined = new Uint8Array(header.length + bytes.length - headerEnd);
  joined.set(header);
  joined.set(bytes.subarray(headerEnd), header.length);
  return { bytes: joined, headerEnd: header.length };
}

/**
 * Does every line of the header begin a field, continue one, or separate mails (a mail store's "From " line)? The parser
 * passes over any other line, and the recipients in it with it.
 */
export function isHeaderWhole({ bytes, headerEnd }: RawMail): boolean {
  for (let start = 0; start < headerEnd;) {
    const lineEnd = bytes.indexOf(LINE_FEED, start);
    const next = lineEnd < 0 ? headerEnd : lineEnd + 1;
    const line = new TextDecoder('latin1').decode(bytes.subarray(start, Math.min(next, start + LONGEST_FIELD_NAME)));
    if (!HEADER_LINE.test(line)) return false;
    start = next;
  }
  return true;
}

const LONGEST_FIELD_NAME = 200;
/** RFC 5322, section 2.2: printable ASCII before the colon; blanks in front of it are the obsolete form. */
const HEADER_LINE = /^(?:[!-9;-~]+[ \t]*:|[ \t\r\n]|>?From )/;

function findStart(bytes: Uint8Array): number {
  let start = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  while (bytes[start] === LINE_FEED || bytes[start] === CARRIAGE_RETURN) start++;
  return start;
}

function findHeaderEnd(bytes: Uint8Array): number {
  for (let lineEnd = bytes.indexOf(LINE_FEED); lineEnd >= 0; lineEnd = bytes.indexOf(LINE_FEED, lineEnd + 1)) {
    let next = lineEnd + 1;
    while (bytes[next] === CARRIAGE_RETURN) next++;
    if (bytes[next] === LINE_FEED) return lineEnd + 1;
  }
  return bytes.length;
}

/** The header with every line in UTF-8; undefined when it already is. */
function toUtf8(header: Uint8Array): Uint8Array | undefined {
  if (isUtf8(header)) return undefined;
  const encoder = new TextEncoder();
  const windows1252 = new TextDecoder('windows-1252');
  const lines: Uint8Array[] = [];
  for (let start = 0; start < header.length;) {
    const lineEnd = header.indexOf(LINE_FEED, start);
    const next = lineEnd < 0 ? header.length : lineEnd + 1;
    const line = header.subarray(start, next);
    lines.push(isUtf8(line) ? line : encoder.encode(windows1252.decode(line)));
    start = next;
  }
  return concat(lines);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The fatal decoder says "not UTF-8" by throwing; it has no other way.
    return false;
  }
}

/** One array with the bytes of all. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}
