import type { FindingAction } from '../action';
import type { Person } from '../address';
import type { GroupOfUnknownSizeFinding } from '../finding';
import { countByField, hidesInBcc, inMode, type Rule } from './rule';

/**
 * A distribution list or contact group in To or Cc. No Office.js call tells its members, and a contact group is
 * expanded on sending, so nobody here knows how many people would be shown. In Bcc its members stay hidden.
 */
export const groupOfUnknownSize: Rule = ({ audience, message, policy }) => {
  const settings = policy.rules['group-of-unknown-size'];
  const groups = audience.visible.filter((person) => person.recipient.kind === 'group');
  const finding = (members: readonly Person[], action: FindingAction): readonly GroupOfUnknownSizeFinding[] =>
    members.length === 0
      ? []
      : [
          {
            rule: 'group-of-unknown-size',
            action: inMode(settings.mode, action),
            confidence: 'low',
            count: members.length,
            isAtLeast: false,
            evidence: countByField(members),
            guidance: 'email-and-security',
            fixes: hidesInBcc(message) ? ['check-group', 'move-to-bcc'] : ['check-group'],
          },
        ];
  return [
    ...finding(
      groups.filter((group) => !group.isInsideDomain),
      settings.otherwise,
    ),
    ...finding(
      groups.filter((group) => group.isInsideDomain),
      settings.insideList,
    ),
  ];
};
