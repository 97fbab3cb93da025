import { stepFor } from '../action';
import { countByField, inMode, type Rule } from './rule';

/**
 * A hidden list whose name or content is sensitive. Bcc hides the addresses until somebody slips, so for sensitive
 * lists the ICO wants something better: a bulk service, mail merge or secure transfer (ICO, "Email and security", 2023).
 */
export const bccWithSensitiveContent: Rule = (situation) => {
  const { hiddenOutside, sensitiveBecause, policy, message } = situation;
  const settings = policy.rules['bcc-with-sensitive-content'];
  const action = stepFor(hiddenOutside.length, settings.steps);
  if (action === undefined || sensitiveBecause === undefined) return [];
  return [
    {
      rule: 'bcc-with-sensitive-content',
      action: inMode(settings.mode, action),
      confidence: 'medium',
      count: hiddenOutside.length,
      isAtLeast: message.bcc.isCapped || hiddenOutside.some((person) => person.recipient.kind === 'group'),
      evidence: countByField(hiddenOutside),
      guidance: 'email-and-security',
      fixes: ['use-bulk-service'],
      sensitiveBecause,
    },
  ];
};
