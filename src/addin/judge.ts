import { readMessage, type ItemCalls } from '../adapters/outlook';
import { withDigests } from './attachment-digests';
import { decide, type Message, type Verdict } from '../engine';
import { currentPolicy } from './policy-source';

/** A message as it was read, and what the policy says about it. */
export interface Judgement {
  readonly message: Message;
  readonly verdict: Verdict;
}

/** Reads the item being written and judges it; the same for the alert, the notice and the pane. */
export async function judgeItem(calls: ItemCalls): Promise<Judgement> {
  const message = await withDigests(await readMessage(calls), calls);
  return { message, verdict: decide(message, currentPolicy()) };
}
