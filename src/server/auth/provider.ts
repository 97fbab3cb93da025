import * as oidc from 'openid-client';
import { parseWebAddress } from '../../policy';
import { isLoopback } from './loopback';
import { ROLES, type Role } from './person';
import type { RoleMapping, SignInProvider } from './settings';
import type { AttemptChecks } from './sign-in-attempt';

/** What the provider vouched for. */
export interface Identity {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** One organisation's provider: the code flow with PKCE, state and nonce (OpenID Connect Core 3.1, RFC 9700). */
export interface Provider {
  /** Where to send the browser. Rejects when the provider cannot be reached. */
  readonly address: (checks: AttemptChecks, callback: string) => Promise<URL>;
  /** What the provider says of whoever came back to `current`, our own address with the query. Rejects when any check fails. */
  readonly redeem: (current: URL, checks: AttemptChecks) => Promise<Identity>;
}

/** Discovery is kept so long: a provider that moved its endpoints is followed the next hour. */
const KEEP_MS = 60 * 60_000;
export const ANSWER_SECONDS = 10;

/**
 * Why an issuer cannot be used, as a sentence; undefined for one that can. Microsoft's /common signs everybody's tenants in, and its issuer
 * is a pattern, no address.
 */
export function complainAboutIssuer(issuer: string): string | undefined {
  const url = parseWebAddress(issuer);
  if (url === undefined) return `The issuer "${issuer}" is no address.`;
  // Never repeated, and never asked: no request goes to such an address.
  if (url.username !== '' || url.password !== '') return 'An issuer holds no user name and no password.';
  if (/^\/(common|organizations|consumers)(\/|$)/.test(url.pathname)) {
    return `The issuer "${issuer}" signs in people of any organisation: write your own tenant's id in its place.`;
  }
  if (url.protocol !== 'https:' && !isLoopback(url)) return `The issuer "${issuer}" must begin with https://.`;
  return undefined;
}

export function createProvider(settings: SignInProvider, now: () => Date): Provider {
  const complaint = complainAboutIssuer(settings.issuer);
  if (complaint !== undefined) throw new Error(complaint);
  let known: { readonly at: number; readonly configuration: Promise<oidc.Configuration> } | undefined;

  const discover = (): Promise<oidc.Configuration> => {
    const at = now().getTime();
    if (known !== undefined && at - known.at < KEEP_MS) return known.configuration;
    const asked = { at, configuration: discovery(settings) };
    known = asked;
    // A failure is not kept: whoever comes next asks again.
    asked.configuration.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked.configuration;
  };

  return {
    address: async ({ state, nonce, codeVerifier }, callback) =>
      oidc.buildAuthorizationUrl(await discover(), {
        redirect_uri: callback,
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      }),

    redeem: async (current, { state, nonce, codeVerifier }) => {
      const tokens = await oidc.authorizationCodeGrant(await discover(), current, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('The provider sent no ID token.');
      const identity = { subject: claims.sub, name: nameOf(claims), roles: rolesOf(claims, settings.roles) };
      if (![identity.subject, identity.name, ...valuesOf(claims, settings.roles)].every(isKeepable)) {
        throw new Error('The provider sent a claim with a control character in it, or with half a letter.');
      }
      return identity;
    },
  };
}

/** Asks the provider what it is; rejects with an error of openid-client, or of `fetch`. */
export async function discovery({ issuer, clientId, clientSecret }: SignInProvider): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const authentication = clientSecret === undefined ? oidc.None() : oidc.ClientSecretPost(clientSecret);
  // Plain http is for a provider on this machine: nothing of it leaves.
  const execute = url.protocol === 'http:' && isLoopback(url) ? [oidc.allowInsecureRequests] : [];
  const configuration = await oidc.discovery(url, clientId, undefined, authentication, {
    execute,
    timeout: ANSWER_SECONDS,
  });
  // Checks the ID token's signature too, which the standard would let TLS stand for.
  oidc.enableNonRepudiationChecks(configuration);
  return configuration;
}

type Claims = Readonly<Record<string, unknown>>;

function nameOf(claims: Claims): string {
  const names = [claims['name'], claims['preferred_username'], claims['email'], claims['sub']];
  return names.find((name): name is string => typeof name === 'string' && name.trim() !== '') ?? '';
}

/** The roles that the mapping gives for the claim's value or values. None for no such claim. */
export function rolesOf(claims: Claims, mapping: RoleMapping): readonly Role[] {
  const held = valuesOf(claims, mapping);
  return ROLES.filter((role) => mapping.values[role]?.some((value) => held.includes(value)));
}

function valuesOf(claims: Claims, { claim }: Pick<RoleMapping, 'claim'>): readonly unknown[] {
  const told = Object.hasOwn(claims, claim) ? claims[claim] : follow(claims, claim.split('.'));
  return Array.isArray(told) ? (told as readonly unknown[]) : [told];
}

/**
 * Whether both databases give a claim back as it was: PostgreSQL's text has no U+0000, UTF-8 no single surrogates. What is kept otherwise would
 * be somebody else, so nobody is let in by it; nobody's name holds a control character either.
 */
function isKeepable(claim: unknown): boolean {
  return typeof claim !== 'string' || !/[\u0000-\u001f\u007f]|\p{Surrogate}/u.test(claim);
}

function follow(claims: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Claims)[step] : undefined,
    claims,
  );
}
