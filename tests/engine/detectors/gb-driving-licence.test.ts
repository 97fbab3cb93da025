import { gbDrivingLicence } from '../../../src/engine/detectors/gb-driving-licence';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['without a label', 'TREVE752183RB9KD', ['TREVE752183RB9KD: medium']],
  ['with a label', 'Driving licence: TREVE752183RB9KD', ['TREVE752183RB9KD: high']],
  ['as on the card', 'DVLA TREVE 752183 RB9KD 35', ['TREVE 752183 RB9KD 35: high']],
  ['a short name', 'PENN9604127JK2CD', ['PENN9604127JK2CD: medium']],
  ['no initials', 'BOWEN611208999EF', ['BOWEN611208999EF: medium']],
  ["only its fourteenth character is none of DVLA's", 'HALES804120AB1CD', ['HALES804120AB1CD: shape']],
  ['a wrong date with a label', 'driving licence TREVE713183RB9KD', ['TREVE713183RB9KD: low']],
  ['beside the name of its holder', 'Asha Treverton\tTREVE752183RB9KD', ['TREVE752183RB9KD: high']],
  ['beside a name with an apostrophe', "Kit O'Brien: OBRIE752183K99KD", ['OBRIE752183K99KD: high']],
  ['ending in digits, beside its holder', 'Asha Treverton TREVE752183RB914 clean', ['TREVE752183RB914: medium']],
  ['ending in digits, drivers above', 'Our drivers:\nTREVE752183RB914', ['TREVE752183RB914: medium']],
  [
    'of Northern Ireland, in a list of names',
    'The driving licences you asked for are below.\n\nAsha Reid 27184506\nTom Penn 61820934',
    ['27184506: medium', '61820934: medium'],
  ],
  ['of Northern Ireland, with a label', 'driving licence no. 12345678', ['12345678: medium']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(gbDrivingLicence, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['month 13', 'TREVE713183RB9KD'],
  ['month 63', 'TREVE763183RB9KD'],
  ['day 32', 'TREVE701323RB9KD'],
  ['30 February', 'TREVE702303RB9KD'],
  ['29 February 1973', 'TREVE702293RB9KD'],
  ['a 9 inside the name', 'TR9VE752183RB9KD'],
  ['nothing but nines', '99999752183RB9KD'],
  ['15 characters', 'TREVE75218RB9KD'],
  ['ending in digits, beside nobody', 'TREVE752183RB914'],
  ['ending in digits, beside another name', 'Asha Penn TREVE752183RB914'],
  ['ending in digits, beside a word like a short surname', 'Pence: PEN99752183RB914'],
  ['a wrong date beside its holder', 'Asha Treverton TREVE713183RB9KD'],
  ['eight digits behind a name', 'Asha Reid 27184506'],
  ['eight bare digits', '12345678'],
  ['eight digits of another licence', 'premises licence number: see order 12345678'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(gbDrivingLicence, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(gbDrivingLicence, generated.gbDrivingLicence)).toEqual({ missed: [], taken: [] });
});
