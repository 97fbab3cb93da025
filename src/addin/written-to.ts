import {
  readRoamingValue,
  readSessionValue,
  saveRoamingValue,
  setRoamingValue,
  writeSessionValue,
  type ItemCalls,
} from '../adapters/outlook';
import { readAudience, withTexts, type HashedSet, type Message } from '../engine';
import { currentPolicy } from './policy-source';
import { randomKey } from './random-key';

const KEY = 'lastlook.written-to';
const FORGOTTEN = 'lastlook.forgotten';

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
export async function learn(message: Message, calls: ItemCalls): Promise<void> {
  const { visible, hidden } = readAudience(message, currentPolicy());
  const outside = visible.concat(hidden).filter(({ isInsideDomain }) => !isInsideDomain);
  if (outside.length === 0) return;
  const known = read();
  // What this runtime knows of the settings may be older than the pane's forgetting, and saving it would undo that.
  const isForgotten = known.since < Number(await readSessionValue(FORGOTTEN, calls));
  const { since, people } = isForgotten ? nobody() : known;
  const { key, hashes } = withTexts(
    people,
    outside.map(({ address }) => address.key),
  );
  setRoamingValue(KEY, { since, people: { key, hashes: hashes.slice(-MOST_CHARACTERS) } });
}

/**
 * Learning begins anew. False when the client has not kept it. The open draft is told when that was (milliseconds since 1970),
 * because the handlers that send it may hold settings from before.
 */
export async function forgetWrittenTo(calls: ItemCalls): Promise<boolean> {
  const [isSaved] = await Promise.all([
    saveRoamingValue(KEY, null, FORGET_MS),
    writeSessionValue(FORGOTTEN, String(Date.now()), calls),
  ]);
  return isSaved;
}

/** Somebody waits for it, and looks on. */
const FORGET_MS = 5_000;

function read(): WrittenTo {
  const value = readRoamingValue(KEY) as Partial<WrittenTo> | null | undefined;
  return typeof value?.since === 'number' && typeof value.people?.hashes === 'string' ? (value as WrittenTo) : nobody();
}

function nobody(): WrittenTo {
  return { since: Date.now(), people: { key: randomKey(), hashes: '' } };
}
