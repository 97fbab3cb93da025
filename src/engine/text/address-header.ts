import type { ScanText, Line } from '../detectors/scan-text';

/**
 * "To: …", "Cc: …" of an earlier mail, perhaps quoted. Hit: "> cc: kim@firm.example,". Miss: "To whom it may concern".
 * Bounded, so linear.
 */
const HEADER = /^[> \t*]{0,20}(?:To|Cc|Bcc|From|Sent by|Reply-To|An|Von|À|De|I|Oddi wrth)[ \t]?:/i;

/** A list of addresses goes on after a comma or semicolon, and wherever a line was broken in a name: the next one has an address. */
const GOES_ON = /[,;]\s*$/;

/** Lines of one list; longer ones are read as the sender's own. */
const MOST_LINES = 500;

/** As far as a line is looked at; mail is wrapped long before. */
const LONGEST_LINE = 1000;

/**
 * Says of a line whether it belongs to the address fields of a mail header, which every answered or forwarded mail repeats.
 * Lines are asked for in the order of the text; time is linear.
 */
export function createHeaderTest(scan: ScanText): (line: Line) => boolean {
  const { text } = scan;
  let known: Line = { from: -1, to: -1 };
  let wasHeader = false;

  const isHeader = (line: Line, left: number): boolean => {
    if (line.from === known.from) return wasHeader;
    if (HEADER.test(text.slice(line.from, line.from + 40))) return true;
    if (left === 0 || line.from === 0) return false;
    const before = scan.lineAt(line.from - 1);
    const goesOn = GOES_ON.test(text.slice(Math.max(before.from, before.to - 40), before.to));
    const hasAddress = text.slice(line.from, Math.min(line.to, line.from + LONGEST_LINE)).indexOf('@') >= 0;
    return (goesOn || hasAddress) && isHeader(before, left - 1);
  };

  return (line) => {
    wasHeader = isHeader(line, MOST_LINES);
    known = line;
    return wasHeader;
  };
}
