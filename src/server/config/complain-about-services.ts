import { complainAboutProvider } from '../auth';
import { complainAboutPostgres } from '../storage/postgres/complain-about-database';
import { complainAboutSqlite } from '../storage/sqlite/complain-about-file';
import type { ServerSettings } from './settings';

/**
 * Whether the database can be used, and whether each organisation's provider answers, in sentences; empty when all do. Waits for half a minute
 * at most and changes nothing.
 */
export async function complainAboutServices(settings: ServerSettings): Promise<readonly string[]> {
  const { databaseUrl, dataFolder, organisations } = settings;
  const providers = organisations.map(async ({ id, signIn }) => {
    const complaint = signIn === undefined ? undefined : await complainAboutProvider(signIn);
    return complaint === undefined ? [] : [`${id}: ${complaint}`];
  });
  const database = databaseUrl === undefined ? complainAboutSqlite(dataFolder) : complainAboutPostgres(databaseUrl);
  return (await Promise.all([database, ...providers])).flat();
}
