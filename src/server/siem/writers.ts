import type { ExportedRecord } from '../exposures';
import { CSV_HEADER, toCsvLine } from './csv';
import { encodeNdjson } from './encoders/ndjson';

/** Files of many records: for exports, and the stream that a SIEM reads by itself. */
export const RECORD_FORMATS = ['csv', 'ndjson'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

interface RecordWriter {
  readonly contentType: string;
  /** Pieces of text, never more than a few records in memory. Both forms leave out what senders wrote in their own words. */
  readonly write: (records: AsyncIterable<ExportedRecord>) => AsyncGenerator<string, void, undefined>;
}

export const RECORD_WRITERS: Readonly<Record<RecordFormat, RecordWriter>> = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    write: async function* (records) {
      yield CSV_HEADER;
      for await (const stored of records) yield toCsvLine(stored);
    },
  },
  ndjson: {
    contentType: 'application/x-ndjson; charset=utf-8',
    write: async function* (records) {
      for await (const stored of records) yield `${encodeNdjson(stored)}\n`;
    },
  },
};
