import { nationalInsuranceNumber } from '../../../src/engine/detectors/national-insurance-number';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['labelled, as printed', 'NINO - AB 91 74 28 B', ['AB 91 74 28 B: high']],
  ['labelled, run together', 'NI ZA394151C', ['ZA394151C: high']],
  ['an abbreviated label', 'N.I. number: ab394151c', ['ab394151c: high']],
  ['a Welsh label', 'Rhif Yswiriant Gwladol: AB394151C', ['AB394151C: high']],
  ['no label', 'for AB394151C please', ['AB394151C: medium']],
  ['separators between some parts', 'nino AB 394151C', ['AB 394151C: high']],
  ['hyphens', 'AB-39-41-51-C', ['AB-39-41-51-C: medium']],
  ['no suffix, labelled', 'NI number AB394151', ['AB394151: medium']],
  ['separators of two kinds, labelled', 'NI number AB-39 41 51 C', ['AB-39 41 51 C: medium']],
  ['prose', 'at 10 20 30 a day', ['at 10 20 30 a: low']],
  ['an order number', 'order AB394151C', ['AB394151C: low']],
  ['a payment reference made of one', 'AB394151CP8002019', ['AB394151CP8002019: medium']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(nationalInsuranceNumber, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['a letter that is in no prefix', 'NI number QQ 12 34 56 C'],
  ['O as second letter', 'AO 12 34 56 C'],
  ['a prefix that is not used', 'NI no. GB 12 34 56 A'],
  ['a wrong suffix with a label', 'NI number AB 12 34 56 H'],
  ['a digit for the suffix', 'NI number AB 12 34 56 1'],
  ['separators of two kinds', 'AB-39 41 51 C'],
  ['no suffix and no label', 'AB394151'],
  ['seven digits', 'AB3941511C'],
  ['groups of other sizes', 'AB 3941 51 C'],
  ['a piece of a longer code', '7-AB394151C'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(nationalInsuranceNumber, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(nationalInsuranceNumber, generated.nationalInsuranceNumber)).toEqual({ missed: [], taken: [] });
});
