import type { OrganisationId, SessionStore } from '../storage/store';
import { deriveSecret, hashSecret, isSameSecret, makeSecret } from './secrets';

/** How long somebody may take at the provider. */
export const ATTEMPT_SECONDS = 600;

/** One sign-in under way. It lives in its browser's cookie alone, so any server behind the balancer can finish it. */
export interface SignInAttempt {
  readonly organisation: OrganisationId;
  /** Where to go afterwards: a path of ours. */
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly secret: string;
}

/** What is sent to the provider, or expected back from it. Each is derived from the attempt, so nothing in the cookie can be exchanged alone. */
export interface AttemptChecks {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636): 43 characters, known to this browser and us. */
  readonly codeVerifier: string;
}

export function startAttempt(organisation: OrganisationId, to: string, at: number): SignInAttempt {
  return { organisation, to, startedAt: at, secret: makeSecret() };
}

export function checksOf(attempt: SignInAttempt): AttemptChecks {
  const derive = (purpose: string): string =>
    deriveSecret(attempt.secret, JSON.stringify([purpose, attempt.organisation, attempt.to, attempt.startedAt]));
  return { state: derive('state'), nonce: derive('nonce'), codeVerifier: derive('code verifier') };
}

/** The form that stands in the cookie. */
export function writeAttempt({ organisation, to, startedAt, secret }: SignInAttempt): string {
  return [organisation, String(startedAt), secret, Buffer.from(to).toString('base64url')].join('.');
}

/** The attempt a cookie tells of; undefined for none, one of another form, and one that took too long. */
export function readAttempt(cookie: string, at: number): SignInAttempt | undefined {
  const [, organisation, started, secret, to] =
    /^([a-z0-9-]{1,64})\.(\d{1,15})\.([\w-]{43})\.([\w-]{1,2800})$/.exec(cookie) ?? [];
  if (organisation === undefined || secret === undefined || to === undefined) return undefined;
  const startedAt = Number(started);
  // The server that began it may be another one, whose clock is a little ahead.
  if (Math.abs(at - startedAt) > ATTEMPT_SECONDS * 1000) return undefined;
  return { organisation, to: toOwnPath(Buffer.from(to, 'base64url').toString()), startedAt, secret };
}

/**
 * Whether the answer belongs to this attempt, and comes for the first time: the same answer with the same cookie is refused, whichever
 * server it reaches.
 */
export async function takeAttempt(attempt: SignInAttempt, state: string, store: SessionStore): Promise<boolean> {
  if (!isSameSecret(checksOf(attempt).state, state)) return false;
  const expiresAt = attempt.startedAt + 2 * ATTEMPT_SECONDS * 1000;
  return store.takeOnce(hashSecret(`sign-in ${attempt.secret}`), expiresAt);
}

/** A path of this server, or the console for anything else: an address that leads away would make our sign-in a stranger's lure. */
export function toOwnPath(written: string | undefined): string {
  const isPath = written !== undefined && written.length <= 2000 && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(written);
  return isPath ? written : '/console';
}
