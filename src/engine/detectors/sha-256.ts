/** The first 32 bits of the fractional part of a prime's root: how SHA-256 makes its constants (FIPS 180-4, section 4.2.2). */
function rootBits(prime: number, root: 2 | 3): number {
  return Math.floor((Math.pow(prime, 1 / root) % 1) * 0x100000000);
}

const PRIMES: readonly number[] = firstPrimes(64);
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => rootBits(prime, 2));
const ROUNDS = Int32Array.from(PRIMES, (prime) => rootBits(prime, 3));

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let each = 2; primes.length < count; each++) if (primes.every((prime) => each % prime !== 0)) primes.push(each);
  return primes;
}

/** SHA-256 (FIPS 180-4) of at most 55 bytes, which is one block: all that a wallet address needs. */
export function sha256OfBlock(bytes: Uint8Array): Uint8Array {
  const words = new Int32Array(64);
  bytes.forEach((byte, at) => (words[at >> 2]! |= byte << (24 - 8 * (at & 3))));
  words[bytes.length >> 2]! |= 0x80 << (24 - 8 * (bytes.length & 3));
  words[15] = bytes.length * 8;
  for (let at = 16; at < 64; at++) {
    const a = words[at - 15]!;
    const b = words[at - 2]!;
    const mixed = (turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)) + (turned(b, 17) ^ turned(b, 19) ^ (b >>> 10));
    words[at] = words[at - 16]! + words[at - 7]! + mixed;
  }
  let [a, b, c, d, e, f, g, h] = START as unknown as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < 64; at++) {
    const first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[at]! + words[at]!;
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  const hash = new Uint8Array(32);
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    const sum = word + START[at]!;
    for (let byte = 0; byte < 4; byte++) hash[4 * at + byte] = sum >>> (24 - 8 * byte);
  });
  return hash;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
