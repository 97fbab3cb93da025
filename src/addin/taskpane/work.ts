/**
 * What the pane does with the message: read, judge, change. A file of its own, fetched beside the pane's: most of it is the
 * engine, and the page stands while it arrives.
 */
export { noteChange, readAhead } from '../attachment-digests';
export { EVERY_FORMAT } from '../every-format';
export {
  applyMove,
  fieldsWritten,
  planMoveToBcc,
  planRemoval,
  readProtection,
  removeAttachment,
  undoMove,
} from '../fix';
export { judgeItem } from '../judge';
export { withdrawNotice } from '../notice';
export { canBeReleased, findRelease, giveRelease, isStillAsShown } from '../release';
export { checkNote, LONGEST_NOTE } from './check-note';
export { groupRecipients } from './recipient-groups';
export { recordNote, reportWrong } from './say-in-record';
export { wordsAround } from './words-around';
