import { bccWithSensitiveContent } from './bcc-with-sensitive-content';
import { forbiddenRecipient } from './forbidden-recipient';
import { groupOfUnknownSize } from './group-of-unknown-size';
import { lookAlikeRecipient } from './look-alike-recipient';
import { newDomainOnReply } from './new-domain-on-reply';
import type { Rule } from './rule';
import { visibleRecipients } from './visible-recipients';

/** Rules that have something to say about who gets a message before anybody knows what it says. */
export const RECIPIENT_RULES: readonly Rule[] = [
  visibleRecipients,
  forbiddenRecipient,
  lookAlikeRecipient,
  bccWithSensitiveContent,
  newDomainOnReply,
  groupOfUnknownSize,
];
