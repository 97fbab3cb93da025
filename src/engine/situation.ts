import { readAudience, type Audience, type Person } from './address';
import { compareActions } from './action';
import type { SensitiveBecause } from './finding';
import type { Message, Part, Unchecked } from './message';
import type { Policy } from './policy';
import { createKeywordFinder, type KeywordFinder } from './text/keyword-finder';
import { readMessageText, type MessageText } from './text/message-text';

/** What the rules look at: the message, read once. */
export interface Situation {
  readonly message: Message;
  readonly policy: Policy;
  readonly audience: Audience;
  /** Visible people and lists outside the organisation. */
  readonly visibleOutside: readonly Person[];
  /** The same in Bcc. */
  readonly hiddenOutside: readonly Person[];
  readonly keywords: readonly KeywordSighting[];
  /** Why the list or the content counts as sensitive; undefined when nothing says so. */
  readonly sensitiveBecause: SensitiveBecause | undefined;
}

/** One word of an administrator's list, seen in one part. */
export interface KeywordSighting {
  /** Index into `policy.keywords`. */
  readonly list: number;
  /** Index into that list's words. */
  readonly word: number;
  readonly where: Part;
  /** Written by the sender: subject and own text; of a forwarded message all of it. */
  readonly isOwn: boolean;
  readonly text: string;
}

/**
 * Reads the message once for all rules. A step that throws is our own fault: it is reported to `onUnchecked`, and the
 * rest is judged without it.
 */
export function readSituation(
  message: Message,
  policy: Policy,
  attempt: <T>(step: () => T, otherwise: T, part: Part) => T,
  onUnchecked: (unchecked: Unchecked) => void,
): Situation {
  const audience = attempt<Audience>(() => readAudience(message, policy), { visible: [], hidden: [] }, 'message');
  const keywords = attempt(() => findKeywords(message, policy, onUnchecked), [], 'body');
  const isOutside = (person: Person): boolean => !person.isInsideDomain;
  return {
    message,
    policy,
    audience,
    visibleOutside: audience.visible.filter(isOutside),
    hiddenOutside: audience.hidden.filter(isOutside),
    keywords,
    sensitiveBecause: attempt(() => sensitiveBecause(message, audience, keywords, policy), undefined, 'sender'),
  };
}

interface Finders {
  readonly keywords: KeywordFinder;
  readonly names: KeywordFinder;
}

// Building the finders costs more than one message; the policy does not change between messages.
const findersByPolicy = new WeakMap<Policy, Finders>();

function findersOf(policy: Policy): Finders {
  let finders = findersByPolicy.get(policy);
  if (finders === undefined) {
    finders = {
      keywords: createKeywordFinder(policy.keywords),
      names: createKeywordFinder([{ words: withSquashedPhrases(policy.sensitiveNames), isCaseSensitive: false }]),
    };
    findersByPolicy.set(policy, finders);
  }
  return finders;
}

/** Mailboxes are often one word ("sexualhealth@"): each phrase is looked for without its spaces as well. */
function withSquashedPhrases(words: readonly string[]): string[] {
  return words.concat(words.filter((word) => word.indexOf(' ') >= 0).map((word) => word.replace(/ +/g, '')));
}

function findKeywords(
  message: Message,
  policy: Policy,
  onUnchecked: (unchecked: Unchecked) => void,
): readonly KeywordSighting[] {
  if (policy.keywords.length === 0) return [];
  const text = readMessageText(message);
  text.unchecked.forEach(onUnchecked);
  const finder = findersOf(policy).keywords;
  const sightings: KeywordSighting[] = [];
  for (const { where, content, isOwn } of judgedTexts(text, message)) {
    for (const hit of finder.find(content)) {
      sightings.push({ list: hit.list, word: hit.word, where, isOwn, text: content.slice(hit.start, hit.end) });
    }
  }
  return sightings;
}

/** Disclaimers are left out: they say "confidential" on every mail and mean nothing by it. */
function judgedTexts(text: MessageText, message: Message): readonly { where: Part; content: string; isOwn: boolean }[] {
  return [
    { where: 'subject', content: text.subject, isOwn: true },
    { where: 'body', content: text.own, isOwn: true },
    // Who forwards, sends the quoted text to people who have not seen it.
    { where: 'quoted-text', content: text.quoted, isOwn: message.composed === 'forward' },
    { where: 'signature', content: text.signature, isOwn: false },
  ];
}

function sensitiveBecause(
  message: Message,
  audience: Audience,
  keywords: readonly KeywordSighting[],
  policy: Policy,
): SensitiveBecause | undefined {
  const names = findersOf(policy).names;
  const isSensitive = (name: string, address: string): boolean =>
    names.find(asWords(name)).length > 0 || names.find(asWords(localPart(address))).length > 0;

  if (message.from !== undefined && isSensitive(message.from.name, message.from.address)) return 'sender-name';
  const lists = audience.visible.concat(audience.hidden).filter((person) => person.recipient.kind === 'group');
  if (lists.some((list) => isSensitive(list.recipient.name, list.recipient.address))) return 'list-name';
  const counts = ({ list, isOwn }: KeywordSighting): boolean =>
    isOwn && compareActions(policy.keywords[list]?.action ?? 'observe', 'warn') >= 0;
  return policy.rules['sensitive-content'].mode === 'enforce' && keywords.some(counts) ? 'content' : undefined;
}

function localPart(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(0, at);
}

/** "hiv-support.team" reads as "hiv support team". */
function asWords(name: string): string {
  return name.replace(/[^0-9A-Za-z\u00C0-\uFFFF]+/g, ' ');
}
