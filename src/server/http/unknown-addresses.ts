// Adds `rateLimit` to fastify's app.
import type {} from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { answerNothingHere, asksForPage, type NameOf } from '../pages';
import { sendAnswer } from './errors';
import { protect } from './headers';

/**
 * Somebody who mistyped an address in a browser gets a page. Must come after the limits, which count routes by themselves and not what
 * none is behind. A route with headers of its own may have found nothing to send.
 */
export function answerUnknownAddresses(app: FastifyInstance, nameOf: NameOf): void {
  const count = app.rateLimit();
  // Before its body is read: a body that is no JSON would be refused without ever being counted.
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) await count.call(app, request, reply);
  });
  app.setNotFoundHandler({ preHandler: protect }, (request, reply) =>
    asksForPage(request)
      ? answerNothingHere(request, reply, nameOf)
      : sendAnswer(request, reply, { status: 404, code: 'not-found', message: 'There is nothing here.' }),
  );
}

/** No route is there. */
const NOWHERE = '/unreadable';

/**
 * The address to go by. One that cannot be decoded leads nowhere: fastify would answer it by itself, past the limits, the headers, the log and the
 * question which name was asked for.
 */
export function toReadable({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  if (!url.includes('%')) return url;
  try {
    decodeURI(url.split('?')[0] ?? '');
    return url;
  } catch {
    return NOWHERE;
  }
}
