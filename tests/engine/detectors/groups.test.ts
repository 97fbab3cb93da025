import { isPartOfLonger, matchGroups, weightedSum } from '../../../src/engine/detectors/groups';
import { scanText } from '../../../src/engine/detectors/scan-text';

const GROUPED: readonly (readonly [string, string, number])[] = [
  ['groups parted by spaces', '485 777 3456', 12],
  ['groups parted by hyphens', '485-777-3456', 12],
  ['groups before a full stop and a line end', '485 777 3456.\nNext', 12],
  ['groups before a dash and a word', '485 777 3456-see', 12],
  ['mixed separators', '485 777-3456', -1],
  ['a separator that is not allowed', '485/777/3456', -1],
  ['two separators', '485  777 3456', -1],
  ['a group too long', '485 777 34567', -1],
  ['a group too short', '485 77 3456', -1],
  ['a letter in a group', '485 7a7 3456', -1],
  ['a group missing at the end', '485 777', -1],
  ['a letter after', '485 777 3456x', -1],
  ['an underscore after', '485 777 3456_1', -1],
  ['another group after a hyphen', '485 777 3456-1', -1],
  ['decimals after', '485 777 3456.5', -1],
];

test.each(GROUPED)('%s: "%s" matches to %i', (_, text, end) => {
  expect(matchGroups(scanText(text), 0, [3, 3, 4], ' -')).toBe(end);
});

test.each([
  ['a digit and a hyphen before', '1-485 777 3456'],
  ['a digit and a dot before', '1.485 777 3456'],
])('%s: what follows is a piece of something longer', (_, text) => {
  expect(matchGroups(scanText(text), 1, [3, 3, 4], ' -')).toBe(-1);
});

test('one group is the number run together', () => {
  expect(matchGroups(scanText('No 4857773456!'), 0, [10], ' -')).toBe(13);
  expect(matchGroups(scanText('4857773456'), 0, [9], ' -')).toBe(-1);
});

test('a word and a hyphen before do not make a number a piece of something longer', () => {
  expect(isPartOfLonger('NHS-4857773456', 4, 14)).toBe(false);
  expect(isPartOfLonger('x_4857773456', 2, 12)).toBe(true);
});

test('weights go up to ten', () => {
  expect(weightedSum('1234', 'A987')).toBe(10 + 18 + 24 + 28);
});
