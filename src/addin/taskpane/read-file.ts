import type { FileReader } from '../attachment-digests';
import { readEveryFormat } from '../../attachments/every-format';

/** A page reads every format; what the handler file could not is read once more. */
export const PANE: FileReader = {
  read: readEveryFormat,
  readsMore: ({ unchecked }) => unchecked.indexOf('not-readable-here') >= 0,
};
