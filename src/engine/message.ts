import type { AttachmentDigest } from './attachment-digest';
import type { HashedSet } from './hashed-set';
import type { UncheckedReason } from './unchecked-reason';

/**
 * An outgoing mail or meeting invitation as plain data. Adapters deliver it; the engine reads nothing else.
 * "No attachments" is an empty list; "could not list attachments" is an entry in `unread`.
 */
export interface Message {
  readonly kind: 'mail' | 'appointment';
  /** How the sender started it; `unknown` where the client or file does not say. */
  readonly composed: 'new' | 'reply' | 'forward' | 'unknown';
  /** Will be, or is, encrypted as a whole, as far as the client or file says so. */
  readonly isEncrypted?: boolean;
  /** Undefined when the client did not tell. */
  readonly from: Recipient | undefined;
  /** Appointments: required attendees. */
  readonly to: RecipientList;
  /** Appointments: optional attendees. */
  readonly cc: RecipientList;
  readonly bcc: RecipientList;
  readonly subject: string;
  /** Name of the label the client put on it; undefined when there is none or the client has no labels. */
  readonly sensitivityLabel: string | undefined;
  /** The whole body including quoted history, as the client gave it. */
  readonly body: Body;
  readonly attachments: readonly Attachment[];
  /** Parts that could not be read. */
  readonly unread: readonly Unchecked[];
  /** What was so when this reply began; absent when nobody saw it begin, and of anything but a reply. */
  readonly thread?: Thread | undefined;
  /** Keys of the outside addresses that the sender has written to; absent while too little is known to say who is new. */
  readonly writtenTo?: HashedSet | undefined;
}

/** What was so when a reply began, before its writer changed anything. */
export interface Thread {
  /** Keys of the outside people then in To and Cc, and their parties. */
  readonly group: HashedSet;
  /** Somebody other than the sender wrote the mail that is answered, to this whole group. */
  readonly isAnswered: boolean;
}

export interface Body {
  readonly format: 'html' | 'text';
  readonly content: string;
}

export interface RecipientList {
  readonly entries: readonly Recipient[];
  /** The client cut the list off: the true number is at least what is here. */
  readonly isCapped: boolean;
}

export interface Recipient {
  /** Display name as given; empty when there is none. */
  readonly name: string;
  /** Address as given, not yet parsed; empty when the entry has none (contact groups). */
  readonly address: string;
  /** `group`: a distribution list or contact group, of unknown size. */
  readonly kind: 'mailbox' | 'group';
}

export interface Attachment {
  readonly name: string;
  /** Bytes as the client states them; undefined when it does not. */
  readonly sizeBytes: number | undefined;
  /** Shown inside the body, such as a signature picture. */
  readonly isInline: boolean;
  readonly kind: 'file' | 'item' | 'cloud';
  /** What was seen inside; undefined when it has not been read. */
  readonly digest: AttachmentDigest | undefined;
}

/** The parts of a message, in reading order. A finding and an unchecked part both point at one. */
export const PARTS = [
  'message',
  'sender',
  'to',
  'cc',
  'bcc',
  'subject',
  'body',
  'quoted-text',
  'signature',
  'attachments',
] as const;
export type Part = (typeof PARTS)[number];

/** A part that could not be read or judged. Never the same as "nothing found". */
export interface Unchecked {
  readonly part: Part;
  readonly reason: UncheckedReason;
}
