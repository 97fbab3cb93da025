import { matchesPattern } from '../address';
import { mask } from '../text/mask';
import { inMode, type Rule } from './rule';

/**
 * A recipient the policy forbids, in any field. Being inside or on another list does not help: forbidding is the
 * administrator's last word.
 */
export const forbiddenRecipient: Rule = ({ audience, policy }) => {
  const settings = policy.rules['forbidden-recipient'];
  const forbidden = audience.visible
    .concat(audience.hidden)
    .filter((person) => settings.recipients.some((pattern) => matchesPattern(pattern, person.address)));
  if (forbidden.length === 0) return [];
  return [
    {
      rule: 'forbidden-recipient',
      action: inMode(settings.mode, settings.action),
      confidence: 'high',
      count: forbidden.length,
      isAtLeast: false,
      evidence: forbidden.map((person) => ({ where: person.where, masked: mask(person.recipient.address), count: 1 })),
      guidance: 'wrong-recipient',
      fixes: ['remove-recipient'],
    },
  ];
};
