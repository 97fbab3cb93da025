/** Reasons a sender can choose from. A fixed list, because people paste mail content into free text. */
export const REASON_CODES = [
  'meant-for-them',
  'recipients-know-each-other',
  'recipients-agreed',
  'addresses-are-public',
  'needed-for-safety',
  'false-alarm',
  'other',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];
