import { sql, type Kysely } from 'kysely';
import type { Engine } from '../engine';
import { oldestPartition } from '../postgres/partitions';
import { rowSecurity } from '../postgres/row-security';

/**
 * The tables of the first release. What is filtered by is a column, the rest of a record one JSON text. Foreign keys
 * stand where rows are few; records are written by one function only, and a check for each would double its work.
 */
export async function createFirstTables(database: Kysely<unknown>, kind: Engine['kind']): Promise<void> {
  const statements =
    kind === 'sqlite'
      ? [...ofTables(SQLITE), ...ofIndexes(), NEWEST, ...auditGuards()]
      : [...ofTables(POSTGRES), ...ofIndexes(), oldestPartition, ...rowSecurity()];
  for (const statement of statements) await sql.raw(statement).execute(database);
}

interface Words {
  readonly counted: string;
  readonly bytes: string;
  readonly byKey: string;
  readonly recordKey: string;
  readonly byMonth: string;
}

/**
 * What lists are filtered by and no index of its own begins with: it stands in the index of all records, which is walked
 * instead. Each index more would be paid for by every record that comes.
 */
const FILTERED = ['rules', 'action', 'outcome', 'client', 'review_state'];

const SQLITE: Words = {
  counted: 'integer primary key',
  bytes: 'blob',
  byKey: 'without rowid',
  recordKey: '',
  byMonth: '',
};

const POSTGRES: Words = {
  counted: 'integer generated always as identity primary key',
  bytes: 'bytea',
  byKey: '',
  recordKey: `, primary key (organisation, minute, sequence) include (${FILTERED.join(', ')})`,
  byMonth: 'partition by range (minute)',
};

const ofTables = ({ counted, bytes, byKey, recordKey, byMonth }: Words): readonly string[] => [
  `create table organisation (number ${counted}, name text not null unique, last_sequence bigint not null default 0)`,
  `create table sender (organisation integer not null references organisation, number bigint not null, name text not null,
    held_reason text, primary key (organisation, number), unique (organisation, name)) ${byKey}`,
  `create table record_id (sequence bigint not null, organisation integer not null, minute integer not null,
    id ${bytes} not null, primary key (organisation, id)) ${byKey}`,
  // Numbers first, in the order of their width: PostgreSQL leaves no gaps between them then.
  `create table record (sequence bigint not null, received_at bigint not null, sender bigint, organisation integer not null,
    minute integer not null, rules integer not null, is_authenticated smallint not null, id ${bytes} not null,
    exposure ${bytes} not null, action text not null, outcome text not null, client text not null, team text,
    body text not null, review_state text, review_by text, reviewed_at bigint${recordKey}) ${byMonth}`,
  `create table note (organisation integer not null references organisation, sequence bigint not null,
    minute integer not null, text text not null, primary key (organisation, sequence)) ${byKey}`,
  `create table daily_count (organisation integer not null references organisation, facet text not null,
    day integer not null, key text not null, count bigint not null, primary key (organisation, facet, day, key)) ${byKey}`,
  `create table mailbox (organisation integer not null references organisation, mailbox text not null,
    unconfirmed bigint not null, primary key (organisation, mailbox)) ${byKey}`,
  `create table mailbox_day (organisation integer not null, day integer not null,
    mailbox text not null, is_authenticated smallint not null, silent bigint not null, summarised bigint not null,
    primary key (organisation, day, mailbox)) ${byKey}`,
  `create table coverage_day (organisation integer not null references organisation, day integer not null,
    mailboxes bigint not null, unauthenticated bigint not null, silent bigint not null, summarised bigint not null,
    unconfirmed bigint not null, primary key (organisation, day)) ${byKey}`,
  `create table settled_day (organisation integer not null references organisation, day integer not null,
    seen bigint not null, settled_on integer not null, outcomes text not null, primary key (organisation, day)) ${byKey}`,
  `create table audit (organisation integer not null references organisation, number bigint not null, at text not null,
    actor text not null, act text not null, about text not null, hash text not null,
    primary key (organisation, number)) ${byKey}`,
  `create table session (organisation integer not null references organisation, key text not null, subject text not null,
    name text not null, roles text not null, csrf text not null, started_at bigint not null, seen_at bigint not null,
    primary key (organisation, key)) ${byKey}`,
  `create table taken (organisation integer not null references organisation, key text not null,
    expires_at bigint not null, primary key (organisation, key)) ${byKey}`,
  `create table cursor (organisation integer not null references organisation, name text not null,
    sequence bigint not null, holder text not null, held_until bigint not null,
    primary key (organisation, name)) ${byKey}`,
];

/** On PostgreSQL the key of the table is the same. */
const NEWEST = `create unique index record_newest on record (organisation, minute, sequence, ${FILTERED.join(', ')})`;

/** Each ends in minute and sequence, the order of a list: its newest fifty are the index's last fifty. */
const ofIndexes = (): readonly string[] => [
  'create index sender_held on sender (organisation) where held_reason is not null',
  'create index note_age on note (organisation, minute)',
  'create index record_arrival on record (organisation, sequence)',
  'create index record_sender on record (organisation, sender, minute, sequence) where sender is not null',
  'create index record_exposure on record (organisation, exposure, minute, sequence)',
  'create index record_team on record (organisation, team, minute, sequence) where team is not null',
  'create index record_reviewed on record (organisation, minute, sequence) where review_state is not null',
];

/** Entries can only be added; PostgreSQL does it by the rights of the role. */
const auditGuards = (): readonly string[] =>
  ['update', 'delete'].map(
    (act) => `create trigger audit_no_${act} before ${act} on audit
      begin select raise(abort, 'audit entries are never changed'); end`,
  );
