import fc from 'fast-check';
import { findKeywords } from '../../src/engine/sightings';
import type { KeywordList } from '../../src/engine';
import { keywordPolicy } from './rules/keyword-policy';

const seen = (list: Partial<KeywordList>, text: string): string[] =>
  findKeywords(text, keywordPolicy(list)).map(({ start, end }) => text.slice(start, end));

describe('a list counts', () => {
  test.each<[string, Partial<KeywordList>, string, string[]]>([
    ['each whole word', { words: ['orchid'] }, 'Orchid, orchids, orchid', ['Orchid', 'orchid']],
    ['one hit on one stretch, the longest', { words: ['care', 'care plan'] }, 'the care plan', ['care plan']],
    [
      'what is not inside an allowed phrase',
      { words: ['orchid'], allow: ['orchid room'] },
      'Orchid in the orchid\nroom',
      ['Orchid'],
    ],
    [
      'what reaches out of an allowed phrase',
      { words: ['orchid room key'], allow: ['orchid room'] },
      'orchid room key',
      ['orchid room key'],
    ],
    [
      'what is near another word before',
      { words: ['plan'], near: ['patient'] },
      `patient${' x'.repeat(149)} plan`,
      ['plan'],
    ],
    [
      'what is near another word behind, in any case',
      { words: ['PLAN'], isCaseSensitive: true, near: ['patient'] },
      'PLAN of a Patient',
      ['PLAN'],
    ],
    ['from its minimum on', { words: ['plan', 'bed'], minimumCount: 3 }, 'plan bed plan', ['plan', 'bed', 'plan']],
    ['the hits of its pattern', { pattern: '\\bHT-\\d{5}\\b' }, 'ht-12345 and xHT-12345, HT-123456', ['ht-12345']],
    ['a pattern in its own case', { pattern: 'HT-\\d', isCaseSensitive: true }, 'ht-1 HT-2', ['HT-2']],
    [
      'a pattern near a word, beside what is allowed',
      { pattern: 'HT-\\d', near: ['case'], allow: ['HT-0'] },
      'case HT-0 HT-1',
      ['HT-1'],
    ],
  ])('%s', (_, list, text, expected) => {
    expect(seen(list, text)).toEqual(expected);
  });
});

describe('a list does not count', () => {
  test.each<[string, Partial<KeywordList>, string]>([
    [
      'what every allowed phrase covers',
      { words: ['orchid'], allow: ['the orchid', 'orchid room'] },
      'the orchid room',
    ],
    [
      'what an overlapped allowed phrase covers',
      { words: ['orchid room'], allow: ['the orchid', 'orchid room'] },
      'the orchid room',
    ],
    ['what is too far from the other word', { words: ['plan'], near: ['patient'] }, `patient${' x'.repeat(151)} plan`],
    ['the word itself as the other one', { words: ['care plan'], near: ['plan', 'care plan'] }, 'the care plan'],
    ['fewer than its minimum', { words: ['plan'], minimumCount: 3 }, 'plan plan'],
    [
      'fewer than its minimum after what is allowed',
      { words: ['plan'], minimumCount: 2, allow: ['plan b'] },
      'plan plan b',
    ],
    ['a longer word', { words: ['plan'] }, 'plans plane'],
    ['nothing', { words: ['plan'] }, ''],
  ])('%s', (_, list, text) => {
    expect(seen(list, text)).toEqual([]);
  });
});

test('each list is told by its place in the policy, words and patterns alike', () => {
  const policy = keywordPolicy({ words: ['plan'] }, { pattern: 'pl' }, { words: ['a plan'], near: ['plan'] });
  expect(findKeywords('a plan', policy)).toEqual([
    { list: 0, start: 2, end: 6 },
    { list: 1, start: 2, end: 4 },
  ]);
});

test('words near and allowed are those a look at every pair finds', () => {
  const token = fc.constantFrom('plan', 'patient', 'plan b', 'x'.repeat(120), 'y');
  fc.assert(
    fc.property(fc.array(token, { maxLength: 15 }), (tokens) => {
      const text = tokens.join(' ');
      const at = (word: RegExp): [number, number][] =>
        Array.from(text.matchAll(word), (match) => [match.index, match.index + match[0].length]);
      const near = at(/\bpatient\b/g);
      const allowed = at(/\bplan b\b/g);
      const expected = at(/\bplan\b/g).filter(
        ([start, end]) =>
          near.some(([from, to]) => start - to <= 300 && from - end <= 300) &&
          !allowed.some(([from, to]) => from <= start && to >= end),
      );
      const policy = keywordPolicy({ words: ['plan'], near: ['patient'], allow: ['plan b'] });
      expect(findKeywords(text, policy).map(({ start, end }) => [start, end])).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
