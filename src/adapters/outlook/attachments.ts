import type { Attachment, UncheckedReason } from '../../engine';
import { currentItem, type ComposeItem } from './compose-item';
import type { Answer, ItemCalls } from './item-call';
import type { LaunchEvent } from './launch-event';

/** One attachment of the item, and how to get at its content. */
export interface ItemAttachment extends Attachment {
  /** Good for this moment only: classic and Mac number attachments by position (office-js issues 2378, 3577). */
  readonly id: string;
}

/** The content of one attachment: Base64 of a file's bytes, or the text of a mail or calendar item. */
export type AttachedContent =
  | { readonly kind: 'base64' | 'text'; readonly content: string }
  | { readonly kind: 'none'; readonly reason: UncheckedReason };

/** A file of some megabytes comes in one answer. */
const CONTENT_MS = 20_000;

/** What is attached to the item now. A success without a list is a failed read. */
export async function listAttachments(calls: ItemCalls): Promise<Answer<readonly ItemAttachment[]>> {
  const item: ComposeItem = currentItem() ?? {};
  const answer = await calls.ask<Office.AttachmentDetailsCompose[]>((callback) => {
    if (item.getAttachmentsAsync === undefined) throw new Error('this host lists no attachments');
    item.getAttachmentsAsync(callback);
  });
  if (answer.kind === 'none') return answer;
  return Array.isArray(answer.value)
    ? { kind: 'value', value: answer.value.map(toAttachment) }
    : { kind: 'none', reason: 'failed' };
}

/** The attachment that an event says came or went; undefined of any other event. */
export function changedAttachment({
  attachmentDetails,
}: Pick<LaunchEvent, 'attachmentDetails'>): Attachment | undefined {
  return typeof attachmentDetails === 'object' && attachmentDetails !== null
    ? toAttachment(attachmentDetails as Office.AttachmentDetailsCompose)
    : undefined;
}

/** Whether this client lists attachments (Mailbox 1.8). */
export function listsAttachments(): boolean {
  return currentItem()?.getAttachmentsAsync !== undefined;
}

/** Whether attachments can be read ahead and the results kept until Send (Mailbox 1.8 and 1.11). */
export function canReadAhead(): boolean {
  const item = currentItem();
  return item?.getAttachmentContentAsync !== undefined && item.sessionData !== undefined;
}

/** The content of one attachment. A cloud file is a link, and is never fetched. */
export async function readContent({ id, kind }: ItemAttachment, calls: ItemCalls): Promise<AttachedContent> {
  if (kind === 'cloud') return { kind: 'none', reason: 'cloud-link' };
  const item: ComposeItem = currentItem() ?? {};
  const answer = await calls.ask<Office.AttachmentContent | null>((callback) => {
    if (item.getAttachmentContentAsync === undefined) throw new Error('this host gives no content');
    item.getAttachmentContentAsync(id, callback);
  }, CONTENT_MS);
  if (answer.kind === 'none') return answer;
  if (answer.value === null) return { kind: 'none', reason: 'failed' };
  const content = toText(answer.value?.content);
  switch (toText(answer.value?.format)) {
    case 'base64':
      return { kind: 'base64', content };
    case 'eml':
    case 'iCalendar':
      return { kind: 'text', content };
    case 'url':
      return { kind: 'none', reason: 'cloud-link' };
    default:
      return { kind: 'none', reason: 'not-readable-here' };
  }
}

/** Takes one listed attachment off the item. Pictures in the text stay (removeAttachmentAsync, Microsoft Learn). */
export function removeListedAttachment({ id }: ItemAttachment, calls: ItemCalls): Promise<Answer<void>> {
  const item: ComposeItem = currentItem() ?? {};
  return calls.ask<void>((callback) => {
    if (item.removeAttachmentAsync === undefined) throw new Error('this host removes no attachments');
    item.removeAttachmentAsync(id, callback);
  });
}

function toAttachment(details: Office.AttachmentDetailsCompose | null): ItemAttachment {
  const type = String(details?.attachmentType);
  return {
    id: toText(details?.id),
    name: toText(details?.name),
    sizeBytes: typeof details?.size === 'number' ? details.size : undefined,
    isInline: details?.isInline === true,
    kind: type === 'item' || type === 'cloud' ? type : 'file',
    digest: undefined,
  };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
