import type { SensitiveBecause } from './finding';
import type { Message, Recipient } from './message';
import type { Policy } from './policy';
import { remember } from './remember';
import type { KeywordSighting } from './sightings';
import { normaliseText } from './text/normalise';
import { createKeywordFinder } from './text/keyword-finder';

/**
 * Why the list or the content counts as sensitive; undefined when nothing says so. Names are those of the sender, its
 * mailbox and the groups, never the domain: it names the whole organisation, press office included.
 */
export function sensitiveBecause(
  message: Message,
  sightings: readonly KeywordSighting[],
  policy: Policy,
): SensitiveBecause | undefined {
  const names = nameFinderOf(policy);
  const isSensitive = (name: string, address: string): boolean =>
    names.find(asWords(name)).length > 0 || names.find(asWords(localPart(address))).length > 0;

  if (message.from !== undefined && isSensitive(message.from.name, message.from.address)) return 'sender-name';
  if (groupsOf(message).some((group) => isSensitive(group.name, group.address))) return 'list-name';
  const counts = ({ list, isOwn }: KeywordSighting): boolean =>
    isOwn && (policy.keywords[list]?.action ?? 'observe') !== 'observe';
  return policy.rules['sensitive-content'].mode === 'enforce' && sightings.some(counts) ? 'content' : undefined;
}

/** As written, not as counted: of two entries with one address the one that is left out may carry the name. */
function groupsOf({ to, cc, bcc }: Message): readonly Recipient[] {
  return [to, cc, bcc].reduce<readonly Recipient[]>(
    (groups, list) => groups.concat(list.entries.filter(({ kind }) => kind === 'group')),
    [],
  );
}

const nameFinderOf = remember((policy: Policy) =>
  createKeywordFinder([{ words: withSquashedPhrases(policy.sensitiveNames), isCaseSensitive: false }]),
);

/** Mailboxes are often one word ("sexualhealth@"): each phrase is looked for without its spaces as well. */
function withSquashedPhrases(words: readonly string[]): string[] {
  return words.concat(words.filter((word) => word.indexOf(' ') >= 0).map((word) => word.replace(/ +/g, '')));
}

/** Of the address as written: wrapped Exchange names, which cannot be judged, hold the list's name there too. */
function localPart(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(0, at);
}

/** "hiv-support.team" reads as "hiv support team"; what nobody sees (a zero-width space) hides nothing. */
function asWords(name: string): string {
  return normaliseText(name).replace(/[^0-9A-Za-z\u00C0-\uFFFF]+/g, ' ');
}
