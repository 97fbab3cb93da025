import { isDue, send, type Credential } from './deliver';
import { currentPolicy } from './policy-source';
import { currentQueue, setQueue } from './record-queue';

/**
 * Delivers what waits, as `deliver` does, from a page in which handlers run: it asks Outlook for nothing, because a Send at the same moment
 * would lack the call. Never rejects.
 */
export async function deliverBeside(findCredential: () => Promise<Credential | undefined>): Promise<void> {
  const url = currentPolicy().installation?.url;
  const sent = currentQueue();
  if (url === undefined || !isDue(sent)) return;
  const credential = await findCredential();
  if (credential !== undefined) await send(url, credential, sent, setQueue);
}
