import { listAttachments, removeListedAttachment, type ItemAttachment, type ItemCalls } from '../../adapters/outlook';
import type { Attachment, Message } from '../../engine';

/**
 * What became of it. changed: other files are attached now than were shown. refused: Outlook did not take it off, or
 * it was still there afterwards. inline: it is a picture in the text, which add-ins cannot take out.
 */
export type AttachmentOutcome =
  { readonly kind: 'done' } | { readonly kind: 'kept'; readonly reason: 'changed' | 'refused' | 'inline' | 'not-read' };

/**
 * Takes off one of the attachments of `message` as it was read. The item is listed again just before, because ids are
 * positions in some clients, and just after. There is no way back: add-ins cannot attach again what was a cloud file.
 */
export async function removeAttachment(
  message: Message,
  attachment: Attachment,
  calls: ItemCalls,
): Promise<AttachmentOutcome> {
  if (attachment.isInline) return kept('inline');
  const before = await listAttachments(calls);
  if (before.kind === 'none') return kept('not-read');
  const position = message.attachments.indexOf(attachment);
  const found = before.value[position];
  if (found === undefined || !areAlike(before.value, message.attachments)) return kept('changed');
  const removed = await removeListedAttachment(found, calls);
  const after = await listAttachments(calls);
  const isGone =
    after.kind === 'value' &&
    areAlike(
      after.value,
      message.attachments.filter((each) => each !== attachment),
    );
  return removed.kind === 'value' && isGone ? { kind: 'done' } : kept('refused');
}

function areAlike(listed: readonly ItemAttachment[], shown: readonly Attachment[]): boolean {
  return (
    listed.length === shown.length &&
    listed.every(({ name, sizeBytes }, index) => name === shown[index]?.name && sizeBytes === shown[index]?.sizeBytes)
  );
}

function kept(reason: Extract<AttachmentOutcome, { kind: 'kept' }>['reason']): AttachmentOutcome {
  return { kind: 'kept', reason };
}
