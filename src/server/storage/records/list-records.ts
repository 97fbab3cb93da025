import type { Engine, Question } from '../engine';
import type { Filter, RecordPage, StoredRecord } from '../store';
import { asKept, toConditions } from './conditions';
import { countedDays, placeOf, selected, type CountedDay } from './counted-days';
import { foundColumns, toStoredRecord, type FoundRow } from './found-record';
import { BEYOND_ALL, parsePlace, placeOfDay, renderPlace, type Place } from './place';
import { isHex } from './record-row';
import { findAll, findInRun, findNear, isAnswered, toSearch, type Search } from './search';
import { toRuns, WHOLE_BUDGET } from './runs-of-days';

/** A page by keyset: a later page costs what the first one costs. `limit` records at most. */
export async function listRecords(
  engine: Engine,
  organisation: number,
  filter: Filter,
  page: { readonly before?: string; readonly limit: number },
): Promise<RecordPage> {
  const conditions = toConditions(engine, organisation, filter);
  if (conditions === undefined) return { records: [], before: undefined };
  const search = toSearch({ engine, organisation, filter }, conditions);
  const from = startOf(filter, page.before);
  if (isAnswered(search)) return toPage(await findAll(search, from, page.limit), page.limit, undefined);
  const { rows, more: days } = await findNear<CountedDay>(search, from, {
    enough: page.limit,
    otherwise: (end) => countedDays(search, end, DAYS[0]),
  });
  return days.length === 0 ? toPage(rows, page.limit, undefined) : findFar(search, days, rows, page.limit);
}

/** A list that ends at a minute begins behind it: of two ends of a span, SQLite would look for one only and read on to the other. */
function startOf({ toMinute }: Filter, before: string | undefined): Place {
  const place = before === undefined ? BEYOND_ALL : parsePlace(before);
  if (toMinute === undefined || asKept(toMinute) >= place.minute) return place;
  return { minute: asKept(toMinute) + 1, sequence: 0 };
}

/** Whose counts are looked at: where there is much the first are enough, and then a month or two, and a year and some. */
const DAYS = [30, 120, 400] as const;

/** Goes on from the end of what is near, and skips the days on which nothing is that could fit. */
async function findFar(
  search: Search,
  first: readonly CountedDay[],
  near: readonly FoundRow[],
  limit: number,
): Promise<RecordPage> {
  const from = placeOf(first[0]!);
  const found = [...near];
  let days = first;
  let budget = WHOLE_BUDGET;
  for (const [index, asked] of DAYS.entries()) {
    const { runs, rest, left } = toRuns(days, budget);
    const older = rest === undefined && days.length === asked ? placeOfDay(days.at(-1)![0]) : undefined;
    const next = DAYS[index + 1];
    const { rows, more } = await search.engine.askInTurn<FoundRow, CountedDay>(search.organisation, {
      questions: runs.map((run) => findInRun(search, from, run)),
      enough: limit - found.length,
      otherwise: older && next && countedDays(search, selected(search, older), next),
    });
    found.push(...rows);
    if (more.length === 0) return toPage(found, limit, rest ?? (next === undefined ? older : undefined));
    days = more;
    budget = left;
  }
  return toPage(found, limit, undefined);
}

/** `rest` is where a page that is not full goes on. */
function toPage(rows: readonly FoundRow[], limit: number, rest: Place | undefined): RecordPage {
  const last = rows.at(-1);
  const before = last !== undefined && rows.length === limit ? { minute: last[1], sequence: last[0] } : rest;
  return { records: rows.map(toStoredRecord), before: before === undefined ? undefined : renderPlace(before) };
}

/** One page after the other, newest first, until nothing is left. */
export async function* exportRecords(
  engine: Engine,
  organisation: number,
  filter: Filter,
): AsyncGenerator<StoredRecord, void> {
  for (let before: string | undefined, limit = FIRST_PAGE; ; limit = EXPORT_PAGE) {
    const page = await listRecords(engine, organisation, filter, {
      ...(before === undefined ? {} : { before }),
      limit,
    });
    yield* page.records;
    before = page.before;
    if (before === undefined) return;
  }
}

/** So that an export begins at once; then some 500 KB at a time. */
const FIRST_PAGE = 50;
const EXPORT_PAGE = 500;

/** Undefined when the organisation has no record of this id. */
export async function getRecord(engine: Engine, organisation: number, id: string): Promise<StoredRecord | undefined> {
  if (!isHex(id)) return undefined;
  const question: Question = {
    columns: foundColumns(engine.words),
    rest: `from record_id join record on record.organisation = record_id.organisation
        and record.minute = record_id.minute and record.sequence = record_id.sequence
      where record_id.organisation = $1 and record_id.id = ${engine.words.unhex('$2')}`,
    values: [organisation, id],
  };
  const rows = await engine.ask<FoundRow>(organisation, question);
  return rows.map(toStoredRecord)[0];
}
