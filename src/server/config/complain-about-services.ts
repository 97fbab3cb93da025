import { complainAboutEntra, complainAboutProvider } from '../auth';
import { complainAboutReceiver } from '../siem';
import type { StorageError } from '../storage/storage-error';
import { complainAboutPostgres } from '../storage/postgres/complain-about-database';
import { complainAboutSqlite } from '../storage/sqlite/complain-about-file';
import { complainAboutDatabase } from './complaints';
import type { OrganisationSettings, ServerSettings } from './settings';

/**
 * Whether the database can be used, and whether each organisation's provider, signing keys and receivers answer, in sentences; empty when all
 * do. All are asked side by side, for half a minute at most, and nothing is changed anywhere.
 */
export async function complainAboutServices(settings: ServerSettings): Promise<readonly string[]> {
  const ofOrganisations = settings.organisations.map(complainAboutOrganisation);
  return (await Promise.all([complainAboutStorage(settings), ...ofOrganisations])).flat();
}

type Place = Pick<ServerSettings, 'databaseUrl' | 'dataFolder'>;

async function complainAboutStorage({ databaseUrl, dataFolder }: Place): Promise<readonly string[]> {
  if (databaseUrl === undefined) return complainAboutSqlite(dataFolder);
  const malformed = complainAboutDatabase(databaseUrl);
  return malformed === undefined ? complainAboutPostgres(databaseUrl) : [`DATABASE_URL: ${malformed}`];
}

/** Why the database could not be opened, or asked: what can be seen to be wrong with it, else what it answered. */
export async function describeStorageError(error: StorageError, place: Place): Promise<readonly string[]> {
  const complaints = await complainAboutStorage(place);
  return complaints.length > 0 ? complaints : [error.message];
}

async function complainAboutOrganisation(settings: OrganisationSettings): Promise<readonly string[]> {
  const { id, signIn, entra, receivers } = settings;
  const [provider, keys, ...receiving] = await Promise.all([
    signIn === undefined ? undefined : complainAboutProvider(signIn),
    entra === undefined ? [] : complainAboutEntra(entra),
    ...receivers.map((receiver) => complainAboutReceiver(receiver)),
  ]);
  const complaints = [provider ?? [], keys, ...receiving.map((complaint) => complaint ?? [])].flat();
  return complaints.map((complaint) => `${id}: ${complaint}`);
}
