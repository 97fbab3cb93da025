import type { FastifyBaseLogger } from 'fastify';
import { unwatchFile, watchFile } from 'node:fs';
import { recordAct } from '../audit';
import type { Reloaded } from '../reloaded';
import type { ServerContext, ServedOrganisation } from './context';

/** Asked and not waited for: notices of the file system get lost on network drives and in containers. */
const LOOK_EACH_MS = 5_000;

type Reloading = Pick<ServerContext, 'storage' | 'organisations' | 'metrics' | 'now'>;

/** A file of an organisation that may change while the server runs. */
interface Reloadable {
  readonly organisation: string;
  readonly what: 'policy' | 'directory';
  readonly file: string;
  readonly reload: () => Promise<Reloaded>;
}

/**
 * A policy that was changed while no server ran is in the audit log as well. One that was put in force so long ago that it is not among the
 * newest entries is told once more.
 */
export async function recordPolicies({ storage, organisations, now }: Reloading): Promise<void> {
  for (const [organisation, { files }] of organisations) {
    const { audit } = storage.forOrganisation(organisation);
    const { version } = files.inForce();
    const { entries } = await audit.list({ act: 'policy-changed' }, { limit: 1 });
    if (entries[0]?.about === version) continue;
    await recordAct(audit, { actor: 'server', act: 'policy-changed', about: version }, now);
  }
}

/** Puts changed policies and directories in force: when a file changes, and whenever `reloadAll` is called. A bad one is told, with its lines, and not used. */
export function watchFiles(context: Reloading, log: FastifyBaseLogger) {
  const all = [...context.organisations.values()].flatMap(filesOf);
  const stops = all.map((each) => {
    const look = (): void => void reload(each, context, log);
    watchFile(each.file, { interval: LOOK_EACH_MS, persistent: false }, look);
    return () => unwatchFile(each.file, look);
  });
  return {
    reloadAll: async (): Promise<void> => {
      await Promise.all(all.map((each) => reload(each, context, log)));
    },
    stop: (): void => stops.forEach((stop) => stop()),
  };
}

function filesOf({ settings, files, directory }: ServedOrganisation): readonly Reloadable[] {
  const { id: organisation, policyFile, directory: written } = settings;
  const policy = { organisation, what: 'policy', reload: files.reload } as const;
  const listed = { organisation, what: 'directory', reload: directory.reload } as const;
  return [
    ...(policyFile === undefined ? [] : [{ ...policy, file: policyFile }]),
    ...(written === undefined ? [] : [{ ...listed, file: written.file }]),
  ];
}

async function reload(
  { organisation, what, reload: readAgain }: Reloadable,
  { storage, metrics, now }: Reloading,
  log: FastifyBaseLogger,
): Promise<void> {
  const reloaded = await readAgain();
  metrics.fileReloads.inc({ file: what, result: reloaded.kind });
  if (reloaded.kind === 'same') return;
  const isChanged = reloaded.kind === 'changed';
  if (isChanged) log.info({ organisation, version: reloaded.version }, `${what} changed`);
  else log.error({ organisation, complaints: reloaded.complaints }, `${what} refused; the one before stays in force`);
  const about = isChanged ? reloaded.version : describeProblems(reloaded.complaints.length);
  const act = isChanged ? (`${what}-changed` as const) : (`${what}-refused` as const);
  try {
    await recordAct(storage.forOrganisation(organisation).audit, { actor: 'server', act, about }, now);
  } catch (error) {
    log.error({ organisation, err: error }, `a change of the ${what} is not in the audit log`);
  }
}

const describeProblems = (count: number): string => (count === 1 ? '1 problem' : `${String(count)} problems`);
