import { countEntries, unresolvedEntries, type Draft } from '../mailbox';

/** Why Outlook itself would not send the item; undefined when it would. */
export function refusalOf(draft: Draft): string | undefined {
  const unresolved = unresolvedEntries(draft)[0];
  if (unresolved !== undefined) return `Not sent. No address was found for “${unresolved.name}”.`;
  return countEntries(draft) === 0 ? 'Not sent. Add at least one recipient.' : undefined;
}
