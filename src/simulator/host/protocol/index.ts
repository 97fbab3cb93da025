export { parseCompletionOptions, type CompletionOptions, type LaunchOutcome } from './completion';
export { HANDLER_FILES, type DisplayLanguage } from './display-language';
export { connectPage, type AddInPlace, type HostCall, type HostedPage } from './hosted-page';
export type { HostedItem } from './hosted-item';
export { noticeFrom } from './notice-call';
export { createNoticeBoard, type Notice } from './notices';
export { createRoamingSettings, ROAMING_LIMIT_BYTES, sizeBytes, type RoamingSettings } from './roaming-settings';
export { createSessionData } from './session-data';
