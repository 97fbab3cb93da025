import type { Detection, Detector } from './detector';
import { createLabelReader, OTHER_NUMBERS } from './label-reader';
import { sha256OfBlock } from './sha-256';

const OWN = 'wallets?|bitcoins?|btc|ethereum|ether|eth|crypto(?:currency)?|satoshis?|coinbase|ledger|metamask';
const labelsOf = createLabelReader({ own: OWN, near: OWN, other: OTHER_NUMBERS });

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** A version byte, 20 bytes of a hash and 4 of a checksum. */
const BASE58_BYTES = 25;

/**
 * Addresses of Bitcoin (base58check of version 0 and 5; bech32 and bech32m, BIP 173 and 350, of witness versions 0 to 16)
 * and of Ethereum (0x and 40 hexadecimal digits; the checksum in mixed case, EIP-55, would need Keccak). Of the main
 * networks only. Beside a word for it medium, else low: an address is public, but tells who paid whom.
 */
export const cryptoWallet: Detector = {
  ids: ['crypto-wallet'],
  find(scan) {
    const { count, starts, ends } = scan.tokens;
    const labelAt = labelsOf(scan);
    const found: Detection[] = [];
    for (let at = 0; at < count; at++) {
      const start = starts[at]!;
      const end = ends[at]!;
      if (end - start < 14 || end - start > 90 || /\w/.test(scan.text.charAt(end))) continue;
      const address = scan.text.slice(start, end);
      if (!isEthereum(address) && !isBase58(address) && !isBech32(address)) continue;
      const label = labelAt(start, end);
      const isLabelled = label === 'adjacent' || label === 'near';
      found.push({
        detector: 'crypto-wallet',
        start,
        end,
        level: isLabelled ? 'medium' : 'low',
        signals: isLabelled ? ['check', 'near'] : ['check'],
      });
    }
    return found;
  },
};

function isEthereum(address: string): boolean {
  return address.length === 42 && /^0x[0-9a-f]{40}$/i.test(address) && !/^0x(.)\1{39}$/.test(address);
}

function isBase58(address: string): boolean {
  if (address.length < 26 || address.length > 35 || (address[0] !== '1' && address[0] !== '3')) return false;
  const bytes = new Uint8Array(BASE58_BYTES);
  for (const character of address) {
    let carry = BASE58.indexOf(character);
    if (carry < 0) return false;
    for (let at = BASE58_BYTES - 1; at >= 0; at--) {
      carry += bytes[at]! * 58;
      bytes[at] = carry;
      carry >>= 8;
    }
    if (carry > 0) return false;
  }
  // As many leading ones as leading zero bytes, or it is another, longer number.
  if (/^1*/.exec(address)![0].length !== leadingZeros(bytes) || (bytes[0] !== 0 && bytes[0] !== 5)) return false;
  const hash = sha256OfBlock(sha256OfBlock(bytes.subarray(0, 21)));
  return [0, 1, 2, 3].every((at) => hash[at] === bytes[21 + at]);
}

function leadingZeros(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? bytes.length : first;
}

/** BIP 173: all in one case; the program has 2 to 40 bytes, 20 or 32 of version 0, which alone keeps the older constant. */
function isBech32(address: string): boolean {
  const lower = address.toLowerCase();
  if (lower.slice(0, 3) !== 'bc1' || (address !== lower && address !== address.toUpperCase())) return false;
  const values = Array.from(lower.slice(3), (character) => BECH32.indexOf(character));
  const [version = -1] = values;
  const program = values.slice(1, -6);
  const bytes = Math.floor((program.length * 5) / 8);
  const spare = (program.length * 5) % 8;
  const isSized = version === 0 ? bytes === 20 || bytes === 32 : version <= 16 && bytes >= 2 && bytes <= 40;
  if (values.indexOf(-1) >= 0 || !isSized || spare > 4 || program[program.length - 1]! & ((1 << spare) - 1))
    return false;
  // "bc" spread out: high bits, a zero, low bits.
  const checksum = [3, 3, 0, 2, 3].concat(values).reduce(bech32Step, 1);
  return checksum === (version === 0 ? 1 : 0x2bc830a3);
}

const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function bech32Step(checksum: number, value: number): number {
  return GENERATOR.reduce(
    (sum, each, bit) => ((checksum >> (25 + bit)) & 1 ? sum ^ each : sum),
    ((checksum & 0x1ffffff) << 5) ^ value,
  );
}
