/** Records on their way out: files of them, and receivers such as SIEMs. */
export { toJsonLine } from './inert';
export { complainAboutReceiver } from './complain-about-receiver';
export type { Shipped } from './forwarder';
export { receiverSettings, toReceiver, type ReceiverSettings } from './receiver-settings';
export { startForwarding, type Forwarding } from './start-forwarding';
export { RECORD_FORMATS, RECORD_WRITERS, type RecordFormat } from './writers';
