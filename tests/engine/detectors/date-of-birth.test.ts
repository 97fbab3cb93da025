import { dateOfBirth } from '../../../src/engine/detectors/date-of-birth';
import * as generated from '../../helpers/generated/uk-identifiers';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['labelled', 'DOB 21/07/1953. She', ['21/07/1953: medium']],
  ['two digits of the year', '(dob 21/7/53)', ['21/7/53: medium']],
  ['the label behind', '21/07/1953 (DOB)', ['21/07/1953: medium']],
  ['a named month', 'Date of birth: 5th of May, 1980', ['5th of May, 1980: medium']],
  ['the month first', 'D.O.B. May 5, 1980', ['May 5, 1980: medium']],
  ['the year first', 'DoB is 1980-05-05', ['1980-05-05: medium']],
  ['run together', 'DOB: 05051980', ['05051980: medium']],
  ['the American order', 'dob 5/26/65', ['5/26/65: medium']],
  ['Welsh', 'Dyddiad geni: 5 Mai 1980', ['5 Mai 1980: medium']],
  ['Welsh, mutated', 'DG: 21 o Fawrth 1953', ['21 o Fawrth 1953: medium']],
  ['a column', 'Name\tDOB\tSeen\nAnn\t21/07/1953\t01/02/2024', ['21/07/1953: medium']],
  ['a column of commas', 'Name, dob\nAnn, 21/07/1953\nBob, 02/04/1950', ['21/07/1953: medium', '02/04/1950: medium']],
  ['a word that is said of people in public too', 'born in Leeds on 5 May 1980', ['5 May 1980: low']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(dateOfBirth, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['a date', '21/07/1953'],
  ['a meeting', 'Meeting 21/07/2024'],
  ['no day of the calendar', 'DOB 31/02/1953'],
  ['a year long ago', 'born 23 April 1564'],
  ['close of business', 'by c.o.b. 21/07/2024'],
  ['a date of something else after the label', 'DOB missing; seen 21/07/2024'],
  ['mixed separators', 'DOB 21/07-1953'],
  ['a date in a reply header below an initial', 'From:\tSiddall, Ann B.\nSent:\tMonday, July 30, 2001 11:30'],
  ['no year', 'DOB 5 May'],
  ['a version', 'DOB field in version 1.21.3.53'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(dateOfBirth, text)).toEqual([]);
});

test("300 numbers made by the issuer's rule are all seen, 300 near misses are not", () => {
  expect(mistakes(dateOfBirth, generated.dateOfBirth)).toEqual({ missed: [], taken: [] });
});
