import { readEveryFormat } from '../attachments/every-format';
import type { FileReader } from './attachment-digests';

/** A page reads every format, and PDF whose key is no password; what the handler file could not is read once more. */
export const EVERY_FORMAT: FileReader = {
  read: readEveryFormat,
  readsMore: ({ unchecked }) => unchecked.includes('not-readable-here') || unchecked.includes('encrypted'),
};
