export type { StartPdfThread } from './pdf-thread';
export { readPdf } from './read-pdf';
