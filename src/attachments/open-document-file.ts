import type { Reader } from './reader';

/** Files of LibreOffice and others, recognised here and read by `open-document/` where a page or Node runs. */
export const openDocumentFile: Reader = {
  kind: 'document',
  matches: ({ packageType }) => packageType.startsWith('application/vnd.oasis.opendocument.'),
  read: (_, reading) => reading.miss('not-readable-here'),
};
