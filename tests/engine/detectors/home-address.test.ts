import { detect } from '../../../src/engine/detectors/detect';
import { homeAddress } from '../../../src/engine/detectors/home-address';
import { postcode } from '../../../src/engine/detectors/postcode';
import { scanText } from '../../../src/engine/detectors/scan-text';
import { makeRows } from '../../helpers/generated-identifiers';
import * as generated from '../../helpers/generated/contact';

/** With the postcodes, which it builds on. */
function seenIn(text: string): readonly string[] {
  const found = detect(scanText(text), [postcode, homeAddress], () => fail('a detector threw'));
  return found
    .filter(({ detector }) => detector === 'home-address')
    .map(({ start, end, level }) => `${text.slice(start, end)}: ${level}`);
}

test.each([
  ['she lives there', 'He lives quietly at 31 Quarry Lane and', ['31 Quarry Lane: medium']],
  [
    'with a postcode',
    'proof of address: 58 Quarry View, Ferncombe HX3 8ZZ',
    ['58 Quarry View, Ferncombe HX3 8ZZ: medium'],
  ],
  ['beside a person', 'Mrs Elin Marsh, 4a Church Road, Ferncombe', ['4a Church Road: medium']],
  [
    'below a titled person',
    'Mrs Elin Marsh\n4 Church Road\nFerncombe\nHX2 9ZZ',
    ['4 Church Road\nFerncombe\nHX2 9ZZ: medium'],
  ],
  ['in an address column', 'Name\tAddress\nElin\t4 Church Road', ['4 Church Road: medium']],
  ['in three columns', 'Name\tAddress\tPostcode\nElin\t4 Church Road\tHX2 9ZZ', ['4 Church Road\tHX2 9ZZ: medium']],
  ['in a list of commas', 'Elin Marsh,4 Church Road,HX2 9ZZ', ['4 Church Road,HX2 9ZZ: medium']],
  ['moved there, said of the tenant', 'The tenant has moved to 4 Church Road.', ['4 Church Road: medium']],
  [
    'a house without a number',
    'Home address: Rose Cottage, Ferncombe HX2 9ZZ',
    ['Rose Cottage, Ferncombe HX2 9ZZ: medium'],
  ],
  ['Welsh', 'Cyfeiriad: 4 Heol Fawr', ['4 Heol Fawr: medium']],
])('%s: "%s"', (_, text, expected) => {
  expect(seenIn(text)).toEqual(expected);
});

test.each([
  ['a surgery', 'Larkhill Surgery, 9 Quarry Street, Ferncombe HX2 9ZZ'],
  ['a company', 'Ferncombe Pumps Ltd, Unit 12, Quarry Road, Ferncombe HX2 5ZZ'],
  ['a council', 'Ferncombe Council, 3 Quarry Square, Ferncombe HX2 2ZZ'],
  ['a signature', 'Elin Marsh\nHead of Year\nFerncombe School, 4 Church Road'],
  ['an organisation behind its member', 'Mrs Elin Marsh, Ferncombe Housing, 4 Church Road'],
  ['a place to meet', 'We meet Mrs Elin Marsh at 4 Church Road'],
  ['nobody', 'Roadworks near 9 Quarry Street start on Monday'],
  ['a postcode alone', 'HX2 9ZZ'],
  ['an email address', 'email address: elin@ferncombe.example, HX2 9ZZ'],
  ['a day', 'Elin Marsh comes on 4 January to the Church Road site'],
  ['a number and a name', 'Mrs Marsh has 4 Apples'],
  ['a part of a reference', 'Mrs Marsh, ref 12-4 Church Road'],
])('%s is none: "%s"', (_, text) => {
  expect(seenIn(text)).toEqual([]);
});

test('300 made addresses of people are all seen, 300 of organisations and places are not', () => {
  const { valid, nearMiss } = generated.homeAddress;
  expect(makeRows(valid, 300, 1).filter((text) => seenIn(text).length === 0)).toEqual([]);
  expect(makeRows(nearMiss, 300, 1).filter((text) => seenIn(text).length > 0)).toEqual([]);
});
