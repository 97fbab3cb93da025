import { codeOf } from './complain-about-provider';
import { addressesOf } from './entra-token';
import type { EntraApplication } from './settings';

const ANSWER_MS = 5000;

/**
 * Why nobody's token could be checked now, as a sentence for each tenant; empty when they could. Asks for what anybody may read: what
 * the tenant says of itself (OpenID Connect Discovery 1.0, section 4) and its signing keys (RFC 7517), all at once, for five seconds at most.
 */
export async function complainAboutEntra(
  entra: Pick<EntraApplication, 'tenants' | 'authority'>,
  answerMs = ANSWER_MS,
): Promise<readonly string[]> {
  const asked = entra.tenants.map(async (tenant) => {
    const complaint = await complainAboutTenant(addressesOf(tenant, entra), answerMs);
    return complaint === undefined
      ? []
      : [`entra: senders' tokens of tenant ${tenant} cannot be checked: ${complaint}`];
  });
  return (await Promise.all(asked)).flat();
}

async function complainAboutTenant(
  { issuer, keysAddress }: ReturnType<typeof addressesOf>,
  answerMs: number,
): Promise<string | undefined> {
  const [itself, published] = await Promise.all([
    ask(`${issuer}/.well-known/openid-configuration`, answerMs),
    ask(keysAddress, answerMs),
  ]);
  if (!itself.ok) return itself.complaint;
  if (!published.ok) return published.complaint;
  const { issuer: name = null } = itself.read;
  if (name !== issuer) {
    return `"${issuer}" calls itself ${JSON.stringify(name).slice(0, 200)}. Write the tenant's own id, and the "authority" of its cloud.`;
  }
  const { keys } = published.read;
  return Array.isArray(keys) && keys.some(isForTokens)
    ? undefined
    : `"${keysAddress}" publishes no RSA key. Check that "authority" is where people of this tenant sign in.`;
}

/** Tokens are signed by RS256. */
const isForTokens = (key: unknown): boolean => (key as { readonly kty?: unknown } | null)?.kty === 'RSA';

type Answer =
  | { readonly ok: true; readonly read: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly complaint: string };

async function ask(address: string, answerMs: number): Promise<Answer> {
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(answerMs) });
    if (response.status === 200) return { ok: true, read: Object(await response.json()) as Record<string, unknown> };
    await response.body?.cancel();
    const status = `"${address}" answered with status ${String(response.status)}`;
    return { ok: false, complaint: `${status}. Check the tenant's id, and the "authority" of its cloud.` };
  } catch (error) {
    return { ok: false, complaint: describeFailure(address, error, answerMs) };
  }
}

function describeFailure(address: string, error: unknown, answerMs: number): string {
  const { name } = error as Error;
  if (name === 'SyntaxError') return `what answers at "${address}" is no JSON. Check the "authority".`;
  if (name === 'TimeoutError') {
    return `"${address}" did not answer in ${String(answerMs / 1000)} seconds. Check that this machine may reach it.`;
  }
  return `"${address}" cannot be reached (${codeOf(error)}). Check the "authority", and that this machine may reach it.`;
}
