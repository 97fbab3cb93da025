import type { FieldName, RecipientFields } from '../../adapters/outlook';
import { parseEmailAddress, type Recipient } from '../../engine';

export const FIELD_NAMES: readonly FieldName[] = ['to', 'cc', 'bcc'];

/**
 * What an entry of a field is known by when it is read again: the address as it reaches a mailbox, whatever the client
 * does to its case or writes as its name. With the plus-tag, because somebody chose it; an entry without an address is
 * known by its name.
 */
export function entryKey({ address, name }: Recipient): string {
  const parsed = parseEmailAddress(address);
  if (parsed.kind === 'smtp') return `${parsed.local}@${parsed.domain}`;
  // The capital letters keep these apart from addresses, which have none.
  return parsed.reason === 'empty' ? `Name:${name.trim().toLowerCase()}` : `Other:${parsed.key}`;
}

/**
 * Whether the entry could be written: contact groups come without an address (office-js issue 5439), and Exchange's own
 * names (X.500) are not what a recipient is written by.
 */
export function isWritable({ address }: Recipient): boolean {
  return parseEmailAddress(address).kind === 'smtp';
}

/** Whether a list holds the same people. Order and repetitions say nothing: clients sort, and merge what is twice. */
export function holdsSame(one: readonly Recipient[], other: readonly Recipient[]): boolean {
  const keys = new Set(one.map(entryKey));
  const others = new Set(other.map(entryKey));
  return keys.size === others.size && Array.from(others).every((key) => keys.has(key));
}

/** Whether every field holds the same people. */
export function areSame(one: RecipientFields, other: RecipientFields): boolean {
  return FIELD_NAMES.every((field) => holdsSame(one[field], other[field]));
}

/** Each entry once, in its first place. */
export function distinct(entries: readonly Recipient[]): readonly Recipient[] {
  const byKey = new Map<string, Recipient>();
  for (const entry of entries) if (!byKey.has(entryKey(entry))) byKey.set(entryKey(entry), entry);
  return Array.from(byKey.values());
}
