import type { Action, ReasonCode, RuleId } from '../engine';
import type { ExposureOutcome, Outcome } from '../record';

/** What people read on the page of records. */
export interface ConsoleWords {
  readonly title: string;
  readonly skip: string;
  readonly signedInAs: (name: string) => string;
  readonly signOut: string;
  /** What the links to the pages are, for a screen reader. */
  readonly places: string;
  /** What the records are and are not, for whoever sees them first. */
  readonly lead: string;
  readonly filters: FilterWords;
  readonly table: TableWords;
  readonly review: ReviewWords;
  readonly older: string;
  readonly newest: string;
  readonly empty: ConsoleMessage;
  readonly emptyFiltered: ConsoleMessage;
  /** Nothing on this page, but there may be further back. */
  readonly emptyPage: ConsoleMessage;
  readonly lookFurther: string;
  /** The first day that was asked for comes after the last. */
  readonly daysReversed: ConsoleMessage;
  readonly refused: ConsoleMessage;
  readonly outdated: ConsoleMessage;
  readonly gone: ConsoleMessage;
  readonly away: ConsoleMessage;
  readonly fault: ConsoleMessage;
  readonly back: string;
  /** The same page once more. */
  readonly tryAgain: string;
  /** What the policy asks for. What was done may differ: whoever was asked not long ago is not asked again. */
  readonly actions: Readonly<Record<Action, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly message: MessageWords;
  readonly coverage: CoverageWords;
  readonly audit: AuditWords;
  readonly rules: Readonly<Record<RuleId, string>>;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  /** By `DecisionRecord.client`; others are shown as they are. */
  readonly clients: Readonly<Record<string, string>>;
}

export interface ConsoleMessage {
  readonly title: string;
  readonly text: string;
}

interface FilterWords {
  readonly heading: string;
  readonly from: string;
  readonly to: string;
  readonly action: string;
  readonly rule: string;
  readonly outcome: string;
  readonly review: string;
  readonly team: string;
  readonly any: string;
  readonly reviewed: string;
  readonly notReviewed: string;
  readonly show: string;
  readonly clear: string;
  /** Said above the table while only one sender's, or one message's, records are shown. */
  readonly onlySender: (sender: string) => string;
  readonly onlyExposure: string;
  /** Said above the table when the address asks for what cannot be asked for: it does not narrow the list. */
  readonly leftOut: string;
}

interface TableWords {
  readonly caption: string;
  readonly time: string;
  readonly action: string;
  readonly why: string;
  readonly outcome: string;
  readonly team: string;
  readonly sender: string;
  readonly review: string;
  readonly none: string;
  readonly nothingFound: string;
  readonly notSignedIn: string;
  readonly allOfSender: (sender: string) => string;
  readonly allOfTeam: (team: string) => string;
  readonly sameMessage: string;
  readonly reasonGiven: (reason: string) => string;
}

interface ReviewWords {
  readonly open: string;
  readonly question: string;
  readonly states: Readonly<Record<ReviewState, string>>;
  readonly done: (state: ReviewState, by: string, day: string) => string;
  readonly change: string;
}

/** What came of one message, as its records tell together. */
interface MessageWords {
  readonly heading: string;
  readonly outcomes: Readonly<Record<ExposureOutcome, string>>;
}

/** Counts are written as people read them: "1,204". */
interface CoverageWords {
  readonly title: string;
  readonly lead: string;
  readonly days: string;
  readonly caption: string;
  readonly day: string;
  readonly mailboxes: string;
  readonly notVerified: (count: string) => string;
  readonly silent: string;
  readonly gaps: string;
  readonly summarised: (count: string) => string;
  readonly unconfirmed: (count: string) => string;
  readonly told: string;
  readonly nothingFollowed: string;
  readonly otherwise: string;
  readonly unknown: string;
  readonly open: string;
  readonly notCounted: string;
  /** Of all days shown that are counted, `days` of them. */
  readonly sum: (
    counts: Readonly<Record<'days' | 'told' | 'nothingFollowed' | 'otherwise' | 'unknown', string>>,
  ) => string;
  readonly noneCounted: string;
  readonly meaning: string;
  /** What each column counts, and what it cannot tell. */
  readonly meanings: Readonly<
    Record<
      'mailboxes' | 'silent' | 'gaps' | 'told' | 'nothingFollowed' | 'otherwise' | 'unknown' | 'open' | 'notCounted',
      string
    >
  >;
  readonly empty: ConsoleMessage;
}

interface AuditWords {
  readonly title: string;
  readonly open: string;
  readonly lead: string;
  readonly chain: string;
  readonly whole: (count: string) => string;
  /** The log is longer than what was checked. */
  readonly wholeEnd: (count: string) => string;
  readonly head: string;
  readonly headHint: string;
  readonly broken: (number: string) => string;
  readonly missing: (from: string, to: string) => string;
  readonly caption: string;
  readonly number: string;
  readonly time: string;
  readonly actor: string;
  readonly act: string;
  readonly about: string;
  readonly onlyActor: (actor: string) => string;
  readonly allOfActor: (actor: string) => string;
  readonly older: string;
  readonly newest: string;
  readonly empty: ConsoleMessage;
  readonly emptyPage: ConsoleMessage;
  readonly acts: Readonly<Record<AuditedAct, string>>;
}

/** The ids of acts, as the audit log has them. */
type AuditedAct =
  | 'sign-in'
  | 'sign-in-refused'
  | 'sign-out'
  | 'sessions-listed'
  | 'session-ended'
  | 'access-refused'
  | 'records-listed'
  | 'record-viewed'
  | 'record-reviewed'
  | 'records-exported'
  | 'records-streamed'
  | 'records-expired'
  | 'counts-viewed'
  | 'coverage-viewed'
  | 'sender-counted'
  | 'sender-exported'
  | 'sender-erased'
  | 'erasure-refused'
  | 'holds-listed'
  | 'hold-set'
  | 'hold-lifted'
  | 'policy-changed'
  | 'policy-refused'
  | 'directory-changed'
  | 'directory-refused'
  | 'pseudonym-key-rotated'
  | 'backup-made'
  | 'audit-read';

type ReviewState = 'confirmed' | 'false-alarm' | 'followed-up';
