import type { FastifyBaseLogger } from 'fastify';
import { randomUUID } from 'node:crypto';
import { recordAct } from '../audit';
import { DAY_MS, dayBefore } from '../days';
import type { ServerContext } from './context';
import { settleDays } from './settle-days';
import { openTurn, TURN_MS } from './settling-turn';

const HOUR_MS = 60 * 60_000;

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
  let again: NodeJS.Timeout | undefined;
  const holder = randomUUID();
  const settle = async (): Promise<void> => {
    clearTimeout(again);
    const left = await settleAll(context, log, { holder, isStopped: () => isStopped });
    // Whose turn it is may have been killed: perhaps it was this server, a moment ago.
    if (left > 0 && !isStopped) again = setTimeout(() => void (running = running.then(settle)), TURN_MS).unref();
  };
  const run = (): void => {
    running = running.then(() => tidyAll(context, log)).then(settle);
  };
  const timer = setInterval(run, HOUR_MS);
  timer.unref();
  run();
  return {
    stop: () => {
      clearInterval(timer);
      clearTimeout(again);
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

/** How many organisations were left, because it is another server's turn. */
async function settleAll(
  context: ServerContext,
  log: FastifyBaseLogger,
  { holder, isStopped }: Settler,
): Promise<number> {
  let left = 0;
  for (const [id, { files }] of context.organisations) {
    try {
      const store = context.storage.forOrganisation(id);
      const { hold, leave } = openTurn(store.cursors, holder, context.now);
      if (!(await hold())) {
        left += 1;
        continue;
      }
      try {
        const { keepDays } = files.inForce().records;
        const days = await settleDays(store, { now: context.now(), keepDays, isStopped, hold });
        if (days > 0) log.info({ organisation: id, days }, 'days settled');
      } finally {
        await leave();
      }
    } catch (error) {
      log.error({ organisation: id, err: error }, 'days could not be settled');
    }
  }
  return left;
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
