import { createWordFinder } from '../../../src/engine/detectors/word-finder';

const finder = createWordFinder({
  sources: [
    { terms: 'asthma*\nvotes/voted green\noff sick\nAIDS\nDNA', endings: 'itis' },
    { terms: 'audit\nDNA audit', endings: '' },
  ],
  clues: ['born\nSECRET', 'b'],
  pieces: ['pas pw', 'kia'],
});
const seenIn = (text: string, most = 100): string[] =>
  finder.find(text, most).terms.map(({ list, start, end }) => `${list}: ${text.slice(start, end)}`);

describe('terms of a text', () => {
  test.each([
    ['a word left open, at both ends of a text', 'Asthmatic', ['0: Asthmatic']],
    ['both of a choice', 'he voted green, she votes green', ['0: voted green', '0: votes green']],
    ['a plural', 'two audits', ['1: audits']],
    ['a hyphen and the end of a line for a space', 'off-sick or off\nsick', ['0: off-sick', '0: off\nsick']],
    ['capitals where they are listed', 'AIDS', ['0: AIDS']],
    ['an ending', 'her nephritis, Bursitis since', ['0: nephritis', '0: Bursitis']],
    ['the longest first, of equals the later list', 'DNA audit', ['1: DNA audit', '0: DNA', '1: audit']],
  ])('%s', (_, text, terms) => {
    expect(seenIn(text)).toEqual(terms);
  });

  test.each([
    ['a part of a word', 'auditor preaudit'],
    ['other capitals', 'she aids him'],
    ['the ending alone', 'itis and xitis'],
    ['the ending of a surname', 'with Mr Karvitis and Karvitis, Jo'],
    ['a tab inside a phrase', 'off\tsick'],
    ['an empty text', ''],
  ])('not: %s', (_, text) => {
    expect(seenIn(text)).toEqual([]);
  });

  it('stops after enough', () => {
    expect(seenIn('audit '.repeat(1000), 3)).toHaveLength(3);
  });
});

describe('clues and pieces of a text', () => {
  const EVERY = -1;

  test.each([
    ['none', 'he is bored, her secret', 0],
    ['one of the first list', 'when she was Born', 1],
    ['one of both', 'SECRET d.o.b.', 3],
    ['of a text with letters beyond ASCII every one', 'prénom', EVERY],
    ['other characters beyond ASCII tell nothing', '£ 3', 0],
  ])('%s', (_, text, clues) => {
    expect(finder.find(text, 100).clues).toBe(clues);
  });

  it('does not know when it stopped looking', () => {
    expect(finder.find('audit '.repeat(10), 3).clues).toBe(EVERY);
  });

  test.each([
    ['inside a word, in any case', 'dbPassword', [[5], []]],
    ['two letters, at the end too', 'PW1 and pw', [[2, 10], []]],
    ['of both lists', 'PASKIA', [[3], [6]]],
    ['none over the end of a word', 'p as, p-w', [[], []]],
    ['after enough terms too', 'audit '.repeat(10) + 'pw', [[62], []]],
  ])('%s', (_, text, pieces) => {
    expect(finder.find(text, 3).pieces).toEqual(pieces);
  });
});
