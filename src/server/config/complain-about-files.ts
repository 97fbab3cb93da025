import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { describeFileError } from '../../policy';
import { readPolicyFile } from '../addin-files';
import { readDirectory } from '../directory';
import { MissingPseudonymKeyError, openPseudonyms } from '../pseudonym';
import { complainAboutCertificates } from './complain-about-tls';
import type { OrganisationSettings, ServerSettings } from './settings';

/**
 * All that is wrong with what the settings name, in sentences that begin with a file and, where there are any, line and column: TLS,
 * the data folder, and of each organisation its policy, directory, receivers and pseudonym keys. Makes nothing, opens no port and no database.
 */
export async function complainAboutFiles(settings: ServerSettings): Promise<readonly string[]> {
  const { dataFolder, organisations } = settings;
  const unusable = complainAboutFolder(dataFolder);
  const withKeys = unusable.length === 0 ? settings : undefined;
  const ofOrganisations = organisations.map((each) => complainAboutOrganisation(each, withKeys));
  return [...complainAboutCertificates(settings), ...unusable, ...(await Promise.all(ofOrganisations)).flat()];
}

async function complainAboutOrganisation(
  { id, policyFile, directory }: OrganisationSettings,
  withKeys: ServerSettings | undefined,
): Promise<readonly string[]> {
  const policy = await readPolicyFile(policyFile);
  const teams = directory === undefined ? undefined : await readDirectory(directory.file);
  const needsKey = policy.ok && policy.inForce.records.sender === 'pseudonym';
  return [
    ...(policy.ok ? [] : policy.complaints),
    ...(teams === undefined || teams.ok ? [] : teams.complaints),
    ...(needsKey && withKeys !== undefined ? complainAboutKeys(withKeys, id) : []),
  ];
}

/** One that is not there is made, so the nearest above it that is there must let that happen. */
function complainAboutFolder(folder: string): readonly string[] {
  try {
    if (!statSync(folder).isDirectory()) return [`${folder}: this is a file, not a folder for data.`];
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return [];
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT' && path.dirname(folder) !== folder;
    return isMissing ? complainAboutFolder(path.dirname(folder)) : [`${folder}: ${describeFileError(error)}`];
  }
}

/**
 * Why an organisation's senders could get no pseudonyms, as a sentence in a list; empty when they could. Servers that share a database make
 * no key by themselves, or each would know people by another name.
 */
export function complainAboutKeys(
  { dataFolder, databaseUrl }: Pick<ServerSettings, 'dataFolder' | 'databaseUrl'>,
  organisation: string,
): readonly string[] {
  const pseudonyms = openPseudonyms({ dataFolder, whenMissing: 'refuse' });
  try {
    if (databaseUrl === undefined) pseudonyms.everyOf(organisation, 'a sender');
    else pseudonyms.of(organisation, 'a sender');
    return [];
  } catch (error) {
    if (error instanceof MissingPseudonymKeyError) return [error.message];
    throw error;
  }
}
