import { sql } from 'kysely';
import type { Engine } from './engine';
import { listAudit } from './list-audit';
import type { AuditEntry, AuditStore } from './store';

const PAGE = 500;

const FIELDS = ['number', 'at', 'actor', 'act', 'about', 'hash'] as const;

/** Entries can be added and read. The database itself refuses to change or remove one. */
export function openAudit(engine: Engine, number: () => Promise<number>): AuditStore {
  return {
    last: async () => {
      const organisation = await number();
      return engine.read(organisation, (database) =>
        database
          .selectFrom('audit')
          .select(FIELDS)
          .where('organisation', '=', organisation)
          .orderBy('number', 'desc')
          .limit(1)
          .executeTakeFirst(),
      );
    },
    append: async (entry) => {
      const organisation = await number();
      const last = sql`select coalesce(max(audit.number), 0) from audit where audit.organisation = ${organisation}`;
      const { rows } = await engine.write(organisation, (database) =>
        sql`
          insert into audit (organisation, number, at, actor, act, about, hash)
          select cast(${organisation} as bigint), cast(${entry.number} as bigint), ${entry.at}, ${entry.actor},
            ${entry.act}, ${entry.about}, ${entry.hash}
          where (${last}) = cast(${entry.number} as bigint) - 1
          on conflict do nothing returning number`.execute(database),
      );
      return rows.length === 1;
    },
    read: async function* (after) {
      const organisation = await number();
      for (let from = after; ;) {
        const page = await engine.read(organisation, (database) =>
          database
            .selectFrom('audit')
            .select(FIELDS)
            .where('organisation', '=', organisation)
            .where('number', '>', from)
            .orderBy('number')
            .limit(PAGE)
            .execute(),
        );
        yield* page satisfies readonly AuditEntry[];
        const last = page.at(-1);
        if (last === undefined) return;
        from = last.number;
      }
    },
    list: async (filter, page) => listAudit(engine, await number(), filter, page),
  };
}
