import { NO_CONTENT } from './content';
import { judgeBy } from './judge-by';
import type { Message } from './message';
import type { Policy } from './policy';
import { RECIPIENT_RULES } from './rules/recipient-rules';
import type { Verdict } from './verdict';

/**
 * What can be said of who gets a message while what it says has not been read: for a page that shows the recipients before it
 * has the detectors. Never graver than `decide` and no verdict: whoever shows it says that there is more to come.
 */
export function decideOnRecipients(message: Message, policy: Policy): Verdict {
  return judgeBy(
    message,
    policy,
    RECIPIENT_RULES,
    () => NO_CONTENT,
    () => [],
  );
}
