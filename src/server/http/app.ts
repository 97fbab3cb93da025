import formbody from '@fastify/formbody';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DestinationStream } from 'pino';
import { mountAccess, type Access } from '../auth';
import type { ListenSettings } from '../config';
import { registerPages } from '../pages';
import type { ServerContext } from './context';
import { answerErrors } from './errors';
import { protectAnswers } from './headers';
import { limitRequests } from './limits';
import { createLog, logRequests } from './log';
import { addAddinRoutes } from './routes/addin';
import { addAuditRoute } from './routes/audit';
import { addDeliveryRoute } from './routes/deliver';
import { addExportRoutes } from './routes/export';
import { addFigureRoutes } from './routes/figures';
import { addHealthRoutes } from './routes/health';
import { describeRoutes } from './routes/openapi';
import { addRecordRoutes } from './routes/records';
import { addSimulatorRoutes } from './routes/simulator';
import { answerUnknownAddresses, toReadable } from './unknown-addresses';

/** Forms and reviews are short; deliveries say their own limit. */
const MOST_BYTES = 16 * 1024;

/** A body that comes slower than this is an attack or a broken line. */
const REQUEST_MS = 30_000;

/** Nothing goes in or out for so long: the answer is one that nobody reads, and would take its place among the requests under way for good. */
const SILENT_MS = 120_000;

/** Longer than balancers keep theirs (60 s), so that none sends into a connection that is just being closed. */
const KEEP_ALIVE_MS = 75_000;

export interface App {
  readonly app: FastifyInstance;
  readonly access: Access;
}

export interface LogSettings {
  readonly destination: DestinationStream;
  readonly level: string;
}

/** The whole server, not yet listening. That there is TLS with the files named for it was found out with the context. */
export async function createApp(context: ServerContext, log: LogSettings): Promise<App> {
  const { settings, storage, metrics, organisations, origin, now } = context;
  const nameOf = (id: string): string => organisations.get(id)?.settings.name ?? id;
  const app = fastify({
    ...tlsOf(settings.listen),
    loggerInstance: createLog(log.destination, log.level),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: settings.listen.trustedProxies.length === 0 ? false : [...settings.listen.trustedProxies],
    bodyLimit: MOST_BYTES,
    requestTimeout: REQUEST_MS,
    connectionTimeout: SILENT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // Its own answer would say neither when to come again nor who may read it.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    rewriteUrl: toReadable,
    // No pattern is tried on them, and headers have a limit: fastify would answer longer ones past everything below.
    routerOptions: { maxParamLength: MOST_BYTES },
    // What nobody asked for is refused, not dropped.
    ajv: { customOptions: { removeAdditional: false } },
  }) as unknown as FastifyInstance;

  answerErrors(app, metrics);
  logRequests(app, metrics);
  protectAnswers(app, origin);
  await limitRequests(app, settings.limits);
  answerUnknownAddresses(app, nameOf);
  await describeRoutes(app);
  await app.register(formbody);
  const access = await mountAccess(app, { organisations: settings.organisations, storage, origin, now });
  addDeliveryRoute(app, context);
  addRecordRoutes(app, context);
  addFigureRoutes(app, context);
  addExportRoutes(app, context);
  addAuditRoute(app, context);
  addHealthRoutes(app, context);
  addAddinRoutes(app, context);
  if (context.simulator !== undefined) addSimulatorRoutes(app, context, context.simulator);
  await registerPages(app, { storage, now, nameOf });
  await app.ready();
  return { app, access };
}

function tlsOf({ tls }: ListenSettings): object {
  if (tls === undefined) return {};
  return { https: { key: readFileSync(tls.key), cert: readFileSync(tls.cert) } };
}
