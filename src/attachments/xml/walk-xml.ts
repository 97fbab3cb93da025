import { decodeUtf16, decodeUtf8, ofByteText } from '../text/charset';

/** What is told of a document, in its order. Names come without their prefix. */
export interface XmlVisitor {
  /** `attributes` as they stand in the tag; see `attributeOf`. */
  start?(name: string, attributes: string): void;
  /** Also of an element without content, directly after its start. */
  end?(name: string): void;
  /** A piece of text between two tags, as it stands there; see `decodeXmlText`. */
  text?(raw: string): void;
}

/**
 * Goes through an XML document once, tag by tag; `source` holds its bytes, one
 * character each (`toByteText`), in UTF-8 or UTF-16: searching is native in every engine, and only what is kept is decoded. No tree
 * is built, so depth costs nothing. A document type is skipped: no entity is expanded or fetched, and a reference to one
 * stays as it is written. Nothing is validated; false when the document ends inside a tag or before its root's end.
 *
 * Linear: every search starts where the last one of its kind ended.
 */
export function walkXml(source: string, visitor: XmlVisitor): boolean {
  const xml = toUtf8(source);
  const seekEnd = createSeek(xml, '>');
  const seekDouble = createSeek(xml, '"');
  const seekSingle = createSeek(xml, "'");

  /** Where the tag that begins before `from` ends: at the first '>' outside its values. */
  const endOfTag = (from: number): number => {
    for (let at = from; ;) {
      const end = seekEnd(at);
      const double = seekDouble(at);
      const single = seekSingle(at);
      const quote = double < single ? double : single;
      if (end === NOWHERE || end < quote) return end === NOWHERE ? -1 : end;
      const close = double < single ? seekDouble(quote + 1) : seekSingle(quote + 1);
      if (close === NOWHERE) return -1;
      at = close + 1;
    }
  };

  let depth = 0;
  let at = xml.indexOf('<');
  while (at >= 0) {
    let next: number;
    const mark = xml.charCodeAt(at + 1);
    if (mark === 0x21 || mark === 0x3f) {
      next = endOfMarkup(xml, at);
      if (next > 0 && visitor.text !== undefined && xml.startsWith('<![CDATA[', at))
        visitor.text(xml.slice(at + 9, next - 3).replace(/&/g, '&amp;'));
    } else {
      const isEnd = mark === 0x2f;
      let from = isEnd ? at + 2 : at + 1;
      let to = from;
      for (; ; to++) {
        const code = xml.charCodeAt(to);
        if (code === 0x3a) from = to + 1;
        // White space, '>', '/' or the end of the document.
        else if (!(code > 0x20) || code === 0x3e || code === 0x2f) break;
      }
      // Most tags have no attributes.
      next = xml.charCodeAt(to) === 0x3e ? to + 1 : endOfTag(to) + 1;
      if (next > 0) {
        // Most names have one letter, and engines keep those.
        const name = to - from === 1 ? xml.charAt(from) : xml.slice(from, to);
        const isEmpty = !isEnd && xml.charCodeAt(next - 2) === 0x2f;
        if (!isEnd) {
          depth++;
          const attributesTo = isEmpty ? next - 2 : next - 1;
          if (visitor.start !== undefined) visitor.start(name, to < attributesTo ? xml.slice(to, attributesTo) : '');
        }
        if (isEnd || isEmpty) {
          depth--;
          if (visitor.end !== undefined) visitor.end(name);
        }
      }
    }
    if (next <= 0) return false;
    at = xml.indexOf('<', next);
    if (at > next && depth > 0 && visitor.text !== undefined) visitor.text(xml.slice(next, at));
  }
  return depth === 0;
}

const NOWHERE = Number.MAX_SAFE_INTEGER;

/** The next place of a character, searched again only once it has been passed. */
function createSeek(xml: string, character: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = xml.indexOf(character, from);
      if (found < 0) found = NOWHERE;
    }
    return found;
  };
}

/** After a comment, CDATA section, processing instruction or document type that begins at `at`; 0 when it never ends. */
function endOfMarkup(xml: string, at: number): number {
  const after = (end: string, from: number): number => {
    const found = xml.indexOf(end, from);
    return found < 0 ? 0 : found + end.length;
  };
  if (xml.startsWith('<!--', at)) return after('-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return after(']]>', at + 9);
  if (xml.startsWith('<?', at)) return after('?>', at + 2);
  const end = after('>', at);
  // A document type with declarations of its own.
  return xml.slice(at, end).indexOf('[') < 0 ? end : after('>', after(']', at));
}

/** UTF-16 is told by its byte order mark, which XML asks for (XML 1.0, 4.3.3), or by its first '<'. */
export function toUtf8(source: string): string {
  const isLittle = /^(?:\xff\xfe|<\0)/.test(source);
  if (!isLittle && !/^(?:\xfe\xff|\0<)/.test(source)) return source;
  return unescape(encodeURIComponent(decodeUtf16(ofByteText(source), isLittle ? 'little' : 'big')));
}

/** Value of the first attribute of this local name, decoded; undefined when there is none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = 0; ;) {
    const equals = attributes.indexOf('=', at);
    if (equals < 0) return undefined;
    let from = equals + 1;
    while (attributes.charCodeAt(from) <= 0x20) from++;
    const to = attributes.indexOf(attributes.charAt(from), from + 1);
    if (to < 0) return undefined;
    let end = equals;
    while (attributes.charCodeAt(end - 1) <= 0x20) end--;
    const start = end - name.length;
    if (attributes.startsWith(name, start) && isBeforeName(attributes.charCodeAt(start - 1)))
      return decodeXmlText(attributes.slice(from + 1, to));
    at = to + 1;
  }
}

/** White space, the ":" of a prefix, or nothing (NaN). */
function isBeforeName(code: number): boolean {
  return !(code > 0x20) || code === 0x3a;
}

/** Whether an on/off attribute is on: "1", "true", "on", in any of the office formats. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text or attribute value as `walkXml` tells it: UTF-8 decoded, the five entities of XML and numbers resolved. */
export function decodeXmlText(raw: string): string {
  // Most text is neither.
  if (!/[&\x80-\xff]/.test(raw)) return raw;
  return decodeUtf8(ofByteText(raw)).replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name as string]!;
      const code = decimal !== undefined ? Number(decimal) : parseInt(hex as string, 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}
