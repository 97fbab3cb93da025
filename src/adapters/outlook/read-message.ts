import type {
  Attachment,
  Body,
  Message,
  Part,
  Recipient,
  RecipientList,
  Unchecked,
  UncheckedReason,
} from '../../engine';
import { listAttachments, listsAttachments } from './attachments';
import { mayBeCut } from './client';
import { currentItem, outlookContext, type ComposeItem } from './compose-item';
import type { Answer, ItemCalls } from './item-call';
import { readSensitivityLabel } from './sensitivity-label';

/** One part of the item: what it holds, and why it could not be read if it could not. */
export interface Read<T> {
  readonly value: T;
  readonly unread: readonly Unchecked[];
}

/**
 * The item being written as a Message. Recipients are asked first: if the host is slow, they are what counts. A part that
 * the host does not give within the time of `calls` is in `unread`; never rejects. Appointments: required attendees are
 * `to`, optional ones `cc`; classic lists the organiser among them, who is inside by being the sender.
 */
export async function readMessage(calls: ItemCalls): Promise<Message> {
  const item = currentItem() ?? {};
  const kind = item.itemType === 'appointment' ? 'appointment' : 'mail';
  const [to, cc, bcc, from, subject, body, attachments, composed, label, isEncrypted] = await Promise.all([
    readRecipients('to', kind === 'mail' ? item.to : item.requiredAttendees, calls),
    readRecipients('cc', kind === 'mail' ? item.cc : item.optionalAttendees, calls),
    kind === 'mail' ? readRecipients('bcc', item.bcc, calls) : read<RecipientList>(NO_RECIPIENTS),
    readSender(kind === 'mail' ? item.from : item.organizer, calls),
    readSubject(item, calls),
    readBody(item, calls),
    readAttachments(calls),
    readComposed(item, calls),
    readLabel(calls),
    readEncryption(item, calls),
  ]);
  return {
    kind,
    composed,
    isEncrypted,
    from: from.value,
    to: to.value,
    cc: cc.value,
    bcc: bcc.value,
    subject: subject.value,
    sensitivityLabel: label.value,
    body: body.value,
    attachments: attachments.value,
    unread: [to, cc, bcc, from, subject, body, attachments, label].reduce<readonly Unchecked[]>(
      (all, part) => all.concat(part.unread),
      [],
    ),
  };
}

const NO_RECIPIENTS: RecipientList = { entries: [], isCapped: false };

type Getter<T> = { getAsync(callback: (result: Office.AsyncResult<T>) => void): void } | undefined;

/** One recipient field. A success without a list is not an empty field: classic gives one when it cannot tell. */
export async function readRecipients(
  part: Part,
  field: Getter<Office.EmailAddressDetails[]>,
  calls: ItemCalls,
): Promise<Read<RecipientList>> {
  const answer = await ask(field, calls);
  if (answer.kind === 'none') return unread(part, answer.reason, NO_RECIPIENTS);
  if (!Array.isArray(answer.value)) return unread(part, 'failed', NO_RECIPIENTS);
  return read({ entries: answer.value.map(toRecipient), isCapped: mayBeCut(answer.value.length) });
}

/**
 * An entry without an address is a contact group, or a person the Mac could not resolve (office-js issues 4242, 2502):
 * either way nobody knows how many it reaches. `recipientType` is a hint for lists only: own aliases are reported
 * external, Microsoft 365 groups `other` (issues 3248, 5035).
 */
function toRecipient(entry: Office.EmailAddressDetails | null): Recipient {
  const address = toText(entry?.emailAddress);
  const isGroup = address === '' || String(entry?.recipientType) === 'distributionList';
  return { name: toText(entry?.displayName), address, kind: isGroup ? 'group' : 'mailbox' };
}

/** Without an answer the mailbox owner stands in: right but for shared mailboxes, and the part is named as unread. */
async function readSender(
  sender: Getter<Office.EmailAddressDetails>,
  calls: ItemCalls,
): Promise<Read<Recipient | undefined>> {
  const answer = await ask(sender, calls);
  const told = answer.kind === 'value' ? answer.value : undefined;
  const address = toText(told?.emailAddress);
  return address === ''
    ? unread('sender', answer.kind === 'none' ? answer.reason : 'failed', mailboxOwner())
    : read({ name: toText(told?.displayName), address, kind: 'mailbox' });
}

/** Whose mailbox this is; undefined when the host does not say. */
export function mailboxOwner(): Recipient | undefined {
  const profile = outlookContext()?.mailbox?.userProfile;
  const address = toText(profile?.emailAddress);
  return address === '' ? undefined : { name: toText(profile?.displayName), address, kind: 'mailbox' };
}

async function readSubject(item: ComposeItem, calls: ItemCalls): Promise<Read<string>> {
  const answer = await ask(item.subject, calls);
  return answer.kind === 'none' ? unread('subject', answer.reason, '') : read(toText(answer.value));
}

/** HTML keeps the borders between what was written and what is quoted; text is what a plain-text client still gives. */
async function readBody({ body }: ComposeItem, calls: ItemCalls): Promise<Read<Body>> {
  const html = await calls.ask<string>((callback) => present(body).getAsync('html', callback));
  if (html.kind === 'value' && typeof html.value === 'string') return read({ format: 'html', content: html.value });
  if (html.kind === 'none' && html.reason === 'late') return unread('body', 'late', NO_BODY);
  const text = await calls.ask<string>((callback) => present(body).getAsync('text', callback));
  if (text.kind === 'none') return unread('body', text.reason, NO_BODY);
  return typeof text.value === 'string'
    ? read({ format: 'text', content: text.value })
    : unread('body', 'failed', NO_BODY);
}

const NO_BODY: Body = { format: 'text', content: '' };

async function readAttachments(calls: ItemCalls): Promise<Read<readonly Attachment[]>> {
  if (!listsAttachments()) return unread('attachments', 'not-readable-here', []);
  const answer = await listAttachments(calls);
  return answer.kind === 'value' ? read(answer.value) : unread('attachments', answer.reason, []);
}

async function readLabel(calls: ItemCalls): Promise<Read<string | undefined>> {
  const answer = await readSensitivityLabel(calls);
  return answer.kind === 'value' ? read(answer.value) : unread('message', answer.reason, undefined);
}

/** From Mailbox 1.10, mail only. Not a part that can be unread: `unknown` already says so. */
async function readComposed(item: ComposeItem, calls: ItemCalls): Promise<Message['composed']> {
  if (item.getComposeTypeAsync === undefined) return 'unknown';
  const answer = await calls.ask<{ composeType: string }>((callback) =>
    // The declared callback is an untyped AsyncResult.
    present(item.getComposeTypeAsync).call(item, callback as (result: Office.AsyncResult<unknown>) => void),
  );
  switch (answer.kind === 'value' ? toText(answer.value?.composeType) : '') {
    case 'newMail':
      return 'new';
    case 'reply':
      return 'reply';
    case 'forward':
      return 'forward';
    default:
      return 'unknown';
  }
}

/**
 * No call says that a message will be encrypted (office-js issue 5133); its class says so of S/MIME (Mailbox 1.14).
 * "IPM.Note.SMIME", or another class that ends so, is encrypted or signed as a whole; what is signed beside its text ends
 * in "MultipartSigned" ([MS-OXOSMIME], 2.1.3).
 */
async function readEncryption(item: ComposeItem, calls: ItemCalls): Promise<boolean> {
  const answer = await calls.ask<string>((callback) => present(item.getItemClassAsync).call(item, callback));
  return answer.kind === 'value' && /\.smime$/i.test(toText(answer.value));
}

function ask<T>(field: Getter<T>, calls: ItemCalls): Promise<Answer<T | null>> {
  return calls.ask<T | null>((callback) => present(field).getAsync(callback));
}

/** A member the host lacks fails its call, as a host error does. */
function present<T>(member: T | undefined): T {
  if (member === undefined) throw new Error('this host lacks the member');
  return member;
}

function read<T>(value: T): Read<T> {
  return { value, unread: [] };
}

function unread<T>(part: Part, reason: UncheckedReason, value: T): Read<T> {
  return { value, unread: [{ part, reason }] };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
