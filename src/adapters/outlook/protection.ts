import { currentItem } from './compose-item';
import type { ItemCalls } from './item-call';

/** Whether the message will be encrypted, where the client tells. */
export type Protection = 'encrypted' | 'unknown';

/**
 * No call says that a message will be encrypted (office-js issue 5133); its class says so of S/MIME (Mailbox 1.14).
 * "IPM.Note.SMIME", or another class that ends so, is encrypted or signed as a whole; what is signed beside its text ends
 * in "MultipartSigned" ([MS-OXOSMIME], 2.1.3).
 */
export async function readProtection(calls: ItemCalls): Promise<Protection> {
  const answer = await calls.ask<string | null>((callback) => {
    const item = currentItem();
    if (item?.getItemClassAsync === undefined) throw new Error('this host tells no class');
    item.getItemClassAsync(callback);
  });
  return answer.kind === 'value' && /\.smime$/i.test(String(answer.value)) ? 'encrypted' : 'unknown';
}
