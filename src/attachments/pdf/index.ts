export type { PdfThread, StartPdfThread } from './pdf-thread';
export { readPdf } from './read-pdf';
