import fc from 'fast-check';
import { createKeywordFinder } from '../../../src/engine/text/keyword-finder';
import { normaliseText } from '../../../src/engine/text/normalise';

const found = (words: readonly string[], text: string, isCaseSensitive = false): string[] =>
  createKeywordFinder([{ words, isCaseSensitive }])
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe('a keyword is found', () => {
  test.each([
    ['as a whole word', 'hiv', 'the hiv clinic', ['hiv']],
    ['whatever its case', 'HIV', 'Hiv hIV', ['Hiv', 'hIV']],
    ['before a hyphen', 'HIV', 'HIV-positive', ['HIV']],
    ['between underscores and beside emoji', 'hiv', '_hiv_ 😀hiv😀', ['hiv', 'hiv']],
    ['at both ends of the text', 'a', 'a b a', ['a', 'a']],
    ['as a phrase', 'sexual health', 'our Sexual Health team', ['Sexual Health']],
    [
      'as a phrase over lines, cells and empty cells',
      'sexual health',
      'sexual\nhealth sexual\thealth sexual\n\t\thealth',
      ['sexual\nhealth', 'sexual\thealth', 'sexual\n\t\thealth'],
    ],
    ['that is listed with a line break', 'sexual\nhealth', 'sexual health', ['sexual health']],
    [
      'by the beginning of a word, as the whole of it',
      'safeguard*',
      'Safeguarding, safeguard',
      ['Safeguarding', 'safeguard'],
    ],
    ['by the beginning of the last word of a phrase', 'care plan*', 'care planning', ['care planning']],
    ['by a beginning behind punctuation', '.net*', 'on .NETcore', ['.NETcore']],
    ['with a star that follows no letter', 'c+*', 'c+* c+', ['c+*']],
    ['with a plus sign', 'C++', 'he writes C++, not C', ['C++']],
    ['with an ampersand', 'R&D', 'the R&D budget', ['R&D']],
    ['with a hyphen', 'anti-viral', 'an anti-viral drug', ['anti-viral']],
    ['with an apostrophe, curly in the list', 'O\u2019Neil', "Mr O'Neil's file", ["O'Neil"]],
    ['that starts with a dot', '.NET', 'a .NET shop', ['.NET']],
    ['that is punctuation only', '***', 'so *** it is', ['***']],
    ['with accents, whatever their case', 'ÉLODIE', 'chère élodie', ['élodie']],
    ['in Greek and Cyrillic', 'МОСКВА', 'в москва', ['москва']],
    ['in Vietnamese', 'VIỆT', 'tiếng việt', ['việt']],
    ['in Chinese, which has no spaces', '艾滋病', '他有艾滋病毒', ['艾滋病']],
    ['with a dotted capital I, without shifting what follows', 'hiv', 'İİİ hiv', ['hiv']],
    ['after a longer word that starts the same', 'the', 'there the', ['the']],
    ['where its first word is the start of another keyword', 'theatre', 'theatre', ['theatre']],
  ])('%s', (_, keyword, text, expected) => {
    expect(found(['the', keyword].slice(keyword === 'theatre' ? 0 : 1), text)).toEqual(expected);
  });
});

describe('a near miss is not found', () => {
  test.each([
    ['inside a longer word', 'hiv', 'hive archiv shiver'],
    ['before a digit', 'hiv', 'hiv2'],
    ['before an accented letter', 'caf', 'café'],
    ['a phrase with another word between', 'sexual health', 'sexual and health'],
    ['a phrase whose last word goes on', 'support group', 'support groups'],
    ['a phrase that the text breaks off', 'support group', 'support'],
    ['punctuation in the wrong place', 'C++', 'C+ C +'],
    ['with a letter directly before a dot', '.NET', 'ASP.NET'],
    ['with a digit directly after punctuation', 'C++', 'C++11'],
    ['a beginning inside a word', 'guard*', 'safeguarding'],
    ['a beginning that another letter breaks', 'safeguard*', 'safeguerding'],
    ['a beginning whose phrase breaks off', 'care plan*', 'care place'],
    ['an empty keyword', '', 'anything'],
    ['a keyword of white space', ' \u00a0', 'any thing'],
  ])('%s', (_, keyword, text) => {
    expect(found([keyword], text)).toEqual([]);
  });
});

test('a case-sensitive list wants its own case, beside a list that does not', () => {
  const finder = createKeywordFinder([
    { words: ['AIDS'], isCaseSensitive: true },
    { words: ['aids'], isCaseSensitive: false },
  ]);
  expect(finder.find('aids AIDS').map(({ list, start }) => ({ list, start }))).toEqual([
    { list: 1, start: 0 },
    { list: 1, start: 5 },
    { list: 0, start: 5 },
  ]);
});

test('a beginning of its own case wants it, whatever follows', () => {
  expect(found(['AID*'], 'aids AIDs Aids', true)).toEqual(['AIDs']);
});

test('a beginning and the words it covers are each reported once', () => {
  expect(found(['safe*', 'safeguard*', 'safeguarding', 'safe'], 'safeguarding safe')).toEqual([
    'safeguarding',
    'safeguarding',
    'safeguarding',
    'safe',
    'safe',
  ]);
});

test('a megabyte in one word costs no minute, even where every letter looks like a beginning', () => {
  expect(found(['aaaaaaaaaa*', `${'a'.repeat(199)}*`], 'a'.repeat(1000000))).toHaveLength(2);
  expect(found(['aaaaaaaaaab*'], 'a'.repeat(1000000))).toEqual([]);
});

test('overlapping keywords are all reported, the longest first at one place', () => {
  expect(found(['support', 'support group', 'group', 'group for men'], 'support group for men')).toEqual([
    'support group',
    'support',
    'group for men',
    'group',
  ]);
});

test('no keywords, or no text, find nothing', () => {
  expect(found([], 'text')).toEqual([]);
  expect(found(['a'], '')).toEqual([]);
});

test('a thousand phrases that start alike, in a text of that start, are one pass', () => {
  const words = Array.from({ length: 1000 }, (_, index) => `project n${String(index)}`);
  expect(found(words, 'project '.repeat(50000) + 'n999')).toEqual(['project n999']);
});

test('finds exactly what a search at every position finds', () => {
  const letter = fc.constantFrom('a', 'b', 'A', 'é', '1', '+', '.', '-', ' ', ' ', '\n', '\t');
  const text = fc.array(letter, { maxLength: 30 }).map((letters) => normaliseText(letters.join('')));
  const word = fc
    .tuple(fc.array(letter, { maxLength: 4 }), fc.constantFrom('', '', 'a*', '1*'))
    .map(([letters, end]) => normaliseText(letters.join('') + end));
  const isWord = (character: string | undefined): boolean => character !== undefined && /[a-z0-9é]/i.test(character);
  fc.assert(
    fc.property(text, fc.array(word, { maxLength: 5 }), (haystack, words) => {
      const expected: string[] = [];
      for (let start = 0; start < haystack.length; start++) {
        words.forEach((each, index) => {
          const isPrefix = each.endsWith('*');
          const source = each.trim().replace(/\*$/, '').replace(/[+.]/g, '\\$&').replace(/\s+/g, '\\s+');
          const match = new RegExp(`^${source}`, 'i').exec(haystack.slice(start))?.[0] ?? '';
          const isWhole = isPrefix || !isWord(haystack[start + match.length]);
          if (match !== '' && isWhole && !isWord(haystack[start - 1]))
            expected.push(`${String(start)}:${String(index)}`);
        });
      }
      const hits = createKeywordFinder([{ words, isCaseSensitive: false }]).find(haystack);
      expect(hits.map((hit) => `${String(hit.start)}:${String(hit.word)}`).sort()).toEqual(expected.sort());
    }),
    { numRuns: 3000 },
  );
});
