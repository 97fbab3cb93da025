/** What a copy can reach back over (RFC 1951, section 2). */
const HISTORY = 32 * 1024;

/** Bytes handed on at a time; of what turns out not to be wanted only the first, smaller piece is unpacked. */
const PIECE = 256 * 1024;
const FIRST_PIECE = 4 * 1024;

/** Length of the longest copy. */
const LONGEST_COPY = 258;

/** From so many bytes on, engines copy quicker than a loop. */
const LONG_COPY = 32;

/** What is read and what was unpacked so far. */
interface Inflating {
  /** Four bytes longer than what is packed: they are read four at a time. */
  readonly packed: DataView;
  readonly end: number;
  /** The next bit. */
  bit: number;
  readonly out: Uint8Array;
  filled: number;
}

/**
 * Decompresses raw DEFLATE (RFC 1951) piece by piece, until `take` wants no more; then false. Throws on bytes that are
 * none, or end early; what follows the last block does not matter. Time linear to what is packed and unpacked.
 */
export function inflateRaw(packed: Uint8Array, take: (piece: Uint8Array) => boolean): boolean {
  const padded = new Uint8Array(packed.length + 4);
  padded.set(packed);
  const out = new Uint8Array(HISTORY + PIECE + LONGEST_COPY);
  const state: Inflating = { packed: new DataView(padded.buffer), end: packed.length * 8, bit: 0, out, filled: 0 };
  let given = 0;
  let full = FIRST_PIECE;

  const give = (): boolean => {
    const isWanted = take(out.slice(given, state.filled));
    if (state.filled > HISTORY) {
      out.copyWithin(0, state.filled - HISTORY, state.filled);
      state.filled = HISTORY;
    }
    given = state.filled;
    full = HISTORY + PIECE;
    return isWanted;
  };

  /** The next bits, 25 at least; nought behind the end. */
  const peek = (): number => state.packed.getUint32(state.bit >> 3, true) >>> (state.bit & 7);
  const bits = (count: number): number => {
    const value = peek() & ((1 << count) - 1);
    state.bit += count;
    return state.bit > state.end ? fail() : value;
  };
  const symbol = (codes: Uint16Array): number => {
    const code = codes[peek() & (codes.length - 1)] || fail();
    bits(code & 15);
    return code >> 4;
  };

  for (let isLast = 0; isLast === 0;) {
    isLast = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      state.bit = (state.bit + 7) & ~7;
      let left = bits(16);
      if ((left ^ bits(16)) !== 0xffff) fail();
      for (; left > 0; left--) {
        out[state.filled++] = bits(8);
        if (state.filled >= full && !give()) return false;
      }
      continue;
    }
    const [literals, distances] = kind === 1 ? FIXED : kind === 2 ? readCodes(bits, symbol) : fail();
    while (!unpackBlock(state, literals, distances, full)) if (!give()) return false;
  }
  return give();
}

/** Up to the end of the block, then true, or until `full` is reached. All in numbers of its own: the time goes here. */
function unpackBlock(state: Inflating, literals: Uint16Array, distances: Uint16Array, full: number): boolean {
  const { packed, out } = state;
  let { bit, filled } = state;
  let code = 0;
  // 256 ends the block.
  while (code >> 4 !== 256 && filled < full) {
    let next = packed.getUint32(bit >> 3, true) >>> (bit & 7);
    code = literals[next & (literals.length - 1)] || fail();
    bit += code & 15;
    if (code >> 4 < 256) out[filled++] = code >> 4;
    else if (code >> 4 > 256) {
      let value = LENGTHS[(code >> 4) - 257] || fail();
      const count = (value >> 4) + ((next >>> (code & 15)) & ((1 << (value & 15)) - 1));
      bit += value & 15;
      next = packed.getUint32(bit >> 3, true) >>> (bit & 7);
      code = distances[next & (distances.length - 1)] || fail();
      bit += code & 15;
      value = DISTANCES[code >> 4] || fail();
      const distance = (value >> 4) + ((packed.getUint32(bit >> 3, true) >>> (bit & 7)) & ((1 << (value & 15)) - 1));
      bit += value & 15;
      let from = filled - distance;
      if (from < 0) fail();
      const to = filled + count;
      // A copy may reach into itself.
      if (count >= LONG_COPY && distance >= count) out.copyWithin(filled, from, from + count);
      else for (let at = filled; at < to;) out[at++] = out[from++]!;
      filled = to;
    }
    if (bit > state.end) fail();
  }
  state.bit = bit;
  state.filled = filled;
  return code >> 4 === 256;
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
