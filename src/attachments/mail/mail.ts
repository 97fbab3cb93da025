import type { Reader, Reading, SourceFile } from '../reader';
import { toByteText } from '../text/charset';
import { LONGEST_HEADER, readHeader } from './header';
import { readMail } from './read-mail';

/** What is looked at to tell whether a file begins as a mail does. */
const SAMPLE = 1024;

/** Mails of one mailbox file. */
const MOST_MAILS = 1000;

/** Fields that programs write and people do not: "From" and "To" alone also head memos and settings. */
const MAIL_FIELDS = ['message-id', 'mime-version', 'received', 'content-type', 'return-path', 'x-unsent'];

/** A saved mail (.eml, message/rfc822). */
export const mail: Reader = {
  kind: 'mail',
  matches: ({ bytes }) => isMail(bytes),
  read({ bytes }, reading) {
    readMail(withoutMark(toByteText(bytes)), reading);
  },
};

/** Hit: "From anna@firm.example Sat Jan  3 01:05:34 2026" and a header. Miss: "From here on, ...". */
const SEPARATOR = /^From \S{1,320} .{0,40}\d\d:\d\d.{0,40}\r?\n(?=[!-9;-~]+:)/;

/** A mailbox of mails, one after the other (mbox, RFC 4155). */
export const mailbox: Reader = {
  kind: 'mail',
  matches: ({ bytes }) => SEPARATOR.test(toByteText(bytes.subarray(0, SAMPLE))),
  read: readMailbox,
};

function isMail(bytes: Uint8Array): boolean {
  // A first line that is no field makes it a text that quotes a mail.
  if (!/^[!-9;-~]{1,80}:/.test(withoutMark(toByteText(bytes.subarray(0, SAMPLE))))) return false;
  // Long lists of recipients may stand above every field that tells a mail.
  const { header } = readHeader(withoutMark(toByteText(bytes.subarray(0, LONGEST_HEADER))));
  const isAddressed = header.has('from') || header.has('to') || /^multipart\//i.test(header.get('content-type') || '');
  return isAddressed && MAIL_FIELDS.some((name) => header.has(name));
}

/** Without a UTF-8 byte order mark and empty lines, which programs put before a header. */
function withoutMark(source: string): string {
  return source.replace(/^\xef\xbb\xbf/, '').replace(/^[\r\n]+/, '');
}

function readMailbox({ bytes }: SourceFile, reading: Reading): void {
  const source = toByteText(bytes);
  let count = 0;
  for (let at = 0; at < source.length;) {
    const bodyAt = source.indexOf('\n', at) + 1;
    const end = startOfNextMail(source, bodyAt);
    if (count++ >= MOST_MAILS) return reading.miss('too-big');
    readMail(source.slice(bodyAt, end), reading);
    at = end;
  }
}

/** The next separator; a line of a body that happens to begin with "From " is none. */
function startOfNextMail(source: string, from: number): number {
  for (let at = source.indexOf('\nFrom ', from - 1); at >= 0; at = source.indexOf('\nFrom ', at + 1))
    if (SEPARATOR.test(source.slice(at + 1, at + 1000))) return at + 1;
  return source.length;
}
