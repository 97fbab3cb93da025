import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { ServerContext } from '../context';
import { isLoopbackHost } from '../../config';
import { RequestError } from '../errors';

const TAGS = ['operation'];
const STATE = { 200: { type: 'object', required: ['state'], properties: { state: { type: 'string' } } } } as const;

/** `/healthz`: the process answers. `/readyz`: the database takes writes. `/metrics`: for Prometheus. Monitors have no share to use up. */
export function addHealthRoutes(app: FastifyInstance, { storage, metrics, settings }: ServerContext): void {
  const config = { rateLimit: false } as const;
  app.get('/healthz', {
    config,
    schema: { tags: TAGS, summary: 'Whether the process answers', response: STATE },
    handler: () => ({ state: 'alive' }),
  });
  app.get('/readyz', {
    config,
    schema: { tags: TAGS, summary: 'Whether records can be kept now', response: STATE },
    handler: async () => {
      await storage.ping();
      return { state: 'ready' };
    },
  });
  app.get('/metrics', {
    config,
    schema: {
      tags: TAGS,
      summary: 'Figures for Prometheus',
      description: 'From this machine, or with the metrics token.',
      security: [{ metricsToken: [] }, {}],
      produces: ['text/plain'],
      response: { 200: { type: 'string' } },
    },
    handler: async (request, reply) => {
      if (!mayReadMetrics(request, settings))
        throw new RequestError(403, 'token-needed', 'The metrics need their token.');
      return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    },
  });
}

/** Behind a proxy every request seems to come from this machine, so there only the token counts. */
function mayReadMetrics(request: FastifyRequest, { metricsToken, listen }: ServerContext['settings']): boolean {
  if (metricsToken !== undefined) return hasBearer(request, metricsToken);
  const from = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return listen.trustedProxies.length === 0 && isLoopbackHost(from);
}

/** Whether the request carries this secret as `Authorization: Bearer`, compared in constant time. */
export function hasBearer({ headers }: Pick<FastifyRequest, 'headers'>, secret: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(headers.authorization ?? ''), hash(`Bearer ${secret}`));
}
