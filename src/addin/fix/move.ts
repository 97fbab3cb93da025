import type { FieldName, RecipientFields } from '../../adapters/outlook';
import type { Recipient } from '../../engine';
import { FIELD_NAMES, holdsSame } from './entries';

/** A change of the recipients, whole before anything is written: shown to the person, then applied, then undone. */
export interface Move {
  readonly before: RecipientFields;
  readonly after: RecipientFields;
  /** Each address once: who is hidden by it, or taken off the message. */
  readonly moved: readonly Recipient[];
  /** Put into To so that it is not empty: the policy's mailbox or the sender. Undefined when To keeps somebody. */
  readonly placeholder: Recipient | undefined;
  readonly left: readonly LeftBehind[];
}

/** Somebody who stays visible although they were meant, and the entries whose fault it is. */
export interface LeftBehind {
  readonly recipient: Recipient;
  readonly reason: LeftReason;
}

/**
 * no-address: an entry that Outlook gives no email address of (a contact group), so that it could not be written again.
 * beside-no-address: it has an address, but its field holds an entry without one, and a field is only written whole.
 */
type LeftReason = 'no-address' | 'beside-no-address';

/**
 * Why nothing is offered. meeting: an invitation has no Bcc. encrypted: some ways of encrypting show who is in Bcc.
 * not-read: a field could not be read. capped: a field is as long as the longest list this client gives, so it may hold
 * more people than we see. bcc-not-writable: Bcc holds an entry without an address. bcc-too-long: with everybody in it
 * Bcc would be longer than what can be read back. no-mailbox-for-to: To would be empty, and neither the sender nor the
 * policy gives an address for it. fields-not-writable: everybody meant is left behind. nobody: nobody is meant.
 */
export type RefusalReason =
  | 'meeting'
  | 'encrypted'
  | 'not-read'
  | 'capped'
  | 'bcc-not-writable'
  | 'bcc-too-long'
  | 'no-mailbox-for-to'
  | 'fields-not-writable'
  | 'nobody';

export type Plan =
  | { readonly kind: 'ready'; readonly move: Move }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly left: readonly LeftBehind[] };

const LASTING: readonly RefusalReason[] = ['meeting', 'encrypted', 'capped', 'bcc-too-long'];

/** Whether nothing that a person can do makes the move possible; a list is moved by hand. */
export function isBccOut(plan: Plan): boolean {
  return plan.kind === 'refused' && LASTING.indexOf(plan.reason) >= 0;
}

/**
 * Why a move did not come to its end. changed: the recipients are no longer those that were shown. not-read: they could
 * not be read before anything was written. not-written: Outlook refused a write or did not answer. not-as-written: it
 * accepted all, and something else stood there afterwards.
 */
export type FailureReason = 'changed' | 'not-read' | 'not-written' | 'not-as-written';

/**
 * What became of a move. done: read back and as planned. restored: every field is as before, read back too. damaged:
 * restoring did not succeed either; `fields` are not as before, or could not be read. `sendTime` is lost when the
 * message had a time to be sent at, does not have it any more, and would not take it back.
 */
export type Outcome = { readonly sendTime: 'kept' | 'lost' } & (
  | { readonly kind: 'done'; readonly move: Move }
  | { readonly kind: 'restored'; readonly reason: FailureReason }
  | { readonly kind: 'damaged'; readonly fields: readonly FieldName[] }
);

/**
 * The fields that a move writes. Names typed there that Outlook has not resolved are invisible to add-ins and are lost
 * by writing (office-js issues 2636, 1879): the person has to be asked about exactly these fields, before the move and
 * before its undoing.
 */
export function fieldsWritten({ before, after }: Move): readonly FieldName[] {
  return FIELD_NAMES.filter((field) => !holdsSame(before[field], after[field]));
}
