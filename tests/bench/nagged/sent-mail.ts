import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { readEml, splitMbox } from '../../../src/adapters/eml';
import type { Message, Recipient } from '../../../src/engine';

/** One mail as it was sent. */
export interface SentMail {
  readonly trace: Trace;
  /** Undefined where only the trace was wanted. */
  readonly message: Message | undefined;
}

/** What a header says of who wrote what to whom and when. */
export interface Trace {
  /** Milliseconds since 1970; 0 when the date cannot be read. */
  readonly at: number;
  /** Lower case, as all addresses here. */
  readonly from: string;
  /** To and Cc. */
  readonly visible: readonly string[];
  readonly subject: string;
  /** The same for copies that several folders keep under different ids. */
  readonly copyKey: string;
}

/**
 * Every mail of the .mbox files in a folder, each Message-ID once, in no order of time; whole where `isWanted`. Names are those of the X-To and
 * X-Cc headers where the archive keeps them apart from the addresses.
 */
export async function* readSentMail(
  folder: string,
  isWanted: (trace: Trace) => boolean,
): AsyncGenerator<SentMail, void, undefined> {
  for await (const { bytes, header } of readMails(folder)) {
    const trace = traceOf(header);
    yield { trace, message: isWanted(trace) ? withNames(await readEml(bytes), header) : undefined };
  }
}

/** The headers only, which is much quicker. */
export async function* readTraces(folder: string): AsyncGenerator<Trace, void, undefined> {
  for await (const { header } of readMails(folder)) yield traceOf(header);
}

interface RawMail {
  readonly bytes: Uint8Array;
  /** Header lines, unfolded. */
  readonly header: string;
}

async function* readMails(folder: string): AsyncGenerator<RawMail, void, undefined> {
  const seen = new Set<string>();
  const names = readdirSync(folder).filter((name) => name.endsWith('.mbox'));
  for (const name of names.sort()) {
    for await (const bytes of splitMbox(createReadStream(path.join(folder, name)))) {
      const header = headerOf(bytes);
      const id = fieldOf(header, 'message-id');
      if (id !== '' && seen.has(id)) continue;
      seen.add(id);
      yield { bytes, header };
    }
  }
}

/** A list of a thousand people is 60 KB. */
const MOST_HEADER_BYTES = 262_144;

function headerOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', 0, MOST_HEADER_BYTES);
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  return text.slice(0, end).replace(/\r?\n[ \t]+/g, ' ');
}

/** The value of the first field of that name; '' when there is none. */
function fieldOf(header: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(header)?.[1]?.trim() ?? '';
}

const ADDRESS = /[^\s<>,;:"'()]+@[^\s<>,;:"'()]+/g;

function traceOf(header: string): Trace {
  const [date, from, to, subject] = ['date', 'from', 'to', 'subject'].map((name) => fieldOf(header, name));
  return {
    at: Date.parse(date!.replace(/\([^)]*\)/, '')) || 0,
    from: addressesIn(from!)[0] ?? '',
    visible: addressesIn(`${to!},${fieldOf(header, 'cc')}`),
    subject: subject!,
    copyKey: [date, from, to, subject].join('\n'),
  };
}

function addressesIn(text: string): readonly string[] {
  return text.toLowerCase().match(ADDRESS) ?? [];
}

/** The names of a field and its addresses stand in the same order, when there are as many. */
function withNames(message: Message, header: string): Message {
  const named = (entries: readonly Recipient[], field: string): readonly Recipient[] => {
    const names = fieldOf(header, field).split(/,\s+(?=[^,<]+(?:<|,|$))|(?<=>),\s*/);
    return names.length === entries.length
      ? entries.map((entry, index) => ({ ...entry, name: entry.name || nameIn(names[index]!) }))
      : entries;
  };
  return {
    ...message,
    to: { ...message.to, entries: named(message.to.entries, 'x-to') },
    cc: { ...message.cc, entries: named(message.cc.entries, 'x-cc') },
  };
}

function nameIn(text: string): string {
  return text.replace(/<[^>]*>?/g, '').replace(/^[\s'"]+|[\s'"]+$/g, '');
}
