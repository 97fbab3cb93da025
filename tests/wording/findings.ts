import type { Action, Finding, FindingAction, Verdict } from '../../src/engine';
import { highestAction, toAction, type RuleId } from '../../src/engine';

type Fields<Rule extends RuleId> = Partial<Omit<Extract<Finding, { rule: Rule }>, 'rule'>>;

const base = {
  action: 'warn' as FindingAction,
  confidence: 'high' as const,
  count: 1,
  isAtLeast: false,
  evidence: [],
  guidance: 'email-and-security' as const,
  fixes: [],
};

/** A finding of each rule; any field can be replaced. */
export const visible = (fields: Fields<'visible-recipients'> = {}): Finding => ({
  ...base,
  rule: 'visible-recipients',
  parties: fields.count ?? 1,
  atPersonalProviders: 0,
  rolesOnly: false,
  sensitiveBecause: undefined,
  fixes: ['move-to-bcc', 'use-bulk-service'],
  ...fields,
});
export const hidden = (fields: Fields<'bcc-with-sensitive-content'> = {}): Finding => ({
  ...base,
  rule: 'bcc-with-sensitive-content',
  sensitiveBecause: 'sender-name',
  fixes: ['use-bulk-service'],
  ...fields,
});
export const words = (fields: Fields<'sensitive-content'> = {}): Finding => ({
  ...base,
  rule: 'sensitive-content',
  lists: ['Patients'],
  isOnlyQuoted: false,
  fixes: ['remove-content'],
  ...fields,
});
export const forbidden = (fields: Fields<'forbidden-recipient'> = {}): Finding => ({
  ...base,
  rule: 'forbidden-recipient',
  action: 'block',
  guidance: 'wrong-recipient',
  ...fields,
});
export const group = (fields: Fields<'group-of-unknown-size'> = {}): Finding => ({
  ...base,
  rule: 'group-of-unknown-size',
  fixes: ['check-group', 'move-to-bcc'],
  ...fields,
});
export const unreadable = (fields: Fields<'unreadable-part'> = {}): Finding => ({
  ...base,
  rule: 'unreadable-part',
  evidence: [{ where: 'body', masked: '', count: 1 }],
  ...fields,
});

/** The verdict these findings make. */
export function aVerdict(findings: readonly Finding[], action?: Action): Verdict {
  return { action: action ?? toAction(highestAction(findings.map((each) => each.action))), findings, unchecked: [] };
}
