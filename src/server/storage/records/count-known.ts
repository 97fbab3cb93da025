import { sql } from 'kysely';
import type { Engine } from '../engine';
import { isHex } from './record-row';

/** How many of these ids, each counted once, are of records that the organisation has. One question, however many they are. */
export async function countKnown(engine: Engine, organisation: number, ids: readonly string[]): Promise<number> {
  const asked = engine.rows(
    ids.filter(isHex).map((id) => [id]),
    [['id', 'bytes']],
  );
  const { rows } = await engine.read(organisation, (database) =>
    sql<{ readonly count: number }>`select count(*) as count from record_id where organisation = ${organisation}
      and id in (select id from ${asked} as asked)`.execute(database),
  );
  return rows[0]?.count ?? 0;
}
