import type { FileReader } from '../attachment-digests';
import { readAttachment } from '../../attachments';

/** PDF takes a reader ten times the size of this file; the pane has it. */
export const HANDLER: FileReader = { read: readAttachment, readsMore: () => false };
