import PostalMime, { type Email } from 'postal-mime';
import type { Body, Message, Recipient, Unchecked, UncheckedReason } from '../../engine';
import { toAttachments } from './attachments';
import { readComposed } from './composed';
import { isHeaderWhole, toRawMail, type RawMail } from './header-block';
import { findInvitation, type Invitation } from './invitation';
import { MAX_HEADER_BYTES, MAX_MESSAGE_BYTES, MAX_NESTING_DEPTH } from './limits';
import { readRecipients, readSender } from './recipients';
import { findUnreadableBody } from './unreadable-body';

/**
 * A saved message (RFC 5322 with MIME) as a Message. Never rejects, whatever the bytes: what cannot be parsed is named
 * in `unread`, and when only the header can be read the recipients are still there. The body is the HTML part where
 * there is one. Messages inside the message are attachments of kind `item`; their content is not the sender's own and is
 * not read here. A mail that is itself a meeting request becomes an appointment.
 */
export async function readEml(bytes: Uint8Array): Promise<Message> {
  return (await openEml(bytes)).message;
}

/** A saved message and the bytes of its attachments, in the order of `message.attachments`, which are not opened here. */
export interface OpenedEml {
  readonly message: Message;
  readonly files: readonly Uint8Array[];
}

/** As `readEml`, with what is attached. */
export async function openEml(bytes: Uint8Array): Promise<OpenedEml> {
  const mail = toRawMail(bytes);
  if (mail.bytes.length > MAX_MESSAGE_BYTES) return readHeaderOnly(mail, 'too-big');
  try {
    return toOpenedEml(await parseMime(mail.bytes), mail);
  } catch {
    // postal-mime rejects what is nested too deep or has too large headers.
    return readHeaderOnly(mail, 'malformed');
  }
}

function parseMime(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    maxNestingDepth: MAX_NESTING_DEPTH,
    maxHeadersSize: MAX_HEADER_BYTES,
  });
}

function toOpenedEml(email: Email, mail: RawMail): OpenedEml {
  const unreadable = findUnreadableBody(email, mail);
  const found = findInvitation(email.attachments);
  const parts = email.attachments.filter((part) => part !== found?.part && !unreadable?.parts.includes(part));
  const subject = email.subject ?? found?.invitation.summary ?? '';
  const fields = readFields(email, mail, found?.invitation);
  const message: Message = {
    kind: found === undefined ? 'mail' : 'appointment',
    composed: readComposed(email.headers, subject),
    isEncrypted: unreadable?.unread.some(({ reason }) => reason === 'encrypted') === true,
    from: readSender(email.headers),
    to: { entries: fields.to, isCapped: false },
    cc: { entries: fields.cc, isCapped: false },
    bcc: { entries: fields.bcc, isCapped: false },
    subject,
    sensitivityLabel: undefined,
    body: unreadable?.body ?? toBody(email, found?.invitation),
    attachments: toAttachments(parts, email.html ?? ''),
    unread: [...fields.unread, ...(unreadable?.unread ?? [])],
  };
  return { message, files: parts.map(({ content }) => toBytes(content)) };
}

function toBytes(content: Email['attachments'][number]['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** What the header says, when the rest cannot be parsed. `reason` is why. */
async function readHeaderOnly(mail: RawMail, reason: UncheckedReason): Promise<OpenedEml> {
  const isCut = mail.headerEnd > MAX_HEADER_BYTES;
  const header = isCut
    ? wholeEntries(mail.bytes.subarray(0, MAX_HEADER_BYTES))
    : mail.bytes.subarray(0, mail.headerEnd);
  const email = await parseMime(header);
  const { message } = toOpenedEml({ ...email, attachments: [] }, { bytes: header, headerEnd: header.length });
  const why = isCut ? 'too-big' : reason;
  const judged: Message = {
    ...message,
    // Entries may stand in the part that was cut off.
    to: { ...message.to, isCapped: isCut },
    cc: { ...message.cc, isCapped: isCut },
    bcc: { ...message.bcc, isCapped: isCut },
    unread: [...message.unread, { part: 'body', reason: why }, { part: 'attachments', reason: why }],
  };
  return { message: judged, files: [] };
}

/**
 * Without the entry that the cut went through: half an address is another address. Up to the last line or comma, because
 * a file can put a megabyte of addresses into one line.
 */
function wholeEntries(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x2c)) + 1);
}

function readFields(email: Email, mail: RawMail, invitation: Invitation | undefined) {
  const to = readRecipients(email.headers, 'to');
  const cc = readRecipients(email.headers, 'cc');
  const bcc = readRecipients(email.headers, 'bcc');
  const named = new Set([...to.entries, ...cc.entries].map(identity));
  const isUnnamed = (attendee: Recipient): boolean => !named.has(identity(attendee));
  const unread: Unchecked[] = [];
  if (!isHeaderWhole(mail) || !email.headers.some((header) => MAIL_HEADERS.has(header.key)))
    unread.push({ part: 'message', reason: 'malformed' });
  if (to.isBroken) unread.push({ part: 'to', reason: 'malformed' });
  if (cc.isBroken) unread.push({ part: 'cc', reason: 'malformed' });
  if (bcc.isBroken) unread.push({ part: 'bcc', reason: 'malformed' });
  return {
    // Every attendee is shown to every other, named in the header or not.
    to: [...to.entries, ...(invitation?.required ?? []).filter(isUnnamed)],
    cc: [...cc.entries, ...(invitation?.optional ?? []).filter(isUnnamed)],
    bcc: bcc.entries,
    unread,
  };
}

/** A file with none of these is not a message. */
const MAIL_HEADERS: ReadonlySet<string> = new Set([
  'from',
  'sender',
  'to',
  'cc',
  'bcc',
  'subject',
  'date',
  'message-id',
]);

function identity(recipient: Recipient): string {
  return (recipient.address || recipient.name).toLowerCase();
}

function toBody(email: Email, invitation: Invitation | undefined): Body {
  if (email.html !== undefined) return { format: 'html', content: email.html };
  return { format: 'text', content: email.text ?? invitation?.description ?? '' };
}
