import type { UncheckedReason } from './unchecked-reason';

/** What a file is, by its content: names and declared types lie. */
export const FILE_KINDS = [
  'spreadsheet',
  'document',
  'presentation',
  'pdf',
  'text',
  'calendar',
  'mail',
  'archive',
  'picture',
  'other',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Where people who open a file do not look: what stands there is easily sent by mistake. */
export const HIDDEN_PLACES = [
  'hidden-sheet',
  'very-hidden-sheet',
  'hidden-rows',
  'hidden-columns',
  'filtered-rows',
  'pivot-cache',
  'embedded-file',
  'hidden-slide',
  'hidden-text',
  'tracked-changes',
  'comments',
  'speaker-notes',
  'properties',
] as const;
export type HiddenPlace = (typeof HIDDEN_PLACES)[number];

/** Where in a file a text stands. */
export const TEXT_PLACES = ['visible', 'header-footer', 'file-name', ...HIDDEN_PLACES] as const;
export type TextPlace = (typeof TEXT_PLACES)[number];

/** One text of a file, as the room `attachments` reads it; not yet normalised. */
export interface AttachmentText {
  readonly place: TextPlace;
  /** Lines end in '\n'; cells of a row are parted by '\t'; a table's first line heads its columns. */
  readonly content: string;
  /** Rows, paragraphs, slides or comments that hold something; of a cut text the true number where it is known. */
  readonly rows: number;
}

/**
 * What was read out of a file's bytes. `unchecked`: why parts of it, or all of it, could not be read; each reason once.
 * A file that was read as a whole and holds nothing has no texts and nothing unchecked.
 */
export interface AttachmentContent {
  readonly kind: FileKind;
  readonly texts: readonly AttachmentText[];
  readonly unchecked: readonly UncheckedReason[];
}
