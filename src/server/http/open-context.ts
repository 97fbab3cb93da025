import { openAddinFiles, readShippedFiles } from '../addin-files';
import { createSenderCheck } from '../auth';
import type { OrganisationSettings, ServerSettings } from '../config';
import { openDirectory } from '../directory';
import { openPseudonyms } from '../pseudonym';
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
  const organisations = await openOrganisations(settings, addinFolder, origin);
  const isAlone = settings.databaseUrl === undefined;
  const pseudonyms = openPseudonyms({ dataFolder: settings.dataFolder, whenMissing: isAlone ? 'create' : 'refuse' });
  for (const [id, { files }] of organisations) {
    if (files.inForce().records.sender === 'pseudonym') pseudonyms.of(id, 'a sender');
  }
  return {
    ...given,
    organisations,
    pseudonyms,
    checkSender: createSenderCheck({ organisations: settings.organisations, now }),
    metrics: createMetrics(storage),
  };
}

async function openOrganisations(
  { organisations }: ServerSettings,
  addinFolder: string,
  origin: () => string,
): Promise<ReadonlyMap<string, ServedOrganisation>> {
  const shipped = readShippedFiles(addinFolder);
  const opened = organisations.map(async (settings): Promise<readonly [string, ServedOrganisation]> => {
    const installation = () => toInstallation(settings, origin());
    const files = await openAddinFiles({ shipped, policyFile: settings.policyFile, installation });
    const directory = await openDirectory(settings.directory);
    return [settings.id, { settings, files, directory }];
  });
  return new Map(await Promise.all(opened));
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
