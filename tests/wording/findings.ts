import type { FileSeen, Action, Evidence, Finding, FindingAction, Verdict } from '../../src/engine';
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
  isRepeat: false,
  fixes: ['move-to-bcc', 'use-bulk-service'],
  ...fields,
});
export const newcomer = (fields: Fields<'new-domain-on-reply'> = {}): Finding => ({
  ...base,
  rule: 'new-domain-on-reply',
  guidance: 'wrong-recipient',
  sensitiveBecause: undefined,
  fixes: ['remove-recipient'],
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
  kinds: [],
  isOnlyQuoted: false,
  isInsideOnly: false,
  fixes: ['remove-content'],
  ...fields,
});
export const forbidden = (fields: Fields<'forbidden-recipient'> = {}): Finding => ({
  ...base,
  rule: 'forbidden-recipient',
  action: 'block',
  guidance: 'wrong-recipient',
  because: 'blocked',
  ...fields,
});
export const nearly = (fields: Fields<'look-alike-recipient'> = {}): Finding => ({
  ...base,
  rule: 'look-alike-recipient',
  guidance: 'wrong-recipient',
  meant: 'gmail.com',
  fixes: ['remove-recipient'],
  ...fields,
});
export const unusual = (fields: Fields<'unusual-recipient'> = {}): Finding => ({
  ...base,
  rule: 'unusual-recipient',
  guidance: 'wrong-recipient',
  because: 'only-outsider',
  isSensitive: true,
  fixes: ['remove-recipient'],
  ...fields,
});
export const again = (fields: Fields<'repeat-of-exposure'> = {}): Finding => ({
  ...base,
  rule: 'repeat-of-exposure',
  action: 'justify',
  fixes: ['move-to-bcc', 'use-bulk-service'],
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
  reasons: ['failed'],
  ...fields,
});

/** What `unreadable` points at when so many attachments were not read. */
export function unreadAttachments(count: number): readonly Evidence[] {
  return Array.from({ length: count }, () => ({ where: 'attachments', masked: '', count: 1 }));
}

/** The verdict these findings make. */
export function aVerdict(findings: readonly Finding[], action?: Action): Verdict {
  return { action: action ?? toAction(highestAction(findings.map((each) => each.action))), findings, unchecked: [] };
}

const file: FileSeen = { kind: 'spreadsheet', position: 1, of: 1 };
export const attached = (fields: Fields<'sensitive-attachment'> = {}): Finding => ({
  ...base,
  rule: 'sensitive-attachment',
  file,
  lists: [],
  kinds: [{ detector: 'nhs-number', level: 'high', count: 2 }],
  count: 2,
  guidance: 'wrong-recipient',
  fixes: ['remove-attachment'],
  ...fields,
});
export const inHiding = (fields: Fields<'hidden-data'> = {}): Finding => ({
  ...base,
  rule: 'hidden-data',
  file,
  places: [{ place: 'hidden-sheet', rows: 2354 }],
  count: 2354,
  kinds: [],
  people: 0,
  guidance: 'hidden-data',
  fixes: ['remove-hidden-data'],
  ...fields,
});
export const bulk = (fields: Fields<'bulk-personal-data'> = {}): Finding => ({
  ...base,
  rule: 'bulk-personal-data',
  file,
  count: 77,
  guidance: 'wrong-recipient',
  fixes: ['remove-attachment'],
  ...fields,
});
export const marked = (fields: Fields<'protective-marking'> = {}): Finding => ({
  ...base,
  rule: 'protective-marking',
  marking: 'official-sensitive',
  fixes: ['remove-recipient'],
  ...fields,
});
export const forgotten = (fields: Fields<'missing-attachment'> = {}): Finding => ({
  ...base,
  rule: 'missing-attachment',
  fixes: ['add-attachment'],
  ...fields,
});
