import type { Column, Row, RowText } from '../engine';
import { StorageError } from '../storage-error';
import type { Arrival } from '../store';
import { minuteText, toMinutes, toSeconds } from '../times';
import type { Counted } from './daily-counts';
import { packBody } from './record-body';
import { toRuleBits } from './rule-bits';

/** An arrival read for the tables: all that is kept of it while it waits, so that what it was read from can go. */
export interface Prepared {
  readonly id: string;
  readonly minute: number;
  readonly sender: string | undefined;
  readonly formerSenders: readonly string[];
  readonly note: string | undefined;
  readonly counted: Counted;
  /** JSON of the row without what comes first, which is not known yet. */
  readonly cells: string;
}

/** Throws a `StorageError` of `refused` for times that are none, and for text that an engine would cut off or not take. */
export function prepareArrival({ record, sender, formerSenders = [], group, note, ...arrival }: Arrival): Prepared {
  const { id, minute: said, exposure, action, outcome, client } = record;
  if (!isHex(id) || !isHex(exposure)) throw new StorageError('refused', 'An id is not in hexadecimal.');
  for (const text of [client, sender, group, note]) refuseUnkeepable(text);
  const receivedAt = toSeconds(arrival.receivedAt);
  const minute = Math.max(Math.min(toMinutes(said), Math.floor(receivedAt / 60)), 0);
  const rules = toRuleBits(record.findings.map(({ rule }) => rule));
  const cells: Row = [
    minute,
    receivedAt,
    rules,
    arrival.isAuthenticated ? 1 : 0,
    id,
    action,
    outcome,
    group ?? null,
    client,
    exposure,
    packBody(record, minuteText(minute) === said ? null : said),
  ];
  return {
    id,
    minute,
    sender,
    formerSenders,
    note,
    counted: { minute, action, outcome, client, group, rules },
    cells: JSON.stringify(cells).slice(1),
  };
}

/** What is kept as bytes; anything else is no id or exposure of a record. */
export const isHex = (text: string): boolean => /^(?:[0-9a-f]{2})+$/.test(text);

/** SQLite ends a text at U+0000, PostgreSQL takes neither that nor half a character. In JSON both are escaped. */
const NO_CHARACTER = /[\0\p{Surrogate}]/u;

function refuseUnkeepable(text: string | undefined): void {
  if (text !== undefined && NO_CHARACTER.test(text))
    throw new StorageError('refused', 'A text holds what is no character.');
}

export const RECORD_COLUMNS = [
  ['sequence', 'integer'],
  ['sender', 'integer'],
  ['minute', 'integer'],
  ['received_at', 'integer'],
  ['rules', 'integer'],
  ['is_authenticated', 'integer'],
  ['id', 'bytes'],
  ['action', 'text'],
  ['outcome', 'text'],
  ['team', 'text'],
  ['client', 'text'],
  ['exposure', 'bytes'],
  ['body', 'text'],
] as const satisfies readonly Column[];

/** In the order of `RECORD_COLUMNS`. */
export const toRecordRow = ({ cells }: Prepared, sequence: number, sender: number | null): RowText =>
  `[${String(sequence)},${String(sender)},${cells}`;
