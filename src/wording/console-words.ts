import type { Action, Language, ReasonCode, RuleId } from '../engine';
import type { Outcome } from '../record';
import { cyConsole } from './locales/cy-console';
import { enConsole } from './locales/en-console';

/** What people read on the page of records. */
export interface ConsoleWords {
  readonly title: string;
  readonly skip: string;
  readonly signedInAs: (name: string) => string;
  readonly signOut: string;
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
  readonly refused: ConsoleMessage;
  readonly outdated: ConsoleMessage;
  readonly gone: ConsoleMessage;
  readonly away: ConsoleMessage;
  readonly fault: ConsoleMessage;
  readonly back: string;
  readonly actions: Readonly<Record<Action, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
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
  readonly any: string;
  readonly reviewed: string;
  readonly notReviewed: string;
  readonly show: string;
  readonly clear: string;
  /** Said above the table while only one sender's, or one message's, records are shown. */
  readonly onlySender: (sender: string) => string;
  readonly onlyExposure: string;
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

type ReviewState = 'confirmed' | 'false-alarm' | 'followed-up';

export const CONSOLE_WORDS: Readonly<Record<Language, ConsoleWords>> = { en: enConsole, cy: cyConsole };
