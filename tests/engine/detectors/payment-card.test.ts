import { paymentCard } from '../../../src/engine/detectors/payment-card';
import * as generated from '../../helpers/generated/bank';
import { findings, mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['labelled', 'Card number: 4929 1381 2345 6780', ['4929 1381 2345 6780: high']],
  ['labelled, run together', 'my visa is 4929138123456780', ['4929138123456780: high']],
  ['with an expiry date behind', '4929 1381 2345 6780 expiry 09/27', ['4929 1381 2345 6780: high']],
  ['run together, with an expiry date behind', 'take 4929138123456780 03/28 for it', ['4929138123456780: high']],
  ['as printed, without a label', 'use 4929-1381-2345-6780 for it', ['4929-1381-2345-6780: medium']],
  ['run together, without a label', 'use 4929138123456780 for it', ['4929138123456780: low']],
  ['run together, with a day behind', 'use 4929138123456780 03/05/2028', ['4929138123456780: low']],
  ['grouped otherwise', 'use 49291381 23456780 for it', ['49291381 23456780: shape']],
  ['American Express', 'use 3742 938475 61015 for it', ['3742 938475 61015: medium']],
  ['followed by its security code', 'use 4929 1381 2345 6780 123', ['4929 1381 2345 6780: medium']],
  ['followed by its expiry date', 'use 4929 1381 2345 6780 0927', ['4929 1381 2345 6780: medium']],
  [
    'two with a space between',
    'use 4929 1381 2345 6780 4929 1381 2345 6780',
    ['4929 1381 2345 6780: medium', '4929 1381 2345 6780: medium'],
  ],
  ['heading the column', 'Name\tCard number\nElin\t4929138123456780', ['4929138123456780: high']],
  ['a number of another kind by its label', 'tracking number 4929138123456780', ['4929138123456780: shape']],
  ['Maestro', 'use 6759 6412 8801 2454 for it', ['6759 6412 8801 2454: medium']],
  ['a security code', 'the CVV is 123', ['123: medium']],
  ['a security code of four', 'cvc: 1234', ['1234: medium']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(paymentCard, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['a wrong check digit, labelled', 'card number 4929 1381 2345 6781'],
  ['twenty digits', '49291381234567800000'],
  ['twenty digits in fours', '4929 1381 2345 6780 1111'],
  ['twenty digits in fours, the card last', '1111 4929 1381 2345 6780'],
  ['a piece of a longer reference', '12-4929-1381-2345-6780'],
  ['two separators mixed', '4929 1381-2345-6780'],
  ['no brand begins so', '1929 1381 2345 6789'],
  ['an IMEI', '356938035643809'],
  ['all zeros', '0000 0000 0000 0000'],
  ['masked', '4929 13** **** 6780'],
  ['four groups on four lines', '4929\n1381\n2345\n6780'],
  ['the wrong length for its brand', '49291381234562'],
  ['a word about the code', 'the CVV on the back'],
  ['a year after another word', 'since 2019'],
  ['six digits after a code word', 'cvv 123456'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(paymentCard, text)).toEqual([]);
});

test('a number that payment providers print for testing is known as one', () => {
  expect(findings(paymentCard, '4242 4242 4242 4242')[0]?.signals).toContain('test');
});

test('300 numbers that validator calls cards are all seen, 300 that it refuses are not', () => {
  expect(mistakes(paymentCard, generated.paymentCard)).toEqual({ missed: [], taken: [] });
});
