import type { Reading } from '../reader';
import { addLines } from '../text/add-lines';
import { decodeCharset, ofByteText } from '../text/charset';
import { addHtml } from '../text/html';
import { decodeWords, LONGEST_HEADER, readHeader, readParameters } from './header';
import { decodeBase64, decodeQuotedPrintable } from './transfer-encoding';

/** Mail programs nest four or five multiparts. */
const DEEPEST_PART = 20;

/** Parts of one mail. */
const MOST_PARTS = 1000;

/** Transfer encodings (RFC 2045, section 6.1); others, such as x-uuencode, are not read. */
const KNOWN_ENCODING = /^(?:|[78]bit|binary|base64|quoted-printable)$/i;

/** What a recipient is told of who else got the mail, and the subject. */
const SHOWN_FIELDS = ['From', 'Sender', 'Reply-To', 'To', 'Cc', 'Bcc', 'Subject'];

/**
 * Reads one mail (RFC 5322, MIME). `source`: one character for each byte. Its header's addresses and its text, of every
 * alternative, are visible; what it carries is read as files of their own.
 */
export function readMail(source: string, reading: Reading): void {
  const { header, bodyAt } = readHeader(source);
  if (bodyAt > LONGEST_HEADER) reading.miss('too-big');
  const shown = SHOWN_FIELDS.filter((name) => header.has(name.toLowerCase()));
  const line = (name: string): string => `${name}: ${decodeWords(header.get(name.toLowerCase())!)}`;
  addLines(reading, 'visible', shown.map(line).join('\n'));
  readPart(source, reading, 0, { count: MOST_PARTS });
}

function readPart(source: string, reading: Reading, depth: number, left: { count: number }): void {
  if (depth > DEEPEST_PART || left.count-- <= 0) return reading.miss('too-big');
  const { header, bodyAt } = readHeader(source);
  const { value: type, parameters } = readParameters(header.get('content-type') || 'text/plain');
  const disposition = readParameters(header.get('content-disposition') || '');
  const name = decodeWords(disposition.parameters.get('filename') || parameters.get('name') || '');
  if (/^multipart\/encrypted|pkcs7-mime|pgp-encrypted/.test(type)) {
    // A message in a signature is packed, not locked.
    return reading.miss(/signed-data/.test(parameters.get('smime-type') || '') ? 'not-readable-here' : 'encrypted');
  }
  const boundary = /^multipart\//.test(type) ? parameters.get('boundary') : undefined;
  if (boundary) {
    for (const part of partsOf(source, bodyAt, boundary, reading)) readPart(part, reading, depth + 1, left);
    return;
  }
  if (!reading.takeBytes(source.length - bodyAt)) return;
  // Some write a comment before it, or quotes around it.
  const encoding = (header.get('content-transfer-encoding') || '').replace(/\([^)]*\)|[\s"]+/g, '');
  if (!KNOWN_ENCODING.test(encoding)) reading.miss('not-readable-here');
  const body = decodeTransfer(source.slice(bodyAt), encoding);
  // A signature in DER says nothing that the mail does not.
  if (/pkcs7-signature$/.test(type) && body[0] === 0x30) return;
  const isText = /^text\/(?:plain|html)$/.test(type) && name === '' && disposition.value !== 'attachment';
  if (!isText) return reading.readInner(name, body);
  const text = decodeCharset(body, parameters.get('charset') || '');
  if (text === undefined) reading.miss('not-readable-here');
  const shown = text === undefined ? decodeCharset(body, '')! : text;
  if (/^-----BEGIN PGP MESSAGE-----/m.test(shown)) reading.miss('encrypted');
  // Files in the text, as programs before MIME put them there and Outlook still takes them out.
  if (/^begin [0-7]{3} \S.*\r?\n[ -`]{2,}/m.test(shown)) reading.miss('not-readable-here');
  if (type === 'text/html') addHtml(reading, shown);
  else addLines(reading, 'visible', shown);
}

/** The parts between the lines "--boundary"; without the closing line the mail is cut, and the last part what is there. */
function partsOf(source: string, from: number, boundary: string, reading: Reading): readonly string[] {
  const parts: string[] = [];
  const delimiter = `--${boundary}`;
  let start = -1;
  for (let at = source.indexOf(delimiter, from); at >= 0; at = source.indexOf(delimiter, at + delimiter.length)) {
    if (source.charAt(at - 1) !== '\n') continue;
    const after = at + delimiter.length;
    const isLast = source.startsWith('--', after);
    // Another boundary may begin with this one.
    if (!isLast && !/^[ \t\r\n]/.test(source.charAt(after))) continue;
    if (start >= 0) parts.push(source.slice(start, at).replace(/\r?\n$/, ''));
    start = -1;
    if (isLast) return parts;
    const lineEnd = source.indexOf('\n', after);
    start = lineEnd < 0 ? source.length : lineEnd + 1;
  }
  reading.miss('malformed');
  if (start >= 0) parts.push(source.slice(start));
  return parts;
}

function decodeTransfer(body: string, encoding: string): Uint8Array {
  if (/^base64/i.test(encoding)) return decodeBase64(body);
  return ofByteText(/^quoted-printable/i.test(encoding) ? decodeQuotedPrintable(body) : body);
}
