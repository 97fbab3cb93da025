import {
  readRecipientFields,
  settleRecipientFields,
  type FieldName,
  type ItemCalls,
  type RecipientFields,
} from '../../adapters/outlook';
import type { Recipient } from '../../engine';
import { withoutAlias } from './alias';
import { entryKey, holdsSame, isWritable } from './entries';
import type { Move } from './move';
import { addingTo, perform, replacing } from './writes';

/** A client that failed once may fail again; one that keeps failing is told of, not asked for ever. */
const ATTEMPTS = 3;

/**
 * Puts these fields back to `start`, each once whatever it seems to hold, because the web shows a write late; the visible
 * ones first: for a moment somebody may stand in two fields, but never in none. Whoever stands in a field and belongs there
 * neither before nor after was put in by the person meanwhile, and stays. The fields that are not as before in the end, or
 * could not be read.
 */
export async function putBack(
  fields: readonly FieldName[],
  { start, goal }: { readonly start: RecipientFields; readonly goal: RecipientFields },
  move: Move,
  calls: ItemCalls,
): Promise<readonly FieldName[]> {
  const wanted = (field: FieldName, now: RecipientFields): readonly Recipient[] => {
    const known = new Set(start[field].concat(goal[field]).map(entryKey));
    const named = withoutAlias(now, move)[field];
    const isOther = (entry: Recipient, at: number): boolean =>
      !known.has(entryKey(entry)) && !known.has(entryKey(named[at] ?? entry));
    return start[field].concat(now[field].filter(isOther));
  };
  const differing = (now: RecipientFields): readonly FieldName[] =>
    fields.filter((field) => !holdsSame(now[field], wanted(field, now)));

  let damaged = fields;
  let answer = await readRecipientFields(calls);
  for (let attempt = 0; attempt < ATTEMPTS && damaged.length > 0; attempt += 1) {
    // What cannot be read is taken for untouched.
    const now = answer.kind === 'value' ? answer.value : start;
    for (const field of damaged) {
      const people = wanted(field, now);
      // An entry without an address cannot be set again, only be left where it is.
      const writes = people.every(isWritable) ? replacing(field, people) : addingTo(field, now[field], people);
      for (const each of writes) await perform(each, calls);
    }
    answer = await settleRecipientFields((value) => differing(value).length === 0, calls);
    damaged = answer.kind === 'value' ? differing(answer.value) : fields;
  }
  return damaged;
}
