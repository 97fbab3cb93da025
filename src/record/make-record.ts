import type { Message, ReasonCode, Verdict } from '../engine';
import { toCountBand } from './count-band';
import type { DecisionRecord, Outcome } from './record';

/** What only the caller knows. */
export interface RecordFacts {
  /** UTC instant in ISO 8601, "2026-11-21T09:30:12.345Z"; kept to the minute only. */
  readonly at: string;
  /** Which program sent it, such as "web" or "classic". Never anything of the mail. */
  readonly client: string;
  readonly version: string;
  readonly outcome: Outcome;
  readonly reason?: ReasonCode;
}

/** Length of "2026-11-21T09:30". */
const TO_THE_MINUTE = 16;

/**
 * The record of one verdict, made by allow list: every field is named here and copied one by one, so that a new field
 * of a message or finding is not kept until somebody decides so.
 */
export function makeRecord(verdict: Verdict, message: Message, facts: RecordFacts): DecisionRecord {
  const record: DecisionRecord = {
    schemaVersion: 1,
    minute: `${facts.at.slice(0, TO_THE_MINUTE)}Z`,
    client: facts.client,
    version: facts.version,
    kind: message.kind,
    composed: message.composed,
    action: verdict.action,
    findings: verdict.findings.map((finding) => ({
      rule: finding.rule,
      action: finding.action,
      confidence: finding.confidence,
      count: toCountBand(finding.count),
    })),
    to: toCountBand(message.to.entries.length),
    cc: toCountBand(message.cc.entries.length),
    bcc: toCountBand(message.bcc.entries.length),
    attachments: toCountBand(message.attachments.length),
    unchecked: verdict.unchecked.map(({ part, reason }) => ({ part, reason })),
    outcome: facts.outcome,
  };
  return facts.reason === undefined ? record : { ...record, reason: facts.reason };
}
