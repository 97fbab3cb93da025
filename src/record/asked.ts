import {
  readAudience,
  type Message,
  type Person,
  type Policy,
  type RecipientList,
  type RuleId,
  type Verdict,
} from '../engine';
import { isWithin, scopeOf, type Scope } from './scope';

/** One time that a sender was asked about people. */
export interface Asked {
  /** Random; tells which draft it was asked in. */
  readonly id: string;
  /** Whole days since 1970. */
  readonly day: number;
  /** The outside people and what interrupted. */
  readonly scope: Scope;
}

/** What is about to be asked: the message without colleagues, and the findings that interrupt. */
export interface Question {
  readonly message: Message;
  readonly verdict: Verdict;
}

/** Only what is about who gets a message: what it says is another matter each time. */
const ABOUT_WHO: readonly RuleId[] = [
  'visible-recipients',
  'look-alike-recipient',
  'new-domain-on-reply',
  'group-of-unknown-size',
  'unusual-recipient',
];

/** Who writes to more is asked each time; and a thousand people would push everything else out. */
const MOST_PEOPLE = 100;

/**
 * What a verdict asks; undefined when it must be asked each time: a block, anything sensitive, a finding about content or
 * about what could not be read or counted, and a long list.
 */
export function questionOf(message: Message, verdict: Verdict, policy: Policy): Question | undefined {
  const findings = verdict.findings.filter(({ action }) => action !== 'observe');
  const isAskedEachTime = findings.some(
    (finding) =>
      ABOUT_WHO.indexOf(finding.rule) < 0 ||
      finding.action === 'block' ||
      finding.isAtLeast ||
      ('sensitiveBecause' in finding && finding.sensitiveBecause !== undefined) ||
      ('isSensitive' in finding && finding.isSensitive),
  );
  const { visible, hidden } = readAudience(message, policy);
  const to = outside(visible);
  const bcc = outside(hidden);
  if (isAskedEachTime || findings.length === 0 || to.entries.length + bcc.entries.length > MOST_PEOPLE)
    return undefined;
  return { message: { ...message, to, cc: outside([]), bcc }, verdict: { ...verdict, findings } };
}

function outside(people: readonly Person[]): RecipientList {
  const entries = people.filter(({ isInsideDomain }) => !isInsideDomain).map(({ recipient }) => recipient);
  return { entries, isCapped: false };
}

/** Whether this, or something graver, was asked about these people, or more, on one of the last `days` days. */
export function wasAsked(asked: readonly Asked[], question: Question, day: number, days: number): boolean {
  return asked.some(
    (each) => each.day <= day && day - each.day < days && isWithin(each.scope, question.message, question.verdict),
  );
}

/** `key` as in `scopeOf`. */
export function toAsked({ message, verdict }: Question, id: string, day: number, key: number): Asked {
  return { id, day, scope: scopeOf(message, verdict, key) };
}
