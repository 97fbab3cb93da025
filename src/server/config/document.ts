import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describeFileError, filledListOf, oneOf, refuse, settings, text } from '../../policy';
import { complainAboutIssuer, ROLES } from '../auth';
import { receiverSettings } from '../siem';
import {
  complainAboutDatabase,
  complainAboutHash,
  complainAboutId,
  complainAboutName,
  complainAboutNetwork,
  complainAboutNumber,
  complainAboutPathSegment,
  complainAboutSecret,
  complainAboutTenant,
  complainAboutUrl,
} from './complaints';
import { complainAboutTwinReceivers, complainAboutTwins } from './twins';

/** One of five can be anybody; one of fewer is soon known by whoever works there. Nobody may go below. */
export const SMALLEST_GROUP = 5;

/** What the file refers to: names of files begin in its folder, and secrets may stand in the environment. */
export interface Surroundings {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const short = (complain: (written: string) => string | undefined) => v.pipe(text, refuse(complain));

const numberUpTo = (most: number, least = 1) =>
  v.pipe(v.number('A whole number belongs here.'), refuse(complainAboutNumber(least, most)));

/** The written form of a configuration. What it names is looked at while it is checked, so that each problem has its line. */
export function configurationDocument({ folder, env }: Surroundings) {
  const inFolder = (written: string): string => path.resolve(folder, written);
  const file = v.pipe(
    text,
    refuse((written) => complainAboutFile(inFolder(written))),
    v.transform(inFolder),
  );
  const secret = v.pipe(
    settings({ env: v.optional(text), file: v.optional(text) }),
    refuse((where) => findSecret(where, { folder, env }).problem),
    v.transform((where) => findSecret(where, { folder, env }).value),
  );
  const longSecret = v.pipe(secret, refuse(complainAboutSecret));
  const values = v.optional(filledListOf(text));

  const organisation = settings({
    id: short(complainAboutId),
    name: v.optional(short(complainAboutName)),
    path: v.optional(short(complainAboutPathSegment)),
    policy: v.optional(file),
    directory: v.optional(settings({ file, 'smallest-group': v.optional(numberUpTo(1_000, SMALLEST_GROUP)) })),
    entra: v.optional(
      settings({
        tenants: filledListOf(short(complainAboutTenant)),
        audience: short(complainAboutName),
        'client-id': v.optional(short(complainAboutName)),
        scope: short(complainAboutName),
        authority: v.optional(short(complainAboutUrl)),
      }),
    ),
    'ingest-key': v.optional(longSecret),
    'former-ingest-keys': v.optional(filledListOf(short(complainAboutHash))),
    'stream-key': v.optional(longSecret),
    forward: v.optional(
      v.pipe(
        filledListOf(receiverSettings({ secret: longSecret, token: secret, file })),
        refuse((all) => complainAboutTwinReceivers(all)),
      ),
    ),
    'handler-list': v.optional(oneOf(['listed', 'hidden'])),
    'sign-in': v.optional(
      settings({
        issuer: short(complainAboutIssuer),
        'client-id': short(complainAboutName),
        'client-secret': v.optional(secret),
        'role-claim': v.optional(short(complainAboutName)),
        roles: settings({ [ROLES[0]]: values, [ROLES[1]]: values, [ROLES[2]]: values, [ROLES[3]]: values }),
      }),
    ),
  });

  const all = settings({
    listen: v.optional(
      settings({
        host: v.optional(short(complainAboutName)),
        port: v.optional(numberUpTo(65_535)),
        tls: v.optional(settings({ key: file, cert: file })),
        'trusted-proxies': v.optional(filledListOf(short(complainAboutNetwork))),
      }),
    ),
    'public-url': v.optional(short(complainAboutUrl)),
    data: v.optional(v.pipe(text, v.transform(inFolder))),
    database: v.optional(v.pipe(secret, refuse(complainAboutDatabase))),
    'metrics-token': v.optional(longSecret),
    limits: v.optional(
      settings({
        'per-address': v.optional(numberUpTo(1_000_000)),
        'per-key': v.optional(numberUpTo(10_000_000)),
        'at-once': v.optional(numberUpTo(10_000)),
      }),
    ),
    organisations: v.optional(
      v.pipe(
        filledListOf(organisation),
        refuse((written) => complainAboutTwins(written)),
      ),
    ),
  });
  return v.pipe(all, refuseDisagreement<v.InferOutput<typeof all>>(env));
}

export type ConfigurationDocument = v.InferOutput<ReturnType<typeof configurationDocument>>;

interface WhereSecretIs {
  readonly env?: string | undefined;
  readonly file?: string | undefined;
}

type Found = { readonly problem: string; readonly value: '' } | { readonly problem: undefined; readonly value: string };

/** Secrets stand elsewhere, because files of settings are shown around, copied and put under version control. */
function findSecret({ env: name, file }: WhereSecretIs, { folder, env }: Surroundings): Found {
  const failed = (problem: string): Found => ({ problem, value: '' });
  if ((name === undefined) === (file === undefined)) {
    return failed('Say where the secret is: either "env: NAME" or "file: PATH".');
  }
  if (name !== undefined) {
    const value = env[name] ?? '';
    return value === '' ? failed(`The environment has no ${name}.`) : { problem: undefined, value };
  }
  try {
    const value = readFileSync(path.resolve(folder, file ?? ''), 'utf8').trim();
    return value === '' ? failed(`${file ?? ''} is empty.`) : { problem: undefined, value };
  } catch (error) {
    return failed(`${file ?? ''}: ${describeFileError(error)}`);
  }
}

function complainAboutFile(file: string): string | undefined {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile() ? undefined : `${file}: this is no file.`;
  } catch (error) {
    return `${file}: ${describeFileError(error)}`;
  }
}

/** Each would make a path and a key of its own otherwise, and half of all records would be refused. */
const refuseDisagreement = <All extends Agreeing>(env: Surroundings['env']) =>
  v.rawCheck<All>(({ dataset, addIssue }) => {
    if (!dataset.typed || (env['DATABASE_URL'] ?? dataset.value.database) === undefined) return;
    const { organisations = [] } = dataset.value;
    organisations.forEach(({ id, path: segment, entra, 'ingest-key': key }, index) => {
      if (segment !== undefined && (key ?? entra) !== undefined) return;
      addIssue({
        message: `${id}: Servers that share a database must agree: write "path", and "ingest-key" or "entra".`,
        path: [step(dataset.value, 'organisations', organisations), step(organisations, index, id)],
      });
    });
  });

interface Agreeing {
  readonly database?: string | undefined;
  readonly organisations?:
    | readonly {
        readonly id: string;
        readonly path?: string | undefined;
        readonly entra?: object | undefined;
        readonly 'ingest-key'?: string | undefined;
      }[]
    | undefined;
}

const step = (input: unknown, key: string | number, value: unknown) =>
  ({ type: 'unknown', origin: 'value', input, key, value }) as const;
