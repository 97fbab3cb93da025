import { bccWithSensitiveContent } from './bcc-with-sensitive-content';
import { bulkPersonalData } from './bulk-personal-data';
import { forbiddenRecipient } from './forbidden-recipient';
import { groupOfUnknownSize } from './group-of-unknown-size';
import { hiddenData } from './hidden-data';
import { missingAttachment } from './missing-attachment';
import { protectiveMarking } from './protective-marking';
import type { Rule } from './rule';
import { sensitiveAttachment } from './sensitive-attachment';
import { sensitiveContent } from './sensitive-content';
import { visibleRecipients } from './visible-recipients';

/** Every rule that looks at the message itself; `unreadable-part` is judged after them. */
export const RULES: readonly Rule[] = [
  visibleRecipients,
  forbiddenRecipient,
  hiddenData,
  bulkPersonalData,
  protectiveMarking,
  sensitiveContent,
  sensitiveAttachment,
  bccWithSensitiveContent,
  missingAttachment,
  groupOfUnknownSize,
];

export { unreadablePart } from './unreadable-part';
