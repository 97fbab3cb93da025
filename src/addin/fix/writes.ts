import { addRecipients, MOST_PER_WRITE, setRecipients, type FieldName, type ItemCalls } from '../../adapters/outlook';
import type { Recipient } from '../../engine';
import { entryKey } from './entries';

/** One call to Outlook: at most 100 people added to a field, or put into it in place of all that is in it. */
export interface Write {
  readonly field: FieldName;
  readonly how: 'add' | 'set';
  readonly people: readonly Recipient[];
}

/**
 * What makes `goal` of `start`. Where everybody stays, only additions, which touch nobody; else the first 100 in place of
 * all, and the others added. Nothing for a field that holds the same people.
 */
export function writesFor(field: FieldName, start: readonly Recipient[], goal: readonly Recipient[]): readonly Write[] {
  const kept = new Set(goal.map(entryKey));
  if (!start.every((entry) => kept.has(entryKey(entry)))) return replacing(field, goal);
  return addingTo(field, start, goal);
}

/** What adds whoever of `goal` is not there yet. */
export function addingTo(
  field: FieldName,
  present: readonly Recipient[],
  goal: readonly Recipient[],
): readonly Write[] {
  const keys = new Set(present.map(entryKey));
  return adding(
    field,
    goal.filter((entry) => !keys.has(entryKey(entry))),
  );
}

/** What makes the field hold exactly these people, whatever is in it. */
export function replacing(field: FieldName, people: readonly Recipient[]): readonly Write[] {
  const first: Write = { field, how: 'set', people: people.slice(0, MOST_PER_WRITE) };
  return [first, ...adding(field, people.slice(MOST_PER_WRITE))];
}

function adding(field: FieldName, people: readonly Recipient[]): readonly Write[] {
  const writes: Write[] = [];
  for (let from = 0; from < people.length; from += MOST_PER_WRITE) {
    writes.push({ field, how: 'add', people: people.slice(from, from + MOST_PER_WRITE) });
  }
  return writes;
}

/** What Outlook says of it. late: it may still happen. */
export async function perform({ field, how, people }: Write, calls: ItemCalls): Promise<'done' | 'failed' | 'late'> {
  const answer = await (how === 'add' ? addRecipients : setRecipients)(field, people, calls);
  return answer.kind === 'value' ? 'done' : answer.reason;
}
