import type { FastifyRequest } from 'fastify';
import { isSameSecret } from './secrets';

/** Methods that change nothing (RFC 9110 9.2.1). Every other one needs the proof below. */
const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Where a page puts the session's token: this field of a form, or this header of a script's request. */
export const CSRF_FIELD = 'csrf';
const CSRF_HEADER = 'x-csrf-token';

/**
 * Whether a request with a session was made by a page of ours. Two proofs, both needed: what the browser says of where
 * it comes from, which no page can forge, and the session's token, which no other origin can read.
 */
export function isOwnRequest(request: FastifyRequest, csrfToken: string, origin: string): boolean {
  if (SAFE_METHODS.includes(request.method)) return true;
  return comesFromOwnPage(request, origin) && isSameSecret(tokenOf(request), csrfToken);
}

/**
 * Sec-Fetch-Site must say same-origin where it is sent, and Origin must be ours where it is sent. A form on a page with
 * the policy no-referrer sends `Origin: null`, and so does a sandboxed stranger: it counts only beside Sec-Fetch-Site. Nothing at all is refused;
 * every browser in use sends one of the two with an unsafe method.
 */
function comesFromOwnPage({ headers }: FastifyRequest, ownOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  const origin = headers.origin;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined || origin === 'null') return site === 'same-origin';
  return origin === ownOrigin;
}

function tokenOf({ headers, body }: FastifyRequest): string {
  const header = headers[CSRF_HEADER];
  if (typeof header === 'string') return header;
  const field = typeof body === 'object' && body !== null && CSRF_FIELD in body ? body[CSRF_FIELD] : '';
  return typeof field === 'string' ? field : '';
}
