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
import type { DetectorId } from '../detector';
import { createTermFinder } from './term-finder';

/**
 * hard: seldom innocent beside a person. soft: needs a relation to the person as well. not: a phrase in which the topic's words
 * mean something else. headings: of a table's column.
 */
export type Tier = 'hard' | 'soft' | 'not' | 'headings';

/** A term of a topic at [start, end) of a text. */
export interface Term {
  readonly topic: DetectorId;
  readonly tier: Tier;
  readonly start: number;
  readonly end: number;
}

type Lines = readonly string[];

/** Chosen one by one, so that the built file carries the terms and not what the files say about themselves. */
const LISTS: readonly (readonly [DetectorId, Tier, Lines, Lines?])[] = [
  ['topic-health', 'hard', health.hard, health.endings],
  ['topic-health', 'soft', health.soft],
  ['topic-health', 'not', health.not],
  ['topic-health', 'headings', health.headings],
  ['topic-sexuality', 'hard', sexuality.hard],
  ['topic-sexuality', 'soft', sexuality.soft],
  ['topic-sexuality', 'not', sexuality.not],
  ['topic-sexuality', 'headings', sexuality.headings],
  ['topic-ethnicity', 'hard', ethnicity.hard],
  ['topic-ethnicity', 'soft', ethnicity.soft],
  ['topic-ethnicity', 'not', ethnicity.not],
  ['topic-ethnicity', 'headings', ethnicity.headings],
  ['topic-religion', 'hard', religion.hard],
  ['topic-religion', 'soft', religion.soft],
  ['topic-religion', 'not', religion.not],
  ['topic-religion', 'headings', religion.headings],
  ['topic-politics', 'hard', politics.hard],
  ['topic-politics', 'soft', politics.soft],
  ['topic-politics', 'not', politics.not],
  ['topic-politics', 'headings', politics.headings],
  ['topic-trade-union', 'hard', tradeUnion.hard],
  ['topic-trade-union', 'soft', tradeUnion.soft],
  ['topic-trade-union', 'not', tradeUnion.not],
  ['topic-trade-union', 'headings', tradeUnion.headings],
  ['topic-genetic-biometric', 'hard', geneticBiometric.hard],
  ['topic-genetic-biometric', 'soft', geneticBiometric.soft],
  ['topic-genetic-biometric', 'not', geneticBiometric.not],
  ['topic-genetic-biometric', 'headings', geneticBiometric.headings],
  ['topic-criminal', 'hard', criminal.hard],
  ['topic-criminal', 'soft', criminal.soft],
  ['topic-criminal', 'not', criminal.not],
  ['topic-criminal', 'headings', criminal.headings],
  ['topic-children', 'hard', children.hard],
  ['topic-children', 'soft', children.soft],
  ['topic-children', 'not', children.not],
  ['topic-children', 'headings', children.headings],
  ['topic-safeguarding', 'hard', safeguarding.hard],
  ['topic-safeguarding', 'soft', safeguarding.soft],
  ['topic-safeguarding', 'not', safeguarding.not],
  ['topic-safeguarding', 'headings', safeguarding.headings],
  ['topic-finance', 'hard', finance.hard],
  ['topic-finance', 'soft', finance.soft],
  ['topic-finance', 'not', finance.not],
  ['topic-finance', 'headings', finance.headings],
];

export const TOPIC_IDS: readonly DetectorId[] = LISTS.map(([id]) => id).filter((id, at, all) => all.indexOf(id) === at);

/** Built when first needed, and once. */
const finderOf = remember((lists: typeof LISTS) =>
  createTermFinder(lists.map(([, , terms, endings]) => ({ terms, endings: endings ?? [] }))),
);

/** A text of nothing but terms says after so many what it has to say. */
const MOST_TERMS = 4000;

/**
 * The terms in text of `normaliseText`, by position, of those that start together the longest first; at most MOST_TERMS. What
 * a `not` phrase of the same topic covers is left out, as is a term inside a longer one of its topic. One pass, whatever the
 * number of terms.
 */
export function findTerms(text: string): readonly Term[] {
  const covered: Record<string, number> = {};
  const terms: Term[] = [];
  for (const { list, start, end } of finderOf(LISTS).find(text, MOST_TERMS)) {
    const [topic, tier] = LISTS[list]!;
    if (tier !== 'headings') {
      if (start < (covered[topic] ?? 0)) continue;
      covered[topic] = end;
    }
    if (tier !== 'not') terms.push({ topic, tier, start, end });
  }
  return terms;
}
