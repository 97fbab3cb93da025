import { decodeJwt, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { OrganisationId } from '../storage/store';
import { createKeySource, KeysUnavailableError } from './entra-keys';
import { isLoopback } from './loopback';
import type { EntraApplication, OrganisationAccess } from './settings';

/** Who a token speaks for. */
interface TokenHolder {
  readonly organisation: OrganisationId;
  /** The sender's sign-in name, which in Entra ID nearly always is the address; else their object id. */
  readonly sender: string;
}

export type TokenAnswer =
  | { readonly kind: 'accepted'; readonly holder: TokenHolder }
  | { readonly kind: 'refused' }
  | { readonly kind: 'keys-unavailable' };

const PUBLIC_AUTHORITY = 'https://login.microsoftonline.com';
/** Entra's tokens have 1 to 4 KB; with many groups up to 8. */
const MOST_CHARACTERS = 16_384;
/** Clocks differ; as Microsoft's libraries do, only shorter. */
const CLOCK_TOLERANCE_SECONDS = 60;
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * Checks access tokens of the Microsoft identity platform, version 2
 * (https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens): signature by RS256 with a key of the token's own
 * tenant, that tenant's issuer, the organisation's list of tenants, audience, delegated scope, the add-in as client, life, object id. The same token may
 * come again within its life: it is the same sender's right, and what it delivers twice is kept once, by record id.
 */
export function createTokenCheck(
  organisations: readonly OrganisationAccess[],
  now: () => Date,
): (token: string) => Promise<TokenAnswer> {
  const tenants = organisations.flatMap(({ id, entra }) =>
    entra === undefined ? [] : entra.tenants.map((tenant) => toTenant(id, tenant.toLowerCase(), entra, now)),
  );
  for (const one of tenants) {
    const same = tenants.filter(({ id, audience }) => id === one.id && audience === one.audience);
    if (same.length > 1) throw new Error(`Tenant ${one.id} with one audience is configured more than once.`);
  }

  return async (token) => {
    const tenant = token.length <= MOST_CHARACTERS ? claimedTenant(token, tenants) : undefined;
    if (tenant === undefined) return { kind: 'refused' };
    try {
      const { payload } = await jwtVerify(token, tenant.keys, {
        algorithms: ['RS256'],
        issuer: tenant.issuer,
        audience: tenant.audience,
        requiredClaims: ['exp', 'iat', 'tid', 'oid', 'scp', 'azp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: now(),
      });
      const sender = senderOf(payload, tenant);
      if (sender === undefined) return { kind: 'refused' };
      return { kind: 'accepted', holder: { organisation: tenant.organisation, sender } };
    } catch (error) {
      if (error instanceof KeysUnavailableError) return { kind: 'keys-unavailable' };
      if (error instanceof errors.JOSEError) return { kind: 'refused' };
      throw error;
    }
  };
}

interface Tenant {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly audience: string;
  readonly clientId: string;
  readonly scope: string;
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
}

function toTenant(organisation: OrganisationId, id: string, entra: EntraApplication, now: () => Date): Tenant {
  if (!GUID.test(id)) throw new Error(`"${id}" is no tenant id: it must be a GUID, not a name or "common".`);
  const { issuer, keysAddress } = addressesOf(id, entra);
  const keys = createKeySource(new URL(keysAddress), now);
  const { audience, clientId, scope } = entra;
  return { id, organisation, audience, clientId, scope, issuer, keys };
}

/**
 * What a tenant calls itself in its tokens, and where its keys are published
 * (https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-signature).
 */
export function addressesOf(
  tenant: string,
  { authority: written = PUBLIC_AUTHORITY }: Pick<EntraApplication, 'authority'>,
) {
  const authority = new URL(written);
  if (authority.protocol !== 'https:' && !isLoopback(authority)) {
    throw new Error(
      `The authority "${authority.href}" must begin with https://: whoever can change its answers makes tokens.`,
    );
  }
  const base = `${authority.href.replace(/\/+$/, '')}/${tenant.toLowerCase()}`;
  return { issuer: `${base}/v2.0`, keysAddress: `${base}/discovery/v2.0/keys` } as const;
}

/** Only chooses by whose rules the token is judged; nothing read here is believed. Keys are asked for of configured tenants only. */
function claimedTenant(token: string, tenants: readonly Tenant[]): Tenant | undefined {
  try {
    const { tid, aud } = decodeJwt(token);
    return tenants.find(({ id, audience }) => id === tid && audience === aud);
  } catch {
    return undefined;
  }
}

function senderOf(payload: JWTPayload, tenant: Tenant): string | undefined {
  const { tid, oid, scp, azp, preferred_username: name, upn } = payload;
  // `scp` stands only in tokens a person stands behind; an application's own have `roles`.
  const mayDeliver = typeof scp === 'string' && scp.split(' ').includes(tenant.scope);
  if (!mayDeliver || azp !== tenant.clientId || tid !== tenant.id || typeof oid !== 'string' || !GUID.test(oid))
    return undefined;
  return [name, upn].find(isAddress) ?? oid;
}

function isAddress(claim: unknown): claim is string {
  return (
    typeof claim === 'string' &&
    claim.length <= 320 &&
    /^[^\s@\u0000-\u001f\u007f]+@[^\s@\u0000-\u001f\u007f]+$/.test(claim)
  );
}
