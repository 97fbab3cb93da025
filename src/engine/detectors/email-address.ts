import { decodePunycode } from '../address/punycode';
import { codeAt } from '../text/characters';
import type { Detection, Detector, Signal } from './detector';
import { linksOf } from './secret-gate';

/** RFC 5321, section 4.5.3.1; RFC 1035, section 2.3.4. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;
const LONGEST_LABEL = 63;

/** What may stand in an unquoted local part (RFC 5322, atext), without the slash, which people write between addresses. */
const IN_LOCAL = asciiSet("abcdefghijklmnopqrstuvwxyz0123456789._%+-'!#$&*=?^`{|}~");
const OPENING = asciiSet('abcdefghijklmnopqrstuvwxyz0123456789._');
const IN_DOMAIN = asciiSet('abcdefghijklmnopqrstuvwxyz0123456789.-');

const HYPHEN = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;
const AT = 0x40;
const UNDERSCORE = 0x5f;

/** Hit "git@host.example:team/app.git"; miss "me@host.example: see". Linear: 80 characters. */
const PATH = /^:[\w.~-]*\/\S/;

/** Hit "https://user:", "ssh://"; miss "mailto:". Linear: at the end of 80 characters. */
const URL_BEFORE = /:\/\/[^\s/]{0,70}$/;

/**
 * Email addresses as mail systems accept them (RFC 5321) without the oddities nobody uses: no quoted local part, no
 * address literal. Labels of letters, digits and inner hyphens; Punycode must decode; the last label has two letters or
 * more. Dots and hyphens at the end are punctuation; two dots in a row, or one at the start, make no address. What logs
 * in to a server (git@host:path, user@ in a URL) is nobody's mailbox. Singly a shape: who counts them decides.
 */
export const emailAddress: Detector = {
  ids: ['email-address'],
  find(scan) {
    const { text } = scan;
    const hasLinks = linksOf(scan).length > 0;
    const found: Detection[] = [];
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const start = startOfLocal(text, at);
      const end = start < 0 ? -1 : endOfDomain(text, at + 1);
      if (end < 0 || leadsToPath(text, end) || (hasLinks && isInLink(text, start))) continue;
      found.push({ detector: 'email-address', start, end, level: 'shape', signals: NO_SIGNALS });
    }
    return found;
  },
};

/** One list for all of them: a mail may hold addresses by the hundred thousand. */
const NO_SIGNALS: readonly Signal[] = [];

/** Both log in to a server, which is nobody's mailbox. */
function leadsToPath(text: string, end: number): boolean {
  return codeAt(text, end) === COLON && PATH.test(text.slice(end, end + 80));
}

function isInLink(text: string, start: number): boolean {
  return URL_BEFORE.test(text.slice(Math.max(0, start - 80), start));
}

/** Looks no further back than a local part is long. */
function startOfLocal(text: string, at: number): number {
  let from = at;
  // Ends between two dots: what begins with one is none.
  while (
    from > 0 &&
    at - from <= LONGEST_LOCAL &&
    IN_LOCAL[text.charCodeAt(from - 1)] === 1 &&
    (text.charCodeAt(from) !== DOT || text.charCodeAt(from - 1) !== DOT)
  )
    from--;
  let start = from;
  while (start < at && OPENING[text.charCodeAt(start)] !== 1) start++;
  const isLocal =
    start < at &&
    at - start <= LONGEST_LOCAL &&
    text.charCodeAt(start) !== DOT &&
    text.charCodeAt(at - 1) !== DOT &&
    codeAt(text, from - 1) !== AT;
  return isLocal ? start : -1;
}

/** Where the domain from `start` on ends; -1 when it is none. */
function endOfDomain(text: string, start: number): number {
  let end = start;
  while (end - start <= LONGEST_DOMAIN && isInDomain(codeAt(text, end))) end++;
  const after = codeAt(text, end);
  if (end - start > LONGEST_DOMAIN || after === UNDERSCORE || after === AT) return -1;
  while (end > start && isDotOrHyphen(text.charCodeAt(end - 1))) end--;
  let from = start;
  let labels = 0;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== DOT) continue;
    if (!isLabel(text, from, at)) return -1;
    labels++;
    from = at + 1;
  }
  const isDomain = labels > 0 && isLabel(text, from, end) && (isName(text, from, end) || isEncoded(text, from, end));
  return isDomain ? end : -1;
}

function isLabel(text: string, from: number, to: number): boolean {
  return (
    to > from &&
    to - from <= LONGEST_LABEL &&
    text.charCodeAt(from) !== HYPHEN &&
    text.charCodeAt(to - 1) !== HYPHEN &&
    (!isEncoded(text, from, to) || decodePunycode(text.slice(from + 4, to)) !== undefined)
  );
}

/** Two characters or more, none of them a digit or hyphen. */
function isName(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) < 0x40) return false;
  return to - from > 1;
}

function isEncoded(text: string, from: number, to: number): boolean {
  return (text.charCodeAt(from) | 0x20) === 0x78 && /^xn--/i.test(text.slice(from, to));
}

function isDotOrHyphen(code: number): boolean {
  return code === DOT || code === HYPHEN;
}

/** Letters of other scripts too (RFC 6531), not their punctuation; false for NaN, the end of the text. */
function isInDomain(code: number): boolean {
  // Never asked of the table beyond its end: an engine that has seen that once looks up all of them more slowly.
  return code < 0x80 ? IN_DOMAIN[code] === 1 : code >= 0xc0 && (code < 0x2000 || code > 0x303f) && code < 0xd800;
}

function asciiSet(characters: string): Uint8Array {
  const set = new Uint8Array(128);
  for (const character of characters) set[character.charCodeAt(0)] = set[character.toUpperCase().charCodeAt(0)] = 1;
  return set;
}
