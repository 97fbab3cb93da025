import path from 'node:path';
import { openAddinFiles, readShippedFiles } from '../addin-files';
import { createSenderCheck } from '../auth';
import {
  complainAboutCertificates,
  complainAboutKeys,
  type OrganisationSettings,
  type ServerSettings,
} from '../config';
import { openDirectory } from '../directory';
import { openPseudonyms, type Pseudonyms } from '../pseudonym';
import { BadFileError } from '../reloaded';
import type { ServedOrganisation, ServerContext } from './context';
import { createMetrics } from './metrics';

interface ContextOptions extends Pick<ServerContext, 'settings' | 'storage' | 'simulator' | 'origin' | 'now'> {
  /** The folder with the built add-in. */
  readonly addinFolder: string;
}

/**
 * What the routes work with: policies are read and compiled into the files, and keys that cannot be made are there.
 *
 * @throws BadFileError, MissingPseudonymKeyError, NoPolicySlotError
 */
export async function openContext({ addinFolder, ...given }: ContextOptions): Promise<ServerContext> {
  const { settings, storage, origin, now } = given;
  const { organisations, pseudonymous } = await openOrganisations(settings, addinFolder, origin);
  const isAlone = settings.databaseUrl === undefined;
  const pseudonyms = openPseudonyms({ dataFolder: settings.dataFolder, whenMissing: isAlone ? 'create' : 'refuse' });
  await refuseLostKeys(pseudonymous, given, pseudonyms);
  for (const id of pseudonymous) pseudonyms.of(id, 'a sender');
  return {
    ...given,
    organisations,
    pseudonyms,
    checkSender: createSenderCheck({ organisations: settings.organisations, now }),
    metrics: createMetrics(storage),
  };
}

/**
 * A database that was put back without its keys must not get new ones: who asks for their records would be told that there are none.
 */
async function refuseLostKeys(
  organisations: readonly string[],
  { storage, settings }: Pick<ServerContext, 'storage' | 'settings'>,
  pseudonyms: Pseudonyms,
): Promise<void> {
  const complaints: string[] = [];
  for (const id of organisations) {
    const hasKey = pseudonyms.everyOf(id, 'a sender').length > 0;
    if (hasKey || !(await storage.forOrganisation(id).records.knowsPseudonyms())) continue;
    const folder = path.join(settings.dataFolder, 'pseudonym-keys', id);
    complaints.push(
      `${folder}: there is no pseudonym key, and there are records that name senders by one. Put the key back from your copy of this folder. Only where it is lost for good, make a new one with "lastlook subject rotate-key": nobody finds by an address what was kept before.`,
    );
  }
  if (complaints.length > 0) throw new BadFileError(complaints);
}

interface Organisations {
  readonly organisations: ReadonlyMap<string, ServedOrganisation>;
  /** Those whose policy needs a key. */
  readonly pseudonymous: readonly string[];
}

/** What is wrong with any file of any organisation is told at once: whoever mends it starts the server once. */
async function openOrganisations(
  settings: ServerSettings,
  addinFolder: string,
  origin: () => string,
): Promise<Organisations> {
  const shipped = readShippedFiles(addinFolder);
  const opened = await Promise.all(settings.organisations.map((each) => openOrganisation(each, shipped, origin)));
  const pseudonymous = opened.flatMap(({ served }) =>
    served !== undefined && needsKey(served) ? served.settings.id : [],
  );
  const complaints = [
    complainAboutCertificates(settings),
    ...opened.map((each) => each.complaints),
    ...pseudonymous.map((id) => complainAboutKeys(settings, id)),
  ].flat();
  if (complaints.length > 0) throw new BadFileError(complaints);
  const organisations = opened.flatMap(({ served }) => (served === undefined ? [] : [served]));
  return { organisations: new Map(organisations.map((served) => [served.settings.id, served])), pseudonymous };
}

const needsKey = ({ files }: ServedOrganisation): boolean => files.inForce().records.sender === 'pseudonym';

interface Opened {
  /** None when there is something to complain about. */
  readonly served: ServedOrganisation | undefined;
  readonly complaints: readonly string[];
}

async function openOrganisation(
  settings: OrganisationSettings,
  shipped: ReturnType<typeof readShippedFiles>,
  origin: () => string,
): Promise<Opened> {
  const complaints: string[] = [];
  const complain = (error: unknown): undefined => {
    if (!(error instanceof BadFileError)) throw error;
    complaints.push(...error.complaints);
  };
  const installation = () => toInstallation(settings, origin());
  const files = await openAddinFiles({ shipped, policyFile: settings.policyFile, installation }).catch(complain);
  const directory = await openDirectory(settings.directory).catch(complain);
  const served = files === undefined || directory === undefined ? undefined : { settings, files, directory };
  return { served, complaints };
}

function toInstallation({ id, ingestKey, entra }: OrganisationSettings, origin: string) {
  return {
    policy: { id },
    url: `${origin}/api/records`,
    ...(ingestKey === undefined ? {} : { key: ingestKey }),
    ...(entra === undefined
      ? {}
      : {
          entra: {
            clientId: entra.clientId,
            authority: `${entra.authority ?? 'https://login.microsoftonline.com'}/${entra.tenants[0] ?? ''}`,
            scope: `${/^[0-9a-f-]{36}$/i.test(entra.audience) ? 'api://' : ''}${entra.audience}/${entra.scope}`,
          },
        }),
  };
}
