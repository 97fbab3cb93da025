import type { KeywordList } from '../../src/engine';

/** A list that warns of every hit of no words, except for what is said otherwise. */
export function aKeywordList(said: Partial<KeywordList>): KeywordList {
  return {
    label: 'Projects',
    words: [],
    pattern: '',
    isCaseSensitive: false,
    action: 'warn',
    allow: [],
    near: [],
    minimumCount: 1,
    ...said,
  };
}
