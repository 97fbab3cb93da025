import type { CookieSerializeOptions } from '@fastify/cookie';

/** A cookie's name and how it is set; take it away with the same. */
export interface CookieForm {
  readonly name: string;
  readonly options: Readonly<CookieSerializeOptions>;
}

/**
 * `__Host-` makes browsers refuse the cookie unless it came over TLS, for this host alone, for the whole of it (RFC 6265bis
 * 4.1.3.2): no sibling domain can plant one. A server on loopback without TLS cannot have it. Lax, because the way back
 * from the provider is a navigation from elsewhere; what changes something is held by the CSRF check besides.
 */
export function sessionCookie(origin: string): CookieForm {
  return cookie(origin, 'lastlook-session');
}

/** Holds a sign-in under way; the browser drops it after as many seconds as the server would. */
export function signInCookie(origin: string, maxAgeSeconds: number): CookieForm {
  const { name, options } = cookie(origin, 'lastlook-sign-in');
  return { name, options: { ...options, maxAge: maxAgeSeconds } };
}

function cookie(origin: string, name: string): CookieForm {
  const isSecure = origin.startsWith('https:');
  return {
    name: isSecure ? `__Host-${name}` : name,
    options: { path: '/', httpOnly: true, secure: isSecure, sameSite: 'lax' },
  };
}
