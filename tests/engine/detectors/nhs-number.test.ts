import { nhsNumber } from '../../../src/engine/detectors/nhs-number';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['labelled, as printed', 'NHS No.: 490 491 5305', ['490 491 5305: high']],
  ['labelled, run together', 'NHS number 4904915305', ['4904915305: high']],
  ['with hyphens', 'nhs number 490-491-5305', ['490-491-5305: high']],
  ['a Welsh label', 'rhif GIG 490 491 5305', ['490 491 5305: high']],
  ['a label in the line above', 'NHS number\n490 491 5305', ['490 491 5305: high']],
  ['a label behind, in brackets', '490 491 5305 (NHS number)', ['490 491 5305: high']],
  [
    'a label heading the column',
    'Name\tNHS number\nAnn\t4904915305\nBob\t6091505718',
    ['4904915305: high', '6091505718: high'],
  ],
  [
    'a label heading a column of commas',
    'Name, NHS number\nAnn, 4904915305\nBob, 6091505718',
    ['4904915305: high', '6091505718: high'],
  ],
  ['one label before a list', 'NHS numbers: 490 491 5305, 609 150 5718', ['490 491 5305: high', '609 150 5718: high']],
  ['no label, as printed', 'I saw 490 491 5305 today', ['490 491 5305: medium']],
  ['no label, run together', 'I saw 4904915305 today', ['4904915305: low']],
  ['a CHI number', 'CHI 0101301235', ['0101301235: high']],
  ['a wrong check digit with a label', 'NHS No 490 491 5306', ['490 491 5306: low']],
  ['a test number with a label', 'NHS No 999 012 3446', ['999 012 3446: low']],
  ['a test number without one', '999 012 3446', ['999 012 3446: shape']],
  ['an order number', 'Order no 4904915305', ['4904915305: shape']],
  ['a reference of a trust', 'NHS trust ref 4904915305', ['4904915305: shape']],
  ['an American telephone number', 'call 713-853-1761 today', ['713-853-1761: shape']],
  ['a Unix time', 'at 1758456736 it stopped', ['1758456736: shape']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(nhsNumber, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['a wrong check digit', '490 491 5306'],
  ['ten equal digits', 'NHS number 4444444444'],
  ['mixed separators', 'NHS number 490 491-5305'],
  ['a piece of a longer number', '12-490-491-5305'],
  ['a mobile number without its first 0', '+44 791 234 5678'],
  ['eleven digits', 'NHS 49049153051'],
  ['glued to a word', 'NHSnumber4904915305'],
  ['a wrong check digit in a test range', 'NHS number 999 012 3447'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(nhsNumber, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(nhsNumber, generated.nhsNumber)).toEqual({ missed: [], taken: [] });
});
