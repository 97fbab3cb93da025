export { fingerprint } from './fingerprint';
export { makeRecord, type RecordFacts } from './make-record';
export { REASON_CODES, type DecisionRecord, type Outcome, type ReasonCode } from './record';
