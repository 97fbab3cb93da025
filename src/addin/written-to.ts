import { readRoamingValue, setRoamingValue, type ItemCalls } from '../adapters/outlook';
import { readAudience, withTexts, type HashedSet, type Message } from '../engine';
import { saveForPerson } from './hand-over';
import { currentPolicy } from './policy-source';
import { randomKey } from './random-key';

const KEY = 'lastlook.written-to';

/** Of the 14 KB that history may take of what all settings share; some 2,700 people. */
const MOST_CHARACTERS = 13_500;

/** A month: until then nearly everybody would be new, and a warning on every mail teaches people to click through. */
const LEARNING_MS = 30 * 86_400_000;

/** Whom this mailbox has written to, the latest last. */
interface WrittenTo {
  /** When learning began, in milliseconds since 1970. */
  readonly since: number;
  readonly people: HashedSet;
}

/** The message with whom its sender has written to, once enough is known to say who is new. */
export function withHistory(message: Message): Message {
  const { since, people } = read();
  return Date.now() - since < LEARNING_MS ? message : { ...message, writtenTo: people };
}

/** Learns from a message that leaves. Saved with the next value that is. */
export function learn(message: Message): void {
  const { visible, hidden } = readAudience(message, currentPolicy());
  const outside = visible.concat(hidden).filter(({ isInsideDomain }) => !isInsideDomain);
  if (outside.length === 0) return;
  const { since, people } = read();
  const { key, hashes } = withTexts(
    people,
    outside.map(({ address }) => address.key),
  );
  setRoamingValue(KEY, { since, people: { key, hashes: hashes.slice(-MOST_CHARACTERS) } });
}

/** Learning begins anew. False when the client has not kept it. */
export function forgetWrittenTo(calls: ItemCalls): Promise<boolean> {
  return saveForPerson(KEY, nobody(), calls);
}

function read(): WrittenTo {
  const value = readRoamingValue(KEY) as Partial<WrittenTo> | null | undefined;
  return typeof value?.since === 'number' && typeof value.people?.hashes === 'string' ? (value as WrittenTo) : nobody();
}

function nobody(): WrittenTo {
  return { since: Date.now(), people: { key: randomKey(), hashes: '' } };
}
