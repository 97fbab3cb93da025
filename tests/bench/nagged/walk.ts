import {
  decide,
  RULE_IDS,
  type Finding,
  type FindingAction,
  type Message,
  type Policy,
  type RuleId,
} from '../../../src/engine';
import { questionOf, toAsked, wasAsked, type Asked } from '../../../src/record';
import type { Trace } from './sent-mail';

/** What Last Look knows besides the message itself. */
export type Memory = 'nothing' | 'replies' | 'replies and questions';

/** One mail in both readings. */
export interface Mail {
  readonly trace: Trace;
  readonly alone: Message;
  /** With what was so when it was begun, if it is a reply. */
  readonly inThread: Message;
}

export interface Interruptions {
  /** Those interrupted for their recipients. */
  readonly mails: readonly Mail[];
  /** The same with copies in several folders counted once. */
  readonly originals: number;
  /** Of the mails, those with a finding of that rule and action. */
  readonly byRule: ReadonlyMap<string, number>;
}

/** These look at what a message says or carries; all others at who gets it. */
const ABOUT_CONTENT: readonly RuleId[] = [
  'hidden-data',
  'bulk-personal-data',
  'protective-marking',
  'sensitive-content',
  'sensitive-attachment',
  'bcc-with-sensitive-content',
  'missing-attachment',
  'unreadable-part',
];
const ABOUT_RECIPIENTS = RULE_IDS.filter((rule) => !ABOUT_CONTENT.includes(rule));

/**
 * Judges the mails in order of time, each sender on their own. All of them did leave, so whoever was asked has answered:
 * within the policy's days the same question about the same people is not asked again. A copy shares its original's fate.
 */
export function walk(mails: readonly Mail[], policy: Policy, memory: Memory): Interruptions {
  const askedOf = new Map<string, readonly Asked[]>();
  const isAskedAgain = ({ trace, inThread }: Mail, verdict: ReturnType<typeof decide>): boolean => {
    const question = questionOf(inThread, verdict, policy);
    if (question === undefined) return false;
    const day = Math.floor(trace.at / MS_OF_DAY);
    const asked = askedOf.get(trace.from) ?? [];
    if (wasAsked(asked, question, day, policy.askAgainAfterDays)) return true;
    askedOf.set(trace.from, [...asked, toAsked(question, '', day, 1)]);
    return false;
  };

  const fates = new Map<string, boolean>();
  const byRule = new Map<string, number>();
  const interrupted: Mail[] = [];
  let originals = 0;
  for (const mail of mails) {
    const verdict = decide(memory === 'nothing' ? mail.alone : mail.inThread, policy);
    const findings = verdict.findings.filter(isInterruption);
    const known = fates.get(mail.trace.copyKey);
    const isInterrupted =
      known ?? (findings.length > 0 && !(memory === 'replies and questions' && isAskedAgain(mail, verdict)));
    fates.set(mail.trace.copyKey, isInterrupted);
    if (!isInterrupted) continue;
    interrupted.push(mail);
    if (known === undefined) originals += 1;
    new Set(findings.map(nameOf)).forEach((name) => byRule.set(name, (byRule.get(name) ?? 0) + 1));
  }
  return { mails: interrupted, originals, byRule };
}

const MS_OF_DAY = 86_400_000;

function isInterruption({ rule, action }: Finding): boolean {
  return action !== 'observe' && ABOUT_RECIPIENTS.includes(rule);
}

function nameOf({ rule, action }: { readonly rule: RuleId; readonly action: FindingAction }): string {
  return `${rule}: ${action}`;
}
