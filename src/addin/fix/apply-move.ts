import {
  readRecipientFields,
  readSendTime,
  settleRecipientFields,
  writeSendTime,
  type Answer,
  type FieldName,
  type ItemCalls,
  type RecipientFields,
} from '../../adapters/outlook';
import { withAlias, withoutAlias } from './alias';
import { areSame, FIELD_NAMES, holdsSame } from './entries';
import type { FailureReason, Move, Outcome } from './move';
import { perform, replacing, writesFor, type Write } from './writes';

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
  const damaged = written.kind === 'done' ? [] : await putBack(written, course.start, touched, calls);
  const kept = { sendTime: await keepSendTime(sendTime, calls) };
  if (written.kind === 'done') return { ...kept, kind: 'done', move: withAlias(move, written.fields) };
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

/** What the fields hold when they are as expected; undefined when they do not become so. */
async function readBack(expected: RecipientFields, move: Move, calls: ItemCalls): Promise<RecipientFields | undefined> {
  const isExpected = (fields: RecipientFields): boolean => areSame(withoutAlias(fields, move), expected);
  const answer = await settleRecipientFields(isExpected, calls);
  return answer.kind === 'value' && isExpected(answer.value) ? answer.value : undefined;
}

/** A client that failed once may fail again; one that keeps failing is told of, not asked for ever. */
const RESTORE_ATTEMPTS = 3;

/** The fields that somebody has to look at: those that could not be put back, or may change yet. */
async function putBack(
  { isPending }: Extract<Written, { readonly kind: 'failed' }>,
  start: RecipientFields,
  touched: ReadonlySet<FieldName>,
  calls: ItemCalls,
): Promise<readonly FieldName[]> {
  const fields = FIELD_NAMES.filter((field) => touched.has(field));
  const damaged = await restore(start, fields, calls);
  return isPending ? fields : damaged;
}

/**
 * Puts the touched fields back to `start`, each once whatever it seems to hold, because the web shows a write late; the
 * visible ones first: for a moment somebody may stand in two fields, but
 * never in none. The fields that are not as before in the end, or could not be read.
 */
async function restore(
  start: RecipientFields,
  touched: readonly FieldName[],
  calls: ItemCalls,
): Promise<readonly FieldName[]> {
  const differing = (answer: Answer<RecipientFields>): readonly FieldName[] =>
    FIELD_NAMES.filter(
      (field) =>
        touched.indexOf(field) >= 0 && (answer.kind === 'none' || !holdsSame(answer.value[field], start[field])),
    );
  let damaged = touched;
  for (let attempt = 0; attempt < RESTORE_ATTEMPTS && damaged.length > 0; attempt += 1) {
    for (const field of damaged) {
      for (const each of replacing(field, start[field])) await perform(each, calls);
    }
    const isRestored = (value: RecipientFields): boolean => differing({ kind: 'value', value }).length === 0;
    damaged = differing(await settleRecipientFields(isRestored, calls));
  }
  return damaged;
}

/** A time to be sent at has to outlive the change; where it did not, it is set again. */
async function keepSendTime(before: number | undefined, calls: ItemCalls): Promise<'kept' | 'lost'> {
  if (before === undefined || (await readSendTime(calls)) === before) return 'kept';
  await writeSendTime(before, calls);
  return (await readSendTime(calls)) === before ? 'kept' : 'lost';
}
