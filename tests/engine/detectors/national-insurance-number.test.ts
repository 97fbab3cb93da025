import { nationalInsuranceNumber } from '../../../src/engine/detectors/national-insurance-number';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['labelled, as printed', 'NINO - JK 27 18 45 B', ['JK 27 18 45 B: high']],
  ['labelled, run together', 'NI LM271845C', ['LM271845C: high']],
  ['an abbreviated label', 'N.I. number: lm271845c', ['lm271845c: high']],
  ['a Welsh label', 'Rhif Yswiriant Gwladol: LM271845C', ['LM271845C: high']],
  ['no label', 'for LM271845C please', ['LM271845C: medium']],
  ['separators between some parts', 'nino LM 271845C', ['LM 271845C: high']],
  ['hyphens', 'LM-27-18-45-C', ['LM-27-18-45-C: medium']],
  ['no suffix, labelled', 'NI number LM271845', ['LM271845: medium']],
  ['separators of two kinds, labelled', 'NI number LM-27 18 45 C', ['LM-27 18 45 C: medium']],
  ['prose', 'at 10 20 30 a day', ['at 10 20 30 a: low']],
  ['an order number', 'order LM271845C', ['LM271845C: low']],
  ['a payment reference made of one', 'LM271845CP8002019', ['LM271845CP8002019: medium']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(nationalInsuranceNumber, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['a letter that is in no prefix', 'NI number QQ 27 18 45 C'],
  ['O as second letter', 'LO 27 18 45 C'],
  ['a prefix that is not used', 'NI no. GB 27 18 45 A'],
  ['a wrong suffix with a label', 'NI number JK 27 18 45 H'],
  ['a digit for the suffix', 'NI number JK 27 18 45 1'],
  ['separators of two kinds', 'LM-27 18 45 C'],
  ['no suffix and no label', 'LM271845'],
  ['seven digits', 'LM2718451C'],
  ['groups of other sizes', 'LM 2718 45 C'],
  ['a piece of a longer code', '7-LM271845C'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(nationalInsuranceNumber, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(nationalInsuranceNumber, generated.nationalInsuranceNumber)).toEqual({ missed: [], taken: [] });
});
