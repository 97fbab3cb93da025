import { promisesAttachment } from '../text/promises-attachment';
import { inMode, type Rule } from './rule';

/**
 * The new text speaks of an attachment and there is none. Pictures shown inside the text do not count as one, and neither
 * does what an earlier mail of the thread promised. A list of attachments that could not be read says nothing.
 */
export const missingAttachment: Rule = ({ message, content, policy }) => {
  const settings = policy.rules['missing-attachment'];
  const isKnown = !message.unread.some(({ part }) => part === 'attachments');
  if (!isKnown || message.attachments.some(({ isInline }) => !isInline)) return [];
  if (!promisesAttachment(content.newText)) return [];
  return [
    {
      rule: 'missing-attachment',
      action: inMode(settings.mode, settings.action),
      confidence: 'medium',
      count: 1,
      isAtLeast: false,
      evidence: [{ where: 'body', masked: '', count: 1 }],
      guidance: 'email-and-security',
      fixes: ['add-attachment'],
    },
  ];
};
