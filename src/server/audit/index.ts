/** Who looked at what: an append-only log per organisation, each entry bound to the one before it by its hash. */
export { ACTS, AuditUnwritableError, recordAct, type Act } from './record-act';
export { verifyChain, verifyEnd, type ChainState } from './verify-chain';
