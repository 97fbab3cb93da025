import { isNamed } from './address';
import type { Seen } from './attachment-digest';
import type { Content, ReadFile } from './content';
import { compareLevels } from './detectors';
import type { SensitiveBecause } from './finding';
import type { Message, Recipient } from './message';
import type { Policy } from './policy';
import { remember } from './remember';
import { isAboutPeople, isEnforced } from './seen';
import { normaliseText } from './text/normalise';
import { createKeywordFinder } from './text/keyword-finder';

/**
 * Why the list or the content counts as sensitive; undefined when nothing says so. Names are those of the sender, its
 * mailbox and the groups, never the domain: it names the whole organisation, press office included. The policy may name
 * further mailboxes and lists.
 */
export function sensitiveBecause(
  message: Message,
  content: Content,
  files: readonly ReadFile[],
  policy: Policy,
): SensitiveBecause | undefined {
  const names = nameFinderOf(policy);
  const isSensitive = (name: string, address: string): boolean =>
    names.find(asWords(name)).length > 0 || names.find(asWords(localPart(address))).length > 0;

  const { from } = message;
  const recipients = recipientsOf(message);
  if (from !== undefined && (isSensitive(from.name, from.address) || isNamed(policy.mailboxes.sensitive, from)))
    return 'sender-name';
  if (
    recipients.some(
      (each) =>
        (each.kind === 'group' && isSensitive(each.name, each.address)) || isNamed(policy.lists.sensitive, each),
    )
  )
    return 'list-name';
  return isContentSensitive(content, files, policy) ? 'content' : undefined;
}

/** Something about people, or a keyword of the administrator, that would interrupt if the rule about it may. */
export function isContentSensitive({ parts }: Content, files: readonly ReadFile[], policy: Policy): boolean {
  const interrupts = ({ detector, list, level }: Pick<Seen, 'detector' | 'list' | 'level'>): boolean =>
    list !== undefined
      ? (policy.keywords[list]?.action ?? 'observe') !== 'observe'
      : compareLevels(level, 'medium') >= 0 && isAboutPeople(detector) && isEnforced(detector, policy);
  const { rules } = policy;
  return (
    (rules['sensitive-content'].mode === 'enforce' &&
      parts.some(({ isOwn, found }) => isOwn && found.some(interrupts))) ||
    (rules['sensitive-attachment'].mode === 'enforce' &&
      files.some(({ digest }) => digest.places.some(({ seen }) => seen.some(interrupts))))
  );
}

/** As written, not as counted: of two entries with one address the one that is left out may carry the name. */
function recipientsOf({ to, cc, bcc }: Message): readonly Recipient[] {
  return to.entries.concat(cc.entries, bcc.entries);
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
