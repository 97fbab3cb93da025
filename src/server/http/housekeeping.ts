import type { FastifyBaseLogger } from 'fastify';
import { randomUUID } from 'node:crypto';
import { recordAct } from '../audit';
import { DAY_MS, dayBefore } from '../days';
import type { ServerContext } from './context';
import { settleDays } from './settle-days';

const HOUR_MS = 60 * 60_000;

/** Of several servers one settles days at a time. One that ended in the middle holds the others up no longer. */
const SETTLING_MS = HOUR_MS / 2;
const CURSOR = 'settling days';

/** Sessions end after a working day at most; older rows are only litter. */
const SESSION_LIFE_MS = DAY_MS;

/**
 * What has to happen without anybody asking: records and reasons go when their time is over, ended sessions are forgotten, and
 * what came of a day's messages is counted. Once at the start and each hour, so that a server that is off at night does it too.
 * Several servers may do it at once.
 */
export function startHousekeeping(
  context: ServerContext,
  log: FastifyBaseLogger,
): { readonly stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;
  const holder = randomUUID();
  const run = (): void => {
    running = running
      .then(() => tidyAll(context, log))
      .then(() => settleAll(context, log, { holder, isStopped: () => isStopped }));
  };
  const timer = setInterval(run, HOUR_MS);
  timer.unref();
  run();
  return {
    stop: () => {
      clearInterval(timer);
      isStopped = true;
      return running;
    },
  };
}

async function tidyAll(context: ServerContext, log: FastifyBaseLogger): Promise<void> {
  for (const id of context.organisations.keys()) {
    try {
      const expired = await tidy(id, context);
      if (expired > 0) log.info({ organisation: id, expired }, 'records expired');
    } catch (error) {
      log.error({ organisation: id, err: error }, 'housekeeping failed');
    }
  }
}

interface Settler {
  readonly holder: string;
  readonly isStopped: () => boolean;
}

async function settleAll(
  context: ServerContext,
  log: FastifyBaseLogger,
  { holder, isStopped }: Settler,
): Promise<void> {
  for (const [id, { files }] of context.organisations) {
    try {
      const store = context.storage.forOrganisation(id);
      const hold = async (ms: number): Promise<boolean> => {
        const nowMs = context.now().getTime();
        return (await store.cursors.claim(CURSOR, holder, { nowMs, untilMs: nowMs + ms })) !== undefined;
      };
      if (!(await hold(SETTLING_MS))) continue;
      try {
        const { keepDays } = files.inForce().records;
        const settling = { now: context.now(), keepDays, isStopped, hold: () => hold(SETTLING_MS) };
        const days = await settleDays(store, settling);
        if (days > 0) log.info({ organisation: id, days }, 'days settled');
      } finally {
        // Whoever starts next need not wait.
        await hold(0);
      }
    } catch (error) {
      log.error({ organisation: id, err: error }, 'days could not be settled');
    }
  }
}

/** One organisation's; how many records went. */
export async function tidy(
  id: string,
  { storage, organisations, now }: Pick<ServerContext, 'storage' | 'organisations' | 'now'>,
): Promise<number> {
  const store = storage.forOrganisation(id);
  const at = now();
  const seenBefore = at.getTime() - SESSION_LIFE_MS;
  await store.sessions.sweep({ now: at.getTime(), seenBefore, startedBefore: seenBefore });
  const kept = organisations.get(id)?.files.inForce().records;
  if (kept === undefined) return 0;
  const before = { records: dayBefore(at, kept.keepDays), notes: dayBefore(at, kept.keepReasonsDays) };
  const expired = await store.records.expire(before);
  if (expired > 0) {
    const about = `${String(expired)} records before ${before.records}`;
    await recordAct(store.audit, { actor: 'server', act: 'records-expired', about }, now);
  }
  return expired;
}
