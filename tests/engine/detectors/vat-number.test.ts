import { vatNumber } from '../../../src/engine/detectors/vat-number';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['with a country', 'VAT Reg No. GB 600 9470 64', ['GB 600 9470 64: low']],
  ['run together', 'GB600947064', ['GB600947064: low']],
  ['of Northern Ireland', 'XI600947064', ['XI600947064: low']],
  ['of a branch', 'GB600947064001', ['GB600947064001: low']],
  ['of a government department', 'GBGD001', ['GBGD001: low']],
  ['labelled, of a health body', 'VAT no HA501', ['HA501: low']],
  ['bare', '600 9470 64', ['600 9470 64: shape']],
  ['the long form of a department', 'GBGD888800101', ['GBGD888800101: low']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(vatNumber, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['wrong check digits', 'GB 600 9470 65'],
  ['wrong check digits with a label', 'VAT 600 9470 65'],
  ['a department above 499', 'GBGD500'],
  ['a health body below 500', 'GBHA499'],
  ['a code that looks like a department', 'GD001'],
  ['eight digits', 'GB60094706'],
  ['nine zeros', 'GB000000000'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(vatNumber, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(vatNumber, generated.vatNumber)).toEqual({ missed: [], taken: [] });
});
