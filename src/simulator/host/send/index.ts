export type { Choice, Dialog } from './dialog';
export { opensPane } from './dialog';
export type { Block, Inline } from './markdown';
export { refusalOf } from './refusal';
export { runSend, TIME_LIMITS, type Seen, type SendEnd } from './send-flow';
