import { canSignInNested } from '../../adapters/outlook';
import { deliver, fileKey, type Credential } from '../deliver';
import { deliverBeside } from '../deliver-beside';
import { currentPolicy } from '../policy-source';

let isJustOpened = true;

/**
 * Delivers what waits, as its sender where Outlook gives a token, else by the file's key where it has one. Classic's handler
 * gets no token: what it queues waits for the pane. Outlook must be ready.
 *
 * Only the first time it saves what it has delivered. Any page has the settings as they were when it opened, there is no call to read
 * them again, and a save replaces all of them (office-js issues 1030, 6728): later it could take away what a Send has kept since.
 */
export async function deliverFromPane(): Promise<void> {
  const credential = await findCredential();
  if (!isJustOpened) return deliverBeside(() => Promise.resolve(credential));
  isJustOpened = false;
  return deliver(credential);
}

async function findCredential(): Promise<Credential | undefined> {
  const entra = currentPolicy().installation?.entra;
  if (entra === undefined || !canSignInNested()) return fileKey();
  const { senderToken } = await import(/* webpackMode: "lazy", webpackChunkName: "sender-token" */ '../sender-token');
  return (await senderToken(entra)) ?? fileKey();
}
