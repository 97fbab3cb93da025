import { complainAboutEntra, complainAboutProvider } from '../auth';
import { complainAboutReceiver } from '../siem';
import { complainAboutPostgres } from '../storage/postgres/complain-about-database';
import { complainAboutSqlite } from '../storage/sqlite/complain-about-file';
import type { OrganisationSettings, ServerSettings } from './settings';

/**
 * Whether the database can be used, and whether each organisation's provider, signing keys and receivers answer, in sentences; empty when all
 * do. All are asked side by side, for half a minute at most, and nothing is changed anywhere.
 */
export async function complainAboutServices(settings: ServerSettings): Promise<readonly string[]> {
  const { databaseUrl, dataFolder, organisations } = settings;
  const database = databaseUrl === undefined ? complainAboutSqlite(dataFolder) : complainAboutPostgres(databaseUrl);
  return (await Promise.all([database, ...organisations.map(complainAboutOrganisation)])).flat();
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
