/**
 * What the pane needs once it judges what a message says: the detectors, and what follows from a whole verdict. A file of its
 * own, fetched when the page already shows who gets the message.
 */
export { noteChange, readAhead } from '../attachment-digests';
export { EVERY_FORMAT } from '../every-format';
export { noteFix } from '../exposure';
export { removeAttachment } from '../fix';
export { judgeItem } from '../judge';
export { withdrawNotice } from '../notice';
export { canBeReleased, findRelease } from '../release';
export { ReasonForm } from './reason-form';
export { reportWrong } from './say-in-record';
export { wordsAround } from './words-around';
