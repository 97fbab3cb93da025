import type { DecisionRecord } from './record';

/**
 * What a client sends to the record API in one go: everything that waits in its queue. Repeating a delivery changes
 * nothing: records are known by their ids, and counters only grow.
 */
export interface Delivery {
  readonly schemaVersion: 2;
  /** Random, made once per mailbox and derived from nothing: 32 hex digits. Counters belong to it. */
  readonly mailbox: string;
  /** The sender's address, for the server to turn into what the policy says is kept: a keyed pseudonym, itself, or nothing. */
  readonly sender: string;
  readonly records: readonly DecisionRecord[];
  /** Reasons in the sender's own words, where the policy allows them; kept apart from records and for a shorter time. */
  readonly notes: readonly Note[];
  /** Messages that left in silence, by UTC day ("2026-11-21"): all of that day so far, not since the last delivery. */
  readonly silentByDay: Readonly<Record<string, number>>;
  /** Records that had to make room while nothing could be delivered, added up: totals since the mailbox was set up. */
  readonly summarised: readonly Summary[];
  /** Saves the client never confirmed: what was in them may be missing. A total. */
  readonly unconfirmed: number;
}

interface Note {
  /** Id of the record it belongs to. */
  readonly record: string;
  /** At most 80 characters, checked by the pane to hold nothing of the message. */
  readonly text: string;
}

interface Summary {
  readonly day: string;
  readonly outcome: DecisionRecord['outcome'];
  readonly count: number;
}
