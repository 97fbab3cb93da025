import {
  compareActions,
  hasText,
  withTexts,
  type Finding,
  type FindingAction,
  type HashedSet,
  type Message,
  type Part,
  type Recipient,
  type RuleId,
  type Verdict,
} from '../engine';

/**
 * What a release covers: these people, visible or hidden, and findings no graver than these, of the same kinds. Kept in the draft, so without
 * anything of it but short hashes. Not proof against forgery.
 */
export interface Scope {
  /** A `HashedSet`, of the people and of what the findings are about. */
  readonly people: HashedSet;
  readonly findings: readonly (readonly [rule: RuleId, action: FindingAction, count: number])[];
}

/** `key` is any whole number: scopes with different keys cannot be compared. */
export function scopeOf(message: Message, verdict: Verdict, key: number): Scope {
  const people = visible(message).concat(message.bcc.entries.map(hidden), kinds(verdict));
  return { people: withTexts({ key, hashes: '' }, people), findings: judged(verdict) };
}

/**
 * Whether nothing has come to it: the same people or fewer, none of them shown who was hidden, and each finding was there,
 * as grave and as large at least and of the same kinds: an account number in place of a National Insurance number asks again.
 * Case of addresses, names, order and text make no difference: finishing a sentence does not undo a reason that was given for
 * these people. Of `unreadable-part` only why counts, and what was late does not: Send has less time to read than the pane,
 * and on a slow client a reason would never hold.
 */
export function isWithin({ people, findings }: Scope, message: Message, verdict: Verdict): boolean {
  return (
    visible(message).every((person) => hasText(people, person)) &&
    message.bcc.entries.every((entry) => hasText(people, hidden(entry)) || hasText(people, nameOf(entry))) &&
    kinds(verdict).every((kind) => hasText(people, kind)) &&
    judged(verdict).every(([rule, action, count]) =>
      findings.some((each) => each[0] === rule && compareActions(action, each[1]) <= 0 && count <= each[2]),
    )
  );
}

/** A field that could not be read may hold anybody: covered only where it could not be read before either. */
function visible({ to, cc, unread }: Message): readonly string[] {
  return to.entries
    .concat(cc.entries)
    .map(nameOf)
    .concat(unread.filter(({ part }) => FIELDS.indexOf(part) >= 0).map(({ part }) => `unread ${part}`));
}

const FIELDS: readonly Part[] = ['to', 'cc', 'bcc'];

function hidden(entry: Recipient): string {
  return `bcc ${nameOf(entry)}`;
}

/** A group without an address is known by its name only. */
function nameOf({ kind, address, name }: Recipient): string {
  return `${kind} ${(address.trim() || name.trim()).toLowerCase()}`;
}

/** What the findings are about, as far as their number does not say it. */
function kinds({ findings }: Verdict): readonly string[] {
  return findings.reduce<readonly string[]>(
    (all, finding) => all.concat(kindsOf(finding).map((kind) => `${finding.rule} ${kind}`)),
    [],
  );
}

function kindsOf(finding: Finding): readonly string[] {
  if (finding.rule === 'unreadable-part') return finding.reasons.filter((reason) => reason !== 'late');
  const seen: readonly string[] = 'kinds' in finding ? finding.kinds.map(({ detector }) => detector) : [];
  return seen.concat('lists' in finding ? finding.lists : [], 'marking' in finding ? finding.marking : []);
}

function judged({ findings }: Verdict): Scope['findings'] {
  return findings
    .filter(({ rule }) => rule !== 'unreadable-part')
    .map(({ rule, action, count }) => [rule, action, count]);
}
