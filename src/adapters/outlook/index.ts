export {
  canReadAhead,
  changedAttachment,
  listAttachments,
  readContent,
  removeListedAttachment,
  type ItemAttachment,
} from './attachments';
export { longestRecipientList, readClient } from './client';
export { readDisplayLanguage } from './display-language';
export type { ItemCalls } from './item-call';
export { completeUnlessOutdated, type FileCalls, type LaunchEvent } from './launch-event';
export { removeNotice, showNotice } from './notice';
export { canSignInNested } from './nested-sign-in';
export { readOutlookTheme, watchOutlookTheme, type OutlookTheme } from './office-theme';
export { createPaneCalls, isOpenedFromAlert, watchItem, whenOutlookIsReady } from './pane';
export { mailboxOwner, readMessage } from './read-message';
export {
  addRecipients,
  MOST_PER_WRITE,
  readRecipientFields,
  setRecipients,
  settleRecipientFields,
  type FieldName,
  type RecipientFields,
} from './recipient-fields';
export { readRoamingValue, saveRoamingValue, setRoamingValue } from './roaming-store';
export { answerSend, hasAlertButtons, type SendAnswer } from './send-answer';
export { readSendTime, writeSendTime } from './send-time';
export { readSessionObject, readSessionValue, writeFirstSessionValue, writeSessionValue } from './session-store';
export { associateHandlers } from './start';
export { startTimer, stopTimer } from './timers';
