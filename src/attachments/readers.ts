import { calendar } from './cards/calendar';
import { contacts } from './cards/contacts';
import { compoundFiles } from './compound/compound';
import { document } from './document/document';
import { gzip } from './gzip';
import { mail, mailbox } from './mail/mail';
import { misnamed } from './misnamed';
import { openDocuments } from './open-document/open-document';
import { pdfFile } from './pdf-file';
import { presentation } from './presentation/presentation';
import type { Reader } from './reader';
import { rtf } from './rtf/rtf';
import { binarySpreadsheet, spreadsheet } from './spreadsheet/spreadsheet';
import { html } from './text/html';
import { plainText } from './text/plain-text';
import { unreadable } from './unreadable';
import { archive } from './zip/archive';

/**
 * In the order in which they are asked: a package before the zip it is; plain text last of what is read, because it looks
 * like nothing, and before what is only recognised, because a text may begin with "BM".
 */
export const READERS: readonly Reader[] = [
  spreadsheet,
  binarySpreadsheet,
  document,
  presentation,
  ...openDocuments,
  archive,
  gzip,
  ...compoundFiles,
  pdfFile,
  rtf,
  calendar,
  contacts,
  mailbox,
  mail,
  html,
  plainText,
  ...unreadable,
  misnamed,
];
