import { decodeBase64, encodeUtf8 } from '../attachments';
import {
  canReadAhead,
  listAttachments,
  readContent,
  type FileCalls,
  type ItemAttachment,
  type ItemCalls,
} from '../adapters/outlook';
import {
  digestAttachment,
  type Attachment,
  type AttachmentContent,
  type AttachmentDigest,
  type Message,
} from '../engine';
import { changeKept, fileOf, keysOf, readKept, unread, withoutFiles, type File, type Kept } from './kept-digests';
import { currentPolicy } from './policy-source';

/** How file contents are read where this runs. */
export interface FileReader {
  readonly read: (name: string, bytes: Uint8Array) => AttachmentContent | Promise<AttachmentContent>;
  /** Whether another reader left something that this one can read. */
  readonly readsMore: (digest: AttachmentDigest) => boolean;
}

/** Changed files whose change is not kept with the draft yet, by `fileOf`: whatever is kept of them is out of date. */
const unsettled = new Map<string, number>();

/**
 * To be told at once of a file that came or went, before anything is asked: another one may have taken its name and size,
 * and the event that tells of it may be overtaken by the next one.
 */
export function noteChange(changed: File | undefined): void {
  // Random, so that no other runtime comes to the same number.
  if (changed !== undefined) unsettled.set(fileOf(changed), Math.random());
}

/** Drops what is kept of changed files. What an event could not drop, the next one does. */
export async function dropChanged(calls: ItemCalls): Promise<void> {
  const changed = Array.from(unsettled);
  if (changed.length === 0 || !canReadAhead()) return;
  const isDropped = await changeKept((kept) => {
    const { digests, changes } = withoutFiles(kept, (file) => unsettled.has(file));
    return { digests, changes: changed.reduce((all, [file, change]) => ({ ...all, [file]: change }), changes) };
  }, calls);
  if (!isDropped) return;
  changed.forEach(([file, change]) => {
    if (unsettled.get(file) === change) unsettled.delete(file);
  });
}

/** Files that this runtime has read, by key, and their change then: it would see no more in them a second time. */
const readHere = new Map<string, number | undefined>();

let latest = 0;
let reading: Promise<unknown> = Promise.resolve();

/**
 * Reads what is attached and not yet known, one file after the other, and keeps what was seen with the draft, so that Send
 * only adds it up. A reading that begins later takes over after the file that is being read: none is read for nothing. True
 * when something new was kept.
 */
export async function readAhead(calls: ItemCalls, reader: FileReader): Promise<boolean> {
  if (!canReadAhead()) return false;
  latest += 1;
  const turn = latest;
  await dropChanged(calls);
  const own = reading.then(() => readFiles(calls, reader, () => turn === latest));
  reading = own.catch(() => false);
  return own;
}

/**
 * What Send still reads, in all. Classic has no JIT, and while it reads the sender waits; a host hands that much over in a
 * moment.
 */
const MOST_BYTES_AT_SEND = 256 * 1024;

/**
 * At Send: reads the files that are not known, as no event tells of those of a reopened draft. Only what is small, and only
 * until it is due; what comes later is kept for the next Send. True when it tried.
 */
export async function readAtSend(
  { attachments }: Message,
  { calls, areDue }: FileCalls,
  reader: FileReader,
): Promise<boolean> {
  const late = attachments.filter(({ digest }) => digest !== undefined && digest.unchecked.indexOf('late') >= 0);
  const bytes = late.reduce((sum, { sizeBytes = Infinity }) => sum + sizeBytes, 0);
  if (late.length === 0 || bytes > MOST_BYTES_AT_SEND) return false;
  await Promise.race([readAhead(calls, reader), areDue]).catch(() => undefined);
  return true;
}

/** The message with what was seen in its files. What was not read by now is `late`, never clean. */
export function withDigests(message: Message, { digests }: Kept): Message {
  if (!canReadAhead()) return message;
  const keys = keysOf(message.attachments);
  return {
    ...message,
    attachments: message.attachments.map((attachment, at) => {
      if (!isFile(attachment)) return attachment;
      const digest = unsettled.has(fileOf(attachment)) ? undefined : digests[keys[at]!];
      return { ...attachment, digest: digest ?? unread('late') };
    }),
  };
}

/** The list is asked for before each file: an attachment that goes gives its id to the next one. */
async function readFiles(calls: ItemCalls, reader: FileReader, isLatest: () => boolean): Promise<boolean> {
  const tried = new Set<string>();
  let hasKept = false;
  while (isLatest()) {
    const listed = await listAttachments(calls);
    if (listed.kind === 'none') break;
    const kept = await readKept(calls);
    const files = new Set(listed.value.map(fileOf));
    const isGone = (file: string): boolean => !files.has(file);
    if (withoutFiles(kept, isGone) !== kept) await changeKept((now) => withoutFiles(now, isGone), calls);

    const keys = keysOf(listed.value);
    const isKnown = (now: Kept, key: string, file: File): boolean => {
      const digest = now.digests[key];
      if (digest === undefined) return false;
      return !reader.readsMore(digest) || (readHere.has(key) && readHere.get(key) === now.changes[fileOf(file)]);
    };
    const at = listed.value.findIndex((file, index) => {
      const key = keys[index]!;
      return isFile(file) && !tried.has(key) && !isKnown(kept, key, file);
    });
    const file = listed.value[at];
    const key = keys[at];
    if (file === undefined || key === undefined) break;
    tried.add(key);
    const change = kept.changes[fileOf(file)];
    const digest = await readDigest(file, reader, calls);
    if (digest === undefined) continue;
    // Read from what is attached no longer, or by another runtime meanwhile.
    const isOutdated = (now: Kept): boolean =>
      unsettled.has(fileOf(file)) || now.changes[fileOf(file)] !== change || isKnown(now, key, file);
    const add = (now: Kept): Kept => (isOutdated(now) ? now : { ...now, digests: { ...now.digests, [key]: digest } });
    if (!(await changeKept(add, calls))) continue;
    readHere.set(key, change);
    hasKept = true;
  }
  return hasKept;
}

/** Neither a picture in the text nor a link to a file elsewhere. */
function isFile({ isInline, kind }: Attachment): boolean {
  return !isInline && kind !== 'cloud';
}

/** Undefined when the host did not hand the file over in time. */
async function readDigest(
  file: ItemAttachment,
  reader: FileReader,
  calls: ItemCalls,
): Promise<AttachmentDigest | undefined> {
  const content = await readContent(file, calls);
  if (content.kind === 'none') return content.reason === 'late' ? undefined : unread(content.reason);
  const bytes = content.kind === 'base64' ? decodeBase64(content.content) : encodeUtf8(content.content);
  // Encrypted files were seen to come back empty (office-js issue 4725).
  if (bytes.length === 0 && file.sizeBytes !== 0) return unread('failed');
  return digestAttachment(await reader.read(file.name, bytes), currentPolicy());
}
