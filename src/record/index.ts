export { questionOf, toAsked, wasAsked, type Asked } from './asked';
export { COUNT_BANDS } from './count-band';
export type { Installation } from './installation';
export { makeRecord, type RecordFacts } from './make-record';
export { REASON_CODES, type ReasonCode } from '../engine';
export { EXPOSURE_OUTCOMES, OPEN_MINUTES, outcomeOf, roleOf, type ExposureOutcome } from './outcomes';
export { OUTCOMES, type DecisionRecord, type Outcome, type RecordedFinding } from './record';
export type { Delivery } from './delivery';
export { isWithin, scopeOf, type Scope } from './scope';
