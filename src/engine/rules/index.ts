import { bccWithSensitiveContent } from './bcc-with-sensitive-content';
import { bulkPersonalData } from './bulk-personal-data';
import { forbiddenRecipient } from './forbidden-recipient';
import { groupOfUnknownSize } from './group-of-unknown-size';
import { hiddenData } from './hidden-data';
import { lookAlikeRecipient } from './look-alike-recipient';
import { missingAttachment } from './missing-attachment';
import { newDomainOnReply } from './new-domain-on-reply';
import { protectiveMarking } from './protective-marking';
import { repeatOfExposure } from './repeat-of-exposure';
import type { Rule } from './rule';
import { sensitiveAttachment } from './sensitive-attachment';
import { sensitiveContent } from './sensitive-content';
import { unusualRecipient } from './unusual-recipient';
import { visibleRecipients } from './visible-recipients';

/** Every rule that looks at the message itself; `unreadable-part` is judged after them. */
export const RULES: readonly Rule[] = [
  visibleRecipients,
  forbiddenRecipient,
  repeatOfExposure,
  lookAlikeRecipient,
  hiddenData,
  bulkPersonalData,
  protectiveMarking,
  sensitiveContent,
  sensitiveAttachment,
  bccWithSensitiveContent,
  missingAttachment,
  newDomainOnReply,
  groupOfUnknownSize,
  unusualRecipient,
];

export { unreadablePart } from './unreadable-part';
