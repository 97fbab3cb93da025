import { parseEmailAddress, readAudience, type Person } from './address';
import { withTexts } from './hashed-set';
import type { Message, Thread } from './message';
import type { Policy } from './policy';
import { readMessageText } from './text/message-text';
import { authorOfHistory } from './text/reply-headers';

/** Some 1,600 people. What does not fit counts as added later, which is judged in full. */
const MOST_CHARACTERS = 8_000;

/**
 * Of a reply as it was when it opened: Reply All puts the author and everybody the author wrote to into To and Cc (RFC
 * 5322, section 3.6.3), so those could see each other already. Undefined for anything but a reply, and where To or Cc could
 * not be read. `key` is best drawn anew for each draft.
 */
export function startThread(message: Message, policy: Policy, key: number): Thread | undefined {
  if (message.composed !== 'reply' || message.unread.some(({ part }) => part === 'to' || part === 'cc'))
    return undefined;
  const { visible } = readAudience(message, policy);
  const outside = visible.filter(({ isInsideDomain }) => !isInsideDomain);
  const texts = outside.map(({ address }) => address.key).concat(outside.map(({ party }) => party));
  const { hashes } = withTexts({ key, hashes: '' }, texts);
  return { group: { key, hashes: hashes.slice(0, MOST_CHARACTERS) }, isAnswered: isWrittenByOneOf(visible, message) };
}

/**
 * Not by the sender, whose own mail one can answer too. Told by the addresses in the line above the history; where there are
 * none, by whole names of two words or more. In doubt nobody has: a wrong yes would hide a leak.
 */
function isWrittenByOneOf(visible: readonly Person[], message: Message): boolean {
  const { from } = message;
  if (from === undefined) return false;
  const author = authorOfHistory(readMessageText(message).quoted);
  const addresses = author.split(AROUND_ADDRESS).filter((text) => text.indexOf('@') > 0);
  if (addresses.length > 0) {
    const keys = addresses.map((text) => parseEmailAddress(text).key);
    const isNamed = (key: string): boolean => keys.indexOf(key) >= 0;
    return !isNamed(parseEmailAddress(from.address).key) && visible.some(({ address }) => isNamed(address.key));
  }
  const words = wordsOf(author);
  const shared = (name: string): number => wordsOf(name).filter((word) => words.indexOf(word) >= 0).length;
  return (
    from.name !== '' &&
    shared(from.name) < 2 &&
    visible.some(({ recipient: { name } }) => shared(name) > 1 && shared(name) === wordsOf(name).length)
  );
}

/** What mail programmes put beside an address: "Lee, Kim [mailto:kim@firm.example]". */
const AROUND_ADDRESS = /[\s<>()[\]"',;:]+/;

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^0-9a-z\u00c0-\uffff]+/)
    .filter((word) => word !== '');
}
