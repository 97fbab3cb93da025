export { openEml, readEml } from './read-eml';
export { splitMbox } from './mbox';
export { MAX_MESSAGE_BYTES } from './limits';
