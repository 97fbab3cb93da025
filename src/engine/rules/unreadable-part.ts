import { highestAction } from '../action';
import type { UnreadablePartFinding } from '../finding';
import type { Unchecked } from '../message';
import type { Policy } from '../policy';
import { inMode } from './rule';

/**
 * Parts that were not checked. The policy says for each reason what follows, because "could not look" is never the same
 * as "nothing found". Judged last: it also covers what the other rules could not do.
 */
export function unreadablePart(unchecked: readonly Unchecked[], policy: Policy): readonly UnreadablePartFinding[] {
  if (unchecked.length === 0) return [];
  const settings = policy.rules['unreadable-part'];
  const action = highestAction(unchecked.map(({ reason }) => settings.reasons[reason]));
  return [
    {
      rule: 'unreadable-part',
      action: inMode(settings.mode, action),
      confidence: 'high',
      count: unchecked.length,
      isAtLeast: false,
      evidence: unchecked.map(({ part }) => ({ where: part, masked: '', count: 1 })),
      guidance: 'email-and-security',
      fixes: ['check-by-hand'],
      reasons: Array.from(new Set(unchecked.map(({ reason }) => reason))),
    },
  ];
}
