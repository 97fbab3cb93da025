import type { DecisionRecord, ExposureOutcome } from '../../record';
import type { ReviewState } from './review-states';

/** The data of all organisations of one server. Everything is reached through the handle of one organisation. */
export interface Storage {
  readonly engine: 'sqlite' | 'postgres';
  /** The only way to data: what it answers and writes belongs to this organisation, whatever is asked. */
  readonly forOrganisation: (id: OrganisationId) => OrganisationStore;
  /** All there is data of, by name. */
  readonly organisations: () => Promise<readonly OrganisationId[]>;
  /** Records that were handed over and are not on disk yet; `add` rejects with `busy` above the limit. */
  readonly load: () => { readonly waiting: number; readonly limit: number };
  /** Rejects when the database cannot be written to now. */
  readonly ping: () => Promise<void>;
  /** A copy as of now into a new file, while everything goes on. PostgreSQL has tools of its own: rejects with `not-here`. */
  readonly backup: (file: string) => Promise<void>;
  /** Writes what is acknowledged or waiting, then closes. */
  readonly close: () => Promise<void>;
}

/** Lower-case letters, digits and dashes, as the configuration names it. */
export type OrganisationId = string;

export interface OrganisationStore {
  readonly records: RecordStore;
  readonly audit: AuditStore;
  readonly sessions: SessionStore;
  readonly cursors: CursorStore;
  readonly settledDays: SettledDayStore;
}

/** A record as it is kept, beside what the server knows of its delivery. */
export interface StoredRecord {
  /** Grows with the order of arrival within the organisation, and with the order of commits; the cursor of streams. */
  readonly sequence: number;
  /** UTC; of a delivery to the minute. */
  readonly receivedAt: string;
  /** False for what came by the organisation's ingest key, which counts as public. */
  readonly isAuthenticated: boolean;
  /** Pseudonym, address or undefined, as the policy says. */
  readonly sender: string | undefined;
  readonly group: string | undefined;
  /** The sender's own words, until they expire. */
  readonly note: string | undefined;
  readonly record: DecisionRecord;
  readonly review: Review | undefined;
}

export interface Review {
  readonly state: ReviewState;
  readonly by: string;
  /** UTC to the second. */
  readonly at: string;
}

/** What is to be kept; the server has already turned the sender into what the policy allows. */
export interface Arrival {
  readonly receivedAt: string;
  readonly isAuthenticated: boolean;
  readonly sender: string | undefined;
  /** The same sender's pseudonyms under older keys: what is kept under them becomes this sender's. */
  readonly formerSenders?: readonly string[];
  readonly group: string | undefined;
  /** Of `Delivery.notes`, the one of this record. */
  readonly note?: string | undefined;
  readonly record: DecisionRecord;
}

export interface CounterArrival {
  readonly receivedAt: string;
  readonly mailbox: string;
  readonly isAuthenticated: boolean;
  readonly silentByDay: Readonly<Record<string, number>>;
  readonly summarised: readonly { readonly day: string; readonly outcome: string; readonly count: number }[];
  readonly unconfirmed: number;
}

/** All of it must hold. Minutes as records have them, "2026-11-21T09:30Z", both ends included. */
export interface Filter {
  readonly fromMinute?: string;
  readonly toMinute?: string;
  readonly action?: DecisionRecord['action'];
  readonly rule?: string;
  readonly outcome?: DecisionRecord['outcome'];
  readonly sender?: string;
  readonly group?: string;
  readonly client?: string;
  readonly exposure?: string;
  readonly isReviewed?: boolean;
}

export type Days = Pick<Filter, 'fromMinute' | 'toMinute'>;

export interface RecordPage {
  /** Newest first, by minute. A page may be short, even empty, and yet have a `before`: rare things are looked for in steps. */
  readonly records: readonly StoredRecord[];
  /** Ask for what is older with it; undefined at the end. Made of digits and a dot; anything else is refused. */
  readonly before: string | undefined;
}

export interface RecordStore {
  /**
   * Resolves when all are on disk. The same id twice is one record. How many were new. Rejects with a `StorageError`:
   * `busy` before memory grows, `refused` when the database cannot hold what is in it, else `unavailable`.
   */
  readonly add: (arrivals: readonly Arrival[], counters?: CounterArrival) => Promise<number>;
  readonly get: (recordId: string) => Promise<StoredRecord | undefined>;
  /** How many of these ids, each counted once, are of records that are kept. */
  readonly countKnown: (recordIds: readonly string[]) => Promise<number>;
  readonly list: (filter: Filter, page: { readonly before?: string; readonly limit: number }) => Promise<RecordPage>;
  /**
   * What is kept of the attempts at each of these messages, the newest `most` of one, newest first; nothing for a message that nothing
   * is kept of. Some messages at a time, in no order: never more than a page in memory.
   */
  readonly attempts: (
    exposures: readonly string[],
    most: number,
  ) => AsyncIterable<readonly (readonly StoredRecord[])[]>;
  /** Which of these senders have a record of that minute or a later one; by their places in the list. */
  readonly heardSince: (asked: readonly SinceWhen[]) => Promise<ReadonlySet<number>>;
  /** In the order of arrival, after a cursor: for SIEMs. Ends with what is there. Never holds more than a page in memory. */
  readonly stream: (filter: Filter, after: number) => AsyncIterable<StoredRecord>;
  /** Everything that fits, newest first. Never holds more than a page in memory. */
  readonly export: (filter: Filter) => AsyncIterable<StoredRecord>;
  /** Count of records by one thing within a range of whole days, from the daily roll-up. Largest first, days in order. */
  readonly countBy: (by: CountedBy, days: Days) => Promise<readonly CountRow[]>;
  /** Mailboxes heard of, silent messages and gaps by day: how far the guard reaches. */
  readonly coverage: (days: Days) => Promise<readonly CoverageRow[]>;
  /** False when there is no such record. A later review replaces an earlier one. */
  readonly review: (recordId: string, review: Review) => Promise<boolean>;
  /** Whether anybody is known by a pseudonym, whatever key it was made with. */
  readonly knowsPseudonyms: () => Promise<boolean>;
  /** Everything of one sender, as kept (the caller makes the pseudonym). */
  readonly exportSender: (sender: string) => AsyncIterable<StoredRecord>;
  /** How many records are gone. Rejects with `held` under legal hold. */
  readonly eraseSender: (sender: string) => Promise<number>;
  /** Removes what is older than the day ("2026-11-21"), but nothing under legal hold. How many records. */
  readonly expire: (before: { readonly records: string; readonly notes: string }) => Promise<number>;
  readonly hold: (sender: string, reason: string, isOn: 'on' | 'off') => Promise<void>;
  readonly holds: () => Promise<readonly Hold[]>;
}

export interface SinceWhen {
  readonly sender: string;
  readonly fromMinute: string;
}

export type CountedBy = 'rule' | 'group' | 'client' | 'day' | 'outcome' | 'action';

export interface Hold {
  readonly sender: string;
  readonly reason: string;
}

export interface CountRow {
  readonly key: string;
  readonly count: number;
}

export interface CoverageRow {
  readonly day: string;
  readonly mailboxes: number;
  /** Of these mailboxes, heard of by the ingest key only. */
  readonly unauthenticated: number;
  readonly silent: number;
  readonly summarised: number;
  readonly unconfirmed: number;
}

/** Append-only. The chain itself is computed by server/audit; the store keeps entries in order and refuses a second one of a number. */
export interface AuditStore {
  readonly last: () => Promise<AuditEntry | undefined>;
  /** False when it is not the number after the last one, because somebody else was faster: read the last one and try again. */
  readonly append: (entry: AuditEntry) => Promise<boolean>;
  readonly read: (after: number) => AsyncIterable<AuditEntry>;
  /** Newest first. */
  readonly list: (
    filter: AuditFilter,
    page: { readonly before?: number; readonly limit: number },
  ) => Promise<AuditPage>;
}

/** All of it must hold. */
export interface AuditFilter {
  readonly act?: string;
  /** As entries have it, all of it. */
  readonly actor?: string;
}

export interface AuditPage {
  /** A page may be short, even empty, and yet have a `before`: rare things are looked for in steps. */
  readonly entries: readonly AuditEntry[];
  /** Ask for what is older with this number; undefined at the end. */
  readonly before: number | undefined;
}

export interface AuditEntry {
  /** 1, 2, 3 ... without gaps. */
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly about: string;
  /** Hex SHA-256 over the entry before and this one. */
  readonly hash: string;
}

export interface SessionStore {
  /** `key` is the SHA-256 of what the browser holds. */
  readonly put: (key: string, session: StoredSession) => Promise<void>;
  readonly get: (key: string) => Promise<StoredSession | undefined>;
  /** All there are, ended ones that nobody has asked for since included; the last seen first. */
  readonly list: () => Promise<readonly (StoredSession & { readonly key: string })[]>;
  readonly touch: (key: string, at: number) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /**
   * True the first time only: for the state of a sign-in, and a one-time link.
   * Remembered until `sweep` is told that `expiresAt` (milliseconds since 1970) is over.
   */
  readonly takeOnce: (key: string, expiresAt: number) => Promise<boolean>;
  /** Forgets what ended: sessions started or seen before these times, and values that expired before `now`. */
  readonly sweep: (limits: {
    readonly now: number;
    readonly seenBefore: number;
    readonly startedBefore: number;
  }) => Promise<void>;
}

export interface StoredSession {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly csrf: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly seenAt: number;
}

/** How far a reader of the stream has come. Of several servers, one holds it at a time. */
export interface CursorStore {
  /**
   * Where the reader `name` stands (0 at first), when nobody else holds it or their time is over; undefined otherwise. It is
   * held until `untilMs`; the holder claims again to hold it longer.
   */
  readonly claim: (
    name: string,
    holder: string,
    times: { readonly nowMs: number; readonly untilMs: number },
  ) => Promise<number | undefined>;
  /** False when it is somebody else's by now. Never goes back. */
  readonly advance: (name: string, holder: string, sequence: number) => Promise<boolean>;
}

/** What came of messages, by the day of their first record. About nobody, so it outlives the records. */
export interface SettledDayStore {
  /** Days in order. */
  readonly list: (days: Days) => Promise<readonly SettledDay[]>;
  /** Replaces what was said of the day before. */
  readonly put: (settled: SettledDay) => Promise<void>;
}

export interface SettledDay {
  readonly day: string;
  /** How many records it was settled by: another number now means that it is to be settled again. */
  readonly seen: number;
  /** The day on which it was settled last. */
  readonly settledOn: string;
  readonly outcomes: Readonly<Partial<Record<ExposureOutcome, number>>>;
}
