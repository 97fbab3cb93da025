import { pupilNumber } from '../../../src/engine/detectors/pupil-number';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['with a label', 'UPN E820123456789', ['E820123456789: high']],
  ['without one', 'for E820123456789 please', ['E820123456789: medium']],
  ['small letters', 'upn e820123456789', ['e820123456789: high']],
  ['beside another word', 'order E820123456789', ['E820123456789: low']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(pupilNumber, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['a wrong check letter', 'B820123456789'],
  ['an authority that does not exist', 'R500123456789'],
  ['twelve characters', 'E82012345678'],
  ['the letter I', 'I820123456789'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(pupilNumber, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(pupilNumber, generated.pupilNumber)).toEqual({ missed: [], taken: [] });
});
