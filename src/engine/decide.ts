import { compareActions, highestAction, toAction } from './action';
import { RULE_IDS, type Finding } from './finding';
import type { Message, Part, Unchecked } from './message';
import type { Policy } from './policy';
import { RULES, unreadablePart } from './rules';
import { readSituation } from './situation';
import type { Verdict } from './verdict';

/**
 * Judges one message by one policy. Pure and synchronous: the same message and policy give the same verdict in Outlook,
 * on the command line and in tests. Never throws: a step that fails is `unchecked: detector-failed`, and the rule
 * `unreadable-part` says what follows from that.
 */
export function decide(message: Message, policy: Policy): Verdict {
  const unchecked: Unchecked[] = [];
  const report = (entry: Unchecked): void => {
    if (!unchecked.some(({ part, reason }) => part === entry.part && reason === entry.reason)) unchecked.push(entry);
  };
  const attempt = <T>(step: () => T, otherwise: T, part: Part): T => {
    try {
      return step();
    } catch {
      report({ part, reason: 'detector-failed' });
      return otherwise;
    }
  };

  message.unread.forEach(report);
  const situation = readSituation(message, policy, attempt, report);
  const findings: Finding[] = [];
  for (const judge of RULES) findings.push(...attempt(() => judge(situation), [], 'message'));
  findings.push(...unreadablePart(unchecked, policy));
  return {
    action: highestAction(findings.map((finding) => toAction(finding.action))),
    findings: findings.sort(mostSeriousFirst),
    unchecked,
  };
}

function mostSeriousFirst(a: Finding, b: Finding): number {
  return compareActions(b.action, a.action) || RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule);
}
