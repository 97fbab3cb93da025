import {
  readRecipientFields,
  readSendTime,
  settleRecipientFields,
  writeSendTime,
  type FieldName,
  type ItemCalls,
  type RecipientFields,
} from '../../adapters/outlook';
import { withAlias, withoutAlias } from './alias';
import { areSame, FIELD_NAMES, holdsSame } from './entries';
import type { FailureReason, Move, Outcome } from './move';
import { putBack } from './put-back';
import { perform, writesFor, type Write } from './writes';

/** Told at the start and after each write, of at most 100 people: how many of `total` recipients have been written. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Does what was shown: adds to Bcc, reads back, only then takes people out of To and Cc, and reads back. Anything that
 * goes wrong puts every field back as it was. Never rejects. `calls` are for this alone, and must stay open meanwhile. The
 * move in the outcome is the one to undo.
 */
export function applyMove(move: Move, calls: ItemCalls, onProgress: OnProgress): Promise<Outcome> {
  const course: Course = { start: move.before, goal: move.after, stages: [['bcc'], ['to', 'cc']] };
  return follow(course, move, calls, onProgress);
}

/**
 * The way back, as careful, and only while the fields are as the move left them. The visible fields come first, so that
 * nobody is in no field at any time.
 */
export function undoMove(move: Move, calls: ItemCalls, onProgress: OnProgress): Promise<Outcome> {
  const course: Course = { start: move.after, goal: move.before, stages: [['to', 'cc'], ['bcc']] };
  return follow(course, move, calls, onProgress);
}

interface Course {
  readonly start: RecipientFields;
  readonly goal: RecipientFields;
  /** Fields that are written together; all fields are read back after each stage. */
  readonly stages: readonly (readonly FieldName[])[];
}

async function follow(course: Course, move: Move, calls: ItemCalls, onProgress: OnProgress): Promise<Outcome> {
  const now = await readRecipientFields(calls);
  if (now.kind === 'none') return { kind: 'restored', reason: 'not-read', sendTime: 'kept' };
  if (!areSame(now.value, course.start)) return { kind: 'restored', reason: 'changed', sendTime: 'kept' };
  const sendTime = await readSendTime(calls);
  const touched = new Set<FieldName>();
  const written = await write(course, move, touched, calls, onProgress);
  const fields = FIELD_NAMES.filter((field) => touched.has(field));
  const notBack = written.kind === 'done' ? [] : await putBack(fields, course, move, calls);
  const kept = { sendTime: await keepSendTime(sendTime, calls) };
  if (written.kind === 'done') return { ...kept, kind: 'done', move: withAlias(move, written.fields) };
  const damaged = written.isPending ? fields : notBack;
  return damaged.length === 0
    ? { ...kept, kind: 'restored', reason: written.reason }
    : { ...kept, kind: 'damaged', fields: damaged };
}

type Written =
  | { readonly kind: 'done'; readonly fields: RecipientFields }
  /** `isPending`: a write that was not answered may still happen, after whatever is read now. */
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly isPending: boolean };

/** `touched`: the fields that a write was begun in are put into it. */
async function write(
  { start, goal, stages }: Course,
  move: Move,
  touched: Set<FieldName>,
  calls: ItemCalls,
  onProgress: OnProgress,
): Promise<Written> {
  const plan = stages.map((fields) => ({
    fields,
    writes: fields.reduce<readonly Write[]>(
      (all, field) => all.concat(writesFor(field, start[field], goal[field])),
      [],
    ),
  }));
  const total = plan.reduce((sum, { writes }) => writes.reduce((people, each) => people + each.people.length, sum), 0);
  let done = 0;
  let expected = start;
  let fields = start;
  onProgress(done, total);
  for (const stage of plan) {
    for (const each of stage.writes) {
      const obstacle = await obstacleTo(each, start, calls);
      if (obstacle !== undefined) return { kind: 'failed', reason: obstacle, isPending: false };
      touched.add(each.field);
      const result = await perform(each, calls);
      if (result !== 'done') return { kind: 'failed', reason: 'not-written', isPending: result === 'late' };
      done += each.people.length;
      onProgress(done, total);
    }
    for (const field of stage.fields) expected = { ...expected, [field]: goal[field] };
    const found = await readBack(expected, move, calls);
    if (found === undefined) return { kind: 'failed', reason: 'not-as-written', isPending: false };
    fields = found;
  }
  return { kind: 'done', fields };
}

/** A name that a person has put into the field meanwhile would be lost by setting it; adding touches nobody. */
async function obstacleTo(
  { field, how }: Write,
  start: RecipientFields,
  calls: ItemCalls,
): Promise<FailureReason | undefined> {
  if (how === 'add') return undefined;
  const now = await readRecipientFields(calls);
  if (now.kind === 'none') return 'not-read';
  return holdsSame(now.value[field], start[field]) ? undefined : 'changed';
}

/** What the fields hold when they are as expected; undefined when they do not become so. */
async function readBack(expected: RecipientFields, move: Move, calls: ItemCalls): Promise<RecipientFields | undefined> {
  const isExpected = (fields: RecipientFields): boolean => areSame(withoutAlias(fields, move), expected);
  const answer = await settleRecipientFields(isExpected, calls);
  return answer.kind === 'value' && isExpected(answer.value) ? answer.value : undefined;
}

/** A time to be sent at has to outlive the change; where it did not, it is set again. */
async function keepSendTime(before: number | undefined, calls: ItemCalls): Promise<'kept' | 'lost'> {
  if (before === undefined || (await readSendTime(calls)) === before) return 'kept';
  await writeSendTime(before, calls);
  return (await readSendTime(calls)) === before ? 'kept' : 'lost';
}
