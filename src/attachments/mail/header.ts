import { decodeCharset, decodeUtf8, ofByteText } from '../text/charset';
import { decodeBase64, decodeQuotedPrintable } from './transfer-encoding';

/** Header fields by lower-case name, unfolded, one character for each byte; of a repeated field all, with ", " between. */
type Header = ReadonlyMap<string, string>;

/** What lies behind it is not read; 1 MB names 20,000 recipients. */
export const LONGEST_HEADER = 1024 * 1024;
const LONGEST_PARAMETERS = 2000;

/** The header (RFC 5322, section 2.2) at the start of `source` and where the body begins. */
export function readHeader(source: string): { readonly header: Header; readonly bodyAt: number } {
  const empty = /^\r?\n|\r?\n\r?\n/.exec(source);
  const end = empty === null ? source.length : empty.index;
  const header = new Map<string, string>();
  for (const line of source
    .slice(0, Math.min(end, LONGEST_HEADER))
    .replace(/\r?\n[ \t]/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = header.get(name);
    header.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return { header, bodyAt: empty === null ? source.length : end + empty[0].length };
}

/** A blank, a name, '=' and a quoted string or a token. Tried once at each ';' of a bounded text. */
const PARAMETER = /;\s*([^\s=;*]+)(?:\*\d{1,3})?(\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;

/**
 * The value of a structured field and its parameters (RFC 2045, section 5.1), names and value in lower case. Parts of a
 * long parameter and its escapes (RFC 2231) are put together.
 */
export function readParameters(field: string): {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
} {
  const parameters = new Map<string, string>();
  const text = field.slice(0, LONGEST_PARAMETERS);
  PARAMETER.lastIndex = 0;
  for (let match = PARAMETER.exec(text); match !== null; match = PARAMETER.exec(text)) {
    const [, name = '', isEscaped, quoted, token = ''] = match;
    const given = quoted === undefined ? token.trim() : quoted.replace(/\\(.)/g, '$1');
    const value = isEscaped ? unescapePercent(given.replace(/^[^']*'[^']*'/, '')) : given;
    parameters.set(name.toLowerCase(), (parameters.get(name.toLowerCase()) || '') + value);
  }
  return { value: text.split(';')[0]!.trim().toLowerCase(), parameters };
}

function unescapePercent(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Two encoded words with nothing but white space between are one text (RFC 2047, section 6.2). */
const GAP = /\?=\s+=\?/g;
/** Hit: "=?iso-8859-1?Q?Si=E2n?=". Every repetition stops at a '?' or a blank, and has a bound. */
const ENCODED_WORD = /=\?([^?*\s]{1,40})(?:\*[^?\s]{0,20})?\?([bq])\?([^?]{0,2000})\?=/gi;

/** A field as it is read: encoded words decoded (RFC 2047), bare 8-bit text as UTF-8 or windows-1252. */
export function decodeWords(field: string): string {
  return decodeUtf8(ofByteText(field))
    .replace(GAP, '?==?')
    .replace(ENCODED_WORD, (word, charset: string, encoding: string, text: string) => {
      const bytes = /b/i.test(encoding)
        ? decodeBase64(text)
        : ofByteText(decodeQuotedPrintable(text.replace(/_/g, ' ')));
      const decoded = decodeCharset(bytes, charset);
      return decoded === undefined ? word : decoded;
    });
}
