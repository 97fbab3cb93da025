import type { FileKind } from '../../engine';
import type { Reader, Reading, SourceFile } from '../reader';
import { childOf, isCompoundFile, openCompoundFile, type CompoundEntry } from './compound-file';
import { readObject } from './embedded-object';
import { isMessage, readMessage } from './outlook-message';

/** The root folder of the file that was opened last: each reader below asks for it. */
let opened: { readonly file: SourceFile; readonly root: CompoundEntry } | undefined;

function rootOf(file: SourceFile): CompoundEntry | undefined {
  if (opened?.file === file) return opened.root;
  const root = isCompoundFile(file.bytes) ? openCompoundFile(file.bytes) : undefined;
  if (root !== undefined) opened = { file, root };
  return root;
}

/** A reader of files with a root folder that `isMeant`. */
function reader(
  kind: FileKind,
  isMeant: (root: CompoundEntry) => boolean,
  read: (root: CompoundEntry, reading: Reading) => void,
): Reader {
  return {
    kind,
    matches(file) {
      const root = rootOf(file);
      return root !== undefined && isMeant(root);
    },
    read(file, reading) {
      const root = rootOf(file)!;
      // Its bytes must not live on with the module.
      opened = undefined;
      read(root, reading);
    },
  };
}

/** A message saved by Outlook. */
const message = reader('mail', isMessage, (root, reading) => readMessage(root, reading, 0));

/** A file that is recognised by a stream and not read; `isEncrypted` says whether anybody could. */
function recognised(
  kind: FileKind,
  stream: string,
  isEncrypted: (root: CompoundEntry, bytes: Uint8Array) => boolean,
): Reader {
  return reader(
    kind,
    (root) => childOf(root, stream) !== undefined,
    (root, reading) =>
      reading.miss(isEncrypted(root, childOf(root, stream)!.bytes()) ? 'encrypted' : 'not-readable-here'),
  );
}

/** [MS-DOC], section 2.5.2: the flag fEncrypted of the file's first block. */
const isDocEncrypted = (_: CompoundEntry, bytes: Uint8Array): boolean => (bytes[0x0b]! & 1) === 1;

/** [MS-PPT], section 2.3.2: what the stream "Current User" begins with in an encrypted file. */
const ENCRYPTED_TOKEN = [0xdf, 0xc4, 0xd1, 0xf3];

function isPptEncrypted(root: CompoundEntry): boolean {
  const user = childOf(root, 'Current User');
  const bytes = user === undefined ? [] : user.bytes();
  return ENCRYPTED_TOKEN.every((byte, at) => bytes[12 + at] === byte);
}

/** [MS-XLS], section 2.4.117: FILEPASS is the second record, or the one after the write protection. */
const FILE_PASS = 0x2f;
const RECORDS_BEFORE = 3;

function isXlsEncrypted(_: CompoundEntry, bytes: Uint8Array): boolean {
  for (let at = 0, count = 0; count < RECORDS_BEFORE; count++) {
    if (bytes[at] === FILE_PASS && bytes[at + 1] === 0) return true;
    at += 4 + (bytes[at + 2]! | (bytes[at + 3]! << 8));
  }
  return false;
}

/** Any other compound file: an embedded object with its file, or one of the many programs that use the format. */
const other = reader(
  'other',
  () => true,
  (root, reading) => {
    if (!readObject(root, reading)) reading.miss('not-readable-here');
  },
);

/** Compound files (OLE2, [MS-CFB]), told by what they hold: messages, office files before 2007 and encrypted ones since. */
export const compoundFiles: readonly Reader[] = [
  message,
  // What is within is known once it is open ([MS-OFFCRYPTO], section 2.3.1).
  recognised('document', 'EncryptedPackage', () => true),
  recognised('document', 'WordDocument', isDocEncrypted),
  recognised('spreadsheet', 'Workbook', isXlsEncrypted),
  recognised('spreadsheet', 'Book', isXlsEncrypted),
  recognised('presentation', 'PowerPoint Document', isPptEncrypted),
  other,
];
