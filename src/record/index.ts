export { COUNT_BANDS, type CountBand } from './count-band';
export { fingerprint } from './fingerprint';
export { makeRecord, type RecordFacts } from './make-record';
export { REASON_CODES, type DecisionRecord, type Outcome, type ReasonCode, type RecordedFinding } from './record';
