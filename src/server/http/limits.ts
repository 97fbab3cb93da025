import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';
import type { Limits } from '../config';
import { RequestError } from './errors';
import { SteadyWindows } from './steady-windows';

const MINUTE_MS = 60_000;

/** Connections that send nothing cost little, but not nothing. */
const CONNECTIONS_PER_REQUEST = 20;

/**
 * Of what may be under way at once, the most that may be one address's: with bodies that come byte by byte or answers that it never reads it would else
 * keep everybody out, health checks included, with far fewer requests a minute than it may make.
 */
const SHARE_OF_ADDRESS = 1 / 2;

/** Times after which a connection that says too little is closed. */
const HEADERS_MS = 15_000;

/**
 * Turns requests away before they cost memory: those above what may be under way at once, of all and of one address, before their bodies are
 * read, those of one address above its share of a minute, and those that still come while the server ends.
 */
export async function limitRequests(app: FastifyInstance, limits: Limits): Promise<void> {
  let isEnding = false;
  let underWay = 0;
  const byAddress = new Map<string, number>();
  const most = Math.ceil(limits.atOnce * SHARE_OF_ADDRESS);
  app.server.maxConnections = limits.atOnce * CONNECTIONS_PER_REQUEST;
  app.server.headersTimeout = HEADERS_MS;
  app.addHook('preClose', (done) => {
    isEnding = true;
    done();
  });
  app.addHook('onRequest', async (request, reply) => {
    if (isEnding) throw new RequestError(503, 'closing', 'This server is about to end. Try again later.', 10);
    const address = toAddressKey(request);
    const ofAddress = byAddress.get(address) ?? 0;
    if (underWay >= limits.atOnce || ofAddress >= most) {
      void reply.header('connection', 'close');
      throw new RequestError(503, 'busy', 'Too many requests are under way. Try again later.', 2);
    }
    underWay += 1;
    byAddress.set(address, ofAddress + 1);
    let isOver = false;
    const end = (): void => {
      if (isOver) return;
      isOver = true;
      underWay -= 1;
      const left = (byAddress.get(address) ?? 1) - 1;
      if (left === 0) byAddress.delete(address);
      else byAddress.set(address, left);
    };
    // Whichever comes: a client that goes away gets no answer, and an answer that is through may leave its socket open.
    reply.raw.once('finish', end);
    reply.raw.once('close', end);
  });
  await app.register(rateLimit, {
    max: limits.perAddress,
    timeWindow: MINUTE_MS,
    store: SteadyWindows,
    keyGenerator: toAddressKey,
    errorResponseBuilder: (_, { ttl }) => tooMany(ttl),
  });
}

/** Counts deliveries by one key; rejects with 429 above the limit. */
export function createKeyLimit(app: FastifyInstance, limits: Limits): (request: FastifyRequest) => Promise<void> {
  const check = app.createRateLimit({
    max: limits.perKey,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => `key of ${request.deliveredFor}`,
  });
  return async (request) => {
    const counted = await check(request);
    if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted.ttl);
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The organisation whose key came with the request. */
    deliveredFor: string;
  }
}

function tooMany(ttlMs: number): RequestError {
  const seconds = Math.max(1, Math.ceil(ttlMs / 1000));
  return new RequestError(429, 'too-many', 'Too many requests. Try again later.', seconds);
}

/** One household or office has 2^64 addresses of IPv6 (RFC 6177): the network is counted. */
export function toAddressKey({ ip }: Pick<FastifyRequest, 'ip'>): string {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip.replace(/^::ffff:/, '');
  const [head = '', tail] = ip.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}
