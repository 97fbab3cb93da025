import { bccWithSensitiveContent } from './bcc-with-sensitive-content';
import { forbiddenRecipient } from './forbidden-recipient';
import { groupOfUnknownSize } from './group-of-unknown-size';
import type { Rule } from './rule';
import { sensitiveContent } from './sensitive-content';
import { visibleRecipients } from './visible-recipients';

/** Every rule that looks at the message itself; `unreadable-part` is judged after them. */
export const RULES: readonly Rule[] = [
  visibleRecipients,
  forbiddenRecipient,
  sensitiveContent,
  bccWithSensitiveContent,
  groupOfUnknownSize,
];

export { unreadablePart } from './unreadable-part';
