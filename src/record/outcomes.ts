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
  'abandoned-or-sent',
  'abandoned',
  'unknown',
  'not-evaluated',
] as const;
export type ExposureOutcome = (typeof EXPOSURE_OUTCOMES)[number];

interface State {
  readonly outcome: ExposureOutcome;
  /** What the last alert was about; '' before the first. */
  readonly alert: string;
  /** Whether the last alert let the message go. */
  readonly kind: AlertKind;
  /** Of all alerts so far: whether there was anything that a sender could put right. */
  readonly told: 'nothing' | 'unread-only' | 'something';
}

type AlertKind = 'warning-shown' | 'stopped';

const START: State = { outcome: 'unknown', alert: '', kind: 'stopped', told: 'nothing' };

/**
 * What is known besides the records. settled: the mailbox delivered all that waited in it a day or more after the last alert,
 * and nothing had followed. open: it was not heard of since.
 */
export interface Evidence {
  /** An instant in ISO 8601. */
  readonly now: string;
  readonly coverage: 'open' | 'settled';
}

/** A draft is seldom answered later than that; until then nobody has failed to answer. In minutes. */
export const OPEN_MINUTES = 1_440;

/**
 * The outcome of one exposure: `records` are all that share its key, oldest first. Pure. What no client reports is not guessed:
 * after an alert that nothing followed, the message was sent anyway or given up, and after a stop it was given up; while the
 * mailbox was not heard of since, nobody knows whether anything followed, and that is `unknown`. So is an exposure without
 * records.
 */
export function outcomeOf(records: readonly DecisionRecord[], { now, coverage }: Evidence): ExposureOutcome {
  const { outcome, kind } = records.reduce(next, START);
  const last = records[records.length - 1];
  const isOver = last !== undefined && Date.parse(now) - Date.parse(last.minute) > OPEN_MINUTES * 60_000;
  if (outcome !== 'warned' || !isOver) return outcome;
  if (coverage === 'open') return 'unknown';
  return kind === 'stopped' ? 'abandoned' : 'abandoned-or-sent';
}

/** Whether a record is an alert, answers the alert before it, or says nothing of either. */
export function roleOf({ outcome }: Pick<DecisionRecord, 'outcome'>): 'alert' | 'answer' | 'aside' {
  if (outcome === 'reason-given') return 'aside';
  return outcome === 'warning-shown' || outcome === 'stopped' ? 'alert' : 'answer';
}

/** One record further. */
function next(state: State, record: DecisionRecord): State {
  const isReported = state.outcome === 'false-alarm-reported';
  switch (record.outcome) {
    case 'observed':
      return { ...state, outcome: state.told === 'something' ? 'fixed-by-hand' : 'checked' };
    case 'asked-before':
      return { ...state, outcome: 'checked' };
    case 'warning-shown':
    case 'stopped': {
      const alert = aboutOf(record);
      const kind = record.outcome;
      const told = isOnlyUnread(record) && state.told !== 'something' ? 'unread-only' : 'something';
      // Whoever called it mistaken has not taken that back by pressing Send.
      if (isReported) return { ...state, alert, kind, told };
      return { outcome: alert === state.alert ? 'came-back-unchanged' : 'warned', alert, kind, told };
    }
    case 'sent-after-reason':
      return {
        ...state,
        outcome: isReported || record.reason === 'false-alarm' ? 'false-alarm-reported' : 'justified',
      };
    case 'fixed-by-hand':
      // What could not be read can be read a moment later: nobody has changed anything.
      return { ...state, outcome: state.told === 'unread-only' ? 'checked' : 'fixed-by-hand' };
    case 'fixed-by-button':
    case 'sent-separately':
      return { ...state, outcome: record.outcome };
    case 'not-evaluated':
      return { ...state, outcome: 'not-evaluated', told: state.told === 'nothing' ? 'unread-only' : state.told };
    case 'reported-wrong':
      return { ...state, outcome: 'false-alarm-reported' };
    case 'reason-given':
      // The Send that makes use of it has a record of its own.
      return state;
  }
}

/** Whether it interrupted for nothing but what could not be read. */
function isOnlyUnread({ findings }: DecisionRecord): boolean {
  const interrupting = findings.filter(({ action }) => action !== 'observe');
  return interrupting.length > 0 && interrupting.every(({ rule }) => rule === 'unreadable-part');
}

function aboutOf({ action, findings, outside, parties }: DecisionRecord): string {
  return JSON.stringify([action, findings.map(({ rule, count }) => [rule, count]), outside, parties]);
}
