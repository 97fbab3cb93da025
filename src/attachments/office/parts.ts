import { startsWith } from '../file-type';
import type { Reading } from '../reader';
import { toByteText } from '../text/charset';
import { attributeOf, toUtf8, walkXml, type XmlVisitor } from '../xml/walk-xml';
import { unpack, unpackBytes, unpackText } from '../zip/unpack';
import type { ZipArchive, ZipEntry } from '../zip/zip-archive';

/** A part of a package that is XML. Its root element says what it is: a name may say anything. */
export interface XmlPart {
  readonly path: string;
  /** Local name of its root element; '' when it has none. */
  readonly root: string;
  readonly entry: ZipEntry;
}

/** A zip file of XML parts, as all office formats of today are. */
export interface OfficePackage {
  readonly parts: readonly XmlPart[];
  partsOf(root: string): readonly XmlPart[];
  partAt(path: string | undefined): XmlPart | undefined;
  /** Walks a part; what of it cannot be unpacked or ends early is missed, and what came before is told. */
  walk(part: XmlPart, visitor: XmlVisitor): void;
  /** A part as `walkXml` takes it. */
  source(part: XmlPart): string;
  /** Targets of a part's relationships by their id; those outside the package are left out. */
  targetsOf(path: string): ReadonlyMap<string, string>;
}

/** Macros are code, and no reader shows what else the file may hold. */
const MACROS = /(^|\/)vbaProject\.bin$/i;

/** Files that are read when one is embedded: zip, compound file, PDF, RTF. Pictures, fonts and macros are passed over. */
const EMBEDDED = ['PK\x03\x04', '\xd0\xcf\x11\xe0', '%PDF', '{\\rtf'];

/**
 * What else is a file of its own, by its place or name: other embedded objects, texts and pages that Word shows as its own
 * (altChunk), the copy of all its data that a workbook with a data model keeps.
 */
const FILES = /(?:^|\/)(?:embeddings\/|model\/|afchunk)[^/]*$|\.(?:txt|csv|tsv|mht|mhtml|eml)$/i;

/** The start of XML in UTF-8 or UTF-16, with or without a byte order mark. */
const XML = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s*<|(?:\s\0)*<\0|(?:\0\s)*\0<)/;

/**
 * Tells the parts of a package apart. A file embedded in it is read at once, because most ways of embedding keep no
 * tie to where it shows.
 */
export function openPackage(zip: ZipArchive, reading: Reading): OfficePackage {
  if (zip.isBroken) reading.miss('malformed');
  if (zip.isCut) reading.miss('too-big');
  const parts: XmlPart[] = [];
  const byPath = new Map<string, XmlPart>();
  for (const entry of zip.entries) {
    const start = unpackStart(zip, entry, reading);
    const text = toByteText(start);
    const root = XML.test(text) ? rootOf(text) : undefined;
    const isFile = FILES.test(entry.name) || EMBEDDED.some((each) => startsWith(start, each));
    if (root !== undefined && !/^html$/i.test(root)) {
      // Nobody knows what a part is whose root does not come in sight.
      if (root === '') reading.miss('malformed');
      const part = { path: entry.name, root, entry };
      parts.push(part);
      byPath.set(entry.name.toLowerCase(), part);
    } else if (root !== undefined || (isFile && start.length > 0 && !MACROS.test(entry.name))) {
      // Its name was made up by the program.
      reading.readInner('', unpackBytes(zip, entry, reading), 'embedded-file');
    }
  }

  const source = (part: XmlPart): string => toUtf8(unpackText(zip, part.entry, reading));
  const walk = (part: XmlPart, visitor: XmlVisitor): void => {
    if (!walkXml(source(part), visitor)) reading.miss('malformed');
  };
  // Part names are compared without case (ECMA-376 part 2, 6.2.2.3).
  const partAt = (path: string | undefined): XmlPart | undefined =>
    path === undefined ? undefined : byPath.get(path.toLowerCase());

  return {
    parts,
    partsOf: (root) => parts.filter((part) => part.root === root),
    partAt,
    source,
    walk,
    targetsOf(path) {
      const targets = new Map<string, string>();
      const part = partAt(path.replace(/([^/]*)$/, '_rels/$1.rels'));
      if (part === undefined) return targets;
      walk(part, {
        start(name, attributes) {
          const target = attributeOf(attributes, 'Target');
          if (name === 'Relationship' && target !== undefined && attributeOf(attributes, 'TargetMode') !== 'External')
            targets.set(attributeOf(attributes, 'Id') || '', resolve(path, target));
        },
      });
      return targets;
    },
  };
}

/** The first piece that an entry unpacks to. */
function unpackStart(zip: ZipArchive, entry: ZipEntry, reading: Reading): Uint8Array {
  let start = new Uint8Array(0);
  unpack(zip, entry, reading, (piece) => {
    start = piece.slice(0, MOST_OF_START);
    return 'enough';
  });
  return start;
}

/** Room for an XML declaration, comments and the name spaces that come before a root's name. */
const MOST_OF_START = 4096;

function rootOf(start: string): string {
  let root = '';
  // A tag cut at the end is closed, so that it is told: a root may have a long list of name spaces.
  walkXml(`${toUtf8(start)}">`, {
    start(name) {
      root = root || name;
    },
  });
  return root;
}

/** A target against the part that names it (RFC 3986, 5.2), without a leading '/'. */
function resolve(from: string, target: string): string {
  const segments = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
