import type { Engine } from '../engine';
import { REVIEW_STATES } from '../review-states';
import { StorageError } from '../storage-error';
import type { StoredRecord } from '../store';
import { minuteText, secondText } from '../times';
import { unpackBody } from './record-body';

/** What is asked for of each record, in the order of `foundColumns`. */
export type FoundRow = readonly [
  sequence: number,
  minute: number,
  receivedAt: number,
  isAuthenticated: number,
  id: string,
  action: string,
  outcome: string,
  client: string,
  exposure: string,
  body: string,
  team: string | null,
  reviewState: string | null,
  reviewBy: string | null,
  reviewedAt: number | null,
  sender: string | null,
  note: string | null,
];

/** Name and note are looked up for each record that is found; a join could be planned to read all of them first. */
export const foundColumns = ({ hex }: Engine['words']): readonly string[] => [
  'record.sequence',
  'record.minute',
  'record.received_at',
  'record.is_authenticated',
  hex('record.id'),
  'record.action',
  'record.outcome',
  'record.client',
  hex('record.exposure'),
  'record.body',
  'record.team',
  'record.review_state',
  'record.review_by',
  'record.reviewed_at',
  '(select name from sender where sender.organisation = record.organisation and sender.number = record.sender)',
  '(select text from note where note.organisation = record.organisation and note.sequence = record.sequence)',
];

export function toStoredRecord(row: FoundRow): StoredRecord {
  const [sequence, minute, receivedAt, isAuthenticated, id, action, outcome, client, exposure, body, ...rest] = row;
  const [team, reviewState, reviewBy, reviewedAt, sender, note] = rest;
  return {
    sequence,
    receivedAt: secondText(receivedAt),
    isAuthenticated: isAuthenticated === 1,
    sender: sender ?? undefined,
    group: team ?? undefined,
    note: note ?? undefined,
    record: unpackBody(body, {
      id,
      minute: minuteText(minute),
      action: action as StoredRecord['record']['action'],
      outcome: outcome as StoredRecord['record']['outcome'],
      client,
      exposure,
    }),
    review: reviewState === null ? undefined : toReview(reviewState, reviewBy ?? '', reviewedAt ?? 0),
  };
}

function toReview(kept: string, by: string, at: number): StoredRecord['review'] {
  const state = REVIEW_STATES.find((each) => each === kept);
  if (state === undefined) throw new StorageError('unavailable', 'A review is in a state this version does not know.');
  return { state, by, at: secondText(at) };
}
