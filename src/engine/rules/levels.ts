import { highestAction, type FindingAction } from '../action';
import type { Seen } from '../attachment-digest';
import { compareLevels } from '../detectors';
import type { Confidence, Evidence, KindSeen } from '../finding';
import type { Part } from '../message';
import type { LevelActions, Policy } from '../policy';
import { isEnforced } from '../seen';

/** Evidence is for people: more places than this help nobody find the first one. */
const MOST_EVIDENCE = 10;

/** What may lead to a finding: keywords, and what detectors are at least fairly sure of. Markings have their own rule. */
export function worthTelling(seen: readonly Seen[]): readonly Seen[] {
  return seen.filter(({ detector, level }) => compareLevels(level, 'medium') >= 0 && detector !== 'protective-marking');
}

/** What follows from what was seen; `people` is how many distinct people the same text tells apart. */
export function judgeSeen(
  seen: readonly Seen[],
  people: number,
  settings: LevelActions,
  policy: Policy,
): FindingAction {
  return highestAction(
    seen.map(({ detector, list, level, count }) => {
      if (list !== undefined) return policy.keywords[list]?.action ?? 'observe';
      if (!isEnforced(detector, policy)) return 'observe';
      if (level !== 'high') return settings.medium;
      return Math.max(count, people) >= settings.several ? settings.highAndSeveral : settings.high;
    }),
  );
}

/** Of the surest thing seen. */
export function confidenceOf(seen: readonly Seen[]): Confidence {
  return seen.some(({ level }) => level === 'high') ? 'high' : 'medium';
}

/** Distinct values of all kinds. */
export function countOf(seen: readonly Seen[]): number {
  return seen.reduce((sum, { count }) => sum + count, 0);
}

/** Without keywords, whose lists are named instead. */
export function kindsOf(seen: readonly Seen[]): readonly KindSeen[] {
  return seen
    .filter(({ list }) => list === undefined)
    .map(({ detector, level, count }) => ({ detector, level, count }));
}

/** Labels of the administrator's lists that were met, in the order of the policy. */
export function labelsOf(seen: readonly Seen[], policy: Policy): readonly string[] {
  const lists = seen.map(({ list }) => list).filter((list): list is number => list !== undefined);
  return Array.from(new Set(lists))
    .sort((a, b) => a - b)
    .map((list) => policy.keywords[list]?.label ?? '');
}

/** One masked example for each kind in each part. */
export function evidenceOf(
  parts: readonly { readonly where: Part; readonly seen: readonly Seen[] }[],
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  for (const { where, seen } of parts) {
    for (const { masked, count } of seen) evidence.push({ where, masked: masked[0] ?? '', count });
  }
  return evidence.slice(0, MOST_EVIDENCE);
}
