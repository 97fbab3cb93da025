import { decodeBase64, encodeUtf8 } from '../attachments';
import {
  canReadAhead,
  listAttachments,
  readContent,
  readSessionValue,
  writeSessionValue,
  type ItemAttachment,
  type ItemCalls,
} from '../adapters/outlook';
import {
  digestAttachment,
  type Attachment,
  type AttachmentContent,
  type AttachmentDigest,
  type Message,
  type UncheckedReason,
} from '../engine';
import { currentPolicy } from './policy-source';

const KEY = 'lastlook.files';

/** Of the 50,000 characters that a draft's session data has (Mailbox 1.11 to 1.15); the release needs a few hundred. */
const MOST_CHARACTERS = 40_000;

/** By `keyOf`: ids of attachments are mere positions on some clients. */
type Digests = Readonly<Record<string, AttachmentDigest>>;

/** The attachment that came or went. */
type Changed = Pick<Attachment, 'name' | 'sizeBytes' | 'isInline'> | undefined;

/** How file contents are read where this runs. */
export interface FileReader {
  readonly read: (name: string, bytes: Uint8Array) => AttachmentContent | Promise<AttachmentContent>;
  /** Whether another reader left something that this one can read. */
  readonly readsMore: (digest: AttachmentDigest) => boolean;
}

/**
 * Reads what is attached and not yet known, and keeps what was seen with the draft, so that Send only adds it up. `changed` is
 * the attachment the event is about: another file may have taken its name and size. What is no longer attached is dropped.
 * Stops where a newer event takes over; that one goes on. True when something new was read.
 */
export async function readAhead(calls: ItemCalls, reader: FileReader, changed: Changed): Promise<boolean> {
  if (!canReadAhead()) return false;
  const listed = await listAttachments(calls);
  if (listed.kind === 'none') return false;
  const files = listed.value.filter(isFile);
  const kept = parseDigests(await readSessionValue(KEY, calls));
  let known: Digests = {};
  for (const file of files) {
    const digest = kept[keyOf(file)];
    const isSure = changed === undefined || keyOf(changed) !== keyOf(file);
    if (digest !== undefined && isSure && !reader.readsMore(digest)) known = { ...known, [keyOf(file)]: digest };
  }
  if (Object.keys(kept).length > Object.keys(known).length) await write(known, calls);
  let hasRead = false;
  for (const file of files) {
    if (known[keyOf(file)] !== undefined) continue;
    const digest = await readDigest(file, reader, calls);
    if (digest === undefined) break;
    hasRead = true;
    known = { ...known, [keyOf(file)]: digest };
    await write(known, calls);
  }
  return hasRead;
}

/** The message with what was seen in its attachments. What was not read in time is `late`, never clean. */
export async function withDigests(message: Message, calls: ItemCalls): Promise<Message> {
  if (!message.attachments.some(isFile) || !canReadAhead()) return message;
  const kept = parseDigests(await readSessionValue(KEY, calls));
  return {
    ...message,
    attachments: message.attachments.map((attachment) =>
      isFile(attachment) ? { ...attachment, digest: kept[keyOf(attachment)] ?? unread('late') } : attachment,
    ),
  };
}

/** Neither a picture in the text nor a link to a file elsewhere. */
function isFile({ isInline, kind }: Attachment): boolean {
  return !isInline && kind !== 'cloud';
}

function keyOf({ name, sizeBytes, isInline }: NonNullable<Changed>): string {
  return `${name}|${String(sizeBytes)}|${String(isInline)}`;
}

/** Undefined when there is no time left to ask. */
async function readDigest(
  file: ItemAttachment,
  reader: FileReader,
  calls: ItemCalls,
): Promise<AttachmentDigest | undefined> {
  const content = await readContent(file, calls);
  if (content.kind === 'none') return content.reason === 'late' ? undefined : unread(content.reason);
  const bytes = content.kind === 'base64' ? decodeBase64(content.content) : encodeUtf8(content.content);
  return digestAttachment(await reader.read(file.name, bytes), currentPolicy());
}

function unread(reason: UncheckedReason): AttachmentDigest {
  return { kind: 'other', places: [], people: 0, markings: [], unchecked: [reason] };
}

/** What does not fit is kept without its examples, then without anything but that it was too much. */
async function write(digests: Digests, calls: ItemCalls): Promise<void> {
  const forms = [digests, mapDigests(digests, withoutExamples), mapDigests(digests, () => unread('too-big'))];
  const texts = forms.map((form) => JSON.stringify(form));
  await writeSessionValue(KEY, texts.find((text) => text.length <= MOST_CHARACTERS) ?? '{}', calls);
}

function mapDigests(digests: Digests, change: (digest: AttachmentDigest) => AttachmentDigest): Digests {
  return Object.keys(digests).reduce<Digests>((all, key) => ({ ...all, [key]: change(digests[key]!) }), {});
}

function withoutExamples(digest: AttachmentDigest): AttachmentDigest {
  return {
    ...digest,
    places: digest.places.map((place) => ({
      ...place,
      seen: place.seen.map((seen) => ({ ...seen, signals: [], masked: [] })),
    })),
  };
}

/** Only our own handlers write there; what is not of this form is as good as nothing. */
function parseDigests(text: string | undefined): Digests {
  try {
    const value = JSON.parse(text ?? '{}') as unknown;
    if (typeof value !== 'object' || value === null) return {};
    const digests = value as Readonly<Record<string, Partial<AttachmentDigest> | null>>;
    return Object.keys(digests).reduce<Digests>(
      (all, key) => (isDigest(digests[key]) ? { ...all, [key]: digests[key] } : all),
      {},
    );
  } catch {
    return {};
  }
}

function isDigest(value: Partial<AttachmentDigest> | null | undefined): value is AttachmentDigest {
  return [value?.places, value?.markings, value?.unchecked].every(Array.isArray) && typeof value?.people === 'number';
}
