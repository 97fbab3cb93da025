import {
  EXPOSURE_OUTCOMES,
  outcomeOf,
  OUTCOMES,
  roleOf,
  type DecisionRecord,
  type ExposureOutcome,
} from '../../src/record';
import { aRecord } from '../helpers/a-record';

const NOW = '2026-11-21T12:00:00.000Z';
const LATER = '2026-11-22T12:00:00.000Z';
const open = (now: string) => ({ now, coverage: 'open' }) as const;
const settled = (now: string) => ({ now, coverage: 'settled' }) as const;

type Happening = DecisionRecord['outcome'] | Partial<DecisionRecord>;

const recordsOf = (happenings: readonly Happening[]): readonly DecisionRecord[] =>
  happenings.map((each) => aRecord(typeof each === 'string' ? { outcome: each } : each));

/** The same alert, about more people. */
const LARGER: Happening = { outcome: 'stopped', outside: '100-499' };
const FALSE_ALARM: Happening = { outcome: 'sent-after-reason', reason: 'false-alarm' };
const UNREAD: Happening = {
  outcome: 'warning-shown',
  action: 'warn',
  findings: [
    { rule: 'unreadable-part', action: 'warn', confidence: 'high', count: '1' },
    { rule: 'unusual-recipient', action: 'observe', confidence: 'low', count: '1' },
  ],
};
const REASON: Happening = { outcome: 'sent-after-reason', reason: 'meant-for-them' };

/** Each way to each state, and each record from there. */
const rows: readonly (readonly [string, readonly Happening[], ExposureOutcome])[] = [
  ['a message that was seen and left', ['observed'], 'checked'],
  ['a question that was answered in another draft', ['asked-before'], 'checked'],
  ['a warning', ['warning-shown'], 'warned'],
  ['a stop', ['stopped'], 'warned'],
  ['a reason given before any alert', [REASON], 'justified'],
  ['a false alarm given as the reason before any alert', [FALSE_ALARM], 'false-alarm-reported'],
  ['a mistake of ours', ['not-evaluated'], 'not-evaluated'],
  ['a report before any alert', ['reported-wrong'], 'false-alarm-reported'],
  ['words without the Send they are for', ['reason-given'], 'unknown'],
  ['a fix whose alert was never recorded', ['fixed-by-hand'], 'fixed-by-hand'],

  ['the same alert twice', ['stopped', 'stopped'], 'came-back-unchanged'],
  ['the same alert, with and without buttons', ['warning-shown', 'stopped'], 'came-back-unchanged'],
  ['an alert about more people', ['stopped', LARGER], 'warned'],
  ['an alert about something else', ['stopped', { outcome: 'stopped', findings: [] }], 'warned'],
  ['back and forth', ['stopped', LARGER, 'stopped'], 'warned'],
  ['a stop that became graver', ['stopped', { outcome: 'stopped', action: 'block' }], 'warned'],
  ['an alert, then a reason', ['stopped', REASON], 'justified'],
  ['an alert, then words and a reason', ['stopped', 'reason-given', REASON], 'justified'],
  ['an alert, then words alone', ['stopped', 'reason-given'], 'warned'],
  ['an alert, then a false alarm as the reason', ['stopped', FALSE_ALARM], 'false-alarm-reported'],
  ['an alert, then a fix by hand', ['stopped', 'fixed-by-hand'], 'fixed-by-hand'],
  ['an alert, then a fix by button', ['warning-shown', 'fixed-by-button'], 'fixed-by-button'],
  ['an alert, then each written to alone', ['stopped', 'sent-separately'], 'sent-separately'],
  ['an alert, then only what does not interrupt', ['stopped', 'observed'], 'fixed-by-hand'],
  ['an alert, then a question that was answered elsewhere', ['stopped', 'asked-before'], 'checked'],
  ['an alert, then a mistake of ours', ['stopped', 'not-evaluated'], 'not-evaluated'],
  ['an alert, then a report', ['stopped', 'reported-wrong'], 'false-alarm-reported'],

  ['unchanged, then fixed', ['stopped', 'stopped', 'fixed-by-button'], 'fixed-by-button'],
  ['unchanged, then a reason', ['stopped', 'stopped', REASON], 'justified'],
  ['unchanged, then about more people', ['stopped', 'stopped', LARGER], 'warned'],
  ['unchanged, then a report', ['stopped', 'stopped', 'reported-wrong'], 'false-alarm-reported'],

  ['a report, then the same alert', ['stopped', 'reported-wrong', 'stopped'], 'false-alarm-reported'],
  ['a report, then another alert', ['stopped', 'reported-wrong', LARGER], 'false-alarm-reported'],
  ['a report, then a reason', ['stopped', 'reported-wrong', REASON], 'false-alarm-reported'],
  ['a report, then a fix', ['stopped', 'reported-wrong', 'fixed-by-hand'], 'fixed-by-hand'],
  ['a report, then what does not interrupt', ['stopped', 'reported-wrong', 'observed'], 'fixed-by-hand'],
  ['a report before any alert, then what does not interrupt', ['reported-wrong', 'observed'], 'checked'],
  ['a report, then an answered question', ['reported-wrong', 'asked-before'], 'checked'],
  ['a report, then a mistake of ours', ['reported-wrong', 'not-evaluated'], 'not-evaluated'],
  ['a report, twice', ['reported-wrong', 'reported-wrong'], 'false-alarm-reported'],
  ['a report, then words', ['reported-wrong', 'reason-given'], 'false-alarm-reported'],

  ['a part that could not be read, and then could', [UNREAD, 'fixed-by-hand'], 'checked'],
  ['a part that could not be read, then what does not interrupt', [UNREAD, 'observed'], 'checked'],
  ['a part that could not be read, twice', [UNREAD, UNREAD], 'came-back-unchanged'],
  ['a fix beside a part that could not be read', ['stopped', UNREAD, 'fixed-by-hand'], 'fixed-by-hand'],
  ['a part that could not be read, then a stop and a fix', [UNREAD, 'stopped', 'fixed-by-hand'], 'fixed-by-hand'],
  ['a part that could not be read, then the button', [UNREAD, 'fixed-by-button'], 'fixed-by-button'],
  ['a mistake of ours that did not come again', ['not-evaluated', 'fixed-by-hand'], 'checked'],
  ['a mistake of ours, then what does not interrupt', ['not-evaluated', 'observed'], 'checked'],
  ['a fix with a mistake of ours in between', ['stopped', 'not-evaluated', 'fixed-by-hand'], 'fixed-by-hand'],
  ['a mistake of ours, then a stop', ['not-evaluated', 'stopped'], 'warned'],
  ['a mistake of ours between two equal alerts', ['stopped', 'not-evaluated', 'stopped'], 'came-back-unchanged'],
  ['a mail that came back after its reason', ['stopped', REASON, 'stopped'], 'came-back-unchanged'],
  ['a mail that came back after its fix, with more people', ['stopped', 'fixed-by-hand', LARGER], 'warned'],
  ['nothing', [], 'unknown'],
];

test.each(rows)('%s', (_, happenings, outcome) => {
  expect(outcomeOf(recordsOf(happenings), open(NOW))).toBe(outcome);
  expect(outcomeOf(recordsOf(happenings), settled(NOW))).toBe(outcome);
});

test.each(rows.filter(([, , outcome]) => outcome !== 'warned'))(
  '%s: a day later the same',
  (_, happenings, outcome) => {
    expect(outcomeOf(recordsOf(happenings), open(LATER))).toBe(outcome);
    expect(outcomeOf(recordsOf(happenings), settled(LATER))).toBe(outcome);
  },
);

describe('an alert that nothing followed for a day', () => {
  const ends = rows.filter(([, , outcome]) => outcome === 'warned');

  test.each(ends)('%s: nobody knows while the mailbox is silent', (_, happenings) => {
    expect(outcomeOf(recordsOf(happenings), open(LATER))).toBe('unknown');
  });

  test.each<readonly [string, readonly Happening[], ExposureOutcome]>([
    ['a warning was heeded or passed by', ['warning-shown'], 'abandoned-or-sent'],
    ['so was one after a stop', ['stopped', { outcome: 'warning-shown', findings: [] }], 'abandoned-or-sent'],
    ['a stop was the end of it', ['stopped'], 'abandoned'],
    ['so was one after a warning', ['warning-shown', LARGER], 'abandoned'],
    ['an alert about what could not be read too', [UNREAD], 'abandoned-or-sent'],
    ['words alone send nothing', ['stopped', 'reason-given'], 'abandoned'],
  ])('%s, once the mailbox was heard of', (_, happenings, outcome) => {
    expect(outcomeOf(recordsOf(happenings), settled(LATER))).toBe(outcome);
    expect(outcomeOf(recordsOf(happenings), settled(NOW))).toBe('warned');
  });
});

test('every record leads somewhere, from every state', () => {
  const seen = new Set<ExposureOutcome>();
  for (const [, state] of rows)
    for (const outcome of OUTCOMES)
      for (const evidence of [open(NOW), open(LATER), settled(LATER)])
        seen.add(outcomeOf(recordsOf([...state, outcome]), evidence));
  expect(new Set([...seen, outcomeOf([], open(NOW))])).toEqual(new Set(EXPOSURE_OUTCOMES));
});

test('an alert is open until anything but words follows', () => {
  const alerts = OUTCOMES.filter((outcome) => roleOf({ outcome }) === 'alert');
  const asides = OUTCOMES.filter((outcome) => roleOf({ outcome }) === 'aside');
  expect([alerts, asides]).toEqual([['warning-shown', 'stopped'], ['reason-given']]);
});
