import { openEml } from '../adapters/eml';
import { readEveryFormat } from '../attachments/every-format';
import { digestAttachment, type Attachment, type Message, type Policy } from '../engine';
import { startPdfThread } from './start-pdf-thread';

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
        : {
            ...attachment,
            digest: digestAttachment(await readEveryFormat(attachment.name, file, startPdfThread), policy),
          },
    );
  }
  return { ...message, attachments };
}
