import { canSignInNested } from '../../adapters/outlook';
import { deliver } from '../deliver';
import { currentPolicy } from '../policy-source';

/**
 * Delivers what waits, as its sender where Outlook gives a token, else by the file's key where it has one. Classic's handler
 * gets no token: what it queues waits for the pane. Outlook must be ready.
 */
export async function deliverFromPane(): Promise<void> {
  const entra = currentPolicy().installation?.entra;
  if (entra === undefined || !canSignInNested()) return deliver();
  const { senderToken } = await loadSenderToken();
  return deliver(await senderToken(entra));
}

function loadSenderToken() {
  return import(/* webpackMode: "lazy", webpackChunkName: "sender-token" */ '../sender-token');
}
