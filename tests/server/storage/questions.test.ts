import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Filter, RecordStore, StoredRecord } from '../../../src/server/storage';
import type { Engine, Question } from '../../../src/server/storage/engine';
import { openRecords } from '../../../src/server/storage/records/open-records';
import { QUESTIONS, readSample } from '../../bench/storage-questions';
import { openBothPostgres, openBothSqlite, type RawDatabase } from '../../bench/storage-raw';
import { addYearOfRecords } from '../../helpers/a-year-of-records';
import { startPostgres } from '../../helpers/a-postgres';
import { collect } from '../../contracts/storage';
import { createArrivals } from '../../helpers/some-arrivals';

const RECORDS = 100_000;
const LONG_FORM = 'RECORDS=10000000 npm run bench -- storage';
/** Filling takes some ten seconds, and several times as long on a machine that has other things to do. */
const FILLING_MS = 600_000;

/** Of asking for one answer: once, and what is rare is looked for on the next days, three times at most. */
const MOST_TIMES: Readonly<Record<string, number>> = {
  'by a rare rule': 4,
  'by a rare outcome': 4,
};

interface Place {
  readonly engine: Engine;
  readonly raw: RawDatabase;
  readonly end: () => Promise<void>;
}

const root = mkdtempSync(path.join(tmpdir(), 'lastlook-questions-'));

const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  SQLite: async () => {
    return { ...(await openBothSqlite(root)), end: () => Promise.resolve() };
  },
  PostgreSQL: async () => {
    const postgres = await startPostgres();
    const url = await postgres.makeDatabase();
    return { ...(await openBothPostgres(url)), end: postgres.stop };
  },
};

/** The tables that grow with the records, and are read from end to end by this plan. */
const readWhole: Readonly<Record<string, (plan: readonly string[]) => readonly string[]>> = {
  // A part of the statement that bears a table's name is scanned as well, once for each time it is made.
  SQLite: (plan) =>
    ['record', 'record_id', 'sender', 'note', 'daily_count', 'every'].filter((table) => {
      const lines = (start: string): number =>
        plan.filter((line) => `${line} `.startsWith(`${start} ${table} `)).length;
      return lines('SCAN') > lines('CO-ROUTINE');
    }),
  PostgreSQL: (plan) =>
    plan.flatMap((line) => {
      const [, table, rows] = /Seq Scan on (record\w*|sender|note|daily_count)\b.* rows=(\d+)/.exec(line) ?? [];
      return table !== undefined && Number(rows) > 1000 ? [table] : [];
    }),
};

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Three in a year, a hundred days or more between them. */
const ANDROIDS = ['2025-12-01T10:00Z', '2026-04-01T10:00Z', '2026-11-01T10:00Z'].map((from, seed) =>
  createArrivals({ seed: seed + 1, from }).next({}, { client: 'android' }),
);

describe.each(Object.keys(PLACES))(`what is asked of ${RECORDS.toLocaleString('en-GB')} records on %s`, (name) => {
  let place: Place;
  let records: RecordStore;
  let sample: (index: number) => StoredRecord;
  const asked: (readonly Question[])[] = [];
  const figures: string[] = [];

  beforeAll(async () => {
    place = await PLACES[name]!();
    const number = await place.engine.numberOf('northgate');
    // Listens in, to know the statements.
    const heard: Engine = {
      ...place.engine,
      ask: (organisation, question) => {
        asked.push([question]);
        return place.engine.ask(organisation, question);
      },
      askInTurn: (organisation, turn) => {
        asked.push([...turn.questions, ...(turn.otherwise === undefined ? [] : [turn.otherwise])]);
        return place.engine.askInTurn(organisation, turn);
      },
    };
    records = openRecords(heard, () => Promise.resolve(number), { limit: 20_000, waiting: 0 }).store;
    const started = performance.now();
    await addYearOfRecords(records, RECORDS);
    await records.add(ANDROIDS);
    figures.push(`filled in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    await place.raw.settle();
    sample = await readSample(records);
  }, FILLING_MS);

  afterAll(async () => {
    process.stdout.write(`  ${name}: ${figures.join('\n    ')}\n  ${LONG_FORM} asks ten million, with goals\n`);
    await place.raw.close();
    await place.engine.close();
    await place.end();
  });

  it.each(Object.entries(QUESTIONS))(
    '%s: the same as by hand, asked as few times, and nothing that grows is read whole',
    async (title, question) => {
      const took: number[] = [];
      for (let index = 0; index < 12; index += 1) {
        asked.length = 0;
        const started = performance.now();
        const found = await question.ask(records, sample(index));
        took.push(performance.now() - started);
        const { sql, values, tell } = question.byHand(sample(index));
        expect(found).toEqual((await place.raw.ask(place.raw.toOwn(sql), values)).map(tell));
        expect(asked.length).toBeGreaterThan(0);
        expect(asked.length).toBeLessThanOrEqual(MOST_TIMES[title] ?? 1);
      }
      for (const each of asked.flat()) await expectNothingReadWhole(each);
      took.sort((a, b) => a - b);
      figures.push(`${title}: ${took[6]!.toFixed(2)} ms, at most ${took.at(-1)!.toFixed(2)} ms`);
    },
  );

  const expectNothingReadWhole = async ({ columns, rest, values }: Question): Promise<void> => {
    const sql = `${name === 'SQLite' ? 'explain query plan' : 'explain'} select ${columns.join(', ')} ${rest.replace('$left', '50')}`;
    const plan = await place.raw.ask(place.raw.toOwn(sql), values.slice(1) as (string | number)[]);
    const lines = plan.map((row) => String(row['detail'] ?? row['QUERY PLAN']));
    expect({ sql, lines, readWhole: readWhole[name]!(lines) }).toMatchObject({ readWhole: [] });
  };

  it('of 200 messages the attempts are one question, and their senders another; nothing that grows is read whole', async () => {
    const { records: some } = await records.list({}, { limit: 400 });
    const exposures = [...new Set(some.map(({ record }) => record.exposure))].slice(0, 200);
    asked.length = 0;
    const found = (await collect(records.attempts(exposures, 200))).flat();
    const last = found.map(([newest]) => newest!);
    await records.heardSince(last.map(({ sender, record }) => ({ sender: sender!, fromMinute: record.minute })));
    expect([found.length, asked.length]).toEqual([200, 2]);
    for (const each of asked.flat()) await expectNothingReadWhole(each);
  });

  it('what is rare is found on all its days, page by page, each once', async () => {
    const all = async (filter: Filter, limit: number): Promise<readonly string[]> => {
      const found: string[] = [];
      for (let before: string | undefined, isFirst = true; isFirst || before !== undefined; isFirst = false) {
        const page = await records.list(filter, { limit, ...(before === undefined ? {} : { before }) });
        found.push(...page.records.map(({ record }) => record.id));
        before = page.before;
      }
      return found;
    };
    const androids = ANDROIDS.map(({ record }) => record.id).reverse();
    expect(await all({ client: 'android' }, 50)).toEqual(androids);
    expect(await all({ client: 'android' }, 1)).toEqual(androids);
    expect(await all({ client: 'android', isReviewed: true }, 50)).toEqual([]);
    const told = (await records.countBy('outcome', {})).find(({ key }) => key === 'reported-wrong');
    const wrong = await all({ outcome: 'reported-wrong' }, 7);
    expect([wrong.length, new Set(wrong).size]).toEqual([told?.count, told?.count]);
  });
});
