import { matchesPattern, type Person } from '../address';
import { MARKINGS, type Marking } from '../detectors/marking';
import { isMarking, markingOf } from '../detectors/protective-marking';
import type { Evidence } from '../finding';
import type { Part } from '../message';
import type { Policy } from '../policy';
import type { Situation } from '../situation';
import { inMode, type Rule } from './rule';

/**
 * A protective marking in subject, text, an attached file or the client's sensitivity label, and recipients outside the
 * organisation who are not named for it in the policy. (Cabinet Office, "Government Security Classifications", 2024.)
 */
export const protectiveMarking: Rule = (situation) => {
  const { policy } = situation;
  const { mode, action, markings } = policy.rules['protective-marking'];
  const seen = findMarkings(situation);
  const outside = situation.visibleOutside.concat(situation.hiddenOutside);
  // In the order of MARKINGS, the highest first.
  for (const marking of MARKINGS) {
    const evidence = seen.filter((each) => each.marking === marking).map((each) => each.evidence);
    const unnamed = evidence.length === 0 ? [] : outside.filter((person) => !isNamed(person, marking, policy));
    if (unnamed.length === 0 || markings[marking] === undefined) continue;
    return [
      {
        rule: 'protective-marking',
        action: inMode(mode, action),
        confidence: 'high',
        count: unnamed.length,
        isAtLeast: unnamed.some(({ recipient }) => recipient.kind === 'group'),
        evidence,
        guidance: 'email-and-security',
        fixes: ['remove-recipient', 'remove-content'],
        marking,
      },
    ];
  }
  return [];
};

function isNamed({ address }: Person, marking: Marking, { rules }: Policy): boolean {
  return (rules['protective-marking'].markings[marking] ?? []).some((pattern) => matchesPattern(pattern, address));
}

interface MarkingSeen {
  readonly marking: Marking;
  readonly evidence: Evidence;
}

function findMarkings({ message, content, files }: Situation): readonly MarkingSeen[] {
  const seen: MarkingSeen[] = [];
  const add = (marking: Marking | undefined, where: Part, count: number): void => {
    if (marking !== undefined) seen.push({ marking, evidence: { where, masked: '', count } });
  };
  for (const { where, isOwn, found } of content.parts) {
    for (const each of found) if (isOwn && isMarking(each)) add(markingOf(each.value), where, 1);
  }
  for (const { digest } of files) for (const { marking, count } of digest.markings) add(marking, 'attachments', count);
  add(markingOf((message.sensitivityLabel ?? '').toUpperCase()), 'message', 1);
  return seen;
}
