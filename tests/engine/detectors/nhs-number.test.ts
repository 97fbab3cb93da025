import { nhsNumber } from '../../../src/engine/detectors/nhs-number';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['labelled, as printed', 'NHS No.: 412 663 0007', ['412 663 0007: high']],
  ['labelled, run together', 'NHS number 4126630007', ['4126630007: high']],
  ['with hyphens', 'nhs number 412-663-0007', ['412-663-0007: high']],
  ['a Welsh label', 'rhif GIG 412 663 0007', ['412 663 0007: high']],
  ['a label in the line above', 'NHS number\n412 663 0007', ['412 663 0007: high']],
  ['a label behind, in brackets', '412 663 0007 (NHS number)', ['412 663 0007: high']],
  [
    'a label heading the column',
    'Name\tNHS number\nAnn\t4126630007\nBob\t6712050006',
    ['4126630007: high', '6712050006: high'],
  ],
  [
    'a label heading a column of commas',
    'Name, NHS number\nAnn, 4126630007\nBob, 6712050006',
    ['4126630007: high', '6712050006: high'],
  ],
  ['one label before a list', 'NHS numbers: 412 663 0007, 671 205 0006', ['412 663 0007: high', '671 205 0006: high']],
  ['a label with dots', 'N.H.S. number 412 663 0007', ['412 663 0007: high']],
  [
    'a list of names below its label',
    'NHS numbers for the clinic\n\nAsha Penn 4126630007\nFarai Mutasa, 671 205 0006',
    ['4126630007: high', '671 205 0006: high'],
  ],
  ['behind a name, with no label', 'Asha Penn 4126630007', ['4126630007: low']],
  ['no label, as printed', 'I saw 412 663 0007 today', ['412 663 0007: medium']],
  ['no label, run together', 'I saw 4126630007 today', ['4126630007: low']],
  ['a CHI number', 'CHI 0101301235', ['0101301235: high']],
  ['a wrong check digit with a label', 'NHS No 412 663 0008', ['412 663 0008: low']],
  ['a test number with a label', 'NHS No 999 012 3446', ['999 012 3446: low']],
  ['a test number without one', '999 012 3446', ['999 012 3446: shape']],
  ['an order number', 'Order no 4126630007', ['4126630007: shape']],
  ['a reference of a trust', 'NHS trust ref 4126630007', ['4126630007: shape']],
  ['an American telephone number', 'call 713-853-1761 today', ['713-853-1761: shape']],
  ['a Unix time', 'at 1758456736 it stopped', ['1758456736: shape']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(nhsNumber, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['a wrong check digit', '412 663 0008'],
  ['ten equal digits', 'NHS number 4444444444'],
  ['mixed separators', 'NHS number 412 663-0007'],
  ['a piece of a longer number', '12-412-663-0007'],
  ['a mobile number without its first 0', '+44 791 234 5678'],
  ['eleven digits', 'NHS 41266300071'],
  ['glued to a word', 'NHSnumber4126630007'],
  ['a wrong check digit in a test range', 'NHS number 999 012 3447'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(nhsNumber, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(nhsNumber, generated.nhsNumber)).toEqual({ missed: [], taken: [] });
});
