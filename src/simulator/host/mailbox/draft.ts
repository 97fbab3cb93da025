import type { Entry, NewEntry } from './entry';

export const FIELDS = ['to', 'cc', 'bcc'] as const;
export type Field = (typeof FIELDS)[number];

export interface Identity {
  readonly name: string;
  readonly address: string;
}

/** A file as it is on a disk. */
export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Attachment extends File {
  readonly id: string;
}

/** A mail that was received, as replies and forwards quote it. */
export interface ReceivedMail {
  readonly from: Identity;
  readonly to: readonly Identity[];
  readonly cc: readonly Identity[];
  readonly sentOn: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * The item in the compose window: plain data, changed only by the functions below. Appointments use `to` for required and
 * `cc` for optional attendees; their `bcc` stays empty.
 */
export interface Draft {
  readonly kind: 'mail' | 'appointment';
  readonly composed: 'newMail' | 'reply' | 'forward';
  readonly from: Identity;
  readonly to: readonly Entry[];
  readonly cc: readonly Entry[];
  readonly bcc: readonly Entry[];
  readonly subject: string;
  /** What the sender types; plain text, one paragraph per line. */
  readonly text: string;
  readonly quoted: ReceivedMail | undefined;
  readonly attachments: readonly Attachment[];
  /** When it is to be sent, in milliseconds since 1970; undefined for as soon as Send is pressed. */
  readonly sendAt: number | undefined;
  /** The next chip or attachment gets this number, so that ids are never used twice. */
  readonly nextNumber: number;
}

/** An empty item from this sender. */
export function createDraft(kind: Draft['kind'], from: Identity): Draft {
  return {
    kind,
    composed: 'newMail',
    from,
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    text: '',
    quoted: undefined,
    attachments: [],
    sendAt: undefined,
    nextNumber: 1,
  };
}

/** The fields that this kind of item has. */
export function fieldsOf(draft: Draft): readonly Field[] {
  return draft.kind === 'appointment' ? ['to', 'cc'] : FIELDS;
}

/** Adds entries at the end of a field. An address or group that the field has already is not added again, as in Outlook. */
export function addEntries(draft: Draft, field: Field, entries: readonly NewEntry[]): Draft {
  const present = new Set(draft[field].map(identityOf));
  const added: Entry[] = [];
  for (const entry of entries) {
    const identity = identityOf(entry);
    if (present.has(identity)) continue;
    present.add(identity);
    added.push({ ...entry, id: `entry-${draft.nextNumber + added.length}` });
  }
  return { ...draft, [field]: [...draft[field], ...added], nextNumber: draft.nextNumber + added.length };
}

/** Takes one entry out of a field. */
export function removeEntry(draft: Draft, field: Field, id: string): Draft {
  return { ...draft, [field]: draft[field].filter((entry) => entry.id !== id) };
}

/** Empties a field. */
export function clearField(draft: Draft, field: Field): Draft {
  return { ...draft, [field]: [] };
}

/** Moves everything from one field to another; what the other has already is merged. */
export function moveAll(draft: Draft, from: Field, to: Field): Draft {
  return from === to ? draft : addEntries(clearField(draft, from), to, draft[from]);
}

/** Replaces a field as an add-in's `setAsync` does. */
export function replaceField(draft: Draft, field: Field, entries: readonly NewEntry[]): Draft {
  return addEntries(clearField(draft, field), field, entries);
}

/** Adds to a field as an add-in's `addAsync` does. Text that no address was found for does not outlive it. */
export function appendToField(draft: Draft, field: Field, entries: readonly NewEntry[]): Draft {
  const resolved = draft[field].filter(({ kind }) => kind !== 'unresolved');
  return addEntries({ ...draft, [field]: resolved }, field, entries);
}

export function addAttachment(draft: Draft, file: File): Draft {
  const attachment = { ...file, id: `attachment-${draft.nextNumber}` };
  return { ...draft, attachments: [...draft.attachments, attachment], nextNumber: draft.nextNumber + 1 };
}

export function removeAttachment(draft: Draft, id: string): Draft {
  return { ...draft, attachments: draft.attachments.filter((attachment) => attachment.id !== id) };
}

/** How many entries all fields hold together. */
export function countEntries(draft: Draft): number {
  return draft.to.length + draft.cc.length + draft.bcc.length;
}

/** Entries that Outlook would not let go: no address was found for the text. */
export function unresolvedEntries(draft: Draft): readonly Entry[] {
  return FIELDS.flatMap((field) => draft[field].filter((entry) => entry.kind === 'unresolved'));
}

function identityOf(entry: NewEntry): string {
  return (entry.address === '' ? `name:${entry.name}` : entry.address).toLowerCase();
}
