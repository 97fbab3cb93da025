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
  /** One question that is asked often, in one round trip. Rows hold the values of its columns, in order. */
  readonly ask: <Row extends readonly Cell[]>(organisation: number, question: Question) => Promise<readonly Row[]>;
  /** One question after the other; in one trip where the database is at hand. */
  readonly askInTurn: <Found extends Row, More extends Row>(
    organisation: number,
    turn: Turn,
  ) => Promise<{ readonly rows: readonly Found[]; readonly more: readonly More[] }>;
  /**
   * The quick way to write much: one transaction in two trips to the database, whatever it is made of. `decide` gets the rows of each
   * step it asked for first, makes the steps that follow of them, and what it answers is resolved to once all is on disk.
   */
  readonly writeInTwo: <Result>(
    organisation: number,
    first: readonly Step[],
    decide: (answers: readonly (readonly Row[])[]) => { readonly steps: readonly Step[]; readonly result: Result },
  ) => Promise<Result>;
  /**
   * Takes what has been answered by now: where many requests came at once the event loop handles all of them first, while a transaction
   * that was begun waits for what it is to go on with.
   */
  readonly takeAnswers: () => void;
  /** Steps within a transaction of `write`, one after the other. */
  readonly perform: (database: Writer, organisation: number, steps: readonly Step[]) => Promise<void>;
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
  readonly rows: (rows: readonly Row[], columns: readonly Column[]) => RawBuilder<unknown>;
  /** SQL that makes hexadecimal text of a column of bytes, and bytes of a parameter of text. PostgreSQL fails on other text. */
  readonly words: { readonly hex: (column: string) => string; readonly unhex: (parameter: string) => string };
  /** The name of the table of records in a list that is meant to use this index. */
  readonly recordsBy: (index: string) => string;
  /**
   * The records that `find` finds, in its order, given the columns it has to hand on: SQLite copies each of them for each row that is
   * looked at, PostgreSQL copies none, and there another look at the table costs more.
   */
  readonly recordsOf: (find: (columns: string) => string) => string;
  /**
   * The same where nearly nothing fits of what `find` looks at, so that it should look at no more than an index. `$1` is the
   * organisation. Looked up one by one, whatever the planner thinks of their number.
   */
  readonly recordsAt: (find: (columns: string) => string) => string;
  /**
   * The newest records of each of many: the elements of a JSON array in a parameter, `asked.value` in the condition and around it.
   * Looked up one by one by the index, whatever the planner thinks of their number.
   */
  readonly newestOfEach: (parameter: string, newest: Newest) => string;
  readonly ping: () => Promise<void>;
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `select <columns> <rest>`, with `$1`, `$2` ... where the values go. One of few texts, so that it is prepared once. */
export interface Question {
  readonly columns: readonly string[];
  readonly rest: string;
  readonly values: readonly Cell[];
}

/** What of each is meant: so many that meet the condition, by the index that has these in the order of a list. */
interface Newest {
  readonly index: string;
  readonly condition: string;
  readonly most: number;
}

/** How `newestOfEach` ends what it asks for each. */
export const inOrderOfList = (most: number): string =>
  `order by record.minute desc, record.sequence desc limit ${String(most)}`;

/** No question is asked once the rows of those before are `enough`. `$left` in one of them is how many rows are still wanted. */
export interface Turn {
  readonly questions: readonly Question[];
  readonly enough: number;
  /** Asked after them, where theirs are not enough; its rows are `more`. */
  readonly otherwise: Question | undefined;
}

type Reader = Kysely<Tables>;
/** Within a transaction. */
export type Writer = Kysely<Tables>;
export type Cell = string | number | null;
export type Row = readonly Cell[];
/** JSON of a row: what it is made of need not stay, and it goes to the database as it is. */
export type RowText = string;
export const toRowText = (row: Row): RowText => JSON.stringify(row);

/**
 * bytes: given and answered as hexadecimal text. sequence: counted from the last one that the organisation has reserved, in
 * this transaction or before.
 */
export type Column = readonly [name: string, type: 'text' | 'integer' | 'bytes' | 'sequence'];

/** About one organisation. Names of tables and columns, and what stands in `sql`, are ours and never a caller's words. */
export type Step =
  /** `$1` is the organisation, `$2` the first of the values. */
  | { readonly kind: 'run'; readonly sql: string; readonly values: Row }
  /** The organisation's rows whose columns `by` are one of the keys; for a key that stands there twice, perhaps twice. */
  | {
      readonly kind: 'find';
      readonly from: keyof Tables;
      readonly wanted: readonly string[];
      readonly by: readonly Column[];
      readonly keys: readonly RowText[];
    }
  /** `clash` says what becomes of a row whose key is there. */
  | {
      readonly kind: 'insert';
      readonly into: keyof Tables;
      readonly columns: readonly Column[];
      readonly rows: readonly RowText[];
      readonly clash?: string;
    }
  /** Only rows whose key is not there; answers the first cell of each of them. */
  | {
      readonly kind: 'insert-new';
      readonly into: keyof Tables;
      readonly columns: readonly Column[];
      readonly rows: readonly RowText[];
    };
