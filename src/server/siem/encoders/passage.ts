import type { Outcome } from '../../../record';

/**
 * Whether the message went past Last Look: a record's action is the verdict alone, and one that asked for a reason left when it
 * was given. unknown: no client tells which button of a warning was pressed. no-send: something the sender said in the pane.
 */
export type Passage = 'let-through' | 'held' | 'unknown' | 'no-send';

export const PASSAGES: Readonly<Record<Outcome, Passage>> = {
  observed: 'let-through',
  'asked-before': 'let-through',
  'sent-after-reason': 'let-through',
  'fixed-by-hand': 'let-through',
  'fixed-by-button': 'let-through',
  'sent-separately': 'let-through',
  stopped: 'held',
  'warning-shown': 'unknown',
  'not-evaluated': 'unknown',
  'reported-wrong': 'no-send',
  'reason-given': 'no-send',
};
