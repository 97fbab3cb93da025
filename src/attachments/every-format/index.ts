import type { AttachmentContent } from '../../engine';
import { calendar } from '../cards/calendar';
import { contacts } from '../cards/contacts';
import { gzip } from '../gzip';
import { compoundFiles } from '../compound/compound';
import { mail, mailbox } from '../mail/mail';
import { openDocuments } from '../open-document/open-document';
import { readPdf, type StartPdfThread } from '../pdf';
import { readWith } from '../read-attachment';
import { readersWith } from '../readers';
import { rtf } from '../rtf/rtf';

export type { PdfThread, StartPdfThread } from '../pdf';

/** All but PDF, which takes an engine that does not answer at once. */
export const READERS = readersWith([gzip, ...openDocuments, ...compoundFiles, rtf, calendar, contacts, mailbox, mail]);

/**
 * As `readAttachment`, with the formats that a page with a DOM or Node has room for: PDF, OpenDocument, rich text, mails, Outlook's
 * messages and old office files (recognised), calendar and contact cards. PDF is read in a thread of its own. Never rejects.
 */
export async function readEveryFormat(
  name: string,
  bytes: Uint8Array,
  startPdfThread: StartPdfThread,
): Promise<AttachmentContent> {
  const content = readWith(READERS, name, bytes);
  if (content.kind !== 'pdf') return content;
  const pdf = await readPdf(bytes, READERS, startPdfThread);
  return { ...pdf, texts: content.texts.concat(pdf.texts) };
}
