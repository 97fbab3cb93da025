/**
 * Why a part was not checked. late: no answer within the time limit. failed: the client or file answered with an error.
 * malformed: not in the format it claims. too-big: over a cap of `limits.ts`. encrypted, cloud-link: cannot be opened
 * here. not-readable-here: this client or this step of Last Look has no way to read it. detector-failed: our own fault.
 */
export const UNCHECKED_REASONS = [
  'late',
  'failed',
  'malformed',
  'too-big',
  'encrypted',
  'cloud-link',
  'not-readable-here',
  'detector-failed',
] as const;
export type UncheckedReason = (typeof UNCHECKED_REASONS)[number];
