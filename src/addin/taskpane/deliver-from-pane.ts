import { canSignInNested, createPaneCalls } from '../../adapters/outlook';
import { fileKey, isDue, type Credential } from '../deliver';
import { deliverBeside } from '../deliver-beside';
import { handOver, takeOver } from '../hand-over';
import { currentPolicy } from '../policy-source';
import { currentQueue } from '../record-queue';

/**
 * Delivers what waits, as its sender where Outlook gives a token, else by the file's key where it has one. Classic's handler
 * gets no token: what it queues waits for the pane. Outlook must be ready.
 *
 * Saves nothing. Any page has the settings as they were when it opened, there is no call to read them again, reading them anew by loading the
 * page again fails on several clients, and a save replaces all of them (office-js issues 1030, 3629, 6728): it could take away what a Send has
 * kept since. So what was delivered is left with the draft, and its next Send takes it out of the queue. Where no Send follows, the next pane
 * delivers the same once more, which the server counts once.
 */
export async function deliverFromPane(): Promise<void> {
  const calls = createPaneCalls();
  await takeOver(calls);
  if (!isDue(currentQueue())) return;
  await deliverBeside(findCredential);
  await handOver(calls);
}

async function findCredential(): Promise<Credential | undefined> {
  const entra = currentPolicy().installation?.entra;
  if (entra === undefined || !canSignInNested()) return fileKey();
  const { senderToken } = await import(/* webpackMode: "lazy", webpackChunkName: "sender-token" */ '../sender-token');
  return (await senderToken(entra)) ?? fileKey();
}
