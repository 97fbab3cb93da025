import type { FastifyInstance } from 'fastify';
import { pageHeaders } from '../../../addin/headers';
import { buildAllowedList, buildManifest, readShippedManifest } from '../../manifest';
import type { ServerContext } from '../context';
import { sendFile } from './send-file';

const TAGS = ['add-in'];

/**
 * Asked for again at each start of Outlook, and sent only when it has changed: a new policy must not wait for a cache. Any
 * origin may read: office.js loads its parts, and classic the handler file, as anonymous cross-origin requests.
 */
const HEADERS = { ...pageHeaders({}), 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };

/** The add-in's files of each organisation, below its path, and the list of handler files at the root of the host. */
export function addAddinRoutes(app: FastifyInstance, context: ServerContext): void {
  const { organisations, origin } = context;
  const byPath = new Map([...organisations.values()].map(({ settings, files }) => [settings.path, files]));

  app.get<{ Params: { readonly path: string; readonly '*': string } }>('/:path/*', {
    // Framed by Outlook, so none of the headers that forbid it.
    config: { hasOwnHeaders: true },
    schema: {
      tags: TAGS,
      summary: 'A file of the add-in, with the organisation’s policy compiled in',
      params: { type: 'object', properties: { path: { type: 'string' }, '*': { type: 'string' } } },
    },
    handler: (request, reply) => {
      const file = byPath.get(request.params.path)?.find(request.params['*']);
      return file === undefined ? reply.callNotFound() : sendFile(request, reply, file, HEADERS);
    },
  });

  app.get('/.well-known/microsoft-officeaddins-allowed.json', {
    config: { hasOwnHeaders: true },
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
