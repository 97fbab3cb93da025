import type { Finding, GuidanceId, Part, RuleId, UncheckedReason } from '../engine';
import type { ReasonCode } from '../record';

/** Words that depend on the policy and on how the text is set; ready to stand in a sentence. */
export interface Terms {
  /** The organisation's name, or "your organisation". */
  readonly organisation: string;
  /** What to use instead of To, Cc or Bcc for many people; with a link where the policy has one. */
  readonly bulkService: string;
  /** Makes a keyword list's label fit to be shown. */
  label(label: string): string;
}

/** What is said about the findings of one rule. All but `brief` and `title` are full sentences. */
export interface FindingWords<Seen extends Finding> {
  /** A heading of a few words. */
  title(finding: Seen, terms: Terms): string;
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

/** Every sentence a person reads, in one language. A language that lacks one does not compile. */
export interface Catalog {
  readonly yourOrganisation: string;
  readonly bulkService: string;
  /** Where the policy links to the organisation's own. */
  readonly yourBulkService: string;
  /** Titles of the pages behind the two. */
  readonly mailMergeTitle: string;
  readonly bulkServiceTitle: string;
  readonly nothingFound: string;
  readonly findings: { readonly [Rule in RuleId]: FindingWords<Extract<Finding, { readonly rule: Rule }>> };
  readonly closings: Closings;
  readonly also: string;
  /** How many findings are not named; `named` says whether any others are. */
  andMore(count: number, named: 'some' | 'none'): string;
  guidanceTitle(id: GuidanceId, publisher: 'ico' | 'other'): string;
  readonly parts: Readonly<Record<Part, string>>;
  unchecked(part: Part, reason: UncheckedReason): string;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
}
