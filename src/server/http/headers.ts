import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { parseWebAddress } from '../../policy';
import { isLoopbackHost } from '../config';
import { RequestError } from './errors';

/** Half a year; longer is for organisations to set at their own proxy. */
const HSTS_SECONDS = 15_768_000;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route says all its headers itself. */
    readonly hasOwnHeaders?: boolean;
  }
}

// Made once: its plugin for Fastify works all of it out anew for each request, an eighth of what a delivery leaves to collect.
const setHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
  // Said below, over TLS alone, and never for localhost: it would bind every other program there.
  strictTransportSecurity: false,
});

/** Nothing but our own style sheet and forms; no script at all, and nobody may frame it (CSP Level 3). */
export function protect({ raw }: FastifyRequest, reply: FastifyReply, next: () => void): void {
  setHeaders(raw, reply.raw, next);
}

/**
 * What every answer carries unless a route says otherwise: nothing may be loaded by it, nobody may frame it. The add-in's files are framed by
 * Outlook and have headers of their own.
 */
export function protectAnswers(app: FastifyInstance, origin: () => string): void {
  app.addHook('onRequest', (request, reply, next) => {
    if (request.routeOptions.config.hasOwnHeaders === true) next();
    else protect(request, reply, next);
  });
  app.addHook('onRequest', async (request, reply) => {
    const own = new URL(origin());
    if (own.protocol === 'https:' && !isLoopbackHost(own.hostname)) {
      void reply.header('strict-transport-security', `max-age=${String(HSTS_SECONDS)}`);
    }
    refuseOtherNames(request, own);
  });
}

/** Asked by orchestrators and monitors by whatever address they have. */
const FOR_ANY_NAME = ['/healthz', '/readyz', '/metrics'];

/** A stranger's page whose name was made to lead here (DNS rebinding) would be of one origin with this server. */
function refuseOtherNames({ host, url }: { readonly host: string; readonly url: string }, own: URL): void {
  const asked = parseWebAddress(`http://${host}`)?.hostname ?? '';
  const isOwn = asked === own.hostname || (isLoopbackHost(own.hostname) && isLoopbackHost(asked));
  if (isOwn || FOR_ANY_NAME.includes(url.split('?')[0] ?? '')) return;
  throw new RequestError(421, 'misdirected', 'This server has another name.');
}
