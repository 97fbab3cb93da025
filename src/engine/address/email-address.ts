import { toAsciiDomain } from './ascii-domain';
import { slice, unquote, type Unquoted } from './unquote';

/** Why an address cannot be judged. */
type UnjudgeableReason = 'empty' | 'no-domain' | 'x500' | 'malformed';

/**
 * An address as far as it can be understood. Two addresses with equal `key` are one recipient.
 *
 * smtp: `local` is lower case, without quotation marks, with its plus-tag; `domain` is as `toAsciiDomain` makes it;
 * `key` has the plus-tag left out, because anna+news@ reaches anna@ (RFC 5233), and quotes where they are needed.
 * unjudgeable: always outside, and a party of its own.
 */
export type ParsedAddress =
  | { readonly kind: 'smtp'; readonly local: string; readonly domain: string; readonly key: string }
  | { readonly kind: 'unjudgeable'; readonly reason: UnjudgeableReason; readonly key: string };

/** RFC 5321, section 4.5.3.1.3: a path has at most 256 octets, and two of them are its angle brackets. */
const LONGEST_ADDRESS = 254;
/** Room for a display name and comments around the address; what is longer is an attack or a mistake. */
const LONGEST_TEXT = 2000;

/** Soft hyphen, zero-width characters, direction marks, variation selectors: they change the look, never the mailbox. */
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/** Nearly every address, in lower case: nothing to take off, fold or encode, and no label too long. */
const ORDINARY = /^(?!imcea)[a-z0-9._%+-]+@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/;

/**
 * Exchange's own addresses: a distinguished name (/o=…), with or without its type in front, an X.400 name, and either
 * one wrapped for SMTP (IMCEAEX-…@). The domain of the wrapped form is that of whoever wrapped it, not the recipient's.
 * Source: Microsoft's [MS-OXOABK] (distinguished names) and [MS-OXCMAIL] (IMCEA wrapping).
 */
const EXCHANGE_NAME = /^(?:\/(?:o|ou|cn|c|g|s|i|a|p)=|(?:ex|x500|x400):|imcea[a-z0-9]+-)/;
/** Types that Outlook and web pages put in front of an ordinary address. */
const SCHEME = /^(?:mailto|smtp|sip):/i;
/**
 * Outside quotes these end an address or start another one. An @ is not among them: what stands before the last one is
 * taken as local part. Dots may stand anywhere; some Japanese providers issued such addresses.
 */
const SEPARATOR = /[\s,;:<>()[\]\\]/;
/** RFC 5322, section 3.2.3: what no unquoted local part may contain. */
const NEEDS_QUOTES = /[\s,;:<>()[\]\\"@]/;

/**
 * Understands an address as clients, files and people write it: in angle brackets, after "mailto:", with a display
 * name, comments, a quoted local part, any case. The domain stands after the last @ outside quotes. Never throws; what
 * is not an SMTP address comes back as unjudgeable with the reason. Linear in the text's length.
 */
export function parseEmailAddress(text: string): ParsedAddress {
  // Not folded: normalising takes time with the square of a run of accents.
  if (text.length > LONGEST_TEXT) return { kind: 'unjudgeable', reason: 'malformed', key: text };
  const lower = text.toLowerCase();
  if (lower.length <= LONGEST_ADDRESS && ORDINARY.test(lower)) return ordinaryAddress(lower);
  const cleaned = text.replace(INVISIBLE, '').trim();
  if (cleaned === '') return unjudgeable('empty', '');
  if (EXCHANGE_NAME.test(cleaned.toLowerCase())) return unjudgeable('x500', cleaned);
  const unquoted = CONTROL.test(cleaned) ? undefined : unquote(cleaned);
  const bare = unquoted && unwrap(unquoted);
  if (bare === undefined) return unjudgeable('malformed', cleaned);
  if (bare.text === '') return unjudgeable('empty', '');

  const at = bare.shape.lastIndexOf('@');
  const domainPart = slice(bare, at + 1, bare.shape.length);
  if (at < 0 || domainPart.text === '') {
    return unjudgeable(EXCHANGE_NAME.test(bare.text.toLowerCase()) ? 'x500' : 'no-domain', cleaned);
  }
  const localPart = slice(bare, 0, at);
  const local = fold(localPart.text);
  if (EXCHANGE_NAME.test(local)) return unjudgeable('x500', cleaned);
  const domain = domainPart.shape === domainPart.text ? toAsciiDomain(domainPart.text) : undefined;
  if (local === '' || domain === undefined || SEPARATOR.test(localPart.shape)) return unjudgeable('malformed', cleaned);
  if (local.length + 1 + domain.length > LONGEST_ADDRESS) return unjudgeable('malformed', cleaned);
  return { kind: 'smtp', local, domain, key: quoteIfNeeded(withoutTag(local)) + '@' + domain };
}

function ordinaryAddress(text: string): ParsedAddress {
  const at = text.indexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  const mailbox = withoutTag(local);
  return { kind: 'smtp', local, domain, key: mailbox === local ? text : mailbox + '@' + domain };
}

/** The local part without its plus-tag. */
export function withoutTag(local: string): string {
  const plus = local.indexOf('+');
  return plus > 0 ? local.slice(0, plus) : local;
}

function unjudgeable(reason: UnjudgeableReason, text: string): ParsedAddress {
  return { kind: 'unjudgeable', reason, key: fold(text) };
}

function fold(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

function quoteIfNeeded(local: string): string {
  return NEEDS_QUOTES.test(local) ? '"' + local.replace(/["\\]/g, '\\$&') + '"' : local;
}

/** What is left when display name, brackets, scheme and list punctuation are taken off; undefined for two addresses. */
function unwrap(source: Unquoted): Unquoted | undefined {
  const open = source.shape.indexOf('<');
  const close = source.shape.indexOf('>', open + 1);
  let end = source.shape.length;
  while (end > 0 && /[\s,;]/.test(source.shape.charAt(end - 1))) end -= 1;
  if (source.shape.indexOf('<', open + 1) > open && open >= 0) return undefined;
  if (close >= 0 && close < end - 1) return undefined;
  let bare = slice(source, open + 1, close < 0 ? end : close);
  if (/^'.*'$/.test(bare.shape)) bare = slice(bare, 1, bare.shape.length - 1);
  const scheme = SCHEME.exec(bare.shape);
  if (scheme === null) return bare;
  const query = bare.shape.indexOf('?');
  return slice(bare, scheme[0].length, query < 0 ? bare.shape.length : query);
}
