import { readMessage, type ItemCalls } from '../adapters/outlook';
import { decide, type Message, type Verdict } from '../engine';
import { withDigests } from './attachment-digests';
import { readKept } from './kept-digests';
import { withThread } from './kept-thread';
import { currentPolicy } from './policy-source';
import { withHistory } from './written-to';

/** A message as it was read, and what the policy says about it. */
export interface Judgement {
  readonly message: Message;
  readonly verdict: Verdict;
}

/**
 * Reads the item being written and judges it; the same for the alert, the notice and the pane. `readFiles` may read files
 * that are not known yet, and says whether it tried.
 */
export async function judgeItem(
  calls: ItemCalls,
  readFiles?: (message: Message) => Promise<boolean>,
): Promise<Judgement> {
  const [item, kept] = await Promise.all([readMessage(calls), readKept(calls)]);
  let message = withDigests(item, kept);
  if ((await readFiles?.(message)) === true) message = withDigests(item, await readKept(calls));
  message = withHistory(await withThread(message, calls));
  return { message, verdict: decide(message, currentPolicy()) };
}
