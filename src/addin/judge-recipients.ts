import { readMessage, type ItemCalls } from '../adapters/outlook';
import { decideOnRecipients } from '../engine';
import type { Judgement } from './judge';
import { withThread } from './kept-thread';
import { currentPolicy } from './policy-source';

/**
 * Reads the item being written and judges who gets it, as far as that needs no detector: for a page that has to wait for
 * those. `judgeItem` says the rest, and what it says counts.
 */
export async function judgeRecipients(calls: ItemCalls): Promise<Judgement> {
  const message = await withThread(await readMessage(calls), calls);
  return { message, verdict: decideOnRecipients(message, currentPolicy()) };
}
