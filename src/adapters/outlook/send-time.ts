import { currentItem } from './compose-item';
import type { ItemCalls } from './item-call';

/**
 * When the message is to be sent, in milliseconds since 1970 (Mailbox 1.13). Undefined when it has no such time, or the
 * client does not tell: then there is nothing to keep.
 */
export async function readSendTime(calls: ItemCalls): Promise<number | undefined> {
  // Clients give a Date, or 0 for none (Office.DelayDeliveryTime, Microsoft Learn); office.js hands on what the host gives.
  const answer = await calls.ask<Date | 0>((callback) => sendTime().getAsync(callback));
  const ms = answer.kind === 'none' ? 0 : Number(answer.value);
  return ms > 0 ? ms : undefined;
}

/** Sets it; a client that refuses is found out by reading again. */
export async function writeSendTime(ms: number, calls: ItemCalls): Promise<void> {
  await calls.ask<void>((callback) => sendTime().setAsync(new Date(ms), callback));
}

function sendTime(): Office.DelayDeliveryTime {
  const found = currentItem()?.delayDeliveryTime;
  if (found === undefined) throw new Error('this host has no such time');
  return found;
}
