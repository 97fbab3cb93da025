import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readEml, splitMbox } from '../../src/adapters/eml';
import { prose } from './prose';

/** Enough for every engine to settle, and little enough to be read at the start of each process. */
const MOST_BYTES = 20_000_000;

/** Longer mails (one in a thousand) are left out for every engine: secretlint works on one of them for minutes. */
const LONGEST_MAIL = 100_000;

export interface MailText {
  /** What the texts are, for the figures. */
  readonly source: string;
  readonly texts: readonly string[];
}

/**
 * Bodies of real mail from LASTLOOK_MAIL, a folder of .mbox files; without it invented ones, of which the figures are
 * only a hint: real mail has more numbers and fewer repetitions.
 */
export async function readMailText(): Promise<MailText> {
  const folder = process.env['LASTLOOK_MAIL'];
  if (folder === undefined || !existsSync(folder))
    return { source: 'invented mail (LASTLOOK_MAIL names no folder)', texts: invent() };
  const texts: string[] = [];
  let bytes = 0;
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.mbox'))
    .sort(byChecksum)) {
    const file = path.join(folder, name);
    if (!statSync(file).isFile()) continue;
    for await (const mail of splitMbox(createReadStream(file))) {
      const { body } = await readEml(mail);
      if (body.content.length > LONGEST_MAIL) continue;
      texts.push(body.content);
      bytes += body.content.length;
      if (bytes > MOST_BYTES) break;
    }
    if (bytes > MOST_BYTES) break;
  }
  return { source: `${texts.length.toLocaleString('en-GB')} real mails, ${(bytes / 1e6).toFixed(0)} MB`, texts };
}

/** Some order other than the alphabet's, always the same. */
function byChecksum(a: string, b: string): number {
  const sum = (text: string): number =>
    Array.from(text).reduce((all, each) => (all * 31 + each.charCodeAt(0)) % 9973, 7);
  return sum(a) - sum(b);
}

function invent(): readonly string[] {
  const details = [
    'Call me on 01632 960123 or write to kim.ellis@firm.example.',
    'The order 4471-220913 ships on 14/03/2027, invoice 30918 follows.',
    'NHS number 943 476 5919 is a test number.',
    'Room B12, ext 2231, 10:30 to 11:15.',
  ];
  return Array.from({ length: 4000 }, (_, index) => `${prose(1500 + (index % 7) * 300)}\r\n${details[index % 4]!}\r\n`);
}
