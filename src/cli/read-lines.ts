/** One line of a stream, without its end. `bytes` is undefined when it is too long. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 0x0a;

/**
 * The lines of a stream, as many at a time as one piece of it completes: whoever answers each batch answers as soon as
 * possible and seldom waits. Of a line over `maxBytes` nothing is kept. Empty lines are left out, and counted.
 */
export async function* readLines(
  pieces: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<readonly ByteLine[], void, undefined> {
  let open: Uint8Array[] = [];
  let sizeBytes = 0;
  let number = 1;

  const add = (part: Uint8Array): void => {
    sizeBytes += part.length;
    if (sizeBytes > maxBytes) open = [];
    else if (part.length > 0) open.push(part);
  };
  const close = (): ByteLine => {
    const bytes = sizeBytes > maxBytes ? undefined : withoutReturn(open.length === 1 ? open[0]! : Buffer.concat(open));
    open = [];
    sizeBytes = 0;
    return { number: number++, bytes };
  };
  const isWritten = ({ bytes }: ByteLine): boolean => bytes?.length !== 0;

  for await (const piece of pieces) {
    const lines: ByteLine[] = [];
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      add(piece.subarray(from, end));
      lines.push(close());
      from = end + 1;
    }
    add(piece.subarray(from));
    const written = lines.filter(isWritten);
    if (written.length > 0) yield written;
  }
  const last = close();
  if (isWritten(last)) yield [last];
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line[line.length - 1] === 0x0d ? line.subarray(0, -1) : line;
}
