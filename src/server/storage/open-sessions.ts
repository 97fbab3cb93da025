import type { Engine } from './engine';
import type { SessionStore, StoredSession } from './store';
import type { SessionTable } from './tables';

const COLUMNS = ['subject', 'name', 'roles', 'csrf', 'started_at', 'seen_at'] as const;

/** Of one organisation, people with a role; more than one page of them is nobody's console. */
const MOST_LISTED = 1000;

/** Sessions live in the database, so that they can be ended early and every server of several knows them. */
export function openSessions(engine: Engine, number: () => Promise<number>): SessionStore {
  return {
    put: async (key, { startedAt, seenAt, roles, ...rest }) => {
      const organisation = await number();
      const row = { ...rest, roles: JSON.stringify(roles), started_at: startedAt, seen_at: seenAt };
      await engine.write(organisation, (database) =>
        database
          .insertInto('session')
          .values({ organisation, key, ...row })
          .onConflict((clash) => clash.columns(['organisation', 'key']).doUpdateSet(row))
          .execute(),
      );
    },
    get: async (key) => {
      const organisation = await number();
      const row = await engine.read(organisation, (database) =>
        database
          .selectFrom('session')
          .select(COLUMNS)
          .where('organisation', '=', organisation)
          .where('key', '=', key)
          .executeTakeFirst(),
      );
      return row === undefined ? undefined : toSession(row);
    },
    list: async () => {
      const organisation = await number();
      const rows = await engine.read(organisation, (database) =>
        database
          .selectFrom('session')
          .select(['key', ...COLUMNS])
          .where('organisation', '=', organisation)
          .orderBy('seen_at', 'desc')
          .orderBy('key')
          .limit(MOST_LISTED)
          .execute(),
      );
      return rows.map((row) => ({ ...toSession(row), key: row.key }));
    },
    touch: async (key, at) => {
      const organisation = await number();
      await engine.write(organisation, (database) =>
        database
          .updateTable('session')
          .set({ seen_at: at })
          .where('organisation', '=', organisation)
          .where('key', '=', key)
          .execute(),
      );
    },
    remove: async (key) => {
      const organisation = await number();
      await engine.write(organisation, (database) =>
        database.deleteFrom('session').where('organisation', '=', organisation).where('key', '=', key).execute(),
      );
    },
    takeOnce: async (key, expiresAt) => {
      const organisation = await number();
      const taken = await engine.write(organisation, (database) =>
        database
          .insertInto('taken')
          .values({ organisation, key, expires_at: expiresAt })
          .onConflict((clash) => clash.doNothing())
          .returning('key')
          .execute(),
      );
      return taken.length === 1;
    },
    sweep: async ({ now, seenBefore, startedBefore }) => {
      const organisation = await number();
      await engine.write(organisation, async (database) => {
        await database
          .deleteFrom('session')
          .where('organisation', '=', organisation)
          .where((row) => row.or([row('seen_at', '<', seenBefore), row('started_at', '<', startedBefore)]))
          .execute();
        await database
          .deleteFrom('taken')
          .where('organisation', '=', organisation)
          .where('expires_at', '<', now)
          .execute();
      });
    },
  };
}

type Row = Omit<SessionTable, 'organisation' | 'key'>;

function toSession({ subject, name, roles, csrf, started_at: startedAt, seen_at: seenAt }: Row): StoredSession {
  return { subject, name, roles: JSON.parse(roles) as StoredSession['roles'], csrf, startedAt, seenAt };
}
