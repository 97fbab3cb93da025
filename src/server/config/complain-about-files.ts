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
  const ofOrganisations = organisations.map((each) => complainAboutOrganisation(each, settings));
  return [
    ...complainAboutCertificates(settings),
    ...complainAboutFolder(dataFolder),
    ...(await Promise.all(ofOrganisations)).flat(),
  ];
}

async function complainAboutOrganisation(
  { id, policyFile, directory }: OrganisationSettings,
  { databaseUrl, dataFolder }: ServerSettings,
): Promise<readonly string[]> {
  const policy = await readPolicyFile(policyFile);
  const teams = directory === undefined ? undefined : await readDirectory(directory.file);
  const needsKey = databaseUrl !== undefined && policy.ok && policy.inForce.records.sender === 'pseudonym';
  return [
    ...(policy.ok ? [] : policy.complaints),
    ...(teams === undefined || teams.ok ? [] : teams.complaints),
    ...(needsKey ? complainAboutKey(dataFolder, id) : []),
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

/** Servers that share a database make none by themselves. */
function complainAboutKey(dataFolder: string, organisation: string): readonly string[] {
  try {
    openPseudonyms({ dataFolder, whenMissing: 'refuse' }).of(organisation, 'a sender');
    return [];
  } catch (error) {
    if (error instanceof MissingPseudonymKeyError) return [error.message];
    throw error;
  }
}
