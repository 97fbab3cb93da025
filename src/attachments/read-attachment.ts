import type { AttachmentContent } from '../engine';
import { openFile } from './file-type';
import { MAX_DEPTH, MAX_FILE_BYTES } from './limits';
import { readersWith } from './readers';
import type { Reader } from './reader';
import { type Budget, fullBudget, openReading } from './reading';

/**
 * Reads a file's bytes: its texts by place, and what could not be read. Pure and synchronous, bounded by `limits.ts`, and
 * never throws: whatever the bytes, what was read until they broke is kept and the reason is in `unchecked`. What the file
 * is, is decided by its bytes; its name is a text of its own (`file-name`), because names carry personal data as well.
 *
 * The formats that fit into the handler file; `every-format` reads the others as well.
 */
export function readAttachment(name: string, bytes: Uint8Array): AttachmentContent {
  return readWith(HANDLER_READERS, name, bytes);
}

const HANDLER_READERS = readersWith([]);

export function readWith(readers: readonly Reader[], name: string, bytes: Uint8Array): AttachmentContent {
  return readAt(0, name, bytes, fullBudget(readers));
}

/** One file at its depth; `budget` is shared with the files around and within it. */
export function readAt(depth: number, name: string, bytes: Uint8Array, budget: Budget): AttachmentContent {
  const reading = openReading(budget, (innerName, innerBytes) => readAt(depth + 1, innerName, innerBytes, budget));
  reading.add('file-name', name, 1);
  let kind: AttachmentContent['kind'] = 'other';
  if (depth > MAX_DEPTH || bytes.length > MAX_FILE_BYTES || budget.files-- <= 0) {
    reading.miss('too-big');
  } else if (bytes.length > 0) {
    try {
      const file = openFile(name, bytes, reading);
      const reader = budget.readers.find((each) => each.matches(file));
      kind = reader === undefined ? 'other' : reader.kind;
      if (reader === undefined) reading.miss('not-readable-here');
      else reader.read(file, reading);
    } catch {
      reading.miss('malformed');
    }
  }
  return { kind, texts: reading.texts(), unchecked: reading.unchecked() };
}
