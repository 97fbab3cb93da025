import type { FileReader } from '../attachment-digests';
import { readAttachment } from '../../attachments';

declare global {
  /** Set by `readers.ts` where the handlers run in a page. */
  var lastlookReader: FileReader | undefined;
}

/**
 * What the page brings, on the web, in new Outlook and on Mac. Classic loads the handler file alone, which has no room for a
 * reader of PDF, ten times its size: there the pane reads what this does not.
 */
export const HANDLER: FileReader =
  typeof lastlookReader === 'undefined' ? { read: readAttachment, readsMore: () => false } : lastlookReader;
