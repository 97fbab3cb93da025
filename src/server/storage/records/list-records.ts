import { sql, type RawBuilder } from 'kysely';
import type { Engine, Reader } from '../engine';
import { StorageError } from '../storage-error';
import type { Filter, RecordPage, StoredRecord } from '../store';
import { toMinutes } from '../times';
import { isHex, toStoredRecord, type FoundRow } from './record-row';
import { bitOf } from './rule-bits';

/** Where a page goes on: everything is older than this, by minute and then by arrival. */
interface Place {
  readonly minute: number;
  readonly sequence: number;
}

/** Of the year 5772, and the largest that the columns hold. */
const BEYOND_ALL: Place = { minute: 2_000_000_000, sequence: Number.MAX_SAFE_INTEGER };

/** A condition, and the index that finds what meets it in the order of a list; none where all have much of everything. */
interface Condition {
  readonly sql: RawBuilder<unknown>;
  readonly index: string | undefined;
}

/**
 * Where one index does not answer it all, so many of its records are looked at for one step, and so many steps are taken for
 * one page: a page takes about as long whatever is asked, and is short where little fits.
 */
const LIST_STEP = 2000;
const STEPS_OF_PAGE = 10;

/** A page by keyset: a later page costs what the first one costs. `limit` records at most. */
export async function listRecords(
  engine: Engine,
  organisation: number,
  filter: Filter,
  page: { readonly before?: string; readonly limit: number },
): Promise<RecordPage> {
  const conditions = toConditions(engine, organisation, filter);
  if (conditions === undefined) return { records: [], before: undefined };
  const search = { engine, organisation, limits: timeLimits(filter), conditions };
  let start = page.before === undefined ? BEYOND_ALL : parsePlace(page.before);
  const records: StoredRecord[] = [];
  for (let step = 1; step <= STEPS_OF_PAGE; step += 1) {
    const from = start;
    const { rows, floor } = await engine.read(organisation, async (database) => {
      const end = await findFloor(search, database, from);
      return {
        rows: await findRows(search, database, { from, floor: end, limit: page.limit - records.length }),
        floor: end,
      };
    });
    records.push(...rows.map(toStoredRecord));
    const last = rows.at(-1);
    if (last !== undefined && records.length === page.limit) return { records, before: renderPlace(last) };
    if (floor === undefined) return { records, before: undefined };
    start = floor;
  }
  return { records, before: renderPlace(start) };
}

interface Search {
  readonly engine: Engine;
  readonly organisation: number;
  readonly limits: readonly RawBuilder<unknown>[];
  readonly conditions: readonly Condition[];
}

const indexOf = ([first]: readonly Condition[]): string => first?.index ?? 'record_newest';

/** The last place of a step; undefined when everything from here on is looked at anyway. */
async function findFloor(
  { engine, organisation, limits, conditions }: Search,
  database: Reader,
  from: Place,
): Promise<Place | undefined> {
  const [first, ...others] = conditions;
  const isAnswered = first?.index === undefined ? conditions.length === 0 : others.length === 0;
  if (isAnswered) return undefined;
  const leading = first?.index === undefined ? [] : [first.sql];
  const { rows } = await sql<Place>`
    select minute, sequence from ${engine.recordsBy(indexOf(conditions))}
    where organisation = ${organisation} ${olderThan(from)} ${both(limits)} ${both(leading)}
    order by minute desc, sequence desc limit 1 offset ${LIST_STEP}`.execute(database);
  return rows[0];
}

async function findRows(
  { engine, organisation, limits, conditions }: Search,
  database: Reader,
  { from, floor, limit }: { readonly from: Place; readonly floor: Place | undefined; readonly limit: number },
): Promise<readonly FoundRow[]> {
  const least =
    floor === undefined ? [] : [sql`(record.minute, record.sequence) >= (${floor.minute}, ${floor.sequence})`];
  const { rows } = await sql<FoundRow>`
    select ${wantedOf(engine)} from ${engine.recordsBy(indexOf(conditions))} ${JOINED}
    where record.organisation = ${organisation} ${olderThan(from)} ${both(least)} ${both(limits)}
      ${both(conditions.map((each) => each.sql))}
    order by record.minute desc, record.sequence desc limit ${limit}`.execute(database);
  return rows;
}

/** The minute is said twice, so that partitions which hold only newer ones are not looked at. */
const olderThan = ({ minute, sequence }: Place): RawBuilder<unknown> =>
  sql`and record.minute <= ${minute} and (record.minute, record.sequence) < (${minute}, ${sequence})`;

const wantedOf = (engine: Engine): RawBuilder<unknown> =>
  sql`record.sequence, record.minute, record.received_at, ${sql.raw(engine.words.hex('record.id'))} as id, record.is_authenticated,
    record.action, record.outcome, record.team, record.client, ${sql.raw(engine.words.hex('record.exposure'))} as exposure,
    record.review_state, record.review_by, record.reviewed_at, record.body, sender.name as sender_name, note.text as note_text`;

const JOINED = sql.raw(
  `left join sender on sender.organisation = record.organisation and sender.number = record.sender
   left join note on note.organisation = record.organisation and note.sequence = record.sequence`,
);

const both = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql.join(
    conditions.map((each) => sql`and ${each}`),
    sql` `,
  );

function timeLimits({ fromMinute, toMinute }: Filter): readonly RawBuilder<unknown>[] {
  return [
    ...(fromMinute === undefined ? [] : [sql`record.minute >= ${toMinutes(fromMinute)}`]),
    ...(toMinute === undefined ? [] : [sql`record.minute <= ${toMinutes(toMinute)}`]),
  ];
}

/** What finds least comes first, as far as one can know without looking. Undefined when nothing can fit. */
function toConditions(engine: Engine, organisation: number, filter: Filter): readonly Condition[] | undefined {
  const { exposure, sender, rule, outcome, action, group, client, isReviewed } = filter;
  const conditions: Condition[] = [];
  const add = (index: string | undefined, condition: RawBuilder<unknown>): void =>
    void conditions.push({ sql: condition, index });
  if (exposure !== undefined) {
    if (!isHex(exposure)) return undefined;
    add(
      'record_exposure',
      sql`record.exposure in (select exposure from ${engine.rows([[exposure]], [['exposure', 'bytes']])} as asked)`,
    );
  }
  if (sender !== undefined) {
    const number = sql`select number from sender where organisation = ${organisation} and name = ${sender}`;
    add('record_sender', sql`record.sender = (${number})`);
  }
  if (isReviewed === true) add('record_reviewed', sql`record.review_state is not null`);
  if (group !== undefined) add('record_team', sql`record.team = ${group}`);
  if (rule !== undefined) {
    const bit = bitOf(rule);
    if (bit === undefined) return undefined;
    add(undefined, sql`(record.rules & ${sql.lit(1 << bit)}) <> 0`);
  }
  if (outcome !== undefined) add(undefined, sql`record.outcome = ${outcome}`);
  if (isReviewed === false) add(undefined, sql`record.review_state is null`);
  if (action !== undefined) add(undefined, sql`record.action = ${action}`);
  if (client !== undefined) add(undefined, sql`record.client = ${client}`);
  return conditions;
}

function parsePlace(before: string): Place {
  const [, minute, sequence] = /^(\d{1,9})\.(\d{1,15})$/.exec(before) ?? [];
  if (minute === undefined || sequence === undefined) throw new StorageError('refused', 'This is no place in a list.');
  return { minute: Number(minute), sequence: Number(sequence) };
}

const renderPlace = ({ minute, sequence }: Place): string => `${String(minute)}.${String(sequence)}`;

/** One page after the other, newest first, until nothing is left. */
export async function* exportRecords(
  engine: Engine,
  organisation: number,
  filter: Filter,
): AsyncGenerator<StoredRecord, void> {
  for (let before: string | undefined, isFirst = true; isFirst || before !== undefined; isFirst = false) {
    const page = await listRecords(engine, organisation, filter, {
      ...(before === undefined ? {} : { before }),
      limit: EXPORT_PAGE,
    });
    yield* page.records;
    before = page.before;
  }
}

/** Some 500 KB at once. */
const EXPORT_PAGE = 500;

/** Undefined when the organisation has no record of this id. */
export async function getRecord(engine: Engine, organisation: number, id: string): Promise<StoredRecord | undefined> {
  if (!isHex(id)) return undefined;
  const { rows } = await engine.read(organisation, (database) =>
    sql<FoundRow>`
      select ${wantedOf(engine)} from record_id join record on record.organisation = record_id.organisation
        and record.minute = record_id.minute and record.sequence = record_id.sequence ${JOINED}
      where record_id.organisation = ${organisation} and record_id.id in (select id from ${engine.rows([[id]], [['id', 'bytes']])} as asked)`.execute(
      database,
    ),
  );
  return rows.map(toStoredRecord)[0];
}

/** How many records are looked at for one step of a stream, however few of them fit. */
const STREAM_STEP = 2000;

/** In the order of arrival, from after the cursor to what is there when it gets there. */
export async function* streamRecords(
  engine: Engine,
  organisation: number,
  filter: Filter,
  after: number,
): AsyncGenerator<StoredRecord, void> {
  const conditions = toConditions(engine, organisation, filter);
  if (conditions === undefined) return;
  const wanted = both([...timeLimits(filter), ...conditions.map((each) => each.sql)]);
  const table = engine.recordsBy('record_arrival');
  for (let from = after; ;) {
    const { last, found } = await engine.read(organisation, async (database) => {
      const next = await sql<{ readonly last: number | null }>`
        select max(sequence) as last from (
          select sequence from ${table} where organisation = ${organisation} and sequence > ${from}
          order by sequence limit ${STREAM_STEP}) as step`.execute(database);
      const to = next.rows[0]?.last ?? undefined;
      if (to === undefined) return { last: undefined, found: [] };
      const { rows } = await sql<FoundRow>`
        select ${wantedOf(engine)} from ${table} ${JOINED}
        where record.organisation = ${organisation} and record.sequence > ${from} and record.sequence <= ${to} ${wanted}
        order by record.sequence`.execute(database);
      return { last: to, found: rows };
    });
    yield* found.map(toStoredRecord);
    if (last === undefined) return;
    from = last;
  }
}
