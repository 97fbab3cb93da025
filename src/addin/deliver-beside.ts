import { isDue, pauseOf, post, REFUSED, type Credential } from './deliver';
import { currentPolicy } from './policy-source';
import { currentQueue, setQueue, settled } from './record-queue';

/**
 * Delivers what waits, as `deliver` does, from a page in which handlers run: it asks Outlook for nothing, because a Send at the same moment
 * would lack the call. Never rejects.
 */
export async function deliverBeside(findCredential: () => Promise<Credential | undefined>): Promise<void> {
  const url = currentPolicy().installation?.url;
  const sent = currentQueue();
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  if (url === undefined || !isDue(sent, now, day)) return;
  const credential = await findCredential();
  if (credential === undefined) return;
  const answer = await post(url, credential, sent);
  const status = answer?.status ?? 0;
  const isRefused = REFUSED.includes(status);
  const isOver = isRefused || (status >= 200 && status < 300);
  setQueue(
    isOver
      ? settled(sent, isRefused ? sent.records : [], day)
      : { ...currentQueue(), waitUntil: now + pauseOf(answer) },
  );
}
