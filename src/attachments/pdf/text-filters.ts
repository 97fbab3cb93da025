/** Takes what was made piece by piece; false when nothing more is wanted. */
export type Take = (piece: Uint8Array) => boolean;

/** Bytes handed on at a time. */
const PIECE = 64 * 1024;

const END_OF_HEX = 0x3e;
const END_OF_BASE85 = 0x7e;
const SPACE = 0x20;

/** Two digits to a byte; what is none is passed over, and ">" ends it (ISO 32000-1, 7.4.2). */
export function decodeHex(packed: Uint8Array, take: Take): void {
  const out = openOut(take);
  let high = -1;
  for (const code of packed) {
    if (code === END_OF_HEX || !out.isWanted()) break;
    const digit = toDigit(code);
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      out.add(high * 16 + digit);
      high = -1;
    }
  }
  if (high >= 0) out.add(high * 16);
  out.end();
}

/** Of a hexadecimal digit; -1 for none. */
function toDigit(code: number): number {
  const small = code | 32;
  if (small >= 97 && small <= 102) return small - 87;
  return code >= 48 && code <= 57 ? code - 48 : -1;
}

/** Five characters to four bytes, "z" for four of nought, "~" at its end (7.4.3). */
export function decodeBase85(packed: Uint8Array, take: Take): void {
  const out = openOut(take);
  let value = 0;
  let count = 0;
  const addBytes = (many: number): void => {
    for (let byte = 0; byte < many; byte++) out.add((value / 2 ** (24 - 8 * byte)) & 255);
    value = count = 0;
  };
  for (const code of packed) {
    if (code === END_OF_BASE85 || !out.isWanted()) break;
    if (code <= SPACE) continue;
    if (code === 0x7a && count === 0) addBytes(4);
    else {
      value = value * 85 + (code - 33);
      if (++count === 5) addBytes(4);
    }
  }
  if (count > 1) {
    const many = count - 1;
    for (; count < 5; count++) value = value * 85 + 84;
    addBytes(many);
  }
  out.end();
}

/** A length, then so many bytes as they are, or one byte so many times (7.4.5). */
export function repeatRuns(packed: Uint8Array, take: Take): void {
  const out = openOut(take);
  for (let at = 0; at < packed.length && packed[at] !== 128 && out.isWanted();) {
    const length = packed[at++]!;
    if (length < 128) {
      for (let left = length; left >= 0 && at < packed.length; left--) out.add(packed[at++]!);
    } else {
      for (let left = 257 - length; left > 0; left--) out.add(packed[at] ?? 0);
      at++;
    }
  }
  out.end();
}

const CLEAR = 256;
const END_OF_CODES = 257;
const MOST_CODES = 4096;

/** LZW as TIFF has it (7.4.4), its codes made longer one early, which is the default. */
export function expandCodes(packed: Uint8Array, take: Take): void {
  const out = openOut(take);
  const before = new Uint16Array(MOST_CODES);
  const last = new Uint8Array(MOST_CODES);
  const lengths = new Uint16Array(MOST_CODES).fill(1, 0, CLEAR);
  for (let byte = 0; byte < CLEAR; byte++) last[byte] = byte;
  const text = new Uint8Array(MOST_CODES);
  let next = END_OF_CODES + 1;
  let known = -1;
  let bits = 0;
  let held = 0;
  let width = 9;
  for (const byte of packed) {
    if (!out.isWanted()) break;
    held = ((held << 8) | byte) & 0xfffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & (2 ** width - 1);
    if (code === END_OF_CODES) break;
    if (code === CLEAR) {
      next = END_OF_CODES + 1;
      width = 9;
      known = -1;
      continue;
    }
    if (code > next || (code === next && known < 0)) break;
    if (known >= 0 && next < MOST_CODES) {
      before[next] = known;
      lengths[next] = lengths[known]! + 1;
      // Of a code that is made only now the last letter is its first.
      let first = code === next ? known : code;
      while (first > END_OF_CODES) first = before[first]!;
      last[next++] = first;
    }
    const length = lengths[code]!;
    for (let at = length - 1, from = code; at >= 0; at--, from = before[from]!) text[at] = last[from]!;
    for (let at = 0; at < length; at++) out.add(text[at]!);
    known = code;
    width = Math.min(12, Math.max(9, 32 - Math.clz32(next + 1)));
  }
  out.end();
}

function openOut(take: Take) {
  const bytes = new Uint8Array(PIECE);
  let length = 0;
  let isWanted = true;
  const end = (): void => {
    if (length > 0 && isWanted) isWanted = take(bytes.slice(0, length));
    length = 0;
  };
  return {
    isWanted: () => isWanted,
    add: (byte: number): void => {
      bytes[length++] = byte;
      if (length === PIECE) end();
    },
    end,
  };
}
