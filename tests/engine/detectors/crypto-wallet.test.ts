import { createHash } from 'node:crypto';
import { cryptoWallet } from '../../../src/engine/detectors/crypto-wallet';
import { sha256OfBlock } from '../../../src/engine/detectors/sha-256';
import { makeRows } from '../../helpers/generated-identifiers';
import { cryptoWallet as generated } from '../../helpers/generated/wallet';
import { mistakes, seen } from './seen';

const [WALLET = ''] = makeRows(generated.valid, 1, 1);

test('alone an address is low, beside a word for it medium', () => {
  expect(seen(cryptoWallet, `see ${WALLET}.`)).toEqual([`${WALLET}: low`]);
  expect(seen(cryptoWallet, `my wallet: ${WALLET}`)).toEqual([`${WALLET}: medium`]);
});

test.each([
  ['a hash', '5c1e0a975c1e0a975c1e0a975c1e0a975c1e0a975c1e0a975c1e0a975c1e0a97'],
  ['an address with a character more', `${WALLET}2`],
  ['an address glued to a word', `x${WALLET}`],
  ['an Ethereum transaction', `0x${'8f95'.repeat(16)}`],
  ['the Ethereum zero address', `0x${'0'.repeat(40)}`],
  ['both cases of bech32', `bc1${'Q'.repeat(39)}`],
])('%s is none', (_, text) => {
  expect(seen(cryptoWallet, text)).toEqual([]);
});

test('300 made addresses are all seen, 300 near misses and test networks are not', () => {
  expect(mistakes(cryptoWallet, generated)).toEqual({ missed: [], taken: [] });
});

test('SHA-256 of up to 55 bytes is what Node makes of them', () => {
  for (let length = 0; length <= 55; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 255);
    expect(Buffer.from(sha256OfBlock(bytes))).toEqual(createHash('sha256').update(bytes).digest());
  }
});
