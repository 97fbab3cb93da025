import type { Action, RuleId } from '../../../engine';
import { CONSOLE_WORDS } from '../../../wording';
import type { StoredRecord } from '../../storage/store';

/** What every format says of a record, each in its own words. */
export interface Facts {
  /** Milliseconds since 1970; 0 where the record's own time cannot be read. */
  readonly atMs: number;
  readonly receivedMs: number;
  /** Each once, the gravest first, as the record has them. */
  readonly rules: readonly { readonly id: RuleId; readonly name: string }[];
  /** "Stop: Recipients shown to each other, Hidden data in a file". English, because SIEM rules are written for it. */
  readonly title: string;
  /** What kept the sender: a pseudonym, an address, or nothing. */
  readonly sender: { readonly kind: 'pseudonym' | 'address'; readonly value: string } | { readonly kind: 'none' };
}

export function factsOf({ record, receivedAt, sender }: StoredRecord): Facts {
  const words = CONSOLE_WORDS.en;
  const ids = Array.from(new Set(record.findings.map(({ rule }) => rule)));
  const rules = ids.map((id) => ({ id, name: words.rules[id] }));
  const why = rules.length === 0 ? words.table.nothingFound : rules.map(({ name }) => name).join(', ');
  return {
    atMs: toMs(record.minute),
    receivedMs: toMs(receivedAt),
    rules,
    title: `${words.actions[record.action]}: ${why}`,
    sender:
      sender === undefined ? { kind: 'none' } : { kind: sender.includes('@') ? 'address' : 'pseudonym', value: sender },
  };
}

function toMs(instant: string): number {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? 0 : ms;
}

/** From 0 to 10, as CEF has it: 0-3 low, 4-6 medium, 7-8 high, 9-10 very high. A stopped message is a mistake that was not made. */
const SEVERITY: Readonly<Record<Action, number>> = { allow: 1, warn: 4, justify: 6, block: 7 };

export function severityOf({ record }: StoredRecord): number {
  return SEVERITY[record.action];
}
