/** What happens to a message, mildest first. The order is the ranking. */
export const ACTIONS = ['allow', 'warn', 'justify', 'block'] as const;

/**
 * allow: leaves in silence. warn: an alert with Send Anyway. justify: does not leave until it is fixed or a reason is
 * recorded in the pane. block: does not leave until it is fixed.
 */
export type Action = (typeof ACTIONS)[number];

/** What one finding asks for, mildest first. */
export const FINDING_ACTIONS = ['observe', 'warn', 'justify', 'block'] as const;

/** Like Action; `observe` only records and never interrupts. */
export type FindingAction = (typeof FINDING_ACTIONS)[number];

/** The action a finding asks of the whole message. */
export function toAction(action: FindingAction): Action {
  return action === 'observe' ? 'allow' : action;
}

/** The most serious of the actions; `observe` for an empty list. */
export function highestAction(actions: readonly FindingAction[]): FindingAction {
  return actions.reduce<FindingAction>(
    (highest, each) => (compareActions(each, highest) > 0 ? each : highest),
    'observe',
  );
}

/** Negative when a is milder than b, 0 when equal, positive when a is more serious. */
export function compareActions(a: Action | FindingAction, b: Action | FindingAction): number {
  return rank(a) - rank(b);
}

function rank(action: Action | FindingAction): number {
  return action === 'observe' ? 0 : ACTIONS.indexOf(action);
}

/** One step milder: block, justify, warn, observe. `observe` stays. */
export function milder(action: FindingAction): FindingAction {
  return FINDING_ACTIONS[Math.max(0, FINDING_ACTIONS.indexOf(action) - 1)] ?? 'observe';
}

/** The lowest count at which each action begins; an absent step never happens. */
export interface Steps {
  readonly warn?: number;
  readonly justify?: number;
  readonly block?: number;
}

/** The most serious step that `count` reaches; undefined when it reaches none. */
export function stepFor(count: number, steps: Steps): Exclude<FindingAction, 'observe'> | undefined {
  for (const action of ['block', 'justify', 'warn'] as const) {
    const from = steps[action];
    if (from !== undefined && count >= from) return action;
  }
  return undefined;
}
