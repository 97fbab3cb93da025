/** Tried in this order: decimal commas stand beside semicolons, and a tab stands in hardly any cell. */
const DELIMITERS = ['\t', ';', '|', ','];

/** What is looked at to find the delimiter. */
const SAMPLE = 20000;

/** Excel's longest cell; a quote that closes later than that was none. */
const LONGEST_CELL = 32767;

/**
 * Rows of delimited text (RFC 4180, and what programs make of it) as lines whose cells are parted by '\t'; undefined for
 * text that is no table. The delimiter is found by content: names lie, and Excel writes semicolons into .csv. Four in
 * five of a table's first rows have one width; of a letter's they have not. Line breaks and tabs in quoted cells become
 * spaces. Linear.
 */
export function readDelimited(text: string): string | undefined {
  // Excel's own first line, "sep=;", which it does not show.
  const told = /^sep=(.)\r?\n/i.exec(text.slice(0, 8));
  if (told !== null) return toLines(text.slice(told[0].length), told[1]!);
  const delimiter = DELIMITERS.find((each) => isTable(text, each));
  return delimiter === undefined ? undefined : toLines(text, delimiter);
}

function isTable(text: string, delimiter: string): boolean {
  if (text.indexOf(delimiter) < 0) return false;
  const rows = toLines(text.slice(0, SAMPLE), delimiter).trim().split('\n');
  // The last row may be cut.
  if (text.length > SAMPLE) rows.pop();
  const widths = rows.map((row) => row.split('\t').length).sort((one, other) => one - other);
  const usual = widths[widths.length >> 1] ?? 0;
  return rows.length > 1 && usual > 1 && widths.filter((width) => width === usual).length >= 0.8 * rows.length;
}

function toLines(text: string, delimiter: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  if (plain.indexOf('"') < 0)
    return delimiter === '\t' ? plain : replaceAll(replaceAll(plain, '\t', ' '), delimiter, '\t');
  const pieces: string[] = [];
  for (let at = 0; at < plain.length;) {
    if (plain.charAt(at) === '"') {
      const end = endOfQuoted(plain, at);
      if (end > 0) {
        pieces.push(
          plain
            .slice(at + 1, end)
            .replace(/""/g, '"')
            .replace(/[\t\n]/g, ' '),
        );
        at = end + 1;
      }
    }
    const end = endOfCell(plain, at, delimiter);
    pieces.push(replaceAll(plain.slice(at, end), '\t', ' '), plain.charAt(end) === delimiter ? '\t' : '\n');
    at = end + 1;
  }
  return pieces.join('');
}

/** The position of the quote that closes the one at `at`; 0 when none does. */
function endOfQuoted(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end > 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  return end - at > LONGEST_CELL ? 0 : Math.max(end, 0);
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text.charAt(end) !== delimiter && text.charAt(end) !== '\n') end++;
  return end;
}

function replaceAll(text: string, part: string, other: string): string {
  return text.split(part).join(other);
}
