import { decodeUtf16, decodeUtf8, ofByteText } from '../text/charset';

/** What is told of a document, in its order. Names come without their prefix. */
export interface XmlVisitor {
  /** Each attribute of the element that starts next, as it stands there: for elements that come by the hundred thousand. */
  readonly attribute?: (name: string, raw: string) => void;
  /** `attributes` as they stand in the tag; see `attributeOf`. */
  readonly start?: (name: string, attributes: string) => void;
  /** Also of an element without content, directly after its start. */
  readonly end?: (name: string) => void;
  /** A piece of text between two tags, as it stands there; see `decodeXmlText`. */
  readonly text?: (raw: string) => void;
}

/**
 * Goes through an XML document once, tag by tag; `xml` holds the bytes of its UTF-8 (`toUtf8`), one character each: searching
 * is native in every engine, and only what is kept is decoded. No tree is built, so depth costs nothing. A document type is skipped: no entity is expanded or fetched, and a reference to one
 * stays as it is written. Nothing is validated; false when the document ends inside a tag or before its root's end.
 *
 * Linear: every search starts where the last one of its kind ended.
 */
export function walkXml(xml: string, { attribute, start, end, text }: XmlVisitor): boolean {
  let depth = 0;
  let at = xml.indexOf('<');
  while (at >= 0) {
    let next: number;
    const mark = xml.charCodeAt(at + 1);
    if (mark === 0x21 || mark === 0x3f) {
      next = endOfMarkup(xml, at);
      if (next > 0 && text && xml.startsWith('<![CDATA[', at)) text(xml.slice(at + 9, next - 3).replace(/&/g, '&amp;'));
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
      next = xml.charCodeAt(to) === 0x3e ? to + 1 : endOfTag(xml, to, isEnd ? undefined : attribute) + 1;
      if (next > 0) {
        // Most names have one letter, and engines keep those.
        const name = to - from === 1 ? xml.charAt(from) : xml.slice(from, to);
        const isEmpty = !isEnd && xml.charCodeAt(next - 2) === 0x2f;
        if (!isEnd) {
          depth++;
          const attributesTo = isEmpty ? next - 2 : next - 1;
          if (start) start(name, to < attributesTo ? xml.slice(to, attributesTo) : '');
        }
        if (isEnd || isEmpty) {
          depth--;
          if (end) end(name);
        }
      }
    }
    if (next <= 0) return false;
    // Most tags stand directly behind another one.
    at = xml.charCodeAt(next) === 0x3c ? next : xml.indexOf('<', next);
    if (at > next && depth > 0 && text) text(xml.slice(next, at));
  }
  return depth === 0;
}

/** Where the tag that holds `from` ends: at the first '>' outside its values; -1 when it never does. */
function endOfTag(xml: string, from: number, tell: XmlVisitor['attribute']): number {
  for (let at = from; ; at++) {
    const code = xml.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code === 0x22 || code === 0x27) {
      const quote = at;
      at = xml.indexOf(xml.charAt(at), at + 1);
      if (tell && at > 0) tell(nameBefore(xml, from, quote), xml.slice(quote + 1, at));
      from = at + 1;
    }
    if (at < 0 || !(code >= 0)) return -1;
  }
}

/** Local name of the attribute whose value begins at `quote` and whose name does not begin before `from`. */
function nameBefore(xml: string, from: number, quote: number): string {
  const end = skipBack(xml, skipBack(xml, quote) - 1);
  let start = end;
  while (start > from && !isBeforeName(xml.charCodeAt(start - 1))) start--;
  return xml.slice(start, end);
}

/** Before the white space that ends at `end`. */
function skipBack(text: string, end: number): number {
  while (text.charCodeAt(end - 1) <= 0x20) end--;
  return end;
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

/**
 * A document's bytes (`toByteText`) as those of its UTF-8. UTF-16 is told by its byte order mark, which XML asks for (XML 1.0,
 * 4.3.3), or by its first '<'.
 */
export function toUtf8(source: string): string {
  const isLittle = /^(?:\xff\xfe|<\0)/.test(source);
  if (!isLittle && !/^(?:\xfe\xff|\0<)/.test(source)) return source;
  return unescape(encodeURIComponent(decodeUtf16(ofByteText(source), isLittle ? 'little' : 'big')));
}

/** Value of the first attribute of this local name, decoded; undefined when there is none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  let value: string | undefined;
  endOfTag(attributes, 0, (each, raw) => {
    if (each === name && value === undefined) value = decodeXmlText(raw);
  });
  return value;
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
