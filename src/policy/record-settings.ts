import type { PolicyDocument, SENDER_FORMS } from './document';

/** What a policy says to the server alone: the add-in's files do not carry it. */
export interface RecordSettings {
  readonly sender: (typeof SENDER_FORMS)[number];
  readonly keepDays: number;
  /** Reasons in the sender's own words go earlier than their records. */
  readonly keepReasonsDays: number;
}

/**
 * A pseudonym unless the organisation decides otherwise, and no longer than needed: ICO, "Monitoring workers" (data minimisation,
 * retention). A year holds every yearly audit; a month is enough to ask somebody what a reason meant.
 */
const DEFAULTS: RecordSettings = { sender: 'pseudonym', keepDays: 365, keepReasonsDays: 30 };

/** Complete; what was not written has its default. A reason is never kept longer than its record. */
export function toRecordSettings({ records }: PolicyDocument): RecordSettings {
  const keepDays = records?.['keep-days'] ?? DEFAULTS.keepDays;
  return {
    sender: records?.sender ?? DEFAULTS.sender,
    keepDays,
    keepReasonsDays: Math.min(keepDays, records?.['keep-reasons-days'] ?? DEFAULTS.keepReasonsDays),
  };
}
