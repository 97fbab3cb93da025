import { startsWith } from './file-type';
import type { Reader } from './reader';
import { toByteText } from './text/charset';

/** Readers look for the header this far into a file (ISO 32000-1, annex H.3.4.1). */
const HEADER_SAMPLE = 1024;

/** Where "startxref" stands, counted from the end, and how far behind it a table and its trailer are looked at. */
const TAIL = 2048;
const TABLE = 65536;

/** PDF, recognised here and read by `pdf/` where a page or Node runs. Encrypted when its trailer names a key. */
export const pdfFile: Reader = {
  kind: 'pdf',
  matches: ({ bytes }) =>
    startsWith(bytes, '%PDF-') || toByteText(bytes.subarray(0, HEADER_SAMPLE)).indexOf('%PDF-') > 0,
  read({ bytes }, reading) {
    const tail = toByteText(bytes.subarray(-TAIL));
    // The last table, and in files made for the web the first: the trailer stands behind it, or it is a stream with one.
    const last = /startxref\s{1,9}(\d{1,10})\s{0,9}(?:%%EOF\s{0,99})?$/.exec(tail);
    const tableAt = last === null ? 0 : Number(last[1]);
    const table = toByteText(bytes.subarray(tableAt, tableAt + TABLE));
    reading.miss(/\/Encrypt[\s/<\d]/.test(table + tail) ? 'encrypted' : 'not-readable-here');
  },
};
