import { utr } from '../../../src/engine/detectors/utr';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['with a label', 'UTR 1955839661', ['1955839661: high']],
  ['in two groups with K', 'Unique Taxpayer Reference: 19558 39661K', ['19558 39661K: high']],
  ['a wrong check digit with a label', 'UTR 2955839661', ['2955839661: low']],
  [
    'a supporting word near by',
    'HMRC wrote to him on Monday about the late return and the fine, 1955839661',
    ['1955839661: low'],
  ],
  [
    'a list of names below its label',
    'The UTRs are:\n\nDame Asha Penn 8718203465\nFarai Mutasa 83029 18475',
    ['8718203465: high', '83029 18475: high'],
  ],
  ['behind a name, with no label', 'Asha Penn 8718203465', ['8718203465: shape']],
  ['no label', '1955839661', ['1955839661: shape']],
  ['the label of another number nearer', 'UTR to follow, order no 1955839661', ['1955839661: shape']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(utr, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['a wrong check digit', '2955839661'],
  ['eleven digits', 'UTR 19558396611'],
  ['another letter', 'UTR X1955839661'],
  ['groups of other sizes', 'UTR 2955 839661'],
  ['decimals', '1955839661.5'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(utr, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(utr, generated.utr)).toEqual({ missed: [], taken: [] });
});
