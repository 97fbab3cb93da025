import { visibleRecipients } from './visible-recipients';
import { countByField, hidesInBcc, inMode, type Rule } from './rule';

/** An apology or recall says what it is at its start. */
const LONGEST_START = 4000;

const APOLOGY = /\b(sorry|apolog)/i;
/** "Your addresses were visible", "I shared your email addresses", "should have used Bcc"; within one sentence. */
const EXPOSURE =
  /addresses [^.]{0,60}\b(visible|shared|shown|disclosed|revealed|seen)|\b(visible|shar|showed|disclos|reveal)[^.]{0,60} e-?mail addresses|(should|instead|not) [^.]{0,60}bcc/i;
/** "Recall: …", "please disregard my last email", "was sent in error". */
const RECALL =
  /^recall:|\b(recall|unsend|disregard|ignore|delete) (?!this)[^.]{0,40}(mail|message)|(mail|message|sent) [^.]{0,40}(in error|by mistake|accident)/i;

/**
 * A recall or an apology whose visible recipients would see each other once more: in 2022 a charity recalled its mail to 270
 * people in Cc by another one in Cc (ICO, Central YMCA, 2024). Who apologises for shown addresses is held to Bcc from two
 * strangers on; any other recall where the number alone would interrupt.
 */
export const repeatOfExposure: Rule = (situation) => {
  const { message, policy, visibleOutside, content } = situation;
  const { mode, action } = policy.rules['repeat-of-exposure'];
  if (new Set(visibleOutside.map(({ party }) => party)).size < 2) return [];
  const text = `${message.subject}\n${content.newText}`.slice(0, LONGEST_START);
  const isApology = APOLOGY.test(text) && EXPOSURE.test(text);
  const isRecall = RECALL.test(text) && visibleRecipients(situation).some((exposure) => exposure.action !== 'observe');
  if (!isApology && !isRecall) return [];
  return [
    {
      rule: 'repeat-of-exposure',
      action: inMode(mode, action),
      confidence: isApology ? 'high' : 'medium',
      count: visibleOutside.length,
      isAtLeast: message.to.isCapped || message.cc.isCapped,
      evidence: countByField(visibleOutside),
      guidance: 'email-and-security',
      fixes: hidesInBcc(message) ? ['move-to-bcc', 'use-bulk-service'] : ['use-bulk-service'],
    },
  ];
};
