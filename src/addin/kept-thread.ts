import { readMessage, readSessionObject, writeFirstSessionValue, type ItemCalls } from '../adapters/outlook';
import { startThread, type Message, type Thread } from '../engine';
import { currentPolicy } from './policy-source';
import { randomKey } from './random-key';

const KEY = 'lastlook.thread';

/**
 * Keeps with the draft what it was like when it opened, if it is a reply. Only the first time: a reply that is moved into
 * a window of its own opens once more.
 */
export async function keepStart(calls: ItemCalls): Promise<void> {
  const message = await readMessage(calls);
  const thread = startThread(message, currentPolicy(), randomKey());
  if (thread !== undefined) await writeFirstSessionValue(KEY, JSON.stringify(thread), calls);
}

/** The message with how it began, if it is a reply and somebody saw it begin. */
export async function withThread(message: Message, calls: ItemCalls): Promise<Message> {
  if (message.composed !== 'reply') return message;
  const thread = await readSessionObject<Thread>(KEY, calls);
  return typeof thread?.group?.hashes === 'string' ? { ...message, thread: thread as Thread } : message;
}
