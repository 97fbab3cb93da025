import type { FileReader } from './attachment-digests';
import { startPdfThread } from './pdf-thread';

/**
 * A page reads every format, and PDF whose key is no password; what the handler file could not is read once more. The
 * readers are a file of their own, fetched with the first attachment: most messages have none, and the pane is wanted at once.
 */
export const EVERY_FORMAT: FileReader = {
  async read(name, bytes) {
    const { readEveryFormat } = await import(
      /* webpackMode: "lazy", webpackChunkName: "every-format" */ '../attachments/every-format'
    );
    return readEveryFormat(name, bytes, startPdfThread);
  },
  readsMore: ({ unchecked }) => unchecked.includes('not-readable-here') || unchecked.includes('encrypted'),
};
