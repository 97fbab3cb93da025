import type { DecisionRecord } from './record';

/** What became of one message, as far as its records tell. In words: README.md beside this file. */
export const EXPOSURE_OUTCOMES = [
  'checked',
  'warned',
  'justified',
  'fixed-by-button',
  'fixed-by-hand',
  'sent-separately',
  'came-back-unchanged',
  'false-alarm-reported',
  'unknown',
  'not-evaluated',
] as const;
export type ExposureOutcome = (typeof EXPOSURE_OUTCOMES)[number];

interface State {
  readonly outcome: ExposureOutcome;
  /** What the last alert was about; '' before the first. */
  readonly alert: string;
}

/** A draft is seldom answered later than that; until then nobody has failed to answer. */
const OPEN_MS = 86_400_000;

/**
 * The outcome of one exposure: `records` are all that share its key, oldest first, and `now` is an instant in ISO 8601.
 * Pure. What no client reports is not guessed: after an alert that nothing followed for a day, the message was sent anyway or
 * given up, and that is `unknown`; so is an exposure without records.
 */
export function outcomeOf(records: readonly DecisionRecord[], now: string): ExposureOutcome {
  const { outcome } = records.reduce(next, { outcome: 'unknown', alert: '' });
  const last = records[records.length - 1];
  const isOver = last !== undefined && Date.parse(now) - Date.parse(last.minute) > OPEN_MS;
  return outcome === 'warned' && isOver ? 'unknown' : outcome;
}

/** One record further. */
function next(state: State, record: DecisionRecord): State {
  const isReported = state.outcome === 'false-alarm-reported';
  switch (record.outcome) {
    case 'observed':
      return { ...state, outcome: state.alert === '' ? 'checked' : 'fixed-by-hand' };
    case 'asked-before':
      return { ...state, outcome: 'checked' };
    case 'warning-shown':
    case 'stopped': {
      const alert = aboutOf(record);
      // Whoever called it mistaken has not taken that back by pressing Send.
      if (isReported) return { ...state, alert };
      return { outcome: alert === state.alert ? 'came-back-unchanged' : 'warned', alert };
    }
    case 'sent-after-reason':
      return {
        ...state,
        outcome: isReported || record.reason === 'false-alarm' ? 'false-alarm-reported' : 'justified',
      };
    case 'fixed-by-hand':
    case 'fixed-by-button':
    case 'sent-separately':
    case 'not-evaluated':
      return { ...state, outcome: record.outcome };
    case 'reported-wrong':
      return { ...state, outcome: 'false-alarm-reported' };
    case 'reason-given':
      // The Send that makes use of it has a record of its own.
      return state;
  }
}

function aboutOf({ action, findings, outside, parties }: DecisionRecord): string {
  return JSON.stringify([action, findings.map(({ rule, count }) => [rule, count]), outside, parties]);
}
