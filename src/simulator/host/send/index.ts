export type { Choice, Dialog, DialogButton } from './dialog';
export { opensPane } from './dialog';
export type { Block, Inline } from './markdown';
export { runSend, TIME_LIMITS, type Seen, type SendEnd } from './send-flow';
