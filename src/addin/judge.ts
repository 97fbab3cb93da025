import { readMessage, type ItemCalls } from '../adapters/outlook';
import { decide, type Message, type Verdict } from '../engine';
import { withDigests } from './attachment-digests';
import { readKept } from './kept-digests';
import { currentPolicy } from './policy-source';

/** A message as it was read, and what the policy says about it. */
export interface Judgement {
  readonly message: Message;
  readonly verdict: Verdict;
}

/** Reads the item being written and judges it; the same for the alert, the notice and the pane. */
export async function judgeItem(calls: ItemCalls): Promise<Judgement> {
  const [item, kept] = await Promise.all([readMessage(calls), readKept(calls)]);
  const message = withDigests(item, kept);
  return { message, verdict: decide(message, currentPolicy()) };
}
