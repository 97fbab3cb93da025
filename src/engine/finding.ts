import type { FindingAction } from './action';
import type { Part } from './message';
import type { Masked } from './text/mask';

/** Rule ids, in the order in which findings of equal action are told. */
export const RULE_IDS = [
  'visible-recipients',
  'forbidden-recipient',
  'sensitive-content',
  'bcc-with-sensitive-content',
  'group-of-unknown-size',
  'unreadable-part',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Pages a finding rests on or points to; the policy maps each id to an address. */
export const GUIDANCE_IDS = ['email-and-security', 'wrong-recipient', 'mail-merge'] as const;
export type GuidanceId = (typeof GUIDANCE_IDS)[number];

/** What would clear a finding. */
export type FixId =
  'move-to-bcc' | 'use-bulk-service' | 'remove-recipient' | 'remove-content' | 'check-group' | 'check-by-hand';

export type Confidence = 'high' | 'medium' | 'low';

/** Where a finding was seen. `masked` is empty where the evidence is a number only. */
export interface Evidence {
  readonly where: Part;
  readonly masked: Masked | '';
  readonly count: number;
}

/** Why a list or text counts as sensitive. */
export type SensitiveBecause = 'sender-name' | 'list-name' | 'content';

interface FindingBase {
  readonly action: FindingAction;
  readonly confidence: Confidence;
  /** How many: addresses, keywords, groups or parts, by rule. */
  readonly count: number;
  /** The true number may be higher (a capped list, a group of unknown size). */
  readonly isAtLeast: boolean;
  readonly evidence: readonly Evidence[];
  readonly guidance: GuidanceId;
  readonly fixes: readonly FixId[];
}

/** `count` outside addresses of `parties` parties in To and Cc would be shown to each other. */
export interface VisibleRecipientsFinding extends FindingBase {
  readonly rule: 'visible-recipients';
  readonly parties: number;
  readonly atPersonalProviders: number;
  readonly rolesOnly: boolean;
  readonly sensitiveBecause: SensitiveBecause | undefined;
}

/** `count` outside addresses in Bcc get a message whose list or content is sensitive. */
interface BccWithSensitiveContentFinding extends FindingBase {
  readonly rule: 'bcc-with-sensitive-content';
  readonly sensitiveBecause: SensitiveBecause;
}

/** `count` distinct keywords of the administrator's lists named in `lists` (labels, never the words). */
export interface SensitiveContentFinding extends FindingBase {
  readonly rule: 'sensitive-content';
  readonly lists: readonly string[];
  /** Seen only in quoted history or the signature, not in what the sender wrote. */
  readonly isOnlyQuoted: boolean;
}

/** `count` recipients that the policy forbids. */
interface ForbiddenRecipientFinding extends FindingBase {
  readonly rule: 'forbidden-recipient';
}

/** `count` lists whose number of members nobody here can know. */
export interface GroupOfUnknownSizeFinding extends FindingBase {
  readonly rule: 'group-of-unknown-size';
}

/** `count` parts that were not checked. */
export interface UnreadablePartFinding extends FindingBase {
  readonly rule: 'unreadable-part';
}

/** What a rule saw. */
export type Finding =
  | VisibleRecipientsFinding
  | BccWithSensitiveContentFinding
  | SensitiveContentFinding
  | ForbiddenRecipientFinding
  | GroupOfUnknownSizeFinding
  | UnreadablePartFinding;
