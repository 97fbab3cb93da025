import { vehicleRegistration } from '../../../src/engine/detectors/vehicle-registration';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['the current style', 'KX14 RTB', ['KX14 RTB: shape']],
  ['with a label', 'car reg KX14 RTB', ['KX14 RTB: low']],
  ['two after one label', 'Vehicles KX14 RTB and LD68YHM', ['KX14 RTB: low', 'LD68YHM: low']],
  ['the prefix style with a label', 'registration M471 TKP', ['M471 TKP: low']],
  ['the suffix style with a label', 'number plate KTR 582G', ['KTR 582G: low']],
  ['of Northern Ireland with a label', 'vehicle reg KTZ 5821', ['KTZ 5821: low']],
  ['a Welsh label', 'rhif cofrestru KX14 RTB', ['KX14 RTB: low']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(vehicleRegistration, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['an age that was never issued', 'KX50 RTB'],
  ['I in the area', 'IX14 RTB'],
  ['Q in the ending', 'KX14 RQB'],
  ['the prefix style without a label', 'M471 TKP'],
  ['a road number and a word', 'registration on the A123 the other day'],
  ['glued to more', 'XKX14RTBY'],
  ['a company', 'company registration number 01452191'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(vehicleRegistration, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(vehicleRegistration, generated.vehicleRegistration)).toEqual({ missed: [], taken: [] });
});
