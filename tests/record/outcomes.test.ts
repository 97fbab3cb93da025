import { EXPOSURE_OUTCOMES, outcomeOf, OUTCOMES, type DecisionRecord, type ExposureOutcome } from '../../src/record';
import { aRecord } from '../helpers/a-record';

const NOW = '2026-11-21T12:00:00.000Z';
const LATER = '2026-11-22T12:00:00.000Z';

type Happening = DecisionRecord['outcome'] | Partial<DecisionRecord>;

const recordsOf = (happenings: readonly Happening[]): readonly DecisionRecord[] =>
  happenings.map((each) => aRecord(typeof each === 'string' ? { outcome: each } : each));

/** The same alert, about more people. */
const LARGER: Happening = { outcome: 'stopped', outside: '100-499' };
const FALSE_ALARM: Happening = { outcome: 'sent-after-reason', reason: 'false-alarm' };
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

  ['a mistake of ours, then a stop', ['not-evaluated', 'stopped'], 'warned'],
  ['a mistake of ours between two equal alerts', ['stopped', 'not-evaluated', 'stopped'], 'came-back-unchanged'],
  ['a mail that came back after its reason', ['stopped', REASON, 'stopped'], 'came-back-unchanged'],
  ['a mail that came back after its fix, with more people', ['stopped', 'fixed-by-hand', LARGER], 'warned'],
  ['nothing', [], 'unknown'],
];

test.each(rows)('%s', (_, happenings, outcome) => {
  expect(outcomeOf(recordsOf(happenings), NOW)).toBe(outcome);
});

test.each(rows.filter(([, , outcome]) => outcome !== 'warned' && outcome !== 'unknown'))(
  '%s: a day later the same',
  (_, happenings, outcome) => {
    expect(outcomeOf(recordsOf(happenings), LATER)).toBe(outcome);
  },
);

test.each(rows.filter(([, , outcome]) => outcome === 'warned'))('%s: a day later nobody knows', (_, happenings) => {
  expect(outcomeOf(recordsOf(happenings), LATER)).toBe('unknown');
});

test('every record leads somewhere, from every state', () => {
  const states = rows.map(([, happenings]) => happenings);
  for (const state of states)
    for (const outcome of OUTCOMES) expect(EXPOSURE_OUTCOMES).toContain(outcomeOf(recordsOf([...state, outcome]), NOW));
  expect(new Set(rows.map(([, , outcome]) => outcome))).toEqual(new Set(EXPOSURE_OUTCOMES));
});
