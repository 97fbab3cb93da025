import type { KeywordList, Policy } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';

/** The default policy with these keyword lists; a list without an action warns. */
export function keywordPolicy(...lists: Partial<KeywordList>[]): Policy {
  return {
    ...defaultPolicy,
    keywords: lists.map((list) => ({ label: 'Projects', words: [], isCaseSensitive: false, action: 'warn', ...list })),
  };
}

/** One list of two secret projects. */
export const falcon = keywordPolicy({ words: ['Falcon', 'blue heron'] });
