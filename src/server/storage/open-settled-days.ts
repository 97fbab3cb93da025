import type { Engine } from './engine';
import type { SettledDay, SettledDayStore } from './store';
import { dayOf, dayText, toDay, toMinutes } from './times';

const FIRST_DAY = 0;
const LAST_DAY = 1_000_000;

/** A row a day, written by a job beside everything else: nothing that arrives waits for it. */
export function openSettledDays(engine: Engine, number: () => Promise<number>): SettledDayStore {
  return {
    list: async ({ fromMinute, toMinute }) => {
      const organisation = await number();
      const rows = await engine.read(organisation, (database) =>
        database
          .selectFrom('settled_day')
          .select(['day', 'seen', 'settled_on', 'outcomes'])
          .where('organisation', '=', organisation)
          .where('day', '>=', fromMinute === undefined ? FIRST_DAY : dayOf(toMinutes(fromMinute)))
          .where('day', '<=', toMinute === undefined ? LAST_DAY : dayOf(toMinutes(toMinute)))
          .orderBy('day')
          .execute(),
      );
      return rows.map(({ day, seen, settled_on: settledOn, outcomes }) => ({
        day: dayText(day),
        seen,
        settledOn: dayText(settledOn),
        outcomes: JSON.parse(outcomes) as SettledDay['outcomes'],
      }));
    },
    put: async ({ day, seen, settledOn, outcomes }) => {
      const organisation = await number();
      const row = { seen, settled_on: toDay(settledOn), outcomes: JSON.stringify(outcomes) };
      await engine.write(organisation, (database) =>
        database
          .insertInto('settled_day')
          .values({ organisation, day: toDay(day), ...row })
          .onConflict((clash) => clash.columns(['organisation', 'day']).doUpdateSet(row))
          .execute(),
      );
    },
  };
}
