import type { Filter, RecordStore, StoredRecord } from '../../src/server/storage';

/** Statements written by hand for the same tables; `$1` is the organisation, `hex` and `unhex` are what the engine calls them. */
export interface ByHand {
  readonly sql: string;
  readonly values: readonly (string | number)[];
  /** A row of the answer as `ask` tells it. */
  readonly tell: (row: ByHandRow) => string;
}

export type ByHandRow = Readonly<Record<string, string | number | null>>;

/** What is asked: through the storage, and by hand. Both tell what came, so that both surely answer the same. */
interface Question {
  readonly ask: (records: RecordStore, sample: StoredRecord) => Promise<readonly string[]>;
  readonly byHand: (sample: StoredRecord) => ByHand;
}

const PAGE = 50;

const idOf = ({ record }: StoredRecord): string => record.id;
const idByHand = ({ id }: ByHandRow): string => String(id);

const COLUMNS = `r.sequence, r.minute, r.received_at, hex(r.id) as id, r.is_authenticated, r.action, r.outcome, r.team, r.client, hex(r.exposure) as exposure,
  r.review_state, r.review_by, r.reviewed_at, r.body, s.name as sender_name, n.text as note_text`;

const list =
  (toFilter: (sample: StoredRecord) => Filter, where: string, toValues: (sample: StoredRecord) => ByHand['values']) =>
  (): Question => ({
    ask: async (records, sample) => (await records.list(toFilter(sample), { limit: PAGE })).records.map(idOf),
    byHand: (sample) => ({
      sql: `select ${COLUMNS} from record r left join sender s on s.organisation = r.organisation and s.number = r.sender
        left join note n on n.organisation = r.organisation and n.sequence = r.sequence
        where r.organisation = $1 and ${where} order by r.minute desc, r.sequence desc limit ${String(PAGE)}`,
      values: toValues(sample),
      tell: idByHand,
    }),
  });

const minutes = (at: string): number => Date.parse(at) / 60_000;
const SPRING = { fromMinute: '2026-03-01T00:00Z', toMinute: '2026-05-31T23:59Z' } as const;
const [SPRING_FROM, SPRING_TO] = [minutes(SPRING.fromMinute), minutes(SPRING.toMinute)];
const DAY = 24 * 60;
const dayOf = (day: string | number | null | undefined): string =>
  new Date(Number(day) * DAY * 60_000).toISOString().slice(0, 10);

const counts = (by: 'rule' | 'group' | 'client' | 'day'): Question => ({
  ask: async (records) => (await records.countBy(by, SPRING)).map(({ key, count }) => `${key} ${String(count)}`),
  byHand: () => ({
    sql: `select ${by === 'day' ? 'day' : 'key'} as key, sum(count) as count from daily_count where organisation = $1
      and facet = $2 and day between $3 and $4 group by 1 order by ${by === 'day' ? '1' : '2 desc, 1'}`,
    values: [by === 'day' ? 'all' : by, Math.floor(SPRING_FROM / DAY), Math.floor(SPRING_TO / DAY)],
    tell: ({ key, count }) => `${by === 'day' ? dayOf(key) : String(key)} ${String(count)}`,
  }),
});

export const QUESTIONS: Readonly<Record<string, Question>> = {
  'newest page': list(
    () => ({}),
    'true',
    () => [],
  )(),
  'a page from the middle': {
    ask: async (records, { record, sequence }) =>
      (
        await records.list({}, { limit: PAGE, before: `${String(minutes(record.minute))}.${String(sequence)}` })
      ).records.map(idOf),
    byHand: ({ record, sequence }) => ({
      sql: `select ${COLUMNS} from record r left join sender s on s.organisation = r.organisation and s.number = r.sender
        left join note n on n.organisation = r.organisation and n.sequence = r.sequence
        where r.organisation = $1 and (r.minute, r.sequence) < ($2, $3)
        order by r.minute desc, r.sequence desc limit ${String(PAGE)}`,
      values: [minutes(record.minute), sequence],
      tell: idByHand,
    }),
  },
  'by rule': list(
    () => ({ rule: 'sensitive-content' }),
    '(r.rules & 128) <> 0',
    () => [],
  )(),
  'by a rare rule': list(
    () => ({ rule: 'forbidden-recipient' }),
    '(r.rules & 2) <> 0',
    () => [],
  )(),
  'by a rare outcome': list(
    () => ({ outcome: 'reported-wrong' }),
    'r.outcome = $2',
    () => ['reported-wrong'],
  )(),
  'by group': list(
    ({ group }) => ({ group: group! }),
    'r.team = $2',
    ({ group }) => [group!],
  )(),
  'by sender': list(
    ({ sender }) => ({ sender: sender! }),
    'r.sender = (select number from sender where organisation = $1 and name = $2)',
    ({ sender }) => [sender!],
  )(),
  'by rule and group, three months': list(
    ({ group }) => ({ ...SPRING, group: group!, rule: 'hidden-data' }),
    'r.team = $2 and (r.rules & 16) <> 0 and r.minute between $3 and $4',
    ({ group }) => [group!, SPRING_FROM, SPRING_TO],
  )(),
  'by group, client and outcome': list(
    ({ group }) => ({ group: group!, client: 'ios', outcome: 'stopped' }),
    "r.team = $2 and r.client = 'ios' and r.outcome = 'stopped'",
    ({ group }) => [group!],
  )(),
  'the attempts at one message': list(
    ({ record }) => ({ exposure: record.exposure }),
    'r.exposure = unhex($2)',
    ({ record }) => [record.exposure],
  )(),
  'review queue': list(
    () => ({ isReviewed: false, action: 'justify' }),
    "r.review_state is null and r.action = 'justify'",
    () => [],
  )(),
  'counts by rule': counts('rule'),
  'counts by group': counts('group'),
  'counts by client': counts('client'),
  'counts by day': counts('day'),
  coverage: {
    ask: async (records) => (await records.coverage({})).map(({ day, silent }) => `${day} ${String(silent)}`),
    byHand: () => ({
      sql: `select day, mailboxes, unauthenticated, silent, summarised, unconfirmed from coverage_day
        where organisation = $1 order by day`,
      values: [],
      tell: ({ day, silent }) => `${dayOf(day)} ${String(silent)}`,
    }),
  },
  'start of an export': {
    ask: async (records, { group }) => {
      const exported = records.export({ ...SPRING, group: group! })[Symbol.asyncIterator]();
      const found: string[] = [];
      for (let next = await exported.next(); !next.done && found.push(idOf(next.value)) < PAGE;)
        next = await exported.next();
      return found;
    },
    byHand: ({ group }) => ({
      sql: `select ${COLUMNS} from record r left join sender s on s.organisation = r.organisation and s.number = r.sender
        left join note n on n.organisation = r.organisation and n.sequence = r.sequence
        where r.organisation = $1 and r.team = $2 and r.minute between $3 and $4
        order by r.minute desc, r.sequence desc limit ${String(PAGE)}`,
      values: [group!, SPRING_FROM, SPRING_TO],
      tell: idByHand,
    }),
  },
};

/** Records from all over the year, the same ones in every run. */
export async function readSample(records: RecordStore): Promise<(index: number) => StoredRecord> {
  const found: StoredRecord[] = [];
  for (let month = 1; month <= 10; month += 1) {
    const toMinute = `2026-${String(month).padStart(2, '0')}-15T12:00Z`;
    found.push(...(await records.list({ toMinute }, { limit: 4 })).records);
  }
  return (index) => found[index % found.length]!;
}
