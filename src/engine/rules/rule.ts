import type { FindingAction } from '../action';
import type { Person } from '../address';
import type { Evidence, Finding } from '../finding';
import type { Message, Part } from '../message';
import type { RuleMode } from '../policy';
import type { Situation } from '../situation';

/** Judges one kind of situation; an empty list when it sees nothing. Pure. */
export type Rule = (situation: Situation) => readonly Finding[];

/** A rule in observe mode records what it would have done. */
export function inMode(mode: RuleMode, action: FindingAction): FindingAction {
  return mode === 'observe' ? 'observe' : action;
}

/** Whether Bcc hides people here: an invitation has none, and some ways of encrypting show who is in it (RFC 8551, section 3.3). */
export function hidesInBcc({ kind, isEncrypted }: Message): boolean {
  return kind === 'mail' && isEncrypted !== true;
}

/** How many of the people stand in each field, without naming anyone. */
export function countByField(people: readonly Person[]): readonly Evidence[] {
  const fields: readonly Part[] = ['to', 'cc', 'bcc'];
  return fields
    .map((where): Evidence => ({ where, masked: '', count: people.filter((person) => person.where === where).length }))
    .filter((evidence) => evidence.count > 0);
}
