export { parseCompletionOptions, type CompletionOptions, type LaunchOutcome } from './completion';
export { connectPage, type HostCall, type HostedPage, type PageOptions } from './hosted-page';
export type { HostedItem } from './hosted-item';
export { visibleEntries } from './item-calls';
export { noticeFrom } from './notice-call';
export { createNoticeBoard, type Notice, type NoticeAction } from './notices';
export { createRoamingSettings, ROAMING_LIMIT_BYTES, sizeBytes, type RoamingSettings } from './roaming-settings';
export { createSessionData } from './session-data';
