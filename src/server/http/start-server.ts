import type { DestinationStream } from 'pino';
import type { Access } from '../auth';
import { makeFolder, type ServerSettings } from '../config';
import type { SimulatedOutlook } from './context';
import { openStorage, type Storage } from '../storage';
import { createApp } from './app';
import { guessNoLongLives } from './collector';
import { recordPolicies, watchFiles } from './file-reload';
import { forwardRecords } from './forward-records';
import { startHousekeeping } from './housekeeping';
import { openContext } from './open-context';

export interface StartOptions {
  readonly settings: ServerSettings;
  /** The folder with the built add-in. */
  readonly addinFolder: string;
  /** For administrators to try the policy in; none unless asked for. */
  readonly simulator?: SimulatedOutlook;
  readonly log: { readonly destination: DestinationStream; readonly level: string };
  readonly now: () => Date;
}

export interface RunningServer {
  /** Where it is reached, without a path. */
  readonly origin: string;
  /** For an organisation without a sign-in service, on loopback: lets whoever opens it in, once, in that role. */
  readonly mintSignInLink: Access['mintSignInLink'];
  /** Reads every policy and directory again. */
  readonly reloadFiles: () => Promise<void>;
  /** Takes no more requests, finishes those under way, writes what is acknowledged, closes. */
  readonly stop: () => Promise<void>;
}

/** How long requests under way may take once the server was told to stop. */
const DRAIN_MS = 20_000;

/**
 * Starts the one process.
 *
 * @throws BadFileError, MissingPseudonymKeyError, StorageError, or what the operating system says of the port. Nothing is left running then.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { settings } = options;
  guessNoLongLives();
  makeFolder(settings.dataFolder);
  const storage = await openStorage(
    settings.databaseUrl === undefined
      ? { kind: 'sqlite', folder: settings.dataFolder }
      : { kind: 'postgres', url: settings.databaseUrl },
  );
  try {
    return await start(options, storage);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function start(options: StartOptions, storage: Storage): Promise<RunningServer> {
  const { settings, addinFolder, simulator, log, now } = options;
  const { host, port, tls } = settings.listen;
  let origin = settings.publicUrl ?? `http${tls === undefined ? '' : 's'}://${toUrlHost(host)}:${String(port)}`;
  const context = await openContext({ settings, addinFolder, storage, simulator, origin: () => origin, now });
  const { app, access } = await createApp(context, log);
  await recordPolicies(context);
  await app.listen({ host, port });
  const address = app.server.address();
  if (settings.publicUrl === undefined && typeof address === 'object' && address !== null) {
    origin = origin.replace(/:\d+$/, `:${String(address.port)}`);
  }
  const watched = watchFiles(context, app.log);
  const housekeeping = startHousekeeping(context, app.log);
  const forwarding = forwardRecords(context, app.log);
  app.log.info({ engine: storage.engine }, 'listening');

  return {
    origin,
    mintSignInLink: access.mintSignInLink,
    reloadFiles: watched.reloadAll,
    stop: async () => {
      watched.stop();
      const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
      await app.close();
      clearTimeout(cut);
      await housekeeping.stop();
      await forwarding.stop();
      await storage.close();
      app.log.info('stopped');
    },
  };
}

/** An address of IPv6 stands in brackets in a URL (RFC 3986, 3.2.2). */
function toUrlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
