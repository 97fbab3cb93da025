import { isNamed, type Person } from '../address';
import type { ForbiddenRecipientFinding } from '../finding';
import type { MailboxPattern } from '../policy';
import { mask } from '../text/mask';
import { countByField, hidesInBcc, inMode, type Rule } from './rule';

/**
 * Recipients that the policy forbids: in any field, in a field that is not Bcc (for a list, or for all outside recipients of
 * a mailbox), or beside each other. Being inside or on another list does not help: forbidding is the administrator's last
 * word. One outside recipient alone is shown to no stranger, so a mailbox that always sends by Bcc may answer people.
 */
export const forbiddenRecipient: Rule = ({ audience, message, policy, visibleOutside }) => {
  const { mailboxes, lists } = policy;
  const { mode, action, recipients } = policy.rules['forbidden-recipient'];
  const everyone = audience.visible.concat(audience.hidden);
  const { from } = message;
  const isBccMailbox = from !== undefined && isNamed(mailboxes.alwaysBcc, from);
  const finding = (
    because: ForbiddenRecipientFinding['because'],
    people: readonly Person[],
  ): readonly ForbiddenRecipientFinding[] => {
    const isForBcc = because === 'always-bcc';
    return people.length === 0
      ? []
      : [
          {
            rule: 'forbidden-recipient',
            action: inMode(mode, action),
            confidence: 'high',
            count: people.length,
            isAtLeast: false,
            evidence: isForBcc
              ? countByField(people)
              : people.map(({ where, recipient }) => ({ where, masked: mask(recipient.address), count: 1 })),
            guidance: isForBcc ? 'email-and-security' : 'wrong-recipient',
            fixes: [isForBcc && hidesInBcc(message) ? 'move-to-bcc' : 'remove-recipient'],
            because,
          },
        ];
  };
  const among = (people: readonly Person[], patterns: readonly MailboxPattern[]): readonly Person[] =>
    people.filter(({ recipient, address }) => isNamed(patterns, recipient, address));
  return lists.neverTogether.reduce(
    (findings, patterns) => {
      const sides = patterns.map((pattern) => among(everyone, [pattern])).filter(({ length }) => length > 0);
      return findings.concat(finding('never-together', sides.length > 1 ? sides.reduce((a, b) => a.concat(b)) : []));
    },
    finding('blocked', among(everyone, recipients)).concat(
      finding(
        'always-bcc',
        isBccMailbox && visibleOutside.length > 1 ? visibleOutside : among(audience.visible, lists.alwaysBcc),
      ),
    ),
  );
};
