import { ukPassport } from '../../../src/engine/detectors/uk-passport';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['labelled', 'Passport number 286383968', ['286383968: medium']],
  ['labelled with words of its page', 'British passport 286383968, expires 2031', ['286383968: high']],
  [
    'one label for two',
    "Passport for the child is 286383968 and mother's is 592620325.",
    ['286383968: medium', '592620325: medium'],
  ],
  ['in groups', 'passport no 286 383 968', ['286 383 968: medium']],
  ['an old one', 'passport: C123456', ['C123456: medium']],
  ['of another country, or a residence permit', 'passport: ZE1234567', ['ZE1234567: medium']],
  ['two letters and seven digits, no label', 'ZE1234567', ['ZE1234567: shape']],
  [
    'a label some words away',
    'My passport is in the top drawer at home and somebody wrote 286383968 on it',
    ['286383968: low'],
  ],
  [
    'a line of the machine-readable zone',
    '9250764733GBR8809117F2007162<<<<<<<<<<<<<<08',
    ['9250764733GBR8809117F2007162<<<<<<<<<<<<<<08: high'],
  ],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(ukPassport, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['nine bare digits', '286383968'],
  ['a VAT number beside a passport', 'passport office, VAT 286383969'],
  ['ten digits', 'Passport 2863839681'],
  ['three letters', 'Passport ABC123456'],
  ['a space in it', 'AB 1234567'],
  ['a wrong check digit in the zone', '9250764743GBR8809117F2007162<<<<<<<<<<<<<<08'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(ukPassport, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(ukPassport, generated.ukPassport)).toEqual({ missed: [], taken: [] });
});
