import { gbDrivingLicence } from '../../../src/engine/detectors/gb-driving-licence';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['without a label', 'MORGA657054SM9IJ', ['MORGA657054SM9IJ: medium']],
  ['with a label', 'Driving licence: MORGA657054SM9IJ', ['MORGA657054SM9IJ: high']],
  ['as on the card', 'DVLA MORGA 657054 SM9IJ 35', ['MORGA 657054 SM9IJ 35: high']],
  ['a short name', 'SMIT9801015JK2CD', ['SMIT9801015JK2CD: medium']],
  ['no initials', 'JONES710153999EF', ['JONES710153999EF: medium']],
  ["only its fourteenth character is none of DVLA's", 'SMITH802290AB1CD', ['SMITH802290AB1CD: shape']],
  ['a wrong date with a label', 'driving licence MORGA613054SM9IJ', ['MORGA613054SM9IJ: low']],
  ['of Northern Ireland, with a label', 'driving licence no. 12345678', ['12345678: medium']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(gbDrivingLicence, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['month 13', 'MORGA613054SM9IJ'],
  ['month 63', 'MORGA663054SM9IJ'],
  ['day 32', 'MORGA601324SM9IJ'],
  ['30 February', 'MORGA602304SM9IJ'],
  ['29 February 1965', 'MORGA602295SM9IJ'],
  ['a 9 inside the name', 'MO9GA657054SM9IJ'],
  ['nothing but nines', '99999657054SM9IJ'],
  ['15 characters', 'MORGA65705SM9IJ'],
  ['eight bare digits', '12345678'],
  ['eight digits of another licence', 'premises licence number: see order 12345678'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(gbDrivingLicence, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(gbDrivingLicence, generated.gbDrivingLicence)).toEqual({ missed: [], taken: [] });
});
