import type { Message, Part, Unchecked } from './message';
import type { Policy } from './policy';
import { remember } from './remember';
import { createKeywordFinder } from './text/keyword-finder';
import { readMessageText, type MessageText } from './text/message-text';

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

const finderOf = remember((policy: Policy) => createKeywordFinder(policy.keywords));

/** Every keyword of the policy in the message's texts. `onUnchecked` is told of texts that were cut at a cap. */
export function findSightings(
  message: Message,
  policy: Policy,
  onUnchecked: (unchecked: Unchecked) => void,
): readonly KeywordSighting[] {
  if (policy.keywords.length === 0) return [];
  const text = readMessageText(message);
  text.unchecked.forEach(onUnchecked);
  const finder = finderOf(policy);
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
