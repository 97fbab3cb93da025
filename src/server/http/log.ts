import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pino, type DestinationStream, type Logger } from 'pino';
import { AccessError } from '../auth';
import { StorageError } from '../storage';
import type { Metrics } from './metrics';

/**
 * A log that cannot tell secrets: a request is its method and the pattern of its route, so that neither the query (tokens,
 * states, senders) nor an organisation's path stands in it; headers and addresses are not written at all. Lines are JSON.
 */
export function createLog(destination: DestinationStream, level: string): Logger {
  return pino(
    {
      level,
      base: {},
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        req: (request: FastifyRequest) => ({ method: request.method }),
        res: (reply: FastifyReply) => ({ status: reply.statusCode }),
        err: toTellableError,
        error: toTellableError,
      },
    },
    destination,
  );
}

/**
 * Where it happened, and what was meant for a log. The text of a foreign error may quote what it failed on: a database's
 * quotes rows, a parser's its input.
 */
function toTellableError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const isOurs = error instanceof AccessError || error instanceof StorageError;
  return {
    type: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(isOurs ? { message: error.message } : {}),
    stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause === undefined ? {} : { cause: toTellableError(error.cause) }),
  };
}

/** One line for each request once it is answered, and its time for the metrics. */
export function logRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', (request, reply, next) => {
    void reply.header('x-request-id', request.id);
    next();
  });
  app.addHook('onResponse', (request, reply, next) => {
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    const { elapsedTime: ms } = reply;
    metrics.requestSeconds.observe({ route, status: String(status) }, ms / 1000);
    const line = { method: request.method, route, status, ms: Math.round(ms) };
    if (status >= 500) request.log.error(line, 'request');
    else if (status >= 400) request.log.info(line, 'request');
    else request.log.debug(line, 'request');
    next();
  });
}
