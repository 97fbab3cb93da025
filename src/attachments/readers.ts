import { document } from './document/document';
import { mailFile, rtfFile } from './like-text';
import { misnamed } from './misnamed';
import { openDocumentFile } from './open-document-file';
import { pdfFile } from './pdf-file';
import { presentation } from './presentation/presentation';
import type { Reader } from './reader';
import { binarySpreadsheet, spreadsheet } from './spreadsheet/spreadsheet';
import { html } from './text/html';
import { plainText } from './text/plain-text';
import { unreadable } from './unreadable';
import { archive } from './zip/archive';

/** Office files of today. */
const OFFICE: readonly Reader[] = [spreadsheet, binarySpreadsheet, document, presentation];

/** A package before the zip it is. */
const CONTAINERS: readonly Reader[] = [openDocumentFile, archive, pdfFile];

/**
 * Plain text last of what is read, because it looks like nothing, and before what is only recognised, because a text may
 * begin with "BM".
 */
const TEXTS: readonly Reader[] = [mailFile, rtfFile, html, plainText, ...unreadable, misnamed];

/** The readers in the order in which they are asked; `further` ones before what would only recognise their files. */
export function readersWith(further: readonly Reader[]): readonly Reader[] {
  return [...OFFICE, ...further, ...CONTAINERS, ...TEXTS];
}
