import { phoneNumber } from '../../../src/engine/detectors/phone-number';
import * as generated from '../../helpers/generated/contact';
import { findings, mistakes, seen } from './seen';

test.each([
  ['mobile', '07700 900123'],
  ['mobile run together', '07700900123'],
  ['mobile in threes', '07700-900-123'],
  ['of a large city', '0117 496 0123'],
  ['of London', '020 7946 0123'],
  ['national', '0306 999 0123'],
  ['free', '0808 157 0123'],
  ['free with nine digits', '0800 123456'],
  ['Childline', '0800 1111'],
  ['of an area with nine digits', '01204 62345'],
  ['international', '+44 7700 900123'],
  ['international run together', '+447700900123'],
  ['with 0044', '0044 117 496 0123'],
  ['with 00 44', '00 44 7700900123'],
  ['with 44', '44 117 496 0123'],
  ['with (0)', '+44 (0)7700 900 123'],
  ['with the area in brackets behind +44', '+44 (20) 7946 0123'],
])('%s: "%s" is a shape', (_, value) => {
  expect(seen(phoneNumber, `ring ${value}, please`)).toEqual([`${value}: shape`]);
});

test('numbers of a list are told apart', () => {
  expect(seen(phoneNumber, '07700 900123 07700 900124, 01632 960125\n+44 7700 900126')).toEqual([
    '07700 900123: shape',
    '07700 900124: shape',
    '01632 960125: shape',
    '+44 7700 900126: shape',
  ]);
});

test.each([
  ['a digit too few', '0770090012'],
  ['a digit too many', '077009001234'],
  ['further groups', '+44 (0)7700 900 123 10'],
  ['no such range', '0411 222 3333'],
  ['American', '(212) 555-0145'],
  ['American with its country', '+1 212 555 0145'],
  ['French', '+33 1 99 00 12 34'],
  ['German with a 0', '+49 0171 2345678'],
  ['Israeli', '09-8812345'],
  ['Japanese', '080-5566-7788'],
  ['Russian', '+7 (8) (812) 555-12-34'],
  ['of nine digits in an area without such', '01632 96012'],
  ['letters for digits', '0770O 900456'],
  ['a letter inside', '07812x45678'],
  ['without its 0', '7700900123'],
  ['a piece of a reference', '12-07700900123'],
  ['a day', '09/12/2026 07:30'],
])('%s is none: "%s"', (_, text) => {
  expect(seen(phoneNumber, text)).toEqual([]);
});

test.each(['07700 900123', '01632 960123', '020 7946 0123', '0909 879 0123'])('%s is known to be for drama', (text) => {
  expect(findings(phoneNumber, text)[0]?.signals).toEqual(['test']);
});

test('300 made numbers are all seen, 300 near misses are not', () => {
  expect(mistakes(phoneNumber, generated.phoneNumber)).toEqual({ missed: [], taken: [] });
});
