import { hasText, withTexts, type HashedSet } from '../../src/engine';

const EMPTY: HashedSet = { key: 7, hashes: '' };

describe('a set of short hashes', () => {
  it('knows what was put into it and nothing else', () => {
    const names = Array.from({ length: 500 }, (_, index) => `person${String(index)}@firm.example`);
    const set = withTexts(EMPTY, names);
    expect(names.filter((name) => !hasText(set, name))).toEqual([]);
    expect(names.filter((name) => hasText(set, `x${name}`))).toEqual([]);
  });

  it('takes five characters for each text, each once', () => {
    expect(withTexts(EMPTY, ['a', 'b', 'a']).hashes).toHaveLength(10);
  });

  it('moves what comes again to its end', () => {
    const set = withTexts(EMPTY, ['a', 'b']);
    const again = withTexts(set, ['a']);
    expect(again.hashes).toBe(set.hashes.slice(5) + set.hashes.slice(0, 5));
  });

  it('does not take the end of one hash and the start of the next for a third', () => {
    const { hashes } = withTexts(EMPTY, ['a']);
    expect(hasText({ key: 7, hashes: `0${hashes}0000` }, 'a')).toBe(false);
    expect(hasText({ key: 7, hashes: `00000${hashes}` }, 'a')).toBe(true);
  });

  it('says nothing of a set with another key', () => {
    expect(hasText({ ...withTexts(EMPTY, ['a']), key: 8 }, 'a')).toBe(false);
  });
});
