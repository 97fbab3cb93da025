import { canSignInNested, whenOutlookIsReady } from '../../adapters/outlook';
import { deliver } from '../deliver';
import { currentPolicy } from '../policy-source';

/**
 * Delivers what waits, as its sender where Outlook gives a token, else by the file's key where it has one. Classic's handler
 * and a handler's page get no token: what they queue waits for the pane. Never rejects.
 */
export async function deliverFromPane(): Promise<void> {
  const entra = currentPolicy().installation?.entra;
  await whenOutlookIsReady();
  if (entra === undefined || !canSignInNested()) return deliver();
  const { senderToken } = await loadSenderToken();
  return deliver(await senderToken(entra));
}

function loadSenderToken() {
  return import(/* webpackMode: "lazy", webpackChunkName: "sender-token" */ './sender-token');
}
