import type { FileKind, TextPlace } from './attachment-content';
import type { DetectorId, Level, Signal } from './detectors';
import type { Marking } from './detectors/marking';
import type { Masked } from './text/mask';
import type { UncheckedReason } from './unchecked-reason';

/** Things of one kind seen in one place, added up. */
export interface Seen {
  /** `keyword`: of the administrator's list `list`. */
  readonly detector: DetectorId;
  /** Index into `policy.keywords`; undefined for every other detector. */
  readonly list: number | undefined;
  /** Of the surest one. */
  readonly level: Level;
  /** Distinct values at that level. */
  readonly count: number;
  /** Distinct values at any level. */
  readonly total: number;
  /** Of the surest one. */
  readonly signals: readonly Signal[];
  /** The first few. */
  readonly masked: readonly Masked[];
}

/** What was seen in one place of a file. */
export interface SeenInPlace {
  readonly place: TextPlace;
  /** Rows, paragraphs or comments that hold something. */
  readonly rows: number;
  readonly seen: readonly Seen[];
  /** Distinct people told apart: a name with contact details, an identifier or a birth date. */
  readonly people: number;
}

/**
 * A read file in a few lines, small enough to keep with the draft until Send and plain JSON: what was seen where, masked.
 * Made of an AttachmentContent by `digestAttachment`.
 */
export interface AttachmentDigest {
  readonly kind: FileKind;
  readonly places: readonly SeenInPlace[];
  /** Distinct people in the whole file. */
  readonly people: number;
  /** Private contacts in it, each beside a name. */
  readonly namedContacts: number;
  /** Protective markings, each once. */
  readonly markings: readonly { readonly marking: Marking; readonly count: number }[];
  readonly unchecked: readonly UncheckedReason[];
}
