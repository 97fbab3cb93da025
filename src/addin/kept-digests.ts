import { readSessionObject, writeSessionValue, type ItemCalls } from '../adapters/outlook';
import type { Attachment, AttachmentDigest, UncheckedReason } from '../engine';

const KEY = 'lastlook.files';

/** Of the 50,000 characters that a draft's session data has (Mailbox 1.11 to 1.15); the release needs a few hundred. */
const MOST_CHARACTERS = 40_000;

/** What is kept with the draft about its files. */
export interface Kept {
  /** What was seen in each, by its key of `keysOf`. */
  readonly digests: Readonly<Record<string, AttachmentDigest>>;
  /** A number for the last change of each file, by `fileOf`: what was read before that was another file. */
  readonly changes: Readonly<Record<string, number>>;
}

/** Files are known by these: ids are mere positions on classic and Mac. */
export type File = Pick<Attachment, 'name' | 'sizeBytes' | 'isInline'>;

export function fileOf({ name, sizeBytes, isInline }: File): string {
  return `${name}|${String(sizeBytes)}|${String(isInline)}`;
}

/** A key for each file, in their order: two that cannot be told apart are counted. */
export function keysOf(files: readonly File[]): readonly string[] {
  const counts = new Map<string, number>();
  return files.map((each) => {
    const file = fileOf(each);
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    return `${file}|${String(count)}`;
  });
}

/** What is kept without the files that `isGone`. The same object when none is. */
export function withoutFiles(kept: Kept, isGone: (file: string) => boolean): Kept {
  const isGoneKey = (key: string): boolean => isGone(key.slice(0, key.lastIndexOf('|')));
  const digests = without(kept.digests, isGoneKey);
  const changes = without(kept.changes, isGone);
  return digests === kept.digests && changes === kept.changes ? kept : { digests, changes };
}

/** A digest that says only why there is none. */
export function unread(reason: UncheckedReason): AttachmentDigest {
  return { kind: 'other', places: [], people: 0, namedContacts: 0, markings: [], unchecked: [reason] };
}

/** What is kept now. Nothing when the host does not say: no file is known then. */
export async function readKept(calls: ItemCalls): Promise<Kept> {
  return parse(await readSessionObject<Kept>(KEY, calls));
}

// Readings overlap, and of two that change what is kept at the same time one would be lost.
let lastChange: Promise<unknown> = Promise.resolve();

/** Changes what is kept, one change after the other; `edit` gives back the same object to change nothing. True once it is so. */
export function changeKept(edit: (kept: Kept) => Kept, calls: ItemCalls): Promise<boolean> {
  const change = lastChange.then(async () => {
    const kept = await readKept(calls);
    const edited = edit(kept);
    return edited === kept || writeSessionValue(KEY, render(edited), calls);
  });
  lastChange = change.catch(() => false);
  return change;
}

/** What does not fit goes without its examples, and then the last ones not at all: not known, so not read in time. */
function render(kept: Kept): string {
  const whole = JSON.stringify(kept);
  if (whole.length <= MOST_CHARACTERS) return whole;
  const { digests, changes } = kept;
  let left = MOST_CHARACTERS - JSON.stringify({ digests: {}, changes }).length;
  const fitting: Record<string, AttachmentDigest> = {};
  Object.keys(digests).forEach((key) => {
    const digest = withoutExamples(digests[key]!);
    left -= JSON.stringify({ [key]: digest }).length;
    if (left >= 0) fitting[key] = digest;
  });
  return JSON.stringify({ digests: fitting, changes });
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

/** What is not of this form is as good as nothing. */
function parse(kept: Partial<Kept> | null | undefined): Kept {
  return { digests: pick(kept?.digests, isDigest), changes: pick(kept?.changes, isNumber) };
}

function pick<T>(values: unknown, is: (value: unknown) => value is T): Readonly<Record<string, T>> {
  return typeof values === 'object' && values !== null
    ? (without(values as Readonly<Record<string, unknown>>, (_, value) => !is(value)) as Readonly<Record<string, T>>)
    : {};
}

function isDigest(value: unknown): value is AttachmentDigest {
  const digest = value as Partial<AttachmentDigest> | null | undefined;
  return (
    [digest?.places, digest?.markings, digest?.unchecked].every(Array.isArray) && typeof digest?.people === 'number'
  );
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function without<T>(
  values: Readonly<Record<string, T>>,
  isGone: (key: string, value: T) => boolean,
): Readonly<Record<string, T>> {
  const keys = Object.keys(values);
  const kept = keys.filter((key) => !isGone(key, values[key]!));
  return kept.length === keys.length ? values : kept.reduce((all, key) => ({ ...all, [key]: values[key]! }), {});
}
