import { createNestablePublicClientApplication } from '@azure/msal-browser';
import type { Installation } from '../record';
import type { Credential } from './deliver';

/** Outlook answers out of what it has, or asks Entra ID; nobody waits for it. */
const MOST_MS = 10_000;

/**
 * A token of whoever is signed in to this Outlook, for the organisation's own record API; undefined when there is none to be had
 * in silence: not consented to, not signed in, no answer. Nobody is ever asked: a guard that opens windows gets switched off, and an
 * administrator can consent for everybody ("Enable SSO with nested app authentication", Microsoft Learn). Outlook fetches it; the
 * page itself may not, because it connects to its own server only. Never rejects.
 */
export async function senderToken({
  clientId,
  authority,
  scope,
}: NonNullable<Installation['entra']>): Promise<Credential | undefined> {
  try {
    const application = await inTime(
      createNestablePublicClientApplication({
        auth: { clientId, authority },
        // Outlook keeps them; a copy in the browser's storage would outlive the pane.
        cache: { cacheLocation: 'memoryStorage' },
      }),
    );
    const { accessToken } = await inTime(application.acquireTokenSilent({ scopes: [scope] }));
    return accessToken === '' ? undefined : { kind: 'token', value: accessToken };
  } catch {
    return undefined;
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Outlook gave no token')), MOST_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
