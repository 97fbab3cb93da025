import type { Action, Finding, GuidanceId, Message, Part, Recipient, RuleId, UncheckedReason } from '../engine';
import type { ReasonCode } from '../record';

/** Words that depend on the policy and on how the text is set; ready to stand in a sentence. */
export interface Terms {
  /** The organisation's name, or "your organisation". */
  readonly organisation: string;
  /** What to use instead of To, Cc or Bcc for many people; with a link where the policy has one. */
  readonly bulkService: string;
  /** How to have Last Look look once more: "press Review". */
  readonly openPane: string;
  /** Makes a keyword list's label fit to be shown. */
  label(label: string): string;
}

/** By a button of the alert, from the ribbon, or in the pane already. */
export type WayToPane = 'button' | 'ribbon' | 'here';

/** What is said about the findings of one rule. All but `brief` are full sentences. */
export interface FindingWords<Seen extends Finding> {
  /** What would happen, the number first. */
  lead(finding: Seen, terms: Terms): string;
  /** Why that matters here; empty when the lead says it all. */
  why(finding: Seen, terms: Terms): string;
  /** What to do about it. */
  advice(finding: Seen, terms: Terms): string;
  /** For a list of further findings. */
  brief(finding: Seen, terms: Terms): string;
}

/** How an alert ends: what its buttons do for this message. */
interface Closings {
  readonly block: Readonly<Record<'button' | 'ribbon', string>>;
  /** A reason given in the pane lets it through. */
  readonly reason: Readonly<Record<'button' | 'ribbon', string>>;
  readonly sendAnyway: Readonly<Record<'button' | 'ribbon', string>>;
}

/** Every sentence of an alert, in one language. A language that lacks one does not compile. */
export interface Catalog {
  readonly yourOrganisation: string;
  readonly bulkService: string;
  /** Where the policy links to the organisation's own. */
  readonly yourBulkService: string;
  readonly nothingFound: string;
  readonly findings: { readonly [Rule in RuleId]: FindingWords<Extract<Finding, { readonly rule: Rule }>> };
  /** The dialog's button that opens the pane, as the closings name it: at most 20 characters (Microsoft, "Smart Alerts"). */
  readonly paneButton: string;
  /** How to get to the pane, and what to press inside it; ready to stand in a sentence. */
  readonly openPane: Readonly<Record<WayToPane, string>>;
  readonly closings: Closings;
  readonly also: string;
  /** How many findings are not named; `named` says whether any others are. */
  andMore(count: number, named: 'some' | 'none'): string;
  guidanceTitle(id: GuidanceId, publisher: 'ico' | 'other'): string;
  /** The same page in this language, where its publisher has one. */
  toPage(url: string): string;
  readonly parts: Readonly<Record<Part, string>>;
}

/** What the pane and the report say besides about a finding or a part. Apart, as the pane's: no alert says it. */
export interface DetailWords {
  /** A heading of a few words. */
  readonly titles: {
    readonly [Rule in RuleId]: (finding: Extract<Finding, { readonly rule: Rule }>, terms: Terms) => string;
  };
  /** Titles of the pages behind mail merge and the organisation's own bulk service. */
  readonly mailMergeTitle: string;
  readonly bulkServiceTitle: string;
  unchecked(part: Part, reason: UncheckedReason): string;
  /** Where in the message, and how often; the fields as they are called there. */
  evidence(part: Part, count: number, fields: Readonly<Partial<Record<Part, string>>>): string;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
}

type FieldName = 'to' | 'cc' | 'bcc';

/** As the pane groups recipients. */
type RecipientKind = 'personal' | 'alone' | 'organisation' | 'list' | 'unknown' | 'inside';

/** Somebody who stayed visible, and why it could not be otherwise. */
interface LeftBehind {
  readonly recipient: Recipient;
  readonly reason: 'no-address' | 'beside-no-address';
}

interface Told {
  readonly title: string;
  readonly text: string;
}

/**
 * What the task pane says besides what is said about a finding, an unchecked part or a reason. Apart from `Catalog`,
 * because the handler file has no pane and must not carry it.
 */
export interface PaneWords {
  /** For dates: a BCP 47 language. */
  readonly language: string;
  readonly title: string;
  readonly pages: Readonly<Record<'message' | 'mistake', string>>;
  /** About the message as a whole. */
  readonly status: Readonly<Record<Action, Told>>;
  readonly looking: string;
  /** The same when it takes long. */
  readonly lookingSlowly: string;
  /** Who gets it is shown already, and what it says is not known yet. */
  readonly stillReading: Told;
  readonly lookAgain: string;
  /** Outlook's script did not load. */
  readonly notStarted: string;
  readonly notRead: string;
  readonly findings: string;
  /** Heads the findings that never interrupt. */
  readonly observed: string;
  readonly unchecked: string;
  /** Above where in the message a finding was seen. */
  readonly where: string;
  /** Above what to do about a finding. */
  readonly clears: string;
  readonly showWords: string;
  readonly hideWords: string;
  readonly noWords: string;
  readonly wrongWarning: string;
  wrongWarningAbout(title: string): string;
  readonly wrongReported: string;
  readonly removeFile: string;
  readonly removeFileQuestion: string;
  readonly removeFileYes: string;
  readonly keepFile: string;
  readonly fileKept: Readonly<Record<'changed' | 'refused' | 'inline' | 'not-read', string>>;

  /** The recipients, by who knows whom. */
  readonly peopleTitle: string;
  /** Who is in the fields; the lists of unknown size among the visible are counted as lists. */
  peopleCount(kind: Message['kind'], visible: number, lists: number, hidden: number): string;
  readonly tickHint: string;
  readonly search: string;
  searchFound(count: number): string;
  groupTitle(kind: RecipientKind, domain: string): string;
  readonly groupNote: Readonly<Record<RecipientKind, string>>;
  tickAll(group: string, count: number): string;
  tickPerson(called: string): string;
  readonly remove: string;
  removePerson(called: string): string;
  removeQuestion(called: string): string;
  readonly removeYes: string;
  readonly removeByHand: string;
  showMore(next: number, left: number): string;
  number(count: number): string;
  /** As Outlook calls them. */
  readonly fields: Readonly<Record<Message['kind'], Readonly<Record<FieldName, string>>>>;

  /** Move to Bcc. */
  readonly moveTitle: string;
  readonly moveText: string;
  /** For a list whose very members are private. */
  readonly moveNotEnough: string;
  moveButton(count: number): string;
  moveQuestion(count: number): string;
  readonly moveYes: string;
  readonly notYet: string;
  readonly moveRefused: string;
  /** The same where it can be done in the message itself, or after something there. */
  readonly moveNotHere: string;
  /** What clears a finding whose people cannot be moved. */
  readonly insteadOfMove: string;
  readonly refusedBecause: Readonly<
    Record<
      | 'meeting'
      | 'encrypted'
      | 'not-read'
      | 'capped'
      | 'bcc-not-writable'
      | 'bcc-too-long'
      | 'no-mailbox-for-to'
      | 'fields-not-writable'
      | 'nobody',
      string
    >
  >;
  readonly beforeAfter: string;
  readonly before: string;
  readonly after: string;
  namesAndMore(names: readonly string[]): string;
  placeholder(recipient: Recipient): string;
  leftBehind(left: readonly LeftBehind[]): string;
  /** Of fields by their names, as below. */
  areNamesResolved(fields: readonly string[]): string;

  /** While recipients are written, and what became of it. */
  readonly changeTitle: string;
  readonly changing: Readonly<Record<'move' | 'remove' | 'undo', (done: number, total: number) => string>>;
  readonly changingWait: string;
  readonly changed: Readonly<Record<'move' | 'remove' | 'undo', (count: number) => Told>>;
  readonly restored: string;
  readonly restoredBecause: Readonly<Record<'changed' | 'not-read' | 'not-written' | 'not-as-written', string>>;
  readonly damaged: string;
  damagedFields(fields: readonly string[]): string;
  readonly sendTimeLost: string;
  readonly undo: string;
  undoNote(fields: readonly string[]): string;
  readonly dismiss: string;

  /** The ways out besides Bcc. */
  readonly otherWays: string;
  /** Where they are better than Bcc. */
  readonly betterWays: string;
  readonly mergeTitle: string;
  readonly mergeText: string;
  readonly tableHeading: readonly [name: string, address: string];
  copyList(count: number): string;
  copied(count: number): string;
  readonly copyByHand: string;
  readonly separatelyTitle: string;
  separatelyText(kept: string): string;
  copyOthers(count: number): string;
  keepOnly(kept: string): string;
  keepOnlyQuestion(kept: string): string;

  readonly reason: string;
  readonly reasonMissing: string;
  /** A few words of one's own, and why they are not taken. */
  readonly note: string;
  readonly noteHint: string;
  readonly noteProblem: Readonly<Record<'missing' | 'from-message' | 'personal', string>>;
  /** The button that records the reason. */
  readonly release: string;
  readonly released: Told;
  readonly changedSince: string;
  readonly notKept: string;
  /** On clients without Send Anyway: the way on when Send stopped what the pane finds nothing in. */
  readonly stoppedAllTheSame: string;
  readonly stoppedText: string;
  /** What is kept of a message in which something was found, told wherever people are asked for a reason. */
  readonly recordTitle: string;
  readonly recordText: string;
  /** What is kept in the mailbox of whom its owner has written to, and the button that forgets it. */
  readonly historyTitle: string;
  readonly historyText: string;
  readonly forget: string;
  readonly forgotten: string;
  readonly notForgotten: string;
  readonly mistake: MistakeWords;
  opensInBrowser(title: string): string;
}

/** A moment as a clock on the wall shows it. Months and days of the week from 0, the week from Sunday, as `Date` counts. */
interface Moment {
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly hour: number;
  readonly minute: number;
}

/** The page about a mail that went to the wrong people. */
export interface MistakeWords {
  readonly title: string;
  readonly intro: string;
  readonly contactTitle: string;
  readonly contactText: string;
  /** Where the policy names nobody. */
  readonly noContact: string;
  readonly stepsTitle: string;
  readonly steps: readonly (Told & { readonly id: string })[];
  readonly copyRequest: string;
  readonly requestCopied: string;
  /** Asks those who got it to delete it; says nothing of what it was. */
  readonly request: string;
  readonly clockTitle: string;
  readonly clockText: string;
  readonly startClock: string;
  readonly noticedAt: string;
  readonly stopClock: string;
  deadline(at: Moment): string;
  timeLeft(hours: number, minutes: number): string;
  readonly timeOver: string;
  readonly pagesTitle: string;
  readonly pages: readonly { readonly title: string; readonly url: string }[];
}

/** What a report over saved messages says besides what is said about a finding or an unchecked part. Apart, as the pane's. */
export interface ReportWords {
  readonly heading: Readonly<Record<Action, string>>;
  /** Behind the title of a finding that never interrupts. */
  readonly recordedOnly: string;
  readonly standardInput: string;
  /** Which message of a mail store, from 1. */
  messageAt(number: number): string;
  /** How many stand in To, Cc and Bcc. */
  recipients(message: Message): string;
  /** What a whole run came to; `unreadable` inputs were not judged at all. */
  summary(actions: Readonly<Record<Action, number>>, unreadable: number): string;
}
