import { highestAction, milder } from '../action';
import type { Evidence, SensitiveContentFinding } from '../finding';
import type { Policy } from '../policy';
import type { KeywordSighting } from '../sightings';
import type { Situation } from '../situation';
import { mask } from '../text/mask';
import { inMode, type Rule } from './rule';

/** Evidence is for people: more places than this help nobody find the first one. */
const MOST_EVIDENCE = 10;

/**
 * Words of the administrator's lists in a message to outside recipients. What stands only in quoted history or the
 * signature was not written now: it is reported apart and one step milder.
 */
export const sensitiveContent: Rule = (situation) => {
  if (situation.visibleOutside.length + situation.hiddenOutside.length === 0) return [];
  const own = situation.sightings.filter((sighting) => sighting.isOwn);
  const ownWords = new Set(own.map(wordKey));
  const onlyQuoted = situation.sightings.filter((sighting) => !sighting.isOwn && !ownWords.has(wordKey(sighting)));
  return [...findingOf(own, false, situation), ...findingOf(onlyQuoted, true, situation)];
};

function findingOf(
  sightings: readonly KeywordSighting[],
  isOnlyQuoted: SensitiveContentFinding['isOnlyQuoted'],
  { policy }: Situation,
): readonly SensitiveContentFinding[] {
  if (sightings.length === 0) return [];
  const action = highestAction(sightings.map(({ list }) => policy.keywords[list]?.action ?? 'observe'));
  return [
    {
      rule: 'sensitive-content',
      action: inMode(policy.rules['sensitive-content'].mode, isOnlyQuoted ? milder(action) : action),
      confidence: isOnlyQuoted ? 'low' : 'medium',
      count: new Set(sightings.map(wordKey)).size,
      isAtLeast: false,
      evidence: evidenceOf(sightings),
      guidance: 'email-and-security',
      fixes: ['remove-content'],
      lists: labelsOf(sightings, policy),
      isOnlyQuoted,
    },
  ];
}

function evidenceOf(sightings: readonly KeywordSighting[]): readonly Evidence[] {
  const places = new Map<string, Evidence>();
  for (const sighting of sightings) {
    const key = sighting.where + wordKey(sighting);
    const count = (places.get(key)?.count ?? 0) + 1;
    places.set(key, { where: sighting.where, masked: mask(sighting.text), count });
  }
  return Array.from(places.values()).slice(0, MOST_EVIDENCE);
}

function labelsOf(sightings: readonly KeywordSighting[], policy: Policy): readonly string[] {
  const lists = Array.from(new Set(sightings.map(({ list }) => list))).sort((a, b) => a - b);
  return lists.map((list) => policy.keywords[list]?.label ?? '');
}

function wordKey({ list, word }: KeywordSighting): string {
  return `${String(list)}:${String(word)}`;
}
