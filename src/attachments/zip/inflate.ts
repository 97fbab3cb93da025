/** What a copy can reach back over (RFC 1951, section 2). */
const HISTORY = 32 * 1024;

/** Bytes handed on at a time; of what turns out not to be wanted only the first, smaller piece is unpacked. */
const PIECE = 256 * 1024;
const FIRST_PIECE = 4 * 1024;

/** Length of the longest copy. */
const LONGEST_COPY = 258;

/**
 * Decompresses raw DEFLATE (RFC 1951) piece by piece, until `take` wants no more; then false. Throws on bytes that are
 * none, or end early; what follows the last block does not matter. Time linear to what is packed and unpacked.
 */
export function inflateRaw(packed: Uint8Array, take: (piece: Uint8Array) => boolean): boolean {
  const end = packed.length * 8;
  const out = new Uint8Array(HISTORY + PIECE + LONGEST_COPY);
  let bit = 0;
  let length = 0;
  let given = 0;
  let full = FIRST_PIECE;

  /** The next bits, 17 at least; nought behind the end. */
  const peek = (): number => {
    const at = bit >> 3;
    return (packed[at]! | (packed[at + 1]! << 8) | (packed[at + 2]! << 16)) >> (bit & 7);
  };
  const skip = (count: number): void => {
    bit += count;
    if (bit > end) fail();
  };
  const bits = (count: number): number => {
    const value = peek() & ((1 << count) - 1);
    skip(count);
    return value;
  };
  const symbol = (codes: Uint16Array): number => {
    const entry = codes[peek() & (codes.length - 1)]!;
    if (entry === 0) fail();
    skip(entry & 15);
    return entry >> 4;
  };
  const give = (): boolean => {
    const isWanted = take(out.slice(given, length));
    if (length > HISTORY) {
      out.copyWithin(0, length - HISTORY, length);
      length = HISTORY;
    }
    given = length;
    full = HISTORY + PIECE;
    return isWanted;
  };

  for (let isLast = 0; isLast === 0;) {
    isLast = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      bit = (bit + 7) & ~7;
      let left = bits(16);
      if ((left ^ bits(16)) !== 0xffff) fail();
      while (left > 0) {
        const count = Math.min(left, full - length);
        out.set(packed.subarray(bit >> 3, (bit >> 3) + count), length);
        skip(count * 8);
        length += count;
        left -= count;
        if (length >= full && !give()) return false;
      }
      continue;
    }
    const [literals, distances] = kind === 1 ? FIXED : kind === 2 ? readCodes(bits, symbol) : fail();
    for (;;) {
      const literal = symbol(literals);
      if (literal < 256) out[length++] = literal;
      else if (literal === 256) break;
      else {
        let count = valueOf(LENGTHS, literal - 257, bits);
        const distance = valueOf(DISTANCES, symbol(distances), bits);
        if (distance > length) fail();
        for (; count > 0; count--, length++) out[length] = out[length - distance]!;
      }
      if (length >= full && !give()) return false;
    }
  }
  return give();
}

function fail(): never {
  throw new Error('no DEFLATE');
}

/** First value << 4 | number of extra bits, for each symbol (3.2.5); the bits grow by one with every `group` symbols. */
function valuesOf(count: number, group: number, first: number): readonly number[] {
  let next = first;
  return Array.from({ length: count }, (_, at) => {
    const bits = Math.max(0, Math.floor(at / group) - 1);
    next += 1 << bits;
    return ((next - (1 << bits)) << 4) | bits;
  });
}

const LENGTHS = [...valuesOf(28, 4, 3), LONGEST_COPY << 4];
const DISTANCES = valuesOf(30, 2, 1);

function valueOf(values: readonly number[], at: number, bits: (count: number) => number): number {
  const value = values[at];
  return value ? (value >> 4) + bits(value & 15) : fail();
}

/**
 * What the next bits mean, for Huffman codes given by the lengths of their symbols' codes (3.2.2): symbol << 4 | length,
 * 0 where no code begins so. The table is as long as the longest code asks for.
 */
function codesOf(lengths: Uint8Array): Uint16Array {
  const longest = lengths.reduce((a, b) => Math.max(a, b), 1);
  const codes = new Uint16Array(1 << longest);
  let code = 0;
  for (let length = 1; length <= longest; length++, code <<= 1)
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      // Codes come with their first bit first, numbers with their last.
      let at = 0;
      for (let bit = 0; bit < length; bit++) at |= ((code >> bit) & 1) << (length - 1 - bit);
      for (; at < codes.length; at += 1 << length) codes[at] = (symbol << 4) | length;
      code++;
    }
  return codes;
}

/** The codes of blocks that bring none (3.2.6). */
const FIXED = [
  codesOf(new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280)),
  codesOf(new Uint8Array(30).fill(5)),
] as const;

/** The order in which the lengths of the codes of code lengths come (3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function readCodes(
  bits: (count: number) => number,
  symbol: (codes: Uint16Array) => number,
): readonly [Uint16Array, Uint16Array] {
  const literals = bits(5) + 257;
  const total = literals + bits(5) + 1;
  const ofLengths = new Uint8Array(ORDER.length);
  const count = bits(4) + 4;
  for (let at = 0; at < count; at++) ofLengths[ORDER[at]!] = bits(3);
  const codes = codesOf(ofLengths);
  const lengths = new Uint8Array(total);
  for (let at = 0; at < total;) {
    const length = symbol(codes);
    if (length < 16) lengths[at++] = length;
    else {
      const from = at;
      at += length === 16 ? 3 + bits(2) : length === 17 ? 3 + bits(3) : 11 + bits(7);
      if (length === 16) lengths.fill(lengths[from - 1]!, from, at);
    }
  }
  return [codesOf(lengths.subarray(0, literals)), codesOf(lengths.subarray(literals))];
}
