import { ofByteText, decodeUtf8 } from '../text/charset';
import { decodeQuotedPrintable } from '../mail/transfer-encoding';

/** One line of a calendar or card: its name in upper case, its parameters as they stand, its value without escapes. */
interface ContentLine {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** "item1.TEL;TYPE=work:+44 ...": a group, a name, parameters that may hold colons in quotes, a value. Linear. */
const LINE = /^(?:[\w-]{1,40}\.)?([\w-]{1,40})((?:;(?:"[^"]*"|[^":])*)?):/;

/**
 * The lines of iCalendar (RFC 5545) and vCard (RFC 6350, and 2.1 as phones write it), unfolded. Line breaks in values become
 * blanks, and the parts of names and addresses are parted by ", ".
 */
export function readContentLines(text: string): readonly ContentLine[] {
  const lines: ContentLine[] = [];
  const unfolded = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
  for (let at = 0; at < unfolded.length; at++) {
    const [start = '', name = '', parameters = ''] = LINE.exec(unfolded[at]!) || [];
    if (name === '') continue;
    let value = unfolded[at]!.slice(start.length);
    if (/QUOTED-PRINTABLE/i.test(parameters)) {
      // vCard 2.1 folds it with a '=' at the end of the line.
      const pieces = [value];
      while (pieces[pieces.length - 1]!.slice(-1) === '=' && at + 1 < unfolded.length) pieces.push(unfolded[++at]!);
      value = pieces.map((piece, index) => (index + 1 < pieces.length ? piece.slice(0, -1) : piece)).join('');
      value = decodeUtf8(ofByteText(decodeQuotedPrintable(value)));
    }
    lines.push({ name: name.toUpperCase(), parameters, value: unescapeValue(value) });
  }
  return lines;
}

function unescapeValue(value: string): string {
  const parts = value
    .replace(/\\n|[\t\n\r]+/gi, ' ')
    .replace(/\\([,;\\])|;+/g, (_, sign: string | undefined) => sign || ', ')
    .replace(/^(?:, )+/, '');
  let end = parts.length;
  while (parts.slice(Math.max(0, end - 2), end) === ', ') end -= 2;
  return parts.slice(0, end);
}
