import type { Cell, Engine } from '../engine';
import type { Filter, StoredRecord } from '../store';
import { timeLimits, toConditions, type Put } from './conditions';
import { foundColumns, toStoredRecord, type FoundRow } from './found-record';

/** How many records are looked at for one step of a stream, however few of them fit. */
const STEP = 2000;

/** In the order of arrival, from after the cursor to what is there when it gets there. */
export async function* streamRecords(
  engine: Engine,
  organisation: number,
  filter: Filter,
  after: number,
): AsyncGenerator<StoredRecord, void> {
  const conditions = toConditions(engine, organisation, filter);
  if (conditions === undefined) return;
  const table = engine.recordsBy('record_arrival');
  for (let from = after; ;) {
    const [last] = await engine.ask<readonly [sequence: number | null]>(organisation, {
      columns: ['max(sequence)'],
      rest: `from (select record.sequence from ${table} where record.organisation = $1 and record.sequence > $2
        order by record.sequence limit ${String(STEP)}) as step`,
      values: [organisation, from],
    });
    const to = last?.[0] ?? undefined;
    if (to === undefined) return;
    const values: Cell[] = [organisation, from, to];
    const put: Put = (value) => `$${String(values.push(value))}`;
    const wanted = [...timeLimits(filter, put), ...conditions.map(({ sql }) => sql(put))].map((each) => `and ${each}`);
    const rows = await engine.ask<FoundRow>(organisation, {
      columns: foundColumns(engine.words),
      rest: `from ${table} where record.organisation = $1 and record.sequence > $2 and record.sequence <= $3
        ${wanted.join(' ')} order by record.sequence`,
      values,
    });
    yield* rows.map(toStoredRecord);
    from = to;
  }
}
