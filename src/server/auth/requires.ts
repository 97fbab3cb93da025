import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { recordAct } from '../audit';
import { AccessError } from './access-error';
import { sessionCookie } from './cookies';
import { actorOf, mayActAs, type Person, type Role } from './person';
import { isOwnRequest } from './same-origin';
import type { Sessions } from './sessions';
import type { AccessSettings } from './settings';

declare module 'fastify' {
  interface FastifyInstance {
    readonly access: { readonly settings: AccessSettings; readonly sessions: Sessions };
  }
  interface FastifyRequest {
    /** Set by `requires` and nothing else: a route without it has nobody, whatever cookie came. */
    person: Person | undefined;
    /** Of the person's session, for the forms and scripts of a page: `CSRF_FIELD`, `CSRF_HEADER`. */
    csrfToken: string | undefined;
    /** The id of the person's session. */
    sessionId: string | undefined;
  }
}

/**
 * A preHandler that lets only a signed-in person with this role (or one that includes it) pass, and with an unsafe method
 * only from a page of ours. Without a session a browser's navigation is sent to sign in, and anything else gets 401. A refusal for the
 * role is recorded. What comes after is never kept by a cache.
 */
export function requires(role: Role | 'signed-in'): preHandlerAsyncHookHandler {
  return async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    const { settings, sessions } = request.server.access;
    const origin = settings.origin();
    const session = await sessions.find(request.cookies[sessionCookie(origin).name] ?? '');
    if (session === undefined) return askToSignIn(request, reply);
    const { id, person, csrfToken } = session;
    if (!isOwnRequest(request, csrfToken, origin)) throw new AccessError('foreign-request');
    if (role !== 'signed-in' && !mayActAs(person, role)) await refuse(request, person);
    request.person = person;
    request.csrfToken = csrfToken;
    request.sessionId = id;
  };
}

/** Rejects with 403 once it is in the audit log. `what` is the part of the request that the person's role does not allow. */
export async function refuse(request: FastifyRequest, person: Person, what = ''): Promise<never> {
  const { storage, now } = request.server.access.settings;
  const about = `${request.method} ${request.routeOptions.url ?? ''} ${what}`.trimEnd();
  const { audit } = storage.forOrganisation(person.organisation);
  await recordAct(audit, { actor: actorOf(person), act: 'access-refused', about }, now);
  throw new AccessError('role-missing');
}

/** The person a route was let through for. Throws 401 in a route that forgot `requires`. */
export function personOf(request: FastifyRequest): Person {
  if (request.person === undefined) throw new AccessError('sign-in-needed');
  return request.person;
}

function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isNavigation = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  if (!isNavigation) throw new AccessError('sign-in-needed');
  return reply.redirect(`/sign-in?to=${encodeURIComponent(request.url)}`, 303);
}
