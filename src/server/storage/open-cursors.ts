import { sql } from 'kysely';
import type { Engine } from './engine';
import type { CursorStore } from './store';

/** Nobody claims for so long at a time: who holds longer had a clock that was ahead, and may be gone by now. */
const LONGEST_HELD_MS = 15 * 60_000;

/** Times come from outside, and from several servers: their clocks should differ by less than a cursor is held. */
export function openCursors(engine: Engine, number: () => Promise<number>): CursorStore {
  return {
    claim: async (name, holder, { nowMs, untilMs }) => {
      const organisation = await number();
      const rows = await engine.write(organisation, (database) =>
        database
          .insertInto('cursor')
          .values({ organisation, name, sequence: 0, holder, held_until: untilMs })
          .onConflict((clash) =>
            clash
              .columns(['organisation', 'name'])
              .doUpdateSet({ holder, held_until: untilMs })
              .where((row) =>
                row.or([
                  row('cursor.holder', '=', holder),
                  row('cursor.held_until', '<=', nowMs),
                  row('cursor.held_until', '>', nowMs + LONGEST_HELD_MS),
                ]),
              ),
          )
          .returning('sequence')
          .execute(),
      );
      return rows[0]?.sequence;
    },
    advance: async (name, holder, sequence) => {
      const organisation = await number();
      const rows = await engine.write(organisation, (database) =>
        database
          .updateTable('cursor')
          .set({ sequence: sql<number>`case when sequence < ${sequence} then ${sequence} else sequence end` })
          .where('organisation', '=', organisation)
          .where('name', '=', name)
          .where('holder', '=', holder)
          .returning('sequence')
          .execute(),
      );
      return rows.length === 1;
    },
  };
}
