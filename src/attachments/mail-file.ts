import type { Reader } from './reader';
import { toByteText } from './text/charset';

/** What is looked at to tell a mail. */
const SAMPLE = 4096;

/** A field at once, or the line that parts the mails of a mailbox; and a field that programs write and people do not. */
const FIRST_LINE = /^(?:\xef\xbb\xbf)?[\r\n]*(?:[!-9;-~]{1,80}:|From \S{1,320} .{0,40}\d\d:\d\d)/;
const MAIL_FIELD = /^(?:message-id|mime-version|received|content-type|return-path|x-unsent):/im;

/** A saved mail, recognised here and read by `mail/` where there is room; as text its attachments would look like none. */
export const mailFile: Reader = {
  kind: 'mail',
  matches({ bytes }) {
    const start = toByteText(bytes.subarray(0, SAMPLE));
    return FIRST_LINE.test(start) && MAIL_FIELD.test(start);
  },
  read: (_, reading) => reading.miss('not-readable-here'),
};
