import { postcode } from '../../../src/engine/detectors/postcode';
import * as generated from '../../helpers/generated/contact';
import { mistakes, seen } from './seen';

test.each([
  ['A9', 'L8 2QX'],
  ['A99', 'S71 4JD'],
  ['A9A', 'E1W 3TL'],
  ['AA9', 'LS6 8UN'],
  ['AA99', 'PE27 3HW'],
  ['AA9A', 'WC2H 7ND'],
  ['run together', 'WC2H7ND'],
  ['in small letters with a space', 'ne31 8ty'],
  ['of British Forces', 'BF1 7RS'],
  ['of Jersey', 'JE3 5QT'],
])('%s: "%s" is a shape', (_, value) => {
  expect(seen(postcode, `to ${value}, please`)).toEqual([`${value}: shape`]);
});

test.each([
  ['no such area', 'QL4 8TY'],
  ['Gibraltar', 'GX11 2PQ'],
  ['an area with a letter never first', 'VE4 8TY'],
  ['a letter never used in the inward part', 'L8 2CX'],
  ['an outward part alone', 'NE31'],
  ['three digits of a district', 'NE311 8TY'],
  ['a district that begins with 0', 'NE01 8TY'],
  ['glued', 'XYZL82QXZZ'],
  ['small letters run together', 'ne318ty'],
  ['both cases', 'Ne31 8Ty'],
  ['a road', 'M25 and A1'],
  ['forces by number', 'BFPO 5678'],
  ['a piece of a reference', '12-L8 2QX-3'],
  ['parted by a line', 'L8\n2QX'],
])('%s is none: "%s"', (_, text) => {
  expect(seen(postcode, text)).toEqual([]);
});

test('300 made postcodes are all seen, 300 near misses are not', () => {
  expect(mistakes(postcode, generated.postcode)).toEqual({ missed: [], taken: [] });
});
