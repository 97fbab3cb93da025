import type { Kysely, RawBuilder } from 'kysely';
import type { Tables } from './tables';

/** What the two databases do differently; everything else of the room is written once. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres';
  /** The number of an organisation; the first call for a name makes it. */
  readonly numberOf: (organisation: string) => Promise<number>;
  readonly organisations: () => Promise<readonly string[]>;
  /** Sees this organisation's rows, as they are committed. */
  readonly read: <Result>(organisation: number, ask: (database: Reader) => Promise<Result>) => Promise<Result>;
  /** One transaction within this organisation, on disk when it resolves; rolled back when `work` rejects. */
  readonly write: <Result>(organisation: number, work: (database: Writer) => Promise<Result>) => Promise<Result>;
  /** Makes room for records of these minutes (since 1970); cheap when there is some already. */
  readonly makeRoom: (minutes: readonly number[]) => Promise<void>;
  /** Gives back room that nothing is left in. */
  readonly giveBackRoom: () => Promise<void>;
  /**
   * A table made of many rows in one parameter: JSON arrays with the columns' values in this order. One statement for any
   * number of rows, which is what makes a batch quick.
   */
  readonly rows: (rows: readonly (readonly Cell[])[], columns: readonly Column[]) => RawBuilder<unknown>;
  /** The name of the table of records in a list that is meant to use this index. */
  readonly recordsBy: (index: string) => RawBuilder<unknown>;
  readonly ping: () => Promise<void>;
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type Reader = Kysely<Tables>;
/** Within a transaction. */
export type Writer = Kysely<Tables>;
export type Cell = string | number | null;
export type Column = readonly [name: string, type: 'text' | 'integer'];
