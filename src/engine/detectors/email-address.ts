import { decodesFromPunycode } from '../address/punycode';
import type { Detection, Detector } from './detector';

/** RFC 5321, section 4.5.3.1; RFC 1035, section 2.3.4. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;
const LONGEST_LABEL = 63;

/** What may stand in an unquoted local part (RFC 5322, atext), without the slash, which people write between addresses. */
const IN_LOCAL = asciiSet("abcdefghijklmnopqrstuvwxyz0123456789._%+-'!#$&*=?^`{|}~");
const IN_DOMAIN = asciiSet('abcdefghijklmnopqrstuvwxyz0123456789.-');

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
  find({ text }) {
    const found: Detection[] = [];
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const start = startOfLocal(text, at);
      const end = start < 0 ? -1 : endOfDomain(text, at + 1);
      if (
        end < 0 ||
        URL_BEFORE.test(text.slice(Math.max(0, start - 80), start)) ||
        PATH.test(text.slice(end, end + 80))
      )
        continue;
      found.push({ detector: 'email-address', start, end, level: 'shape', signals: [] });
    }
    return found;
  },
};

/** Looks no further back than a local part is long. */
function startOfLocal(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start <= LONGEST_LOCAL && IN_LOCAL[text.charCodeAt(start - 1)] === 1) start--;
  const local = text.slice(start, at);
  const opening = local.search(/[\w.]/);
  const bare = local.slice(Math.max(opening, 0));
  const isLocal = opening >= 0 && bare.length <= LONGEST_LOCAL && !/^\.|\.\.|\.$/.test(bare) && text[start - 1] !== '@';
  return isLocal ? start + opening : -1;
}

/** Where the domain from `start` on ends; -1 when it is none. */
function endOfDomain(text: string, start: number): number {
  let end = start;
  while (end - start <= LONGEST_DOMAIN && isInDomain(text.charCodeAt(end))) end++;
  if (end - start > LONGEST_DOMAIN || text[end] === '_' || text[end] === '@') return -1;
  while (end > start && IN_DOMAIN[text.charCodeAt(end - 1)] === 1 && /[.-]/.test(text[end - 1]!)) end--;
  const labels = text.slice(start, end).split('.');
  const last = labels[labels.length - 1]!;
  const isDomain = labels.length > 1 && labels.every(isLabel) && (/^[^\d-]{2,}$/.test(last) || isEncoded(last));
  return isDomain ? end : -1;
}

function isLabel(label: string): boolean {
  return (
    label.length > 0 &&
    label.length <= LONGEST_LABEL &&
    !/^-|-$/.test(label) &&
    (!isEncoded(label) || decodesFromPunycode(label.slice(4)))
  );
}

function isEncoded(label: string): boolean {
  return label.slice(0, 4).toLowerCase() === 'xn--';
}

/** Letters of other scripts too (RFC 6531), not their punctuation; false for NaN, the end of the text. */
function isInDomain(code: number): boolean {
  return IN_DOMAIN[code] === 1 || (code >= 0xc0 && (code < 0x2000 || code > 0x303f) && code < 0xd800);
}

function asciiSet(characters: string): Uint8Array {
  const set = new Uint8Array(128);
  for (const character of characters) set[character.charCodeAt(0)] = set[character.toUpperCase().charCodeAt(0)] = 1;
  return set;
}
