import { createHash } from 'node:crypto';
import path from 'node:path';
import { readSettings, type SettingsProblem } from '../../policy';
import type { OrganisationAccess } from '../auth';
import { toReceiver } from '../siem';
import { complainAboutDatabase, complainAboutNumber, complainAboutUrl } from './complaints';
import { configurationDocument, SMALLEST_GROUP, type ConfigurationDocument, type Surroundings } from './document';
import { keptSecret } from './kept-secret';
import type { Limits, ListenSettings, OrganisationSettings, ServerSettings } from './settings';

export interface WrittenConfiguration {
  /** What the file says; empty for none. */
  readonly text: string;
  readonly fileName: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What was said when the server was started, which counts before the environment, and that before the file. */
  readonly said: SaidAtStart;
  /** check: nothing is made; what a start would make is empty. */
  readonly purpose?: 'start' | 'check';
}

export interface SaidAtStart {
  readonly host?: string;
  readonly port?: number;
  readonly dataFolder?: string;
  readonly policyFile?: string;
  readonly trustedProxies?: readonly string[];
  readonly tls?: ListenSettings['tls'];
}

export type Configuration =
  | { readonly ok: true; readonly settings: ServerSettings }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/** Deliveries are few: a mailbox sends a handful a day. What one address may is for thousands behind one firewall. */
const LIMITS: Limits = { perAddress: 6_000, perKey: 60_000, atOnce: 500 };

const PORT = 8460;

/**
 * The settings of a server out of file, environment and command line, all problems at once, in the order of the file. Of one
 * organisation nothing need be written; the path of its files and its ingest key are then made and kept in the data folder.
 *
 * @throws BadFileError when they cannot be kept.
 */
export function readConfiguration(written: WrittenConfiguration): Configuration {
  const { text, fileName, env, said, purpose = 'start' } = written;
  const surroundings: Surroundings = { folder: path.dirname(path.resolve(fileName)), env };
  const read = readSettings(configurationDocument(surroundings), text, { fileName, kind: 'configuration' });
  if (!read.ok) return read;
  const { document } = read;
  const problems = [...environmentProblems(env), ...contradictions(document, said)];
  if (problems.length > 0) return { ok: false, problems };

  const dataFolder = path.resolve(said.dataFolder ?? env['LASTLOOK_DATA'] ?? document.data ?? 'lastlook-data');
  const organisations = document.organisations ?? [{ id: 'default' }];
  const keep = (id: string, name: string): string =>
    purpose === 'check' ? '' : keptSecret(path.join(dataFolder, 'organisations', id, name));
  const limits = document.limits ?? {};
  return {
    ok: true,
    settings: {
      listen: toListen(document, env, said),
      publicUrl: (env['LASTLOOK_URL'] ?? document['public-url'])?.replace(/\/$/, ''),
      dataFolder,
      databaseUrl: env['DATABASE_URL'] ?? document.database,
      metricsToken: document['metrics-token'],
      limits: {
        perAddress: limits['per-address'] ?? LIMITS.perAddress,
        perKey: limits['per-key'] ?? LIMITS.perKey,
        atOnce: limits['at-once'] ?? LIMITS.atOnce,
      },
      organisations: organisations.map((each) => toOrganisation(each, keep, said.policyFile)),
    },
  };
}

type WrittenOrganisation = NonNullable<ConfigurationDocument['organisations']>[number];
type WrittenDirectory = NonNullable<WrittenOrganisation['directory']>;

function toListen({ listen = {} }: ConfigurationDocument, env: Surroundings['env'], said: SaidAtStart): ListenSettings {
  return {
    host: said.host ?? env['LASTLOOK_HOST'] ?? listen.host ?? '127.0.0.1',
    port: said.port ?? (env['LASTLOOK_PORT'] === undefined ? listen.port : Number(env['LASTLOOK_PORT'])) ?? PORT,
    tls: said.tls ?? listen.tls,
    trustedProxies: said.trustedProxies ?? listen['trusted-proxies'] ?? [],
  };
}

function toOrganisation(
  written: WrittenOrganisation,
  keep: (id: string, name: string) => string,
  policyFile?: string,
): OrganisationSettings {
  const { id, entra, directory } = written;
  const ingestKey = written['ingest-key'] ?? (entra === undefined ? keep(id, 'ingest-key') : undefined);
  const hashes = ingestKey === undefined ? [] : [createHash('sha256').update(ingestKey).digest('hex')];
  return {
    id,
    name: written.name ?? id,
    path: written.path ?? keep(id, 'path'),
    policyFile: policyFile === undefined ? written.policy : path.resolve(policyFile),
    ingestKey,
    ingestKeys: [...hashes, ...(written['former-ingest-keys'] ?? [])],
    streamKey: written['stream-key'],
    receivers: (written.forward ?? []).map(toReceiver),
    handlerList: written['handler-list'] ?? 'listed',
    ...(directory === undefined ? {} : { directory: toDirectory(directory) }),
    ...toSignIn(written),
    ...(entra === undefined ? {} : { entra: toEntra(entra) }),
  };
}

function toDirectory({ file, 'smallest-group': smallestGroup = SMALLEST_GROUP }: WrittenDirectory) {
  return { file, smallestGroup };
}

function toEntra(entra: NonNullable<WrittenOrganisation['entra']>) {
  const { tenants, audience, scope, authority, 'client-id': clientId = audience } = entra;
  return { tenants, audience, clientId, scope, ...(authority === undefined ? {} : { authority }) };
}

function toSignIn(written: WrittenOrganisation): Pick<OrganisationAccess, 'signIn'> {
  const signIn = written['sign-in'];
  if (signIn === undefined) return {};
  const { issuer, roles, 'client-id': clientId, 'client-secret': clientSecret, 'role-claim': claim = 'roles' } = signIn;
  const values = Object.fromEntries(Object.entries(roles).filter(([, names]) => names !== undefined));
  const secret = clientSecret === undefined ? {} : { clientSecret };
  return { signIn: { issuer, clientId, ...secret, roles: { claim, values } } };
}

function environmentProblems(env: Surroundings['env']): SettingsProblem[] {
  const checks: readonly (readonly [string, (written: string) => string | undefined])[] = [
    ['LASTLOOK_PORT', (written) => complainAboutNumber(0, 65_535)(written === '' ? NaN : Number(written))],
    ['LASTLOOK_URL', complainAboutUrl],
    ['DATABASE_URL', complainAboutDatabase],
  ];
  return checks.flatMap(([name, complain]) => {
    const written = env[name];
    const message = written === undefined ? undefined : complain(written);
    return message === undefined ? [] : [inFile('environment', name, message)];
  });
}

/** What is wrong only when things come together. */
function contradictions({ organisations = [] }: ConfigurationDocument, said: SaidAtStart): SettingsProblem[] {
  return said.policyFile !== undefined && organisations.length > 1
    ? [inFile('command line', '--policy', 'With several organisations each names its policy in the configuration.')]
    : [];
}

function inFile(file: string, where: string, message: string): SettingsProblem {
  return { file, line: 1, column: 1, path: where, message: `${where}: ${message}` };
}
