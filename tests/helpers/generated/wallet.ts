import { createHash } from 'node:crypto';
import { slipped, type Random } from './random';
import type { GeneratedKind } from './uk-identifiers';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

function validWallet(random: Random): string {
  const hash = Array.from({ length: 20 }, () => random.below(256));
  const key = Array.from({ length: 32 }, () => random.below(256));
  const segwit = random.of([bech32('bc', 0, hash), bech32('bc', 0, key), bech32('bc', 1, key)]);
  return random.of([
    base58Check([0, ...hash]),
    base58Check([5, ...hash]),
    segwit,
    segwit.toUpperCase(),
    `0x${random.text(40, '0123456789abcdef')}`,
  ]);
}

/** A character wrong, a test network, the other constant, a hash, too few digits. */
function nearMissWallet(random: Random): string {
  const hash = Array.from({ length: 20 }, () => random.below(256));
  return random.of([
    slipped(base58Check([0, ...hash]), random),
    slipped(bech32('bc', 0, hash), random),
    base58Check([111, ...hash]),
    base58Check([196, ...hash]),
    bech32('tb', 0, hash),
    bech32('bc', 0, hash, 0x2bc830a3),
    random.text(64, '0123456789abcdef'),
    `0x${random.text(39, '0123456789abcdef')}`,
    `0x${random.text(64, '0123456789abcdef')}`,
  ]);
}

function base58Check(payload: readonly number[]): string {
  const sha = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
  const bytes = [...payload, ...sha(sha(Uint8Array.from(payload))).slice(0, 4)];
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = BASE58.charAt(Number(number % 58n)) + text;
  return '1'.repeat(bytes.findIndex((byte) => byte !== 0)) + text;
}

/** BIP 173's own steps, with whole numbers as polynomials instead of a loop over bits. */
function bech32(
  prefix: string,
  version: number,
  program: readonly number[],
  constant = version === 0 ? 1 : 0x2bc830a3,
): string {
  const bits = program.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = (bits.match(/.{1,5}/g) ?? []).map((each) => parseInt(each.padEnd(5, '0'), 2));
  const data = [version, ...fives];
  const high = Array.from(prefix, (each) => each.charCodeAt(0) >> 5);
  const low = Array.from(prefix, (each) => each.charCodeAt(0) & 31);
  const sum = polymod([...high, 0, ...low, ...data, 0, 0, 0, 0, 0, 0]) ^ BigInt(constant);
  const check = [25n, 20n, 15n, 10n, 5n, 0n].map((shift) => Number((sum >> shift) & 31n));
  return `${prefix}1${[...data, ...check].map((each) => BECH32.charAt(each)).join('')}`;
}

function polymod(values: readonly number[]): bigint {
  const generators = [0x3b6a57b2n, 0x26508e6dn, 0x1ea119fan, 0x3d4233ddn, 0x2a1462b3n];
  return values.reduce((sum, value) => {
    const top = sum >> 25n;
    const next = ((sum & 0x1ffffffn) << 5n) ^ BigInt(value);
    return generators.reduce((all, each, bit) => ((top >> BigInt(bit)) & 1n ? all ^ each : all), next);
  }, 1n);
}

export const cryptoWallet: GeneratedKind = { valid: validWallet, nearMiss: nearMissWallet };
