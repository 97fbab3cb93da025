import { judgeBy } from './judge-by';
import type { Message } from './message';
import type { Policy } from './policy';
import { readContent } from './read-content';
import { RULES, unreadablePart } from './rules';
import type { Verdict } from './verdict';

/**
 * Judges one message by one policy. Pure and synchronous: the same message and policy give the same verdict in Outlook,
 * on the command line and in tests. Never throws: a step that fails is `unchecked: detector-failed`, and the rule
 * `unreadable-part` says what follows from that.
 */
export function decide(message: Message, policy: Policy): Verdict {
  return judgeBy(message, policy, RULES, readContent, unreadablePart);
}
