import { FREE_RATIO_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES } from '../limits';
import { toByteText } from '../text/charset';
import { isZlib, unpackedBytes, UNTOLD } from './unpack';

/** Hits "stream\r\n" and "stream\n" (ISO 32000-1, 7.3.8.1), not "endstream". Linear. */
const STREAM = /(^|[^d])stream\r?\n/g;

/** One name, several, or a reference to where they stand; the engine takes the short key of inline pictures as well. Linear. */
const FILTERS =
  /\/Filter\s*(\[[^[\]]{0,400}\]|\/[^\s/<>[\]()%]{1,40}|\d)|\/F\s*(\[[^[\]]{0,400}\]|\/[^\s/<>[\]()%]{1,40})/g;

/** Lists of filters before one stream: its own, and those of signatures and the like, which stand in objects without a stream. */
const MOST_LISTS = 8;

/**
 * Whether what a PDF's streams unpack to stays within `limits.ts`, in all and each against its packed size. The engine unpacks
 * a page's stream as a whole and gives way to nothing meanwhile: 50 KB can keep it busy for minutes. Pictures are left out,
 * because no text is looked for in them. Filters are followed one into the other, as the stream names them; a stream that names none is taken for
 * what it begins like. One whose filters stand elsewhere in the file cannot be told, and hardly a program writes such. Of an encrypted file
 * nothing can be told either. Linear.
 */
export function streamsAreBounded(bytes: Uint8Array): boolean {
  const text = toByteText(bytes);
  let left = MAX_UNPACKED_BYTES;
  let end = 0;
  STREAM.lastIndex = 0;
  for (let hit = STREAM.exec(text); hit !== null; hit = STREAM.exec(text)) {
    const from = STREAM.lastIndex;
    const endstream = text.indexOf('endstream', from);
    const to = endstream < 0 ? text.length : endstream;
    const before = unescapeNames(text.slice(end, hit.index));
    STREAM.lastIndex = end = to;
    if (isPicture(before)) continue;
    const packed = bytes.subarray(from, to);
    const unpacked = mostUnpacked(packed, before, left);
    left -= unpacked;
    if (left < 0 || (unpacked > FREE_RATIO_BYTES && unpacked > MAX_RATIO * packed.length)) return false;
  }
  return true;
}

/** "#46" in a name is "F" (7.3.5). */
function unescapeNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Of the text before a stream: its own dictionary begins behind the last "obj". */
function isPicture(before: string): boolean {
  return /\/Subtype\s*\/Image\b/.test(before.slice(Math.max(0, before.lastIndexOf(' obj'))));
}

/** By whichever list of filters before it makes the most of it: which one is its own only the engine knows for sure. */
function mostUnpacked(packed: Uint8Array, before: string, most: number): number {
  const lists = new Set<string>();
  for (const [, written, short = ''] of before.matchAll(FILTERS)) {
    if (lists.add(written ?? short).size > MOST_LISTS) return Infinity;
  }
  const chains = lists.size === 0 && isZlib(packed) ? [['FlateDecode']] : Array.from(lists, toFilters);
  const isLate = /\/EarlyChange\s*(?!\s|1\b)/.test(before);
  return Math.max(
    0,
    ...chains.map((filters) => (isLate && isCoded(filters) ? Infinity : unpackedBytes(packed, filters, most))),
  );
}

/** What stands elsewhere in the file is untold. */
function toFilters(list: string): readonly string[] {
  const names = list.match(/[^\s/[\]]+/g) ?? [];
  return names.map((name) => (/^\d/.test(name) ? UNTOLD : name));
}

/** Whether codes are among them, which may say that they become longer one later. Hardly a program writes such. */
function isCoded(filters: readonly string[]): boolean {
  return filters.includes('LZWDecode') || filters.includes('LZW');
}
