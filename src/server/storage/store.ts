import type { DecisionRecord } from '../../record';

/** The data of all organisations of one server. Everything is reached through the handle of one organisation. */
export interface Storage {
  readonly engine: 'sqlite' | 'postgres';
  /** The only way to data: what it answers and writes belongs to this organisation, whatever is asked. */
  readonly forOrganisation: (id: OrganisationId) => OrganisationStore;
  /** Rejects when the database cannot be written to now. */
  readonly ping: () => Promise<void>;
  /** Writes what is acknowledged or waiting, then closes. */
  readonly close: () => Promise<void>;
}

/** Lower-case letters, digits and dashes, as the configuration names it. */
export type OrganisationId = string;

export interface OrganisationStore {
  readonly records: RecordStore;
  readonly audit: AuditStore;
  readonly sessions: SessionStore;
}

/** A record as it is kept, beside what the server knows of its delivery. */
export interface StoredRecord {
  /** Grows with the order of arrival within the organisation; the cursor of streams and pages. */
  readonly sequence: number;
  /** UTC to the second. */
  readonly receivedAt: string;
  /** False for what came by the organisation's ingest key, which counts as public. */
  readonly isAuthenticated: boolean;
  /** Pseudonym, address or undefined, as the policy says. */
  readonly sender: string | undefined;
  readonly group: string | undefined;
  readonly record: DecisionRecord;
  readonly review: Review | undefined;
}

export interface Review {
  readonly state: 'confirmed' | 'false-alarm' | 'followed-up';
  readonly by: string;
  readonly at: string;
}

/** What is to be kept; the server has already turned the sender into what the policy allows. */
export interface Arrival {
  readonly receivedAt: string;
  readonly isAuthenticated: boolean;
  readonly sender: string | undefined;
  readonly group: string | undefined;
  readonly record: DecisionRecord;
}

export interface CounterArrival {
  readonly mailbox: string;
  readonly isAuthenticated: boolean;
  readonly silentByDay: Readonly<Record<string, number>>;
  readonly summarised: readonly { readonly day: string; readonly outcome: string; readonly count: number }[];
  readonly unconfirmed: number;
}

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

export interface RecordPage {
  /** Newest first. */
  readonly records: readonly StoredRecord[];
  /** Ask for what is older with it; undefined at the end. */
  readonly before: number | undefined;
}

export interface RecordStore {
  /** Resolves when all are on disk. The same id twice is one record. How many were new. */
  readonly add: (arrivals: readonly Arrival[], counters?: CounterArrival) => Promise<number>;
  readonly list: (filter: Filter, page: { readonly before?: number; readonly limit: number }) => Promise<RecordPage>;
  /** Oldest first, after a cursor: for exports and streams. Never holds more than a page in memory. */
  readonly stream: (filter: Filter, after: number) => AsyncIterable<StoredRecord>;
  /** Count of records by one thing within a range of days, from the daily roll-up. */
  readonly countBy: (by: 'rule' | 'group' | 'client' | 'day' | 'outcome', filter: Pick<Filter, 'fromMinute' | 'toMinute'>) => Promise<readonly CountRow[]>;
  /** Mailboxes heard of, silent messages and gaps by day: how far the guard reaches. */
  readonly coverage: (filter: Pick<Filter, 'fromMinute' | 'toMinute'>) => Promise<readonly CoverageRow[]>;
  readonly review: (recordId: string, review: Review) => Promise<boolean>;
  /** Everything of one sender, as kept (the caller makes the pseudonym). */
  readonly exportSender: (sender: string) => AsyncIterable<StoredRecord>;
  readonly eraseSender: (sender: string) => Promise<number>;
  /** Removes what is older than the day, but nothing under legal hold. How many. */
  readonly expire: (before: { readonly records: string; readonly notes: string }) => Promise<number>;
  readonly hold: (sender: string, reason: string, isOn: 'on' | 'off') => Promise<void>;
}

export interface CountRow {
  readonly key: string;
  readonly count: number;
}

export interface CoverageRow {
  readonly day: string;
  readonly mailboxes: number;
  readonly silent: number;
  readonly summarised: number;
  readonly unconfirmed: number;
}

/** Append-only. The chain itself is computed by server/audit; the store keeps entries in order and refuses a second one of a number. */
export interface AuditStore {
  readonly last: () => Promise<AuditEntry | undefined>;
  /** False when somebody else has written this number in the meantime: read the last one and try again. */
  readonly append: (entry: AuditEntry) => Promise<boolean>;
  readonly read: (after: number) => AsyncIterable<AuditEntry>;
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
  readonly touch: (key: string, at: number) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Takes out a value that may be used once: the state of a sign-in, a one-time link, the id of a token that must not come twice. */
  readonly takeOnce: (key: string, expiresAt: number) => Promise<boolean>;
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
