export * from './action';
export type * from './message';
export { PARTS } from './message';
export { UNCHECKED_REASONS, type UncheckedReason } from './unchecked-reason';
export * from './finding';
export type * from './policy';
export type * from './verdict';
export { mask } from './text/mask';
export * from './attachment-content';
export type * from './attachment-digest';
export { digestAttachment } from './digest-attachment';
export { DETECTOR_IDS, type DetectorId } from './detectors';
export { detectText, detectValue, type TextFinding } from './detectors/detect-text';
export { MARKINGS, type Marking } from './detectors/marking';
export { identityOf } from './seen';
export { hasText, withTexts, type HashedSet } from './hashed-set';
export { startThread } from './thread';
export { decide } from './decide';
export { decideOnRecipients } from './decide-on-recipients';
export { REASON_CODES, type ReasonCode } from './reason';
export {
  domainStanding,
  isPublicSuffix,
  parseAddressPattern,
  parseEmailAddress,
  readAudience,
  type Person,
} from './address';
export { normaliseText } from './text/normalise';
export { readHtml } from './text/html-text';
export { fromWindows1252 } from './text/windows-1252';
