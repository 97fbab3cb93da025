import { openEml } from '../adapters/eml';
import { readAttachment } from '../attachments';
import { readPdf } from '../attachments/pdf';
import { digestAttachment, type Attachment, type AttachmentContent, type Message, type Policy } from '../engine';

/**
 * A saved message with its attachments read, as the add-in has them at Send, and PDF files besides, which only pages
 * and the command line can read. Never rejects, as `openEml`.
 */
export async function readMessage(bytes: Uint8Array, policy: Policy): Promise<Message> {
  const { message, files } = await openEml(bytes);
  const attachments: Attachment[] = [];
  for (const [index, attachment] of message.attachments.entries()) {
    const file = files[index];
    // One at a time: each may unpack to many times its size.
    attachments.push(
      attachment.isInline || file === undefined
        ? attachment
        : { ...attachment, digest: digestAttachment(await readFile(attachment.name, file), policy) },
    );
  }
  return { ...message, attachments };
}

async function readFile(name: string, bytes: Uint8Array): Promise<AttachmentContent> {
  const content = readAttachment(name, bytes);
  if (content.kind !== 'pdf') return content;
  const pdf = await readPdf(bytes);
  return { ...pdf, texts: content.texts.concat(pdf.texts) };
}
