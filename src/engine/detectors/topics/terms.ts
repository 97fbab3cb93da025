import { children } from '../../data/topics/topic-children';
import { criminal } from '../../data/topics/topic-criminal';
import { ethnicity } from '../../data/topics/topic-ethnicity';
import { finance } from '../../data/topics/topic-finance';
import { geneticBiometric } from '../../data/topics/topic-genetic-biometric';
import { health } from '../../data/topics/topic-health';
import { politics } from '../../data/topics/topic-politics';
import { religion } from '../../data/topics/topic-religion';
import { safeguarding } from '../../data/topics/topic-safeguarding';
import { sexuality } from '../../data/topics/topic-sexuality';
import { tradeUnion } from '../../data/topics/topic-trade-union';
import type { TermHit, TermSource } from '../word-finder';

/**
 * hard: seldom innocent beside a person. soft: needs a relation to the person as well. not: a phrase in which the topic's words
 * mean something else. headings: of a table's column.
 */
type Tier = 'hard' | 'soft' | 'not' | 'headings';

/** A term of a topic at [start, end) of a text. */
export interface Term {
  readonly topic: TopicId;
  readonly tier: Tier;
  readonly start: number;
  readonly end: number;
}

/** The lists of one topic, one term to a line. `endings` are those of words that are hard without being listed: "ectomy". */
type TopicTerms = Readonly<Record<Tier, string> & { readonly endings?: string }>;

type Lists = readonly (readonly [topic: string, TopicTerms])[];

const TOPICS = [
  ['topic-health', health],
  ['topic-sexuality', sexuality],
  ['topic-ethnicity', ethnicity],
  ['topic-religion', religion],
  ['topic-politics', politics],
  ['topic-trade-union', tradeUnion],
  ['topic-genetic-biometric', geneticBiometric],
  ['topic-criminal', criminal],
  ['topic-children', children],
  ['topic-safeguarding', safeguarding],
  ['topic-finance', finance],
] as const satisfies Lists;
type TopicId = (typeof TOPICS)[number][0];

/** Where one of two must go first, the later list does. */
const TIERS: readonly Tier[] = ['hard', 'soft', 'not', 'headings'];

export const TOPIC_IDS: readonly TopicId[] = TOPICS.map(([id]) => id);

/** The lists of all topics, to find their terms by. */
export function topicSources(): readonly TermSource[] {
  const sources: TermSource[] = [];
  for (const [, lists] of TOPICS as Lists)
    for (const tier of TIERS) sources.push({ terms: lists[tier], endings: (tier === 'hard' && lists.endings) || '' });
  return sources;
}

/**
 * The terms among what was found by `topicSources`, by position, of those that start together the longest first. What a
 * `not` phrase of the same topic covers is left out, as is a term inside a longer one of its topic.
 */
export function toTerms(hits: readonly TermHit[]): readonly Term[] {
  const covered: Record<string, number> = {};
  const terms: Term[] = [];
  for (const { list, start, end } of hits) {
    const topic = TOPICS[Math.floor(list / TIERS.length)]![0];
    const tier = TIERS[list % TIERS.length]!;
    if (tier !== 'headings') {
      if (start < (covered[topic] ?? 0)) continue;
      covered[topic] = end;
    }
    if (tier !== 'not') terms.push({ topic, tier, start, end });
  }
  return terms;
}
