import type { RuleId } from '../../../engine';

/** The bit of each rule in `record.rules`. On disk for good: a new rule gets the next one. */
const RULE_BITS: Readonly<Record<RuleId, number>> = {
  'visible-recipients': 0,
  'forbidden-recipient': 1,
  'repeat-of-exposure': 2,
  'look-alike-recipient': 3,
  'hidden-data': 4,
  'bulk-personal-data': 5,
  'protective-marking': 6,
  'sensitive-content': 7,
  'sensitive-attachment': 8,
  'bcc-with-sensitive-content': 9,
  'missing-attachment': 10,
  'new-domain-on-reply': 11,
  'group-of-unknown-size': 12,
  'unusual-recipient': 13,
  'unreadable-part': 14,
};

export function toRuleBits(rules: readonly RuleId[]): number {
  return rules.reduce((bits, rule) => bits | (1 << RULE_BITS[rule]), 0);
}

/** Undefined for what is no rule. */
export function bitOf(rule: string): number | undefined {
  return Object.hasOwn(RULE_BITS, rule) ? RULE_BITS[rule as RuleId] : undefined;
}

export function rulesOf(bits: number): readonly RuleId[] {
  return (Object.keys(RULE_BITS) as RuleId[]).filter((rule) => (bits & (1 << RULE_BITS[rule])) !== 0);
}
