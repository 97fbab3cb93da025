import { decide, type Finding, type Message, type Policy, type RuleId } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';

/** What one rule says about the message. */
export function findingsOf(rule: RuleId, message: Message, policy: Policy = defaultPolicy): Finding[] {
  return decide(message, policy).findings.filter((finding) => finding.rule === rule);
}
