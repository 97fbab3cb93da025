import { readAttachment } from '../../attachments';
import type { FileReader } from '../attachment-digests';

/** A page can read PDF too; its reader is large, so it comes with the first one. */
export const PANE: FileReader = {
  read: async (name, bytes) => {
    const content = readAttachment(name, bytes);
    if (content.kind !== 'pdf') return content;
    const { readPdf } = await import('../../attachments/pdf');
    const pdf = await readPdf(bytes);
    return { ...pdf, texts: content.texts.concat(pdf.texts) };
  },
  readsMore: ({ kind, unchecked }) => kind === 'pdf' && unchecked.indexOf('not-readable-here') >= 0,
};
