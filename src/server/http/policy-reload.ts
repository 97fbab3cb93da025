import type { FastifyBaseLogger } from 'fastify';
import { unwatchFile, watchFile } from 'node:fs';
import { recordAct } from '../audit';
import type { ServerContext, ServedOrganisation } from './context';

/** Asked and not waited for: notices of the file system get lost on network drives and in containers. */
const LOOK_EACH_MS = 5_000;

type Reloading = Pick<ServerContext, 'storage' | 'organisations' | 'metrics' | 'now'>;

/** Puts changed policies in force: when a file changes, and whenever `reloadAll` is called. A bad one is told, with its lines, and not used. */
export function watchPolicies(context: Reloading, log: FastifyBaseLogger) {
  const stops = [...context.organisations.values()].flatMap((each) => {
    const { policyFile } = each.settings;
    if (policyFile === undefined) return [];
    const look = (): void => void reload(each, context, log);
    watchFile(policyFile, { interval: LOOK_EACH_MS, persistent: false }, look);
    return [() => unwatchFile(policyFile, look)];
  });
  return {
    reloadAll: async (): Promise<void> => {
      await Promise.all([...context.organisations.values()].map((each) => reload(each, context, log)));
    },
    stop: (): void => stops.forEach((stop) => stop()),
  };
}

async function reload(
  { settings: { id }, files }: ServedOrganisation,
  { storage, metrics, now }: Reloading,
  log: FastifyBaseLogger,
): Promise<void> {
  const reloaded = await files.reload();
  metrics.policyReloads.inc({ result: reloaded.kind });
  if (reloaded.kind === 'same') return;
  const isChanged = reloaded.kind === 'changed';
  if (isChanged) log.info({ organisation: id, version: reloaded.version }, 'policy changed');
  else
    log.error({ organisation: id, complaints: reloaded.complaints }, 'policy refused; the one before stays in force');
  const about = isChanged ? reloaded.version : `${String(reloaded.complaints.length)} problems`;
  const act = isChanged ? 'policy-changed' : 'policy-refused';
  try {
    await recordAct(storage.forOrganisation(id).audit, { actor: 'server', act, about }, now);
  } catch (error) {
    log.error({ organisation: id, err: error }, 'a policy change is not in the audit log');
  }
}
