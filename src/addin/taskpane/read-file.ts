import { readAttachment } from '../../attachments';
import { readPdf } from '../../attachments/pdf';
import type { FileReader } from '../attachment-digests';

/** A page can read PDF too. The handler file only knows that it is one. */
export const PANE: FileReader = {
  read: async (name, bytes) => {
    const content = readAttachment(name, bytes);
    if (content.kind !== 'pdf') return content;
    const pdf = await readPdf(bytes);
    return { ...pdf, texts: content.texts.concat(pdf.texts) };
  },
  readsMore: ({ kind, places }) => kind === 'pdf' && places.every(({ place }) => place === 'file-name'),
};
