import { hasText } from '../hashed-set';
import { countByField, inMode, type Rule } from './rule';

/**
 * A reply that also goes to outside people whose organisation had no part in the thread: the quoted mails reach somebody
 * they were not written for. Colleagues never count, and neither does one more person of a party that was there.
 */
export const newDomainOnReply: Rule = ({ message, policy, visibleOutside, hiddenOutside, sensitiveBecause }) => {
  const group = message.thread?.group;
  if (group === undefined) return [];
  const settings = policy.rules['new-domain-on-reply'];
  const added = visibleOutside
    .concat(hiddenOutside)
    .filter(({ address, party }) => !hasText(group, address.key) && !hasText(group, party));
  if (added.length === 0) return [];
  return [
    {
      rule: 'new-domain-on-reply',
      action: inMode(settings.mode, sensitiveBecause === undefined ? settings.otherwise : settings.sensitive),
      confidence: 'medium',
      count: new Set(added.map(({ party }) => party)).size,
      isAtLeast: false,
      evidence: countByField(added),
      guidance: 'wrong-recipient',
      fixes: ['remove-recipient'],
      sensitiveBecause,
    },
  ];
};
