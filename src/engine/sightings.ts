import type { KeywordList, Policy } from './policy';
import { remember } from './remember';
import { createKeywordFinder } from './text/keyword-finder';
import { createPatternFinder, type Span } from './text/pattern-finder';

/** A word, phrase or pattern of an administrator's list, seen at [start, end) of a text. */
export interface KeywordSighting extends Span {
  /** Index into `policy.keywords`. */
  readonly list: number;
}

/** As for the label words of detectors. */
const NEAR = 300;

/**
 * What counts of the policy's lists in one text of `normaliseText`: list by list, by position, one hit on one stretch. What
 * is allowed, far from the words it must be near, or too rare is left out.
 */
export function findKeywords(text: string, policy: Policy): readonly KeywordSighting[] {
  if (policy.keywords.length === 0 || text === '') return [];
  const { words, patterns } = findersOf(policy);
  const hits: Span[][] = [];
  for (const hit of words.find(text)) (hits[hit.list] = hits[hit.list] ?? []).push(hit);
  const spansOf = (list: number): readonly Span[] => hits[list] ?? [];

  const sightings: KeywordSighting[] = [];
  policy.keywords.forEach(({ allow, near, minimumCount }, list) => {
    let seen = patterns[list]?.(text) ?? withoutOverlaps(spansOf(WORD_KINDS * list));
    if (allow.length > 0) seen = notInside(seen, spansOf(WORD_KINDS * list + 1));
    if (near.length > 0) seen = nearTo(seen, withoutOverlaps(spansOf(WORD_KINDS * list + 2)));
    if (seen.length < minimumCount) return;
    for (const { start, end } of seen) sightings.push({ list, start, end });
  });
  return sightings;
}

/** All words of all lists are found in one pass: for each list its own, the allowed ones, and those to be near to. */
const WORD_KINDS = 3;

const findersOf = remember(({ keywords }: Policy) => ({
  words: createKeywordFinder(
    keywords.reduce<Pick<KeywordList, 'words' | 'isCaseSensitive'>[]>(
      (all, { words, isCaseSensitive, allow, near }) =>
        all.concat(
          { words, isCaseSensitive },
          { words: allow, isCaseSensitive: false },
          { words: near, isCaseSensitive: false },
        ),
      [],
    ),
  ),
  patterns: keywords.map(({ pattern, isCaseSensitive }) =>
    pattern === '' ? undefined : createPatternFinder(pattern, isCaseSensitive),
  ),
}));

/** Of hits by position, the longest first: those that begin after the last one kept. */
function withoutOverlaps(hits: readonly Span[]): readonly Span[] {
  let end = 0;
  return hits.filter((hit) => {
    if (hit.start < end) return false;
    end = hit.end;
    return true;
  });
}

/** The hits that no span holds as a whole. Both by position. */
function notInside(hits: readonly Span[], spans: readonly Span[]): readonly Span[] {
  let next = 0;
  let end = 0;
  return hits.filter((hit) => {
    while (next < spans.length && spans[next]!.start <= hit.start) end = Math.max(end, spans[next++]!.end);
    return hit.end > end;
  });
}

/** The hits with another span at most NEAR characters before or behind them. Both by position, neither overlapping. */
function nearTo(hits: readonly Span[], spans: readonly Span[]): readonly Span[] {
  let next = 0;
  return hits.filter((hit) => {
    while (next < spans.length && spans[next]!.end <= hit.start) next++;
    let after = next;
    while (after < spans.length && spans[after]!.start < hit.end) after++;
    const isNearBefore = next > 0 && hit.start - spans[next - 1]!.end <= NEAR;
    return isNearBefore || (after < spans.length && spans[after]!.start - hit.end <= NEAR);
  });
}
