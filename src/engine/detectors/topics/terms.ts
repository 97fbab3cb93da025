import children from '../../data/topics/topic-children.json';
import criminal from '../../data/topics/topic-criminal.json';
import ethnicity from '../../data/topics/topic-ethnicity.json';
import finance from '../../data/topics/topic-finance.json';
import geneticBiometric from '../../data/topics/topic-genetic-biometric.json';
import health from '../../data/topics/topic-health.json';
import politics from '../../data/topics/topic-politics.json';
import religion from '../../data/topics/topic-religion.json';
import safeguarding from '../../data/topics/topic-safeguarding.json';
import sexuality from '../../data/topics/topic-sexuality.json';
import tradeUnion from '../../data/topics/topic-trade-union.json';
import { remember } from '../../remember';
import { createKeywordFinder, type KeywordFinder } from '../../text/keyword-finder';
import type { DetectorId } from '../detector';

/**
 * hard: seldom innocent beside a person. soft: needs a relation to the person as well. not: a phrase in which the topic's words
 * mean something else. headings: of a table's column.
 */
const TIERS = ['hard', 'soft', 'not', 'headings'] as const;
export type Tier = (typeof TIERS)[number];

/** A term of a topic at [start, end) of a text. */
export interface Term {
  readonly topic: DetectorId;
  readonly tier: Tier;
  readonly start: number;
  readonly end: number;
}

/** Chosen one by one, so that the built file carries the terms and not what the files say about themselves. */
const TOPICS: readonly (readonly [DetectorId, Readonly<Record<Tier, readonly string[]>>])[] = [
  ['topic-health', { hard: health.hard, soft: health.soft, not: health.not, headings: health.headings }],
  ['topic-sexuality', { hard: sexuality.hard, soft: sexuality.soft, not: sexuality.not, headings: sexuality.headings }],
  ['topic-ethnicity', { hard: ethnicity.hard, soft: ethnicity.soft, not: ethnicity.not, headings: ethnicity.headings }],
  ['topic-religion', { hard: religion.hard, soft: religion.soft, not: religion.not, headings: religion.headings }],
  ['topic-politics', { hard: politics.hard, soft: politics.soft, not: politics.not, headings: politics.headings }],
  [
    'topic-trade-union',
    { hard: tradeUnion.hard, soft: tradeUnion.soft, not: tradeUnion.not, headings: tradeUnion.headings },
  ],
  [
    'topic-genetic-biometric',
    {
      hard: geneticBiometric.hard,
      soft: geneticBiometric.soft,
      not: geneticBiometric.not,
      headings: geneticBiometric.headings,
    },
  ],
  ['topic-criminal', { hard: criminal.hard, soft: criminal.soft, not: criminal.not, headings: criminal.headings }],
  ['topic-children', { hard: children.hard, soft: children.soft, not: children.not, headings: children.headings }],
  [
    'topic-safeguarding',
    { hard: safeguarding.hard, soft: safeguarding.soft, not: safeguarding.not, headings: safeguarding.headings },
  ],
  ['topic-finance', { hard: finance.hard, soft: finance.soft, not: finance.not, headings: finance.headings }],
];

export const TOPIC_IDS: readonly DetectorId[] = TOPICS.map(([id]) => id);

interface TermList {
  readonly topic: DetectorId;
  readonly tier: Tier;
  readonly words: readonly string[];
  readonly isCaseSensitive: boolean;
}

/** Built when first needed, and once. */
const vocabularyOf = remember((topics: typeof TOPICS): { lists: readonly TermList[]; finder: KeywordFinder } => {
  const lists: TermList[] = [];
  for (const [topic, terms] of topics) {
    for (const tier of TIERS) {
      const isExact = (word: string): boolean => word !== word.toLowerCase() && tier !== 'headings';
      lists.push({ topic, tier, words: terms[tier].filter(isExact), isCaseSensitive: true });
      lists.push({ topic, tier, words: terms[tier].filter((word) => !isExact(word)), isCaseSensitive: false });
    }
  }
  return { lists, finder: createKeywordFinder(lists) };
});

/**
 * Every term in text of `normaliseText`, by position, of those that start together the longest first. What a `not` phrase of
 * the same topic covers is left out, as is a term inside a longer one of its topic. One pass, whatever the number of terms.
 */
export function findTerms(text: string): readonly Term[] {
  const { lists, finder } = vocabularyOf(TOPICS);
  const covered: Record<string, number> = {};
  const terms: Term[] = [];
  for (const { list, start, end } of finder.find(text)) {
    const { topic, tier } = lists[list]!;
    if (tier !== 'headings') {
      if (start < (covered[topic] ?? 0)) continue;
      covered[topic] = end;
    }
    if (tier !== 'not') terms.push({ topic, tier, start, end });
  }
  return terms;
}
