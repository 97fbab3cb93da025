export { makeDocument } from './document';
export { makePdf } from './pdf';
export { makeWorkbook } from './workbook';
