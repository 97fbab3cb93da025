import { decodeBase64 } from '../mail/transfer-encoding';
import type { Reader } from '../reader';
import { decodeText } from '../text/plain-text';
import { readContentLines } from './content-lines';

/** What people write into an entry and who is asked to it; the rest is for programs. */
const SHOWN = 'SUMMARY DESCRIPTION LOCATION ATTENDEE ORGANIZER CONTACT COMMENT CATEGORIES RESOURCES'.split(' ');

/** The name that an address is given, in quotes or without. */
const COMMON_NAME = /;CN=(?:"([^"]*)"|([^";:]*))/i;

/** iCalendar (.ics, RFC 5545) and vCalendar (.vcs): a line for each thing said, behind its label. */
export const calendar: Reader = {
  kind: 'calendar',
  matches: ({ bytes }) => /^\s*BEGIN:VCALENDAR/i.test(decodeText(bytes.subarray(0, 200))),
  read({ bytes }, reading) {
    const text = reading.startText('visible');
    for (const { name, parameters, value } of readContentLines(decodeText(bytes))) {
      if (name === 'ATTACH' && /ENCODING=BASE64/i.test(parameters)) reading.readInner('', decodeBase64(value));
      if (SHOWN.indexOf(name) < 0 || value === '') continue;
      const [, quoted, bare] = COMMON_NAME.exec(parameters) || [];
      const person = quoted || bare;
      const label = name.charAt(0) + name.slice(1).toLowerCase();
      text.addLine(`${label}: ${person === undefined ? '' : `${person} `}${value.replace(/^mailto:/i, '')}`);
    }
  },
};
