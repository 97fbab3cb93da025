import type { FileReader } from '../attachment-digests';
import { readEveryFormat } from '../../attachments/every-format';

/** A page reads every format, and PDF whose key is no password; what the handler file could not is read once more. */
export const PANE: FileReader = {
  read: readEveryFormat,
  readsMore: ({ unchecked }) => unchecked.includes('not-readable-here') || unchecked.includes('encrypted'),
};
