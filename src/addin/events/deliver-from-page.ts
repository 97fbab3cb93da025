import { canSignInNested } from '../../adapters/outlook';
import { deliverBeside } from '../deliver-beside';
import { currentPolicy } from '../policy-source';

/**
 * Delivers what waits as its sender, from the page that handlers run in on the web, in new Outlook and on Mac. Where there is no token in
 * silence the records stay for the pane; where no tokens are asked for the handlers deliver by key.
 */
export async function deliverFromPage(): Promise<void> {
  const entra = currentPolicy().installation?.entra;
  if (entra === undefined || !canSignInNested()) return;
  await deliverBeside(async () => {
    const { senderToken } = await import(/* webpackMode: "lazy", webpackChunkName: "sender-token" */ '../sender-token');
    return senderToken(entra);
  });
}
