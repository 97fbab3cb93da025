import { bulkPersonalData } from './bulk-personal-data';
import { hiddenData } from './hidden-data';
import { missingAttachment } from './missing-attachment';
import { protectiveMarking } from './protective-marking';
import { RECIPIENT_RULES } from './recipient-rules';
import { repeatOfExposure } from './repeat-of-exposure';
import type { Rule } from './rule';
import { sensitiveAttachment } from './sensitive-attachment';
import { sensitiveContent } from './sensitive-content';
import { unusualRecipient } from './unusual-recipient';

/** Every rule that looks at the message itself; `unreadable-part` is judged after them. */
export const RULES: readonly Rule[] = RECIPIENT_RULES.concat(
  repeatOfExposure,
  hiddenData,
  bulkPersonalData,
  protectiveMarking,
  sensitiveContent,
  sensitiveAttachment,
  missingAttachment,
  unusualRecipient,
);

export { unreadablePart } from './unreadable-part';
