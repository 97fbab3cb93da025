import { compareActions, highestAction, toAction } from './action';
import type { ContentReader } from './content';
import { RULE_IDS, type Finding } from './finding';
import type { Message } from './message';
import type { Policy } from './policy';
import type { unreadablePart } from './rules';
import type { Rule } from './rules/rule';
import { readSituation } from './situation';
import { createUncheckedParts } from './unchecked-parts';
import type { Verdict } from './verdict';

/** What these rules say of the message as `readContent` reads it; `judgeUnchecked` goes last, because it covers what they could not do. */
export function judgeBy(
  message: Message,
  policy: Policy,
  rules: readonly Rule[],
  readContent: ContentReader,
  judgeUnchecked: typeof unreadablePart,
): Verdict {
  const unchecked = createUncheckedParts(message.unread);
  const situation = readSituation(message, policy, unchecked, readContent);
  const findings: Finding[] = [];
  for (const judge of rules) findings.push(...unchecked.attempt(() => judge(situation), [], 'message'));
  findings.push(...judgeUnchecked(unchecked.list(), policy));
  return {
    action: toAction(highestAction(findings.map((finding) => finding.action))),
    findings: findings.sort(mostSeriousFirst),
    unchecked: unchecked.list(),
  };
}

function mostSeriousFirst(a: Finding, b: Finding): number {
  return compareActions(b.action, a.action) || RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule);
}
