export { questionOf, toAsked, wasAsked, type Asked } from './asked';
export type { Installation } from './installation';
export { makeRecord, type RecordFacts } from './make-record';
export { REASON_CODES, type ReasonCode } from '../engine';
export type { DecisionRecord, Outcome } from './record';
export { isWithin, scopeOf, type Scope } from './scope';
