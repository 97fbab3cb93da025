import type { RecipientFields } from '../../adapters/outlook';
import type { Recipient } from '../../engine';
import { entryKey } from './entries';
import type { Move } from './move';

/**
 * Who stands in To for the placeholder: Outlook shows a mailbox by its main address where an alias was written (office-js
 * issue 6015), and people send from aliases. Only one entry that nobody knew before can be it.
 */
function aliasIn({ to }: RecipientFields, { before, placeholder }: Move): Recipient | undefined {
  if (placeholder === undefined) return undefined;
  const known = new Set([placeholder, ...before.to, ...before.cc, ...before.bcc].map(entryKey));
  const unknown = to.filter((entry) => !known.has(entryKey(entry)));
  const isThere = to.some((entry) => entryKey(entry) === entryKey(placeholder));
  return unknown.length === 1 && !isThere ? unknown[0] : undefined;
}

/** The fields as the move names them: with the placeholder in place of its alias. */
export function withoutAlias(fields: RecipientFields, move: Move): RecipientFields {
  const { placeholder } = move;
  const alias = aliasIn(fields, move);
  if (alias === undefined || placeholder === undefined) return fields;
  return { ...fields, to: fields.to.map((entry) => (entry === alias ? placeholder : entry)) };
}

/** The move as Outlook shows it: undoing it must find what stands there now, and no one else. */
export function withAlias(move: Move, fields: RecipientFields): Move {
  const { placeholder } = move;
  const alias = aliasIn(fields, move);
  if (alias === undefined || placeholder === undefined) return move;
  const to = move.after.to.map((entry) => (entry === placeholder ? alias : entry));
  return { ...move, after: { ...move.after, to } };
}
