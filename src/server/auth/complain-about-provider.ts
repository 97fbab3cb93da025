import { ANSWER_SECONDS, discovery } from './provider';
import type { SignInProvider } from './settings';

/** The names that openid-client gives to what we can say more about than that it was no answer. */
const TIMED_OUT = 'OAUTH_TIMEOUT';
const OTHER_ISSUER = 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED';

/**
 * Why nobody could sign in at this provider now, as a sentence; undefined when they could. It is asked for its discovery document
 * (OpenID Connect Discovery 1.0, section 4) and for nothing else, and has ten seconds.
 */
export async function complainAboutProvider(settings: SignInProvider): Promise<string | undefined> {
  try {
    await discovery(settings);
    return undefined;
  } catch (error) {
    return `sign-in: ${describeFailure(settings.issuer, error)}`;
  }
}

function describeFailure(issuer: string, error: unknown): string {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if (code === OTHER_ISSUER) {
    const own = JSON.stringify(nameItself(cause)).slice(0, 200);
    return `the provider at "${issuer}" calls itself ${own}, and nobody is let in by another than the one named. Write its own name as the issuer.`;
  }
  if (code === TIMED_OUT) {
    return `the provider at "${issuer}" did not answer in ${String(ANSWER_SECONDS)} seconds, so nobody could sign in. Check that it runs, and that this machine may reach it.`;
  }
  if (typeof code === 'string') {
    return `what answers at "${issuer}" is no OpenID Connect provider (${code}), so nobody could sign in. Write the address below which its .well-known/openid-configuration is.`;
  }
  return `the provider at "${issuer}" cannot be reached (${codeOf(cause)}), so nobody could sign in. Check the address, and that this machine may reach it.`;
}

/** openid-client hands on the document that did not fit. */
function nameItself(cause: unknown): unknown {
  return (cause as { readonly body?: { readonly issuer?: unknown } } | undefined)?.body?.issuer;
}

/** `fetch` wraps what the system said, and may be wrapped itself. */
export function codeOf(error: unknown): string {
  if (!(typeof error === 'object' && error !== null)) return 'no reason is known';
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  return typeof code === 'string' ? code : codeOf(cause);
}
