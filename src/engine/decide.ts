import { compareActions, highestAction, toAction } from './action';
import { RULE_IDS, type Finding } from './finding';
import type { Message } from './message';
import type { Policy } from './policy';
import { RULES, unreadablePart } from './rules';
import { readSituation } from './situation';
import { createUncheckedParts } from './unchecked-parts';
import type { Verdict } from './verdict';

/**
 * Judges one message by one policy. Pure and synchronous: the same message and policy give the same verdict in Outlook,
 * on the command line and in tests. Never throws: a step that fails is `unchecked: detector-failed`, and the rule
 * `unreadable-part` says what follows from that.
 */
export function decide(message: Message, policy: Policy): Verdict {
  const unchecked = createUncheckedParts(message.unread);
  const situation = readSituation(message, policy, unchecked);
  const findings: Finding[] = [];
  for (const judge of RULES) findings.push(...unchecked.attempt(() => judge(situation), [], 'message'));
  findings.push(...unreadablePart(unchecked.list(), policy));
  return {
    action: toAction(highestAction(findings.map((finding) => finding.action))),
    findings: findings.sort(mostSeriousFirst),
    unchecked: unchecked.list(),
  };
}

function mostSeriousFirst(a: Finding, b: Finding): number {
  return compareActions(b.action, a.action) || RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule);
}
