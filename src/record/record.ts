import type { Action, Confidence, FindingAction, Message, ReasonCode, RuleId, Unchecked } from '../engine';
import type { CountBand } from './count-band';

/**
 * What became of the message as far as anyone here can know. warning-shown: an alert with Send Anyway; no client tells
 * which button was pressed. stopped: an alert without it. sent-after-reason: let through on a reason given in the pane.
 * asked-before: sent, because the same was asked about these people not long ago. observed: judged and recorded only.
 * reported-wrong: the sender says in the pane that the finding is mistaken.
 * reason-given: a reason in the sender's own words, beside the one of the list that Send records.
 */
export type Outcome =
  'warning-shown' | 'stopped' | 'sent-after-reason' | 'asked-before' | 'observed' | 'reported-wrong' | 'reason-given';

/**
 * What is kept of a verdict, in its wire form. Coarse on purpose: `2 to 4 health words, sent by A` can be sensitive
 * itself, so there are rule ids and bands, no words, labels, names or addresses (ICO, "Monitoring workers"; UK GDPR
 * Article 5(1)(c)).
 */
export interface DecisionRecord {
  readonly schemaVersion: 1;
  /** UTC, to the minute: "2026-11-21T09:30Z". */
  readonly minute: string;
  readonly client: string;
  /** Of Last Look and its policy. */
  readonly version: string;
  readonly kind: Message['kind'];
  readonly composed: Message['composed'];
  readonly action: Action;
  readonly findings: readonly RecordedFinding[];
  readonly to: CountBand;
  readonly cc: CountBand;
  readonly bcc: CountBand;
  readonly attachments: CountBand;
  readonly unchecked: readonly Unchecked[];
  readonly outcome: Outcome;
  readonly reason?: ReasonCode;
  /** The sender's own words, checked by the pane to hold nothing of the message; at most 80 characters. */
  readonly note?: string;
}

interface RecordedFinding {
  readonly rule: RuleId;
  readonly action: FindingAction;
  readonly confidence: Confidence;
  readonly count: CountBand;
}
