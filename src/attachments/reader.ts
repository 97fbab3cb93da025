import type { FileKind, TextPlace, UncheckedReason } from '../engine';
import type { ZipArchive } from './zip/zip-archive';

/** The bytes of one file: the attached one, or one inside it. */
export interface SourceFile {
  /** As the mail or archive states it; a hint between plain text formats and never more. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its entries when it is a zip, as office files are. */
  readonly zip: ZipArchive | undefined;
  /**
   * What the package says it is, by its own statement inside: the content types of an OOXML package, the `mimetype` of an
   * OpenDocument one; '' for any other file.
   */
  readonly packageType: string;
}

/** Tells files of one kind by their bytes and reads them. */
export interface Reader {
  readonly kind: FileKind;
  /** Cheap: looks at the start of the bytes, the entries or the package's type. */
  matches(file: SourceFile): boolean;
  /**
   * Reads into `reading`. May throw on broken bytes: what was read until then is kept, and the file is `malformed`.
   * Bounded in time by the file's bytes and what `reading` gives out.
   */
  read(file: SourceFile, reading: Reading): void;
}

/** Where the texts of one file go, and what may be spent on it; budgets are shared with the files around and within it. */
export interface Reading {
  /** Adds a text; cut, and the file `too-big`, where no characters are left. Blank content adds nothing. `rows` is kept. */
  add(place: TextPlace, content: string, rows: number): void;
  /** Starts a text that grows line by line; without a line there is none. */
  startText(place: TextPlace): TextWriter;
  /** Why a part, or all of it, was not read. */
  miss(reason: UncheckedReason): void;
  /**
   * Reads a file within this one as a file of its own. Its texts and its misses become this one's; with a `place`, all its
   * texts stand there.
   */
  readInner(name: string, bytes: Uint8Array, place?: TextPlace): void;
  /** Asks for bytes to unpack or decode. False, and the file `too-big`, when so many are not left. */
  takeBytes(count: number): boolean;
  /** Bytes that may still be unpacked. */
  bytesLeft(): number;
}

export interface TextWriter {
  /**
   * Adds a line that holds something; '\n' in it is kept. Once no characters are left, lines are counted only, and the
   * file is `too-big`.
   */
  addLine(line: string): void;
  /** Adds a line that only heads or names the next ones, when there are any. */
  addHeading(line: string): void;
}
