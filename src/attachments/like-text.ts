import { startsWith } from './file-type';
import type { Reader } from './reader';
import { toByteText } from './text/charset';

/** What is looked at to tell a mail. */
const SAMPLE = 4096;

/** A field at once, or the line that parts the mails of a mailbox; and a field that programs write and people do not. */
const FIRST_LINE = /^(?:\xef\xbb\xbf)?[\r\n]*(?:[!-9;-~]{1,80}:|From \S{1,320} .{0,40}\d\d:\d\d)/;
const MAIL_FIELD = /^(?:message-id|mime-version|received|content-type|return-path|x-unsent):/im;

/** A saved mail, read by `mail/` where there is room; as text its attachments would look like none. */
export const mailFile: Reader = {
  kind: 'mail',
  matches({ bytes }) {
    const start = toByteText(bytes.subarray(0, SAMPLE));
    return FIRST_LINE.test(start) && MAIL_FIELD.test(start);
  },
  read: (_, reading) => reading.miss('not-readable-here'),
};

/** Rich text, read by `rtf/` where there is room; as text its hidden parts and its letters above ASCII would be lost. */
export const rtfFile: Reader = {
  kind: 'document',
  matches: ({ bytes }) => startsWith(bytes, '{\\rtf'),
  read: (_, reading) => reading.miss('not-readable-here'),
};
