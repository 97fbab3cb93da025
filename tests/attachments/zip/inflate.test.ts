import { deflateSync } from 'fflate';
import { deflateRawSync, constants } from 'node:zlib';
import { inflateRaw } from '../../../src/attachments/zip/inflate';
import { chances } from '../../helpers/mutated';

/** What `inflateRaw` gives, and whether it went to the end. */
function unpacked(packed: Uint8Array): { readonly bytes: Buffer; readonly isWhole: boolean } {
  const pieces: Uint8Array[] = [];
  const isWhole = inflateRaw(packed, (piece) => pieces.push(piece) > 0);
  return { bytes: Buffer.concat(pieces), isWhole };
}

const random = chances(20261121);
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, () => Math.floor(random() * 256));
const words = (length: number): Uint8Array =>
  new TextEncoder().encode(
    Array.from({ length: length / 5 }, () => 'abcdefgh'.charAt(random() * 8).repeat(1 + random() * 9)).join(' '),
  );

const CONTENTS: readonly [string, Uint8Array][] = [
  ['nothing', new Uint8Array(0)],
  ['one byte', new Uint8Array([7])],
  ['a long run', new Uint8Array(3_000_000)],
  ['noise', noise(200_000)],
  ['words', words(1_500_000)],
  ['noise repeated at the farthest distance', Buffer.concat([noise(32_768), noise(10), noise(32_768)])],
];
const repeated = noise(32_768);
CONTENTS[5]![1].set(repeated, 0);

describe('DEFLATE', () => {
  it.each(CONTENTS)('%s comes back from every way to pack it', (_, content) => {
    const packed = [
      ...[0, 1, 6, 9].map((level) => deflateRawSync(content, { level })),
      deflateRawSync(content, { strategy: constants.Z_FIXED }),
      deflateRawSync(content, { strategy: constants.Z_HUFFMAN_ONLY }),
      deflateRawSync(content, { strategy: constants.Z_RLE, memLevel: 1 }),
      deflateSync(content, { level: 9 }),
      Buffer.concat([deflateRawSync(content), noise(300)]),
    ];
    for (const each of packed) {
      const { bytes, isWhole } = unpacked(each);
      expect(isWhole).toBe(true);
      expect(bytes.equals(content)).toBe(true);
    }
  });

  it('stops when no more is wanted, after a few kilobytes', () => {
    let taken = 0;
    const isWhole = inflateRaw(deflateRawSync(new Uint8Array(1_000_000)), (piece) => {
      taken += piece.length;
      return false;
    });
    expect(isWhole).toBe(false);
    expect(taken).toBeLessThan(8192);
  });

  it.each<[string, readonly number[]]>([
    ['nothing at all', []],
    ['a block of the kind that there is not', [0b111]],
    ['a stored block whose length is not confirmed', [1, 5, 0, 5, 0, 1, 2, 3, 4, 5]],
    ['a stored block that ends early', [1, 5, 0, 0xfa, 0xff, 1, 2]],
    ['a copy from before the start', [0b011, 0b10, 0, 0, 0]],
    ['codes that are not there', [0b101, 0, 0, 0, 0]],
  ])('%s is refused', (_, packed) => {
    expect(() => unpacked(Uint8Array.from(packed))).toThrow();
  });

  it('is cut anywhere: what there is comes, then a refusal', () => {
    const content = words(20_000);
    const packed = deflateRawSync(content);
    for (let length = 0; length < packed.length; length += 37)
      expect(() => unpacked(packed.subarray(0, length))).toThrow();
  });

  it('damaged, gives other bytes or a refusal, and ends', () => {
    const packed = deflateRawSync(words(20_000));
    for (let run = 0; run < 2000; run++) {
      const damaged = Uint8Array.from(packed);
      damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
      try {
        expect(unpacked(damaged).bytes.length).toBeLessThan(258 * 8 * packed.length);
      } catch (error) {
        expect((error as Error).message).toBe('no DEFLATE');
      }
    }
  });
});
