import type { Action, Confidence, FindingAction, Message, ReasonCode, RuleId, Unchecked } from '../engine';
import type { CountBand } from './count-band';

/**
 * What happened at one moment, as far as anyone here can know. What became of a message is told by all its records
 * together (`outcomes.ts`).
 *
 * At Send. observed: judged, and let through. asked-before: let through, because the same was asked about these people not
 * long ago. warning-shown: an alert with Send Anyway; no client tells which button was pressed. stopped: an alert without
 * it. sent-after-reason: let through on a reason given in the pane. fixed-by-hand, fixed-by-button, sent-separately: nothing
 * is left of what was told about this draft before; the pane's button, or its way to write to each alone, was used in
 * between or was not. not-evaluated: a mistake of our own, and the sender was told so.
 *
 * In the pane. reported-wrong: the sender says that the finding is mistaken. reason-given: a reason in the sender's own
 * words, which are kept apart, beside the one of the list that Send records.
 */
export const OUTCOMES = [
  'observed',
  'asked-before',
  'warning-shown',
  'stopped',
  'sent-after-reason',
  'fixed-by-hand',
  'fixed-by-button',
  'sent-separately',
  'not-evaluated',
  'reported-wrong',
  'reason-given',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What is kept of a verdict, in its wire form. Coarse on purpose: `2 to 4 health words, sent by A` can be sensitive
 * itself, so there are rule ids and bands, no words, labels, names or addresses (ICO, "Monitoring workers"; UK GDPR
 * Article 5(1)(c)). Who sent it stands in the delivery, for the server to turn into what the policy says.
 */
export interface DecisionRecord {
  readonly schemaVersion: 2;
  /** 32 hex digits: the minute, which stands below too, and then random. */
  readonly id: string;
  /** 16 hex digits, random for each draft and kept with it: attempts at one message belong together. Derived from nothing. */
  readonly exposure: string;
  /** UTC, to the minute: "2026-11-21T09:30Z". */
  readonly minute: string;
  /** As `Installation.policy`; of a file that no server has written into: "default", and the version of the add-in. */
  readonly policy: { readonly id: string; readonly version: string };
  /** Of the add-in. */
  readonly build: string;
  /** "web", "new", "classic", "mac", "ios", "android" or "unknown". */
  readonly client: string;
  readonly kind: Message['kind'];
  readonly composed: Message['composed'];
  readonly action: Action;
  readonly findings: readonly RecordedFinding[];
  /** Outside addresses of all fields. */
  readonly outside: CountBand;
  /** Of those, who can be assumed to know of each other counted once. */
  readonly parties: CountBand;
  /** Of the outside addresses, each once and in order, where the policy says so; at most 20. */
  readonly domains?: readonly string[];
  readonly unchecked: readonly Unchecked[];
  /** Milliseconds from the event to the verdict, rounded up to 100, 300, 1,000, 3,000 or 10,000. */
  readonly took: number;
  readonly outcome: Outcome;
  readonly reason?: ReasonCode;
}

export interface RecordedFinding {
  readonly rule: RuleId;
  readonly action: FindingAction;
  readonly confidence: Confidence;
  readonly count: CountBand;
  /**
   * What was seen, each once: "person", "topic", "secret" or "password". A kind can itself be special-category data ("topic-health"),
   * so detectors are named only where the policy names the assessment (DPIA) that covers it.
   */
  readonly kinds?: readonly string[];
}
