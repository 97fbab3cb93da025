import type { FindingAction } from './action';
import type { FileKind, HiddenPlace } from './attachment-content';
import type { DetectorId, Level } from './detectors';
import type { Marking } from './detectors/marking';
import type { Part } from './message';
import type { Masked } from './text/mask';
import type { UncheckedReason } from './unchecked-reason';

/** Rule ids, in the order in which findings of equal action are told. */
export const RULE_IDS = [
  'visible-recipients',
  'forbidden-recipient',
  'repeat-of-exposure',
  'look-alike-recipient',
  'hidden-data',
  'bulk-personal-data',
  'protective-marking',
  'sensitive-content',
  'sensitive-attachment',
  'bcc-with-sensitive-content',
  'missing-attachment',
  'new-domain-on-reply',
  'group-of-unknown-size',
  'unusual-recipient',
  'unreadable-part',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Pages a finding rests on or points to; the policy maps each id to an address. */
export const GUIDANCE_IDS = ['email-and-security', 'wrong-recipient', 'hidden-data', 'mail-merge'] as const;
export type GuidanceId = (typeof GUIDANCE_IDS)[number];

/** What would clear a finding. */
export type FixId =
  | 'answer-author-only'
  | 'move-to-bcc'
  | 'use-bulk-service'
  | 'remove-recipient'
  | 'remove-content'
  | 'remove-attachment'
  | 'remove-hidden-data'
  | 'add-attachment'
  | 'check-group'
  | 'check-by-hand';

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
  /** A reply that shows nobody who was not shown already in the mail it answers. */
  readonly isRepeat: boolean;
}

/** `count` outside addresses in Bcc get a message whose list or content is sensitive. */
interface BccWithSensitiveContentFinding extends FindingBase {
  readonly rule: 'bcc-with-sensitive-content';
  readonly sensitiveBecause: SensitiveBecause;
}

/** Things of one kind that were seen, added up. */
export interface KindSeen {
  readonly detector: DetectorId;
  readonly level: Level;
  /** Distinct values. */
  readonly count: number;
}

/** `count` distinct things in the subject and text, of the administrator's lists or by a detector. */
export interface SensitiveContentFinding extends FindingBase {
  readonly rule: 'sensitive-content';
  /** Labels of the administrator's lists, never the words. */
  readonly lists: readonly string[];
  /** Without keywords; the surest first. */
  readonly kinds: readonly KindSeen[];
  /** Seen only in quoted history or the signature, not in what the sender wrote. */
  readonly isOnlyQuoted: boolean;
  /** Everyone who gets it belongs to the organisation. */
  readonly isInsideOnly: boolean;
}

/** A file of the message; named by kind and place, because a file name can hold what must not be repeated. */
export interface FileSeen {
  readonly kind: FileKind;
  /** From 1, of the attachments that are not shown inside the text. */
  readonly position: number;
  /** How many there are. */
  readonly of: number;
}

/** `count` distinct things in what anyone sees who opens the attached file. */
export interface SensitiveAttachmentFinding extends FindingBase {
  readonly rule: 'sensitive-attachment';
  readonly file: FileSeen;
  readonly lists: readonly string[];
  readonly kinds: readonly KindSeen[];
}

/** `count` rows (paragraphs, comments) of the attached file that its reader does not see, in the places that matter most. */
export interface HiddenDataFinding extends FindingBase {
  readonly rule: 'hidden-data';
  readonly file: FileSeen;
  /** Where, the one with most rows first. */
  readonly places: readonly { readonly place: HiddenPlace; readonly rows: number }[];
  /** Personal or secret things seen there; empty when none were. */
  readonly kinds: readonly KindSeen[];
  /** Distinct people told apart there. */
  readonly people: number;
}

/** `count` distinct people in the text, or in one attached file. */
export interface BulkPersonalDataFinding extends FindingBase {
  readonly rule: 'bulk-personal-data';
  /** Undefined: in the text. */
  readonly file: FileSeen | undefined;
}

/** A marking that says who may have this, and `count` recipients who are not named for it. */
interface ProtectiveMarkingFinding extends FindingBase {
  readonly rule: 'protective-marking';
  /** The highest seen, as it is written out: "OFFICIAL-SENSITIVE". */
  readonly marking: Marking;
}

/** The text speaks of an attachment, and there is none. */
interface MissingAttachmentFinding extends FindingBase {
  readonly rule: 'missing-attachment';
}

/** `count` recipients that the policy forbids, in To and Cc or beside each other. */
export interface ForbiddenRecipientFinding extends FindingBase {
  readonly rule: 'forbidden-recipient';
  readonly because: 'blocked' | 'always-bcc' | 'never-together';
}

/** `count` outside addresses whose domain is nearly another one. */
interface LookAlikeRecipientFinding extends FindingBase {
  readonly rule: 'look-alike-recipient';
  /** The domain that theirs is nearly. */
  readonly meant: string;
}

/** `count` outside addresses that may have got in by a slip of the address box. */
export interface UnusualRecipientFinding extends FindingBase {
  readonly rule: 'unusual-recipient';
  readonly because: 'only-outsider' | 'first-time' | 'colleague-name';
  /** The content is sensitive. */
  readonly isSensitive: boolean;
}

/** A recall or apology that would show `count` outside addresses to each other. */
interface RepeatOfExposureFinding extends FindingBase {
  readonly rule: 'repeat-of-exposure';
}

/** `count` outside parties get a reply who had no part in the thread. */
interface NewDomainOnReplyFinding extends FindingBase {
  readonly rule: 'new-domain-on-reply';
  readonly sensitiveBecause: SensitiveBecause | undefined;
}

/** `count` lists whose number of members nobody here can know. */
export interface GroupOfUnknownSizeFinding extends FindingBase {
  readonly rule: 'group-of-unknown-size';
}

/** `count` parts that were not checked. */
export interface UnreadablePartFinding extends FindingBase {
  readonly rule: 'unreadable-part';
  /** Why, each reason once. */
  readonly reasons: readonly UncheckedReason[];
}

/** What a rule saw. */
export type Finding =
  | VisibleRecipientsFinding
  | BccWithSensitiveContentFinding
  | SensitiveContentFinding
  | SensitiveAttachmentFinding
  | HiddenDataFinding
  | BulkPersonalDataFinding
  | ProtectiveMarkingFinding
  | MissingAttachmentFinding
  | ForbiddenRecipientFinding
  | LookAlikeRecipientFinding
  | UnusualRecipientFinding
  | RepeatOfExposureFinding
  | NewDomainOnReplyFinding
  | GroupOfUnknownSizeFinding
  | UnreadablePartFinding;
