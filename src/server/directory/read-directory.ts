import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { describeFileError } from '../../policy';
import { readFields } from './csv-fields';
import { createGroupTable, type GroupTable } from './group-table';

export type ReadDirectory =
  | { readonly ok: true; readonly table: GroupTable; readonly version: string }
  | { readonly ok: false; readonly complaints: readonly string[] };

/** A person mends some lines and runs it again. */
const MOST_COMPLAINTS = 20;
/** The largest organisations have a million mailboxes. */
const MOST_LINES = 3_000_000;
/** Whoever took the wrong column, such as one of telephone numbers, has as many groups as people. */
const MOST_GROUPS = 20_000;
/** Some 300 lines, which take a millisecond. */
const PIECE = 16 * 1024;
/** In bytes. */
const LONGEST_LINE = 10_000;
/** Of UTF-8 the byte stands for nothing else and in no other character, so lines can be told before they are decoded. */
const LINE_FEED = 0x0a;
const LONGEST_NAME = 100;

/**
 * Reads who belongs where: CSV in UTF-8 whose first line names the columns "address" and "group"; others are passed over, and
 * so are people without address or group, who are in every export. An address of "@ward7.example" is everybody there and
 * below. Complaints are "file:line:column: sentence" and repeat nothing of the file. Takes memory for the hashes and one piece
 * of the file, and lets other work go on between two pieces. Never rejects.
 */
export async function readDirectory(file: string): Promise<ReadDirectory> {
  const reading = createReading();
  const digest = createHash('sha256');
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      digest.update(piece);
      reading.take(piece);
      if (reading.isOver()) break;
    }
    reading.end();
  } catch (error) {
    return { ok: false, complaints: [`${file}: ${describeFileError(error)}`] };
  }
  const { complaints, table } = reading;
  if (complaints.length === 0) return { ok: true, table, version: digest.digest('hex').slice(0, 12) };
  const said = complaints
    .slice(0, MOST_COMPLAINTS)
    .map(({ line, sentence }) => `${file}:${String(line)}:1: ${sentence}`);
  return { ok: false, complaints: said };
}

interface Columns {
  readonly address: number;
  readonly group: number;
}

function createReading() {
  const table = createGroupTable();
  const complaints: { readonly line: number; readonly sentence: string }[] = [];
  let columns: Columns | undefined;
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  let isGivenUp = false;

  const complain = (sentence: string): void => void complaints.push({ line, sentence });
  const takeLine = (text: string): void => {
    const written = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (columns === undefined) {
      // What marks a file as UTF-8 is no part of the first name.
      columns = readHeader(written.replace(/^\ufeff/, ''));
      if (columns === undefined) giveUp(NO_HEADER);
    } else if (written.trim() !== '') {
      const sentence = addLine(written, columns, table);
      if (sentence !== undefined) complain(sentence);
    }
  };
  /** For what is wrong with the whole file: further lines would only repeat it. */
  const giveUp = (sentence: string): void => {
    complain(sentence);
    isGivenUp = true;
  };
  const isOver = (): boolean => isGivenUp || complaints.length >= MOST_COMPLAINTS;

  /** Lines that are whole, the end of the last one left out. */
  const takeLines = (bytes: Buffer): void => {
    const good = isUtf8(bytes) ? bytes : bytes.subarray(0, startOfBadLine(bytes));
    for (const each of good === bytes ? linesOf(good) : linesOf(good).slice(0, -1)) {
      if (isOver()) return;
      takeLine(each);
      line += 1;
    }
    if (good !== bytes && !isOver()) giveUp('This is no UTF-8: save the file as "CSV UTF-8".');
  };

  return {
    table,
    complaints,
    isOver,
    take: (piece: Buffer): void => {
      const bytes = Buffer.concat([rest, piece]);
      const end = bytes.lastIndexOf(LINE_FEED);
      rest = bytes.subarray(end + 1);
      if (end >= 0) takeLines(bytes.subarray(0, end));
      if (isOver()) return;
      if (rest.length > LONGEST_LINE) giveUp('This line is too long for a list of people.');
      else if (line > MOST_LINES) giveUp(`There are more than ${MOST_LINES.toLocaleString('en')} lines.`);
      else if (table.groups() > MOST_GROUPS) {
        giveUp(`There are more than ${MOST_GROUPS.toLocaleString('en')} groups: is "group" the right column?`);
      }
    },
    end: (): void => {
      if (!isOver() && (rest.length > 0 || columns === undefined)) takeLines(rest);
    },
  };
}

const linesOf = (bytes: Buffer): readonly string[] => bytes.toString('utf8').split('\n');

/** Where the first line begins that is no UTF-8. */
function startOfBadLine(bytes: Buffer): number {
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return start;
    start = end + 1;
  }
  return start;
}

const NO_HEADER =
  'The first line must name the columns, with commas between them: one is "address", one "group". Semicolons and tabs do not do.';

function readHeader(line: string): Columns | undefined {
  const names = readFields(line)?.map((name) => name.toLowerCase()) ?? [];
  const [address, group] = [names.indexOf('address'), names.indexOf('group')];
  return address < 0 || group < 0 ? undefined : { address, group };
}

/** What is wrong with a line, as a sentence; undefined when its person is in the table, or has no address or group. */
function addLine(line: string, columns: Columns, table: GroupTable): string | undefined {
  const fields = readFields(line);
  if (fields === undefined) return 'A quotation mark is not closed in this line, or stands within a field.';
  const address = fields[columns.address]?.toLowerCase();
  const group = fields[columns.group]?.replace(/\s+/g, ' ');
  if (address === undefined || group === undefined) return 'This line has fewer columns than the first.';
  if (address === '' || group === '') return undefined;
  if (!ADDRESS.test(address)) return 'This is no address; for everybody at a domain write "@domain.example".';
  if (group.length > LONGEST_NAME || NO_NAME.test(group)) {
    return `The name of a group has at most ${String(LONGEST_NAME)} characters, all of them visible, and no @: it is shown to whoever sees records.`;
  }
  return table.add(address, group) ? undefined : 'This address is in another group already.';
}

const ADDRESS = /^[^@\s*]*@[^@\s*]+\.[^@\s*.]+$/;

/** An address would be kept with every record; the others would turn text around, or cannot be seen. */
const NO_NAME = /[@\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/;
