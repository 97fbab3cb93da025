import { vehicleRegistration } from '../../../src/engine/detectors/vehicle-registration';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['the current style', 'AB51 ABC', ['AB51 ABC: shape']],
  ['with a label', 'car reg AB51 ABC', ['AB51 ABC: low']],
  ['two after one label', 'Vehicles AB51 ABC and BD62XYZ', ['AB51 ABC: low', 'BD62XYZ: low']],
  ['the prefix style with a label', 'registration A123 BCD', ['A123 BCD: low']],
  ['the suffix style with a label', 'number plate ABC 123D', ['ABC 123D: low']],
  ['of Northern Ireland with a label', 'vehicle reg ABZ 1234', ['ABZ 1234: low']],
  ['a Welsh label', 'rhif cofrestru AB51 ABC', ['AB51 ABC: low']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(vehicleRegistration, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['an age that was never issued', 'AB50 ABC'],
  ['I in the area', 'IB51 ABC'],
  ['Q in the ending', 'AB51 AQB'],
  ['the prefix style without a label', 'A123 BCD'],
  ['a road number and a word', 'registration on the A123 the other day'],
  ['glued to more', 'XAB51ABCY'],
  ['a company', 'company registration number 01452191'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(vehicleRegistration, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(vehicleRegistration, generated.vehicleRegistration)).toEqual({ missed: [], taken: [] });
});
