// Adds `helmet` to what a route may say.
import type {} from '@fastify/helmet';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../../../addin/headers';
import type { ServedFile } from '../../addin-files';
import { buildAllowedList, buildManifest, readShippedManifest } from '../../manifest';
import type { ServerContext } from '../context';

const TAGS = ['add-in'];

/** The add-in's files of each organisation, below its path, and the list of handler files at the root of the host. */
export function addAddinRoutes(app: FastifyInstance, context: ServerContext): void {
  const { organisations, origin } = context;
  const byPath = new Map([...organisations.values()].map(({ settings, files }) => [settings.path, files]));

  app.get<{ Params: { readonly path: string; readonly '*': string } }>('/:path/*', {
    // Framed by Outlook, so none of the headers that forbid it.
    helmet: false,
    schema: {
      tags: TAGS,
      summary: 'A file of the add-in, with the organisation’s policy compiled in',
      params: { type: 'object', properties: { path: { type: 'string' }, '*': { type: 'string' } } },
    },
    handler: (request, reply) => {
      const file = byPath.get(request.params.path)?.find(request.params['*']);
      return file === undefined ? reply.callNotFound() : sendFile(request, reply, file);
    },
  });

  app.get('/.well-known/microsoft-officeaddins-allowed.json', {
    helmet: false,
    schema: {
      tags: TAGS,
      summary: 'The handler files that may ask for tokens',
      response: {
        200: {
          type: 'object',
          required: ['allowed'],
          properties: { allowed: { type: 'array', items: { type: 'string' } } },
        },
      },
    },
    handler: async (_, reply) => {
      const shipped = await readShippedManifest();
      const listed = [...organisations.values()].filter(({ settings }) => settings.handlerList === 'listed');
      const allowed = listed.flatMap(({ settings: { path, name } }) => {
        const deployment = { url: `${origin()}/${path}/`, name, mode: 'soft-block', revision: 0 } as const;
        return (JSON.parse(buildAllowedList(buildManifest(shipped, deployment))) as { allowed: string[] }).allowed;
      });
      return reply.headers({ 'access-control-allow-origin': '*', 'cache-control': 'no-cache' }).send({ allowed });
    },
  });
}

/**
 * Asked for again at each start of Outlook, and sent only when it has changed: a new policy must not wait for a cache. Any
 * origin may read: office.js loads its parts, and classic the handler file, as anonymous cross-origin requests.
 */
function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, body, gzipped, etag }: ServedFile,
): FastifyReply {
  void reply.headers({
    ...pageHeaders({}),
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    etag,
  });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const takesGzip = gzipped !== undefined && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (takesGzip) return reply.type(type).header('content-encoding', 'gzip').send(gzipped);
  return reply.type(type).send(body);
}
