import fc from 'fast-check';
import {
  compareActions,
  decide,
  decideOnRecipients,
  type FindingAction,
  type Message,
  type Policy,
  type Recipient,
  type RuleId,
  type Verdict,
} from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { RUNS, arbitraryMessage, arbitraryOutsider } from '../helpers/arbitraries';
import { aKeywordList } from '../helpers/a-keyword-list';

const policy: Policy = {
  ...defaultPolicy,
  keywords: [aKeywordList({ words: ['Falcon', 'open day'] })],
};

/** Counts how often a property reached the case it is about; a property that never does proves nothing. */
function reached(): { hit: (is: boolean) => void; count: () => number } {
  let count = 0;
  return { hit: (is) => void (count += is ? 1 : 0), count: () => count };
}

const visible = (message: Message): FindingAction =>
  decide(message, policy).findings.find((finding) => finding.rule === 'visible-recipients')?.action ?? 'observe';

const withVisible = (message: Message, more: Recipient): Message => ({
  ...message,
  to: { ...message.to, entries: [...message.to.entries, more] },
});

describe('for every message', () => {
  beforeAll(() => {
    process.stdout.write(`${String(RUNS)} runs; the long form: PROPERTY_RUNS=20000 npx jest tests/properties\n`);
  });

  it('decide does not throw, fails in no detector of ours, changes nothing and says the same twice', () => {
    const interesting = reached();
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        const before = JSON.stringify(message);
        const verdict = decide(message, policy);
        interesting.hit(verdict.action !== 'allow');
        expect(JSON.stringify(message)).toBe(before);
        expect(decide(message, policy)).toEqual(verdict);
        const own = verdict.unchecked.filter(({ reason }) => reason === 'detector-failed');
        expect(own.length).toBeLessThanOrEqual(
          message.unread.filter(({ reason }) => reason === 'detector-failed').length,
        );
      }),
      { numRuns: RUNS },
    );
    expect(interesting.count()).toBeGreaterThan(RUNS / 10);
  });

  it('what is said of the recipients alone is no graver, and is said of the whole message too', () => {
    const interesting = reached();
    const ofRule = ({ findings }: Verdict): ReadonlyMap<RuleId, FindingAction> =>
      new Map([...findings].reverse().map(({ rule, action }) => [rule, action] as const));
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        const early = decideOnRecipients(message, policy);
        const whole = ofRule(decide(message, policy));
        interesting.hit(early.findings.length > 0);
        for (const [rule, action] of ofRule(early))
          expect(compareActions(action, whole.get(rule) ?? 'observe')).toBeLessThanOrEqual(0);
        expect(early.findings.filter(({ rule }) => !whole.has(rule))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(interesting.count()).toBeGreaterThan(RUNS / 20);
  });

  it('the order of recipients does not matter', () => {
    fc.assert(
      fc.property(arbitraryMessage, fc.nat(), (message, seed) => {
        const shuffled = (entries: readonly Recipient[]): Recipient[] => {
          const copy = [...entries];
          return copy.sort((a, b) => order(a, seed) - order(b, seed));
        };
        const other: Message = {
          ...message,
          to: { ...message.to, entries: shuffled(message.to.entries) },
          cc: { ...message.cc, entries: shuffled(message.cc.entries) },
          bcc: { ...message.bcc, entries: shuffled(message.bcc.entries) },
        };
        expect(comparable(decide(other, policy))).toEqual(comparable(decide(message, policy)));
      }),
      { numRuns: RUNS },
    );
  });

  it('adding a visible outside recipient to a new message never lowers the action of visible-recipients', () => {
    const raised = reached();
    fc.assert(
      fc.property(arbitraryMessage, arbitraryOutsider, (message, more) => {
        const before = visible(message);
        const after = visible(withVisible(message, more));
        raised.hit(compareActions(after, before) > 0);
        expect(compareActions(after, before)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: RUNS * 3 },
    );
    expect(raised.count()).toBeGreaterThan(0);
  });

  it('moving a visible recipient to Bcc never raises the action of visible-recipients', () => {
    const lowered = reached();
    fc.assert(
      fc.property(arbitraryMessage, fc.nat(), (message, pick) => {
        if (message.to.entries.length === 0) return;
        const index = pick % message.to.entries.length;
        const moved = message.to.entries[index]!;
        const after: Message = {
          ...message,
          to: { ...message.to, entries: message.to.entries.filter((_, each) => each !== index) },
          bcc: { ...message.bcc, entries: [...message.bcc.entries, moved] },
        };
        lowered.hit(compareActions(visible(after), visible(message)) < 0);
        expect(compareActions(visible(after), visible(message))).toBeLessThanOrEqual(0);
      }),
      { numRuns: RUNS * 3 },
    );
    expect(lowered.count()).toBeGreaterThan(0);
  });

  it('no finding shows more of a recipient or keyword than its first and last two characters', () => {
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        for (const finding of decide(message, policy).findings)
          for (const { masked } of finding.evidence) expect(Array.from(masked).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: RUNS },
    );
  });

  it('the action is the highest of its findings, most serious first', () => {
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        const { action, findings } = decide(message, policy);
        expect(compareActions(action, findings[0]?.action ?? 'observe')).toBe(0);
        findings.slice(1).forEach((finding, index) => {
          expect(compareActions(findings[index]!.action, finding.action)).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: RUNS },
    );
  });
});

function order(recipient: Recipient, seed: number): number {
  let hash = seed;
  for (const character of recipient.address + recipient.name) hash = (hash * 31 + character.charCodeAt(0)) | 0;
  return hash;
}

/** Evidence may come in another order; everything else must be equal. */
function comparable(verdict: ReturnType<typeof decide>): unknown {
  const text = (value: unknown): string => JSON.stringify(value);
  return {
    ...verdict,
    findings: verdict.findings.map((finding) => ({ ...finding, evidence: finding.evidence.map(text).sort() })),
  };
}
