import type { StoredRecord } from '../storage/store';

/** Records on their way to one receiver, already in its format. */
export interface Shipment {
  /** One line each, without its end. */
  readonly lines: readonly string[];
  /** How grave each is, 0 to 10, in the same order. */
  readonly severities: readonly number[];
  /** Sequence of the last; the receiver's cursor once it has them. */
  readonly last: number;
}

/**
 * What became of a shipment. unconfirmed: it went out whole and the receiver did not say that it has it. `retryAfterMs` is
 * what the receiver asked for.
 */
export type Delivered =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'unconfirmed'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string; readonly retryAfterMs?: number };

/** Never rejects, and ends within some ten seconds. */
export type Ship = (shipment: Shipment) => Promise<Delivered>;

/** Enough to be quick, small enough to send again. */
const MOST_RECORDS = 500;
const MOST_CHARACTERS = 512 * 1024;

interface Packing {
  readonly toLine: (stored: StoredRecord) => string;
  readonly toSeverity: (stored: StoredRecord) => number;
}

/** The first records of the stream, as many as one shipment holds; undefined when there are none. Reads no further. */
export async function packShipment(
  records: AsyncIterable<StoredRecord>,
  { toLine, toSeverity }: Packing,
): Promise<Shipment | undefined> {
  const lines: string[] = [];
  const severities: number[] = [];
  let characters = 0;
  let last = 0;
  for await (const stored of records) {
    const line = toLine(stored);
    lines.push(line);
    severities.push(toSeverity(stored));
    characters += line.length;
    last = stored.sequence;
    if (lines.length === MOST_RECORDS || characters >= MOST_CHARACTERS) break;
  }
  return lines.length === 0 ? undefined : { lines, severities, last };
}
