import type { Reading } from '../reader';
import { addLines } from '../text/add-lines';

/** A file kept in a PDF. */
export interface EmbeddedFile {
  readonly filename?: string;
  readonly content?: Uint8Array;
}

/** What is laid over a page, as far as it is read here. */
interface Annotation {
  readonly subtype?: string;
  readonly titleObj?: { readonly str?: string };
  readonly contentsObj?: { readonly str?: string };
  /** Of a form field: what it is for, and what was filled in. */
  readonly alternativeText?: string;
  readonly fieldName?: string;
  readonly fieldValue?: unknown;
  readonly file?: EmbeddedFile;
}

/**
 * Notes become comments, with who wrote them. Filled-in form fields are what a reader sees, behind what they ask for. The
 * window that shows a note repeats it and is passed over.
 */
export function addAnnotations(annotations: readonly Annotation[], reading: Reading): void {
  const comments: string[] = [];
  const fields: string[] = [];
  for (const each of annotations) {
    if (each.file !== undefined) addEmbedded(each.file, reading);
    const { str = '' } = each.contentsObj ?? {};
    if (each.subtype === 'Widget') {
      const value = Array.isArray(each.fieldValue) ? each.fieldValue.join(', ') : each.fieldValue;
      // "Off": a box without its tick (ISO 32000-1, section 12.7.4.2.3).
      if (typeof value === 'string' && value !== '' && value !== 'Off')
        fields.push(`${each.alternativeText || each.fieldName || ''}: ${value}`);
    } else if (each.subtype !== 'Popup' && str !== '') comments.push(`${each.titleObj?.str ?? ''}: ${str}`);
  }
  addLines(reading, 'visible', fields.join('\n'));
  addLines(reading, 'comments', comments.join('\n'));
}

/** Reads a file kept in the PDF as one of its own. */
export function addEmbedded({ filename = '', content }: EmbeddedFile, reading: Reading): void {
  if (content === undefined) reading.miss('not-readable-here');
  else reading.readInner(filename, content, 'embedded-file');
}
