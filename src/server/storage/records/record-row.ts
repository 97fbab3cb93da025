import type { RuleId } from '../../../engine';
import type { Column, Row } from '../engine';
import { StorageError } from '../storage-error';
import type { Arrival } from '../store';
import { minuteText, toMinutes, toSeconds } from '../times';
import { packBody } from './record-body';
import { toRuleBits } from './rule-bits';

/** An arrival read for the tables; `sequence` and the sender's number come later. */
export interface Prepared {
  readonly arrival: Arrival;
  readonly id: string;
  readonly minute: number;
  readonly receivedAt: number;
  readonly rules: readonly RuleId[];
  readonly body: string;
}

/** Throws a `StorageError` of `refused` for times that are none, and for text that an engine would cut off or not take. */
export function prepareArrival(arrival: Arrival): Prepared {
  const { record, sender, group, note } = arrival;
  const { id, minute: said } = record;
  if (!isHex(id) || !isHex(record.exposure)) throw new StorageError('refused', 'An id is not in hexadecimal.');
  for (const text of [record.client, sender, group, note]) refuseUnkeepable(text);
  const receivedAt = toSeconds(arrival.receivedAt);
  const minute = Math.min(toMinutes(said), Math.floor(receivedAt / 60));
  return {
    arrival,
    id,
    minute,
    receivedAt,
    rules: [...new Set(record.findings.map(({ rule }) => rule))],
    body: packBody(record, minuteText(minute) === said ? null : said),
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
  ['minute', 'integer'],
  ['received_at', 'integer'],
  ['sender', 'integer'],
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
export function toRecordRow(
  { arrival, id, minute, receivedAt, rules, body }: Prepared,
  sequence: number,
  sender: number | null,
): Row {
  const { action, outcome, client, exposure } = arrival.record;
  return [
    sequence,
    minute,
    receivedAt,
    sender,
    toRuleBits(rules),
    arrival.isAuthenticated ? 1 : 0,
    id,
    action,
    outcome,
    arrival.group ?? null,
    client,
    exposure,
    body,
  ];
}
