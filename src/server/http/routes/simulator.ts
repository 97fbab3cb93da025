import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import { toServed, type AddinFiles, type ServedFile } from '../../addin-files';
import { personOf, requires } from '../../auth';
import type { ServerContext, SimulatedOutlook } from '../context';
import { sendFile } from './send-file';

const TAGS = ['simulator'];

/** Where the page that plays Outlook is; the files it asks for lie beside it. */
const PAGE = '/console/simulator';

/**
 * The simulator: an administrator tries the organisation's own policy in a browser. The page is for administrators and may use the
 * console's origin, because all its scripts are ours. What it puts into frames runs Office.js: that lies below the organisation's
 * unguessable path, as the add-in itself does, is told of no place to deliver to, and is sandboxed.
 */
export function addSimulatorRoutes(
  app: FastifyInstance,
  { organisations, origin }: ServerContext,
  outlook: SimulatedOutlook,
): void {
  const kept = createCache();
  const byPath = new Map([...organisations.values()].map(({ settings, files }) => [settings.path, files]));
  const preHandler = requires('administrator');

  app.get(PAGE, {
    schema: { tags: TAGS, summary: 'Leads to the simulator' },
    preHandler,
    handler: (_, reply) => reply.redirect(`${PAGE}/`, 303),
  });

  app.get<{ Params: { readonly '*': string } }>(`${PAGE}/*`, {
    config: { hasOwnHeaders: true },
    schema: {
      tags: TAGS,
      summary: 'A file of the page that plays Outlook',
      params: { type: 'object', properties: { '*': { type: 'string' } } },
    },
    onRequest: carry(outlook.outlookHeaders),
    preHandler,
    handler: (request, reply) => {
      const name = request.params['*'] === '' ? 'host.html' : request.params['*'];
      if (name === 'config.json') return reply.send(placeFor(request));
      const file = kept(`page ${name}`, () => outlook.outlookFile(name));
      if (file === undefined) return reply.callNotFound();
      return sendFile(request, reply, file, { 'cache-control': 'private, no-cache' });
    },
  });

  app.get<{ Params: { readonly path: string; readonly '*': string } }>('/:path/simulator/*', {
    // Framed by the page above, so none of the headers that forbid it.
    config: { hasOwnHeaders: true },
    schema: {
      tags: TAGS,
      summary:
        'A file of the add-in for the simulator, with the organisation’s policy compiled in and no place to deliver to',
      params: { type: 'object', properties: { path: { type: 'string' }, '*': { type: 'string' } } },
    },
    onRequest: carry(outlook.frameHeaders),
    handler: (request, reply) => {
      const files = byPath.get(request.params.path);
      const file = files === undefined ? undefined : frameFile(files, request.params['*']);
      return file === undefined ? reply.callNotFound() : sendFile(request, reply, file, {});
    },
  });

  app.get<{ Params: { readonly '*': string } }>('/simulator/office/*', {
    config: { hasOwnHeaders: true },
    schema: {
      tags: TAGS,
      summary: 'The office.js of the simulator where npm has installed it here, and what goes before it',
      params: { type: 'object', properties: { '*': { type: 'string' } } },
    },
    onRequest: carry(outlook.frameHeaders),
    handler: (request, reply) => {
      const name = request.params['*'];
      const file = kept(`office ${name}`, () => outlook.officeFile(name));
      return file === undefined ? reply.callNotFound() : sendFile(request, reply, file, {});
    },
  });

  const placeFor = (request: FastifyRequest): object => {
    const { path = '' } = organisations.get(personOf(request).organisation)?.settings ?? {};
    return { url: `${origin()}/${path}/simulator`, console: '/console', ...outlook.frameOrigins };
  };

  const frameFile = (files: AddinFiles, name: string): ServedFile | undefined => {
    const file = files.findForSimulator(name);
    if (file === undefined || !name.endsWith('.html')) return file;
    // No policy stands in a page, so it is the same one for every organisation.
    return kept(name, () => Buffer.from(outlook.toFramePage(file.body.toString('utf8'), name)));
  };
}

/** From the start, so that a refusal and what is not there have them too. */
function carry(headers: Readonly<Record<string, string>>): onRequestHookHandler {
  return (_, reply, next) => {
    void reply.headers(headers);
    next();
  };
}

/** Read, compressed and hashed when first asked for: nearly a megabyte, which most servers never send. */
function createCache(): (name: string, read: () => Buffer | undefined) => ServedFile | undefined {
  const files = new Map<string, ServedFile>();
  return (name, read) => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const body = read();
    if (body === undefined) return undefined;
    const file = toServed(name, body);
    files.set(name, file);
    return file;
  };
}
