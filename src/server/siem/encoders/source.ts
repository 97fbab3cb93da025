import type { StoredRecord } from '../../storage/store';

/** Where records come from. */
interface Source {
  readonly organisation: string;
  /** Of Last Look. */
  readonly version: string;
}

/** One record as one line, without its end. Pure, and whole whatever the record holds. */
export type Encode = (stored: StoredRecord, source: Source) => string;
