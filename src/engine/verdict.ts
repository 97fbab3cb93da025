import type { Action } from './action';
import type { Finding } from './finding';
import type { Unchecked } from './message';

/** The outcome for one message: the highest action, its findings (most serious first), and what was not checked. */
export interface Verdict {
  readonly action: Action;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}
