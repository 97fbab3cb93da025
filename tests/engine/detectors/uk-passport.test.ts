import { ukPassport } from '../../../src/engine/detectors/uk-passport';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['labelled', 'Passport number 531974602', ['531974602: medium']],
  ['labelled with words of its page', 'British passport 531974602, expires 2031', ['531974602: high']],
  [
    'one label for two',
    'Passport of the boy is 531974602, his sister has 640218357.',
    ['531974602: medium', '640218357: medium'],
  ],
  ['in groups', 'passport no 531 974 602', ['531 974 602: medium']],
  ['an old one', 'passport: C271845', ['C271845: medium']],
  ['of another country, or a residence permit', 'passport: ZE2718459', ['ZE2718459: medium']],
  ['two letters and seven digits, no label', 'ZE2718459', ['ZE2718459: shape']],
  [
    'a list of names below its label',
    'Passport details for the ferry\n\nAsha Penn 531974602 exp 04/31\nFarai Mutasa, b. 9 Sep 1990, 640218357\nTom Reid 718203465',
    ['531974602: medium', '640218357: medium', '718203465: medium'],
  ],
  [
    'names in a sentence behind it',
    'You asked for the document numbers for the hotel. Asha Penn is 531974602, Farai Mutasa 640218357.',
    ['531974602: medium', '640218357: medium'],
  ],
  [
    'a long list, far below its label',
    `The passports:\n${Array.from({ length: 12 }, (_, row) => `Asha Penn of the second group ${531974602 + row}`).join('\n')}`,
    Array.from({ length: 12 }, (_, row) => `${531974602 + row}: medium`),
  ],
  [
    'a label some words away',
    'My passport is in the top drawer at home and somebody wrote 531974602 on it',
    ['531974602: low'],
  ],
  [
    'a line of the machine-readable zone',
    '5319746027GBR5307210F3104057<<<<<<<<<<<<<<00',
    ['5319746027GBR5307210F3104057<<<<<<<<<<<<<<00: high'],
  ],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(ukPassport, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['nine bare digits', '531974602'],
  ['a VAT number beside a passport', 'passport office, VAT 531974603'],
  ['nine digits behind a name, with no label', 'Asha Penn 531974602\nFarai Mutasa 640218357'],
  ['a document number', 'Document number: 531974602 of Penn Supplies'],
  ['another number behind a name', 'Document numbers:\nAsha Penn, order 531974602'],
  ['ten digits', 'Passport 5319746021'],
  ['three letters', 'Passport KLM271845'],
  ['a space in it', 'KL 2718459'],
  ['a wrong check digit in the zone', '5319746037GBR5307210F3104057<<<<<<<<<<<<<<00'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(ukPassport, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(ukPassport, generated.ukPassport)).toEqual({ missed: [], taken: [] });
});
