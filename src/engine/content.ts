import type { Audience } from './address';
import type { AttachmentDigest } from './attachment-digest';
import type { FileSeen } from './finding';
import type { Message, Part } from './message';
import type { Policy } from './policy';
import type { Found } from './seen';
import type { UncheckedParts } from './unchecked-parts';

/** What was found in one part of the message. */
export interface FoundInPart {
  readonly where: Part;
  /** What the sender sends now: subject, own text, what nobody signs with; in a new or forwarded message the older text too. */
  readonly isOwn: boolean;
  readonly found: readonly Found[];
}

/** What the message itself says, without its attachments. */
export interface Content {
  readonly parts: readonly FoundInPart[];
  /** Distinct people told apart in what is the sender's own. */
  readonly people: number;
  /** Private contacts among it, each beside a name. */
  readonly namedContacts: number;
  /** What the sender wrote now, as `normaliseText` leaves it. */
  readonly newText: string;
}

export const NO_CONTENT: Content = { parts: [], people: 0, namedContacts: 0, newText: '' };

/** What an attached file says. */
export interface ReadFile {
  readonly file: FileSeen;
  readonly digest: AttachmentDigest;
}

/** Reads what a message says; `readContent` but where nobody needs to know yet. */
export type ContentReader = (
  message: Message,
  audience: Audience,
  policy: Policy,
  unchecked: UncheckedParts,
) => Content;
