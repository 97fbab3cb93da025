import { isAlphanumeric } from '../text/characters';
import type { Signal } from './detector';
import { findPeopleBetween } from './people';
import type { Line, ScanText } from './scan-text';

/**
 * Where a label stands: directly before the value or heading its column, within 300 characters (Microsoft Purview's distance for
 * supporting words), or nowhere. other: the word nearest before says that it is another kind of number.
 */
export type Labelling = 'adjacent' | 'near' | 'none' | 'other';

/** Words as regular expressions without flags or capturing groups, whole and in any case; none matches the empty text. */
export interface LabelWords {
  /** Say what the value is. */
  readonly own: string;
  /** Support it where they stand near, as own words do there; without them nothing near is looked for. */
  readonly near?: string;
  /** Say, some lines above, what stands behind each name of a list; without them no list of names is looked for. */
  readonly listed?: string;
  /** Say that it is something else. */
  readonly other: string;
}

/** Tells how values are labelled; asked in the order of the text, because one label may head a list. */
export type LabelReader = (start: number, end: number) => Labelling;

/** Words of other kinds of numbers. */
export const OTHER_NUMBERS =
  '(?:order|invoice|ticket|tracking|parcel|sku|part|batch|serial|asset|isbn|meeting|conference|passcode|version|build|' +
  'commit|job|quote|case|contract|deal|p\\.?o\\.?|ref|reference|tel|telephone|phone|ph|mobile|mob|fax|cell|pager|ext|call|' +
  'account|acct|a/c|card|licence|license)';

/** On the same line; about what stands between a label and its number ("NHS number for the above patient: "). */
const ADJACENT = 40;

/** Of the line above a value that begins its own: a longer one is a sentence. */
const LINE_ABOVE = 80;

/** Between the values of one list, a name and a few words. */
const LISTED = 40;

/** From a name to its value: a birth date, "is". */
const BEHIND_NAME = 24;

/** From one value of a list of names to the next. */
const ROW = 160;

/** Of a line, as far as names are looked for. */
const LONGEST_LINE = 4000;

/** Microsoft Purview's distance for supporting words. */
const NEAR = 300;

/** Of a row of commas, as far as its columns are counted. */
const LONGEST_ROW = 300;

/**
 * A label counts where people put it: before the value on its line, in the heading of its column (cells, or commas below
 * a heading line), in the line above, in brackets behind, before a list of values, and some lines before a list of names with
 * values. Where labels of two kinds stand before, the nearer one counts.
 */
export function createLabelReader(words: LabelWords): (scan: ScanText) => LabelReader {
  // Hits " nhs no" in " nhs no: "; misses "xnhs no". Linear: texts of some hundred characters, anchored at a word edge.
  const nearest = new RegExp(`[^a-z0-9](?:(${words.own})|${words.other})(?![a-z0-9])`, 'gi');
  // Hits " (DOB)", " is her NHS number", " (fax)"; misses " DOB". Linear: anchored.
  const behind = new RegExp(
    `^ ?(?:[([]|(?:is|was) (?:the |my |his |her |their |our )?)(?:(${words.own})|${words.other})(?![a-z0-9])`,
    'i',
  );
  const near = words.near && new RegExp(`[^a-z0-9](?:${words.own}|${words.near})(?![a-z0-9])`, 'i');

  const heads = words.listed && new RegExp(`[^a-z0-9](?:${words.listed})(?![a-z0-9])`, 'i');

  const lastIn = (text: string): Labelling => {
    let last: Labelling = 'none';
    nearest.lastIndex = 0;
    for (let hit = nearest.exec(text); hit; hit = nearest.exec(text)) last = hit[1] ? 'adjacent' : 'other';
    return last;
  };

  const inColumn = (scan: ScanText, state: State, start: number): Labelling => {
    const heading = scan.headingAt(start);
    if (heading) return lastIn('\n' + heading + '\n');
    const row = scan.lineAt(start);
    const index = start - row.from > LONGEST_ROW ? 0 : countSeparators(scan.text, row.from, start);
    if (index === 0 || row.from === 0) return 'none';
    const isBelow = state.column === index && state.rowEnd === row.from - 1;
    const above = isBelow ? '' : lineBefore(scan, row, LONGEST_ROW);
    if (!isBelow && (/\d/.test(above) || lastIn('\n' + (cellsOf(above)[index] ?? '')) !== 'adjacent')) return 'none';
    state.column = index;
    state.rowEnd = row.to;
    return 'adjacent';
  };

  const read = (scan: ScanText, state: State, start: number, end: number): Labelling => {
    const { text } = scan;
    const heading = inColumn(scan, state, start);
    if (heading !== 'none') return heading;
    const before = lastIn(textBefore(scan, start));
    if (before !== 'none') return before;
    const after = behind.exec(text.slice(end, end + ADJACENT));
    if (after) return after[1] ? 'adjacent' : 'other';
    if (start - state.listEnd <= LISTED) return 'adjacent';
    const isBelow =
      heads && (start - state.listEnd <= ROW || heads.test(' ' + text.slice(Math.max(0, start - NEAR), start)));
    if (isBelow && followsName(scan, start)) return 'adjacent';
    return near && near.test(' ' + text.slice(Math.max(0, start - NEAR), start) + ' … ' + text.slice(end, end + NEAR))
      ? 'near'
      : 'none';
  };

  return (scan) => {
    // Made for every text and seldom asked: nothing is built that the first question could.
    const state: State = { listEnd: -NEAR, column: 0, rowEnd: 0 };
    return (start, end) => {
      const labelling = read(scan, state, start, end);
      if (labelling === 'adjacent') state.listEnd = end;
      return labelling;
    };
  };
}

/** What was labelled last: the value's end, and where it stood in a row of commas the cell's number and the row's end. */
interface State {
  listEnd: number;
  column: number;
  rowEnd: number;
}

/** The signals of a labelling. */
export function labelSignals(labelling: Labelling): readonly Signal[] {
  if (labelling === 'none') return [];
  return labelling === 'adjacent' ? ['label'] : labelling === 'near' ? ['near'] : ['counter-label'];
}

/** What stands before a value on its line, or in the line above too if the value begins its own; begins with a word edge. */
function textBefore(scan: ScanText, start: number): string {
  const { text } = scan;
  const line = scan.lineAt(start);
  let from = start - ADJACENT;
  if (from > line.from) {
    while (isAlphanumeric(text.charCodeAt(from))) from++;
    return text.slice(from, start);
  }
  const own = text.slice(line.from, start);
  return '\n' + (/[a-z]/i.test(own) ? '' : lineBefore(scan, line, LINE_ABOVE) + '\n') + own;
}

/** On its line. */
function followsName(scan: ScanText, start: number): boolean {
  const line = scan.lineAt(start).from;
  return (
    start - line <= LONGEST_LINE &&
    findPeopleBetween(scan, Math.max(line, start - LINE_ABOVE), start).some(({ end }) => start - end <= BEHIND_NAME)
  );
}

/** The line above, or '' if it is longer than `most`. */
function lineBefore({ text }: ScanText, { from }: Line, most: number): string {
  const before = text.slice(Math.max(0, from - 1 - most), Math.max(0, from - 1));
  const lineBreak = before.lastIndexOf('\n');
  return lineBreak < 0 && before.length === most ? '' : before.slice(lineBreak + 1);
}

function countSeparators(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2c || code === 0x3b || code === 0x7c) count++;
  }
  return count;
}

function cellsOf(row: string): readonly string[] {
  return row.split(/[,;|]/);
}
