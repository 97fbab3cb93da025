import { vatNumber } from '../../../src/engine/detectors/vat-number';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['with a country', 'VAT Reg No. GB 271 8459 34', ['GB 271 8459 34: low']],
  ['run together', 'GB271845934', ['GB271845934: low']],
  ['of Northern Ireland', 'XI271845934', ['XI271845934: low']],
  ['of a branch', 'GB271845934001', ['GB271845934001: low']],
  ['of a government department', 'GBGD001', ['GBGD001: low']],
  ['labelled, of a health body', 'VAT no HA501', ['HA501: low']],
  ['bare', '271 8459 34', ['271 8459 34: shape']],
  ['the long form of a department', 'GBGD888800101', ['GBGD888800101: low']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(vatNumber, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['wrong check digits', 'GB 271 8459 35'],
  ['wrong check digits with a label', 'VAT 271 8459 35'],
  ['a department above 499', 'GBGD500'],
  ['a health body below 500', 'GBHA499'],
  ['a code that looks like a department', 'GD001'],
  ['eight digits', 'GB27184593'],
  ['nine zeros', 'GB000000000'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(vatNumber, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(vatNumber, generated.vatNumber)).toEqual({ missed: [], taken: [] });
});
