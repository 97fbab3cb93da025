import { createTermFinder } from '../../../../src/engine/detectors/topics/term-finder';

const finder = createTermFinder([
  { terms: 'asthma*\nvotes/voted green\noff sick\nAIDS\nDNA', endings: 'itis' },
  { terms: 'audit\nDNA audit', endings: '' },
]);
const seenIn = (text: string, most = 100): string[] =>
  finder.find(text, most).map(({ list, start, end }) => `${list}: ${text.slice(start, end)}`);

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
