import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
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
const LONGEST_LINE = 10_000;
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
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      digest.update(piece);
      reading.take(decoder.decode(piece, { stream: true }));
      if (reading.isOver()) break;
    }
    reading.take(decoder.decode());
    reading.end();
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') reading.complain('This is no UTF-8: save it as "CSV UTF-8".');
    else return { ok: false, complaints: [`${file}: the directory cannot be read (${code}).`] };
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
  let rest = '';
  let isGivenUp = false;

  const complain = (sentence: string): void => void complaints.push({ line, sentence });
  const takeLine = (text: string): void => {
    const written = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (columns === undefined) {
      columns = readHeader(written);
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

  return {
    table,
    complaints,
    complain,
    isOver,
    take: (piece: string): void => {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const each of lines) {
        if (isOver()) return;
        takeLine(each);
        line += 1;
      }
      if (isOver()) return;
      if (rest.length > LONGEST_LINE) giveUp('This line is too long for a list of people.');
      else if (line > MOST_LINES) giveUp(`There are more than ${MOST_LINES.toLocaleString('en')} lines.`);
      else if (table.groups() > MOST_GROUPS) {
        giveUp(`There are more than ${MOST_GROUPS.toLocaleString('en')} groups: is "group" the right column?`);
      }
    },
    end: (): void => {
      if (!isOver() && (rest !== '' || columns === undefined)) takeLine(rest);
    },
  };
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
