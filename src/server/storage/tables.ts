import type { Generated } from 'kysely';

/** The tables, the same on both engines. Times are whole numbers: they sort, take few bytes, and know no time zone. */
export interface Tables {
  readonly organisation: OrganisationTable;
  readonly sender: SenderTable;
  readonly record_id: RecordIdTable;
  readonly record: RecordTable;
  readonly note: NoteTable;
  readonly daily_count: DailyCountTable;
  readonly mailbox: MailboxTable;
  readonly mailbox_day: MailboxDayTable;
  readonly coverage_day: CoverageDayTable;
  readonly settled_day: SettledDayTable;
  readonly audit: AuditTable;
  readonly session: SessionTable;
  readonly taken: TakenTable;
  readonly cursor: CursorTable;
}

interface OrganisationTable {
  readonly number: Generated<number>;
  readonly name: string;
  /** Whoever adds records counts it up first and so keeps everybody else of the organisation out until the commit. */
  readonly last_sequence: Generated<number>;
}

/** Apart from the records, so that a new pseudonym for the same person is one row changed. */
interface SenderTable {
  readonly organisation: number;
  /** The sequence of their first record, or one reserved for them: whoever adds knows it without asking. */
  readonly number: number;
  readonly name: string;
  readonly held_reason: string | null;
}

/** Knows every id once, also where records are partitioned by time and no index spans the partitions. */
interface RecordIdTable {
  readonly organisation: number;
  readonly id: Uint8Array;
  readonly sequence: number;
  readonly minute: number;
}

interface RecordTable {
  readonly organisation: number;
  readonly sequence: number;
  /** Minutes since 1970; never later than it was received, so that no clock puts a record beyond its expiry. */
  readonly minute: number;
  /** Seconds since 1970. */
  readonly received_at: number;
  readonly id: Uint8Array;
  readonly is_authenticated: number;
  readonly action: string;
  readonly outcome: string;
  readonly sender: number | null;
  readonly team: string | null;
  readonly client: string;
  readonly exposure: Uint8Array;
  /** A bit for each rule that spoke, see rule-bits.ts. */
  readonly rules: number;
  readonly review_state: string | null;
  readonly review_by: string | null;
  readonly reviewed_at: number | null;
  /** JSON of what is left of the record. */
  readonly body: string;
}

interface NoteTable {
  readonly organisation: number;
  readonly sequence: number;
  readonly minute: number;
  readonly text: string;
}

/** How many records of a day (since 1970) have this key of this facet. */
interface DailyCountTable {
  readonly organisation: number;
  readonly facet: string;
  readonly day: number;
  readonly key: string;
  readonly count: number;
}

interface MailboxTable {
  readonly organisation: number;
  readonly mailbox: string;
  /** The total it last told. */
  readonly unconfirmed: number;
}

interface MailboxDayTable {
  readonly organisation: number;
  readonly day: number;
  readonly mailbox: string;
  readonly is_authenticated: number;
  readonly silent: number;
  readonly summarised: number;
}

interface CoverageDayTable {
  readonly organisation: number;
  readonly day: number;
  readonly mailboxes: number;
  readonly unauthenticated: number;
  readonly silent: number;
  readonly summarised: number;
  readonly unconfirmed: number;
}

/** What came of the messages whose first record is of this day: a roll-up that a daily job writes. */
interface SettledDayTable {
  readonly organisation: number;
  readonly day: number;
  readonly seen: number;
  readonly settled_on: number;
  /** JSON: counts by outcome. */
  readonly outcomes: string;
}

interface AuditTable {
  readonly organisation: number;
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly about: string;
  readonly hash: string;
}

export interface SessionTable {
  readonly organisation: number;
  readonly key: string;
  readonly subject: string;
  readonly name: string;
  readonly roles: string;
  readonly csrf: string;
  readonly started_at: number;
  readonly seen_at: number;
}

interface TakenTable {
  readonly organisation: number;
  readonly key: string;
  readonly expires_at: number;
}

interface CursorTable {
  readonly organisation: number;
  readonly name: string;
  readonly sequence: number;
  readonly holder: string;
  readonly held_until: number;
}
