import type { KeywordList, Policy } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { aKeywordList } from '../../helpers/a-keyword-list';

/** The default policy with these keyword lists; a list without an action warns. */
export function keywordPolicy(...lists: Partial<KeywordList>[]): Policy {
  return {
    ...defaultPolicy,
    keywords: lists.map(aKeywordList),
  };
}

/** One list of two secret projects. */
export const falcon = keywordPolicy({ words: ['Falcon', 'blue heron'] });
