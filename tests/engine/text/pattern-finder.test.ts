import fc from 'fast-check';
import { createPatternFinder } from '../../../src/engine/text/pattern-finder';

const found = (pattern: string, text: string): string[] =>
  createPatternFinder(pattern, false)(text).map(({ start, end }) => text.slice(start, end));

describe('a pattern is found', () => {
  test.each([
    ['in any case', 'ab', 'xABx', ['AB']],
    ['at the ends of lines', '^ab$', 'ab\nabc\nab', ['ab', 'ab']],
    ['again right behind itself', 'ab', 'ababab', ['ab', 'ab', 'ab']],
    ['where it may also match nothing', 'b?(?=c)', 'c bc', ['b']],
  ])('%s', (_, pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });
});

test('what is up to 200 characters long is found wherever it stands', () => {
  for (const length of [1, 50, 200]) {
    for (let before = 0; before < 2200; before += 3) {
      const text = `${'-'.repeat(before)}${'7'.repeat(length)}${'-'.repeat(900)}`;
      expect(found(`\\d{${String(length)}}`, text)).toHaveLength(1);
    }
  }
});

test('the edge of a window is no edge of a word or line', () => {
  expect(found('\\b7', '7'.repeat(5000))).toHaveLength(1);
  expect(found('^7', '7'.repeat(5000))).toHaveLength(1);
});

test('finds what one search through the whole text finds', () => {
  const piece = fc.constantFrom('HT-12345', 'HT-1', ' ', '\n', 'x'.repeat(97), '-'.repeat(331));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      expect(found('\\bHT-\\d+\\b', text)).toEqual(text.match(/\bHT-\d+\b/g) ?? []);
    }),
    { numRuns: 500 },
  );
});

test('stops after a thousand', () => {
  expect(found('a', 'a'.repeat(5000))).toHaveLength(1000);
});
