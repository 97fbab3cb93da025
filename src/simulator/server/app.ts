import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { pageHeaders } from '../../addin/headers';
import type { Certificate } from './certificate';
import { hostHeaders } from './host-headers';
import { StartProblem } from './start-problem';
import { LOCAL_OFFICE, withOffice } from './substitution';

export interface AppOptions {
  /** The folder that the build wrote: `addin/` and `simulator/` are served from it. */
  readonly dist: string;
  readonly certificate: Certificate;
  /** Both origins, complete as soon as both ports are known. Read at each request. */
  readonly origins: Readonly<Origins>;
}

/** `https://localhost:PORT`. One hostname for both: office.js only talks to a host on its own hostname. */
export interface Origins {
  addin: string;
  host: string;
}

export interface Apps {
  readonly addin: FastifyInstance;
  readonly host: FastifyInstance;
}

/** Files are rebuilt under the running server, so nothing may be kept; and a folder is never listed. */
const STATIC: Omit<FastifyStaticOptions, 'root'> = {
  index: false,
  redirect: false,
  cacheControl: false,
  etag: false,
  lastModified: false,
  dotfiles: 'ignore',
};

/** Files of the simulator's folder that are not for browsers, or only for the add-in's pages. */
const NOT_FOR_THE_HOST_PAGE = new Set(['/server.js', '/msajax.js']);

/**
 * The two web servers of the simulator, not yet listening: the add-in's own origin with the shipped files, and the
 * origin that plays Outlook on the web. They are two because the add-in's pages must work in a stranger's frame.
 *
 * @throws StartProblem when Microsoft's Office.js, a development dependency, is not installed.
 */
export async function createApps(options: AppOptions): Promise<Apps> {
  const [addin, host] = await Promise.all([createAddinApp(options), createHostApp(options)]);
  return { addin, host };
}

async function createAddinApp({ dist, certificate, origins }: AppOptions): Promise<FastifyInstance> {
  const app = createApp(certificate);
  const shipped = path.join(dist, 'addin');
  const office = findOffice(dist);
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(pageHeaders({ extraFrameAncestors: [origins.host] }));
    // office.js loads its parts, and the classic client the handler file, as anonymous cross-origin requests.
    reply.header('access-control-allow-origin', '*');
  });
  await app.register(fastifyStatic, { ...STATIC, root: shipped });
  await app.register(fastifyStatic, { ...STATIC, root: office, prefix: '/office/', decorateReply: false });
  app.get('/', (_request, reply) => reply.redirect(`${origins.host}/`));
  app.get('/office/msajax.js', (_request, reply) => reply.sendFile('msajax.js', path.join(dist, 'simulator')));
  app.get<{ Params: { page: string } }>('/:page(^[\\w-]+\\.html$)', async ({ params }, reply) => {
    const html = await readFile(path.join(shipped, params.page), 'utf8').catch(() => undefined);
    if (html === undefined) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').send(withOffice(html, params.page, LOCAL_OFFICE));
  });
  return app;
}

async function createHostApp({ dist, certificate, origins }: AppOptions): Promise<FastifyInstance> {
  const app = createApp(certificate);
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(hostHeaders(origins.addin));
  });
  await app.register(fastifyStatic, {
    ...STATIC,
    root: path.join(dist, 'simulator'),
    allowedPath: (file) => !NOT_FOR_THE_HOST_PAGE.has(file),
  });
  app.get('/', (_request, reply) => reply.sendFile('host.html'));
  app.get('/config.json', () => ({ url: origins.addin, messageOrigin: origins.addin, outlookOrigin: origins.host }));
  return app;
}

/** A stranger's page whose name was made to point to this machine would otherwise be of one origin with this server. */
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

function createApp({ pem }: Certificate): FastifyInstance {
  const app = fastify({ https: { key: pem, cert: pem }, forceCloseConnections: true });
  app.addHook('onRequest', async (request, reply) => {
    if (!OWN_NAMES.has(request.hostname)) {
      return reply.code(403).type('text/plain').send('This server answers for localhost only.');
    }
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('There is no such file.'));
  app.setErrorHandler((error, _request, reply) => answerError(error, reply));
  return app;
}

/** A broken page says why, to the developer who looks at it: nobody else can reach this server. */
function answerError(error: unknown, reply: FastifyReply): FastifyReply {
  return reply.code(500).type('text/plain').send(String(error));
}

/**
 * Microsoft's terms forbid re-publishing Office.js, so it is served from the installed package and never built in. A path
 * and not require.resolve: the bundler would take that for an import.
 */
function findOffice(dist: string): string {
  const folder = path.resolve(dist, '../node_modules/@microsoft/office-js/dist');
  if (existsSync(path.join(folder, 'office.js'))) return folder;
  throw new StartProblem(
    'Microsoft’s Office.js is not installed; run "npm ci" without leaving out development packages.',
  );
}
