import type { Engine } from './engine';
import type { WaitingRoom } from './group-commit';
import { openAudit } from './open-audit';
import { openCursors } from './open-cursors';
import { openSessions } from './open-sessions';
import { openRecords } from './records/open-records';
import { openSettledDays } from './open-settled-days';
import { openPostgres } from './postgres/open-postgres';
import { openSqlite } from './sqlite/open-sqlite';
import { StorageError } from './storage-error';
import type { OrganisationStore, Storage } from './store';

export { REVIEW_STATES } from './review-states';
export { StorageError, type StorageProblem } from './storage-error';
export type * from './store';

export type StorageSettings = (
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly connections?: number }
) & {
  /** Records that may wait to be written before `add` rejects with `busy`; each takes about 2 KB meanwhile. */
  readonly mostWaiting?: number;
};

const MOST_WAITING = 5000;

/** Opens the database, brings its tables up to date, and rejects with a `StorageError` when it cannot be used. */
export async function openStorage(settings: StorageSettings): Promise<Storage> {
  const engine = await openEngine(settings);
  const room: WaitingRoom = { limit: settings.mostWaiting ?? MOST_WAITING, waiting: 0 };
  const open = new Map<string, OrganisationStore>();
  const drains: (() => Promise<void>)[] = [];
  let isClosed = false;
  return {
    engine: engine.kind,
    forOrganisation: (id) => {
      const made = open.get(id);
      if (made !== undefined) return made;
      const known = numberOf(engine, id);
      const number = (): Promise<number> =>
        isClosed ? Promise.reject(new StorageError('closed', 'The storage is closed.')) : known();
      const { store: records, drained } = openRecords(engine, number, room);
      const store = {
        records,
        audit: openAudit(engine, number),
        sessions: openSessions(engine, number),
        cursors: openCursors(engine, number),
        settledDays: openSettledDays(engine, number),
      };
      drains.push(drained);
      open.set(id, store);
      return store;
    },
    organisations: engine.organisations,
    load: () => ({ ...room }),
    ping: engine.ping,
    backup: engine.backup,
    close: async () => {
      await Promise.all(drains.map((drained) => drained()));
      isClosed = true;
      await engine.close();
    },
  };
}

function openEngine(settings: StorageSettings): Promise<Engine> {
  if (settings.kind === 'sqlite') return openSqlite(settings.folder);
  return openPostgres(settings.url, settings.connections);
}

/** Asked for once it is needed, and again when that failed. */
function numberOf(engine: Engine, id: string): () => Promise<number> {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) throw new StorageError('refused', 'This is no id of an organisation.');
  let known: Promise<number> | undefined;
  return () => {
    known ??= engine.numberOf(id).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}
