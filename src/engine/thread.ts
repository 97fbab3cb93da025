import { readAudience, type Person } from './address';
import { withTexts, type HashedSet } from './hashed-set';
import type { Message, Recipient } from './message';
import type { Policy } from './policy';
import { readMessageText } from './text/message-text';
import { authorOfHistory } from './text/reply-headers';

/** What was so when a reply began, before its writer changed anything. */
export interface Thread {
  /** Keys of the outside people then in To and Cc, and their parties. */
  readonly group: HashedSet;
  /** Somebody other than the sender wrote the mail that is answered, to this whole group. */
  readonly isAnswered: boolean;
}

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

/** Not by the sender, whose own mail one can answer too. When the line above the history names neither, nobody is. */
function isWrittenByOneOf(visible: readonly Person[], message: Message): boolean {
  const author = authorOfHistory(readMessageText(message).quoted).toLowerCase();
  const names = ({ name, address }: Recipient): boolean =>
    [name, address].some((text) => text !== '' && author.indexOf(text.toLowerCase()) >= 0);
  const { from } = message;
  return from !== undefined && !names(from) && visible.some(({ recipient }) => names(recipient));
}
