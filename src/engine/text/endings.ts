import { isBlank } from './reply-headers';
import { normaliseText } from './normalise';

/**
 * What stands at the end of a mail: disclaimers, signatures, sign-offs. All conservative, because text taken for a
 * disclaimer is never judged: when in doubt it is the sender's own.
 */

/** Phrases that hardly stand anywhere but in a disclaimer; one of them must be there. */
const FORMULAS: readonly string[] = [
  'intended recipient',
  'intended solely',
  'intended only for',
  'for the sole use of',
  'solely for the',
  'for the addressee',
  'named addressee',
  'received it in error',
  'received this',
  'email and any',
  'e-mail and any',
  'message and any',
  'communication and any',
  'contained in this',
  'notify the sender',
  'views expressed',
  'opinions expressed',
  'views or opinions',
  'strictly prohibited',
];

/** One search for all of them: nearly every mail ends in a block that has none. */
const ANY_FORMULA = new RegExp(FORMULAS.join('|'));

/** Phrases that disclaimers share with other texts. */
const LEGAL: readonly string[] = [
  'this email',
  'this e-mail',
  'this message',
  'this communication',
  'this transmission',
  'confidential',
  'privileged',
  'in error',
  'the sender',
  'notify us',
  'delete it',
  'delete this',
  'delete the',
  'all copies',
  'any attachments',
  'any files transmitted',
  'its attachments',
  'any attached',
  'disclosure',
  'disclose',
  'copying',
  'unauthorised',
  'unauthorized',
  'do not necessarily',
  'virus',
  'liability',
  'monitored',
  'freedom of information',
];

/** Short lines that trail a disclaimer. */
const TRAILER =
  /^(?:please consider the environment|please think before you print|registered (?:in|office|charity|company|no)|(?:a )?company (?:number|no|registered)|(?:registered )?charity (?:number|no)|scanned (?:by|for)|virus-free)/i;
const MAX_TRAILER = 250;

/** A disclaimer is dense with such phrases and begins with one of them, give or take "Please note that". */
const MIN_DISCLAIMER = 40;
const MAX_DISCLAIMER = 4000;
const MIN_PHRASES = 3;
const MAX_CHARACTERS_PER_PHRASE = 250;
const LEAD_IN = /^[^.!?]{0,40}$/;

export interface Boilerplate {
  readonly kind: 'disclaimer' | 'trailer';
  /** Its first line; the block's lines above it are something else. */
  readonly start: number;
}

/** The boilerplate that ends the block lines[from, to), if any. A block is a paragraph as the reader sees it. */
export function findBoilerplate(lines: readonly string[], from: number, to: number): Boilerplate | undefined {
  const block = plainBlock(lines.slice(from, to).join('\n'));
  if (block.length <= MAX_TRAILER && TRAILER.test(block)) return { kind: 'trailer', start: from };
  if (!ANY_FORMULA.test(block)) return undefined;
  // The sender's last sentence may stand directly above, without a blank line between.
  let start = from;
  while (start < to - 1 && !hasPhrase(plainBlock(lines[start]!))) start++;
  return isDisclaimer(plainBlock(lines.slice(start, to).join('\n'))) ? { kind: 'disclaimer', start } : undefined;
}

function isDisclaimer(block: string): boolean {
  if (block.length < MIN_DISCLAIMER || block.length > MAX_DISCLAIMER) return false;
  const formulas = startsOf(FORMULAS, block);
  const starts = formulas.concat(startsOf(LEGAL, block));
  const isDense = starts.length >= MIN_PHRASES && block.length <= starts.length * MAX_CHARACTERS_PER_PHRASE;
  return formulas.length > 0 && isDense && LEAD_IN.test(block.slice(0, Math.min(...starts)));
}

function hasPhrase(line: string): boolean {
  return startsOf(FORMULAS, line).length > 0 || startsOf(LEGAL, line).length > 0;
}

/** Normalised, lower case, without quote marks; cut above the longest disclaimer, so that a megabyte costs nothing. */
function plainBlock(text: string): string {
  const unquoted = text.slice(0, 2 * MAX_DISCLAIMER).replace(/^[ \t]*>[> \t]*/gm, '');
  return normaliseText(unquoted).replace(/\s+/g, ' ').toLowerCase();
}

function startsOf(phrases: readonly string[], text: string): number[] {
  return phrases.map((phrase) => text.indexOf(phrase)).filter((at) => at >= 0);
}

/** Longest signature that is believed to be one; a longer "signature" may well hold a letter. */
export const MAX_SIGNATURE_LINES = 20;
const MAX_SIGNATURE_LINE = 120;

/** Lines that mobile clients add. */
const TAGLINE =
  /^[\s\u00a0]*(?:sent from (?:my |outlook|mail for|yahoo|proton|samsung|the all-new)|sent via |get outlook for |anfonwyd o fy )/i;

/** "Sent from my iPhone", "Get Outlook for Android": a line of its own, whatever follows. */
export function isTagline(line: string): boolean {
  // With a number it is no advertisement: "Sent via post: patient NHS number ...".
  return line.length <= MAX_SIGNATURE_LINE && TAGLINE.test(line) && !/\d{3}/.test(line);
}

const SIGN_OFF =
  /^[\s\u00a0]*(?:(?:with )?(?:(?:kind|kindest|best|warm|warmest|many|my|very) )*(?:regards|wishes|thanks)|(?:many )?thanks(?: again)?|thank you|yours (?:sincerely|faithfully|truly)|yours|sincerely|cheers|best|cofion(?: cynnes| gorau)?|diolch|kr|br)[\s\u00a0,.!]*$/i;

/**
 * Where the signature begins in lines[from, to), the end of a text: "-- " (RFC 3676, section 4.3) or a sign-off on a
 * line of its own, with only short lines below that are no sentences and no postscript. Undefined when there is none.
 */
export function startOfSignature(lines: readonly string[], from: number, to: number): number | undefined {
  let filled = 0;
  let signOff: number | undefined;
  let onlyShortLines = true;
  for (let at = to - 1; at >= from && filled <= MAX_SIGNATURE_LINES; at--) {
    const line = lines[at]!;
    if (line === '-- ' || line === '-- \r') return at;
    if (isBlank(line)) continue;
    filled++;
    if (!onlyShortLines) continue;
    const text = line.length > 2 * MAX_SIGNATURE_LINE ? line : normaliseText(line);
    if (signOff === undefined && text.length <= MAX_SIGNATURE_LINE && SIGN_OFF.test(text)) signOff = at;
    onlyShortLines = signOff === undefined && couldBeInSignature(text);
  }
  return signOff;
}

function couldBeInSignature(text: string): boolean {
  if (text.length > MAX_SIGNATURE_LINE || /^(?:p\.? ?){1,2}s\b/i.test(text)) return false;
  const words = text.split(/\s+/).length;
  return words <= 12 && !(words > 5 && /[.?!]$/.test(text));
}
