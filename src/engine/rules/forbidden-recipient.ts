import { matchesRecipient, parseEmailAddress, type Person } from '../address';
import type { FixId, ForbiddenRecipientFinding } from '../finding';
import type { MailboxPattern } from '../policy';
import { mask } from '../text/mask';
import { countByField, inMode, type Rule } from './rule';

/**
 * Recipients that the policy forbids: in any field, in a field that is not Bcc (for a list, or for all outside recipients of
 * a mailbox), or beside each other. Being inside or on another list does not help: forbidding is the administrator's last
 * word. One outside recipient alone is shown to no stranger, so a mailbox that always sends by Bcc may answer people.
 */
export const forbiddenRecipient: Rule = ({ audience, message, policy, visibleOutside }) => {
  const { mode, action, recipients } = policy.rules['forbidden-recipient'];
  const everyone = audience.visible.concat(audience.hidden);
  const { from } = message;
  const isBccMailbox =
    from !== undefined &&
    policy.mailboxes.alwaysBcc.some((pattern) => matchesRecipient(pattern, from, parseEmailAddress(from.address)));
  const finding = (
    because: ForbiddenRecipientFinding['because'],
    people: readonly Person[],
    fix: FixId = 'remove-recipient',
  ): readonly ForbiddenRecipientFinding[] =>
    people.length === 0
      ? []
      : [
          {
            rule: 'forbidden-recipient',
            action: inMode(mode, action),
            confidence: 'high',
            count: people.length,
            isAtLeast: false,
            evidence:
              because === 'always-bcc'
                ? countByField(people)
                : people.map(({ where, recipient }) => ({ where, masked: mask(recipient.address), count: 1 })),
            guidance: because === 'always-bcc' ? 'email-and-security' : 'wrong-recipient',
            fixes: [fix],
            because,
          },
        ];
  return [
    ...finding('blocked', everyone.filter(isOn(recipients))),
    ...finding(
      'always-bcc',
      isBccMailbox && visibleOutside.length > 1
        ? visibleOutside
        : audience.visible.filter(isOn(policy.lists.alwaysBcc)),
      message.kind === 'appointment' ? 'remove-recipient' : 'move-to-bcc',
    ),
    ...policy.lists.neverTogether.reduce<readonly ForbiddenRecipientFinding[]>(
      (all, patterns) => all.concat(finding('never-together', together(everyone, patterns))),
      [],
    ),
  ];
};

function isOn(patterns: readonly MailboxPattern[]): (person: Person) => boolean {
  return ({ recipient, address }) => patterns.some((pattern) => matchesRecipient(pattern, recipient, address));
}

/** The people of at least two of the patterns; each person counts for the first that fits. */
function together(people: readonly Person[], patterns: readonly MailboxPattern[]): readonly Person[] {
  const sides = new Set<MailboxPattern>();
  const met = people.filter(({ recipient, address }) => {
    const side = patterns.find((pattern) => matchesRecipient(pattern, recipient, address));
    if (side !== undefined) sides.add(side);
    return side !== undefined;
  });
  return sides.size > 1 ? met : [];
}
