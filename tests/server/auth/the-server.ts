import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { OrganisationSettings, ServerSettings } from '../../../src/server/config';
import { openPseudonyms } from '../../../src/server/pseudonym';
import { startServer } from '../../../src/server/http/start-server';
import { findOffice, openSimulatedOutlook } from '../../../src/simulator';

export interface TheServer {
  readonly app: FastifyInstance;
  /** "GET /api/records" and every other, as the app itself was told of them. */
  readonly routes: readonly string[];
  /** Everything that was logged. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

interface TheServerOptions {
  readonly origin: string;
  /** None: any that is free. */
  readonly port?: number;
  /** None: an empty SQLite file. */
  readonly databaseUrl?: string | undefined;
}

/** The whole server as it is started for people, on a port of loopback. */
export async function theServer(
  organisations: readonly OrganisationSettings[],
  { origin, port = 0, databaseUrl }: TheServerOptions,
  now: () => Date,
): Promise<TheServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lastlook-server-'));
  const discard = (): void => rmSync(dataFolder, { recursive: true, force: true });
  const settings: ServerSettings = {
    listen: { host: '127.0.0.1', port, tls: undefined, trustedProxies: [] },
    publicUrl: origin,
    dataFolder,
    databaseUrl,
    metricsToken: 'm'.repeat(43),
    limits: { perAddress: 100_000, perKey: 100_000, atOnce: 100 },
    organisations,
  };
  // Servers that share a database are given their keys, none makes its own.
  const pseudonyms = openPseudonyms({ dataFolder, whenMissing: 'create' });
  for (const { id } of organisations) pseudonyms.rotate(id);
  const lines: string[] = [];
  const destination = new Writable({
    write: (line: Buffer, _, done) => {
      lines.push(line.toString());
      done();
    },
  });
  const routes: string[] = [];
  let app: FastifyInstance | undefined;
  // Fastify tells of each instance before anything is added to it, so no route can be overlooked.
  const watch = (message: unknown): void => {
    app = (message as { readonly fastify: FastifyInstance }).fastify;
    app.addHook('onRoute', ({ method, url }) => {
      routes.push(...[method].flat().map((each) => `${each} ${url}`));
    });
  };
  subscribe('fastify.initialization', watch);
  try {
    const addinFolder = resolve(__dirname, '../../../dist/addin');
    const simulator = openSimulatedOutlook(resolve(addinFolder, '../simulator'), findOffice(__dirname));
    const server = await startServer({ settings, addinFolder, simulator, log: { destination, level: 'debug' }, now });
    return {
      app: app!,
      routes: [...new Set(routes)],
      log: () => lines.join(''),
      stop: () => server.stop().finally(discard),
    };
  } catch (error) {
    discard();
    throw error;
  } finally {
    unsubscribe('fastify.initialization', watch);
  }
}
