import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openEml } from '../../src/adapters/eml';
import { casesFolder } from '../cases/replay-cases';
import { makeDocx, makeOpenDocument, makePptx, makeXlsx, paragraph } from '../helpers/office-files';
import { pdfFile } from '../helpers/pdf-file';

/** What is mutated: mails by what they are, files by their name. */
export interface Sample {
  readonly kind: 'mail' | 'file';
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MAILS = join('tests', 'fixtures', 'mails');

const TEXTS: Readonly<Record<string, string>> = {
  'list.csv': 'Name,NHS number,DOB\r\n"Lee, Ann",943 476 5919,01/02/1980\r\n',
  'page.html': '<table><tr><th>Name<th>Diagnosis<tr><td>Ann Lee<td>asthma</table><!-- <p> -->',
  'note.rtf': "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Dear Ann,\\par {\\v hidden} caf\\'e9 \\u8364?\\par}",
  'event.ics': 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Review of\r\n  Ann Lee\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  'letter.eml': 'From: a@firm.example\r\nTo: b@gmail.com\r\nSubject: =?utf-8?B?SGk=?=\r\n\r\nHello\r\n',
};

/** What parts of a PDF draw that draw each other: a letter outside the page. */
const DRAWN = 'BT /F1 10 Tf 1 0 0 1 -99 -99 Tm (x) Tj ET';

/** Invented files of each format, the mails of the fixtures, and the shared cases with their attachments where they are. */
export async function readSamples(): Promise<readonly Sample[]> {
  const samples: Sample[] = [
    { kind: 'file', name: 'list.xlsx', bytes: aWorkbook() },
    {
      kind: 'file',
      name: 'letter.docx',
      bytes: makeDocx({
        body: paragraph('Dear Ann Lee,') + paragraph('NHS number 943 476 5919', '<w:vanish/>'),
        comments: ['Is this right?'],
        header: 'OFFICIAL-SENSITIVE',
        embedded: { 'inner.xlsx': aWorkbook() },
      }),
    },
    {
      kind: 'file',
      name: 'slides.pptx',
      bytes: makePptx([{ texts: ['Welcome'], notes: 'Ask Ann Lee', isHidden: true }]),
    },
    {
      kind: 'file',
      name: 'list.ods',
      bytes: makeOpenDocument(
        'spreadsheet',
        '<office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell><text:p>Ann Lee</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>',
      ),
    },
    {
      kind: 'file',
      name: 'letter.pdf',
      bytes: pdfFile({
        pages: [['Dear Ann Lee,', 'NHS number\t943 476 5919'], ['Yours']],
        annotations: ['<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /T (Bo) /Contents (see Ann) >>'],
        embedded: { name: 'list.csv', content: 'Name;Born\nAnn Lee;1980' },
      }),
    },
    {
      kind: 'file',
      name: 'drawn.pdf',
      bytes: pdfFile({ pages: [['Plan']], forms: { levels: 6, content: DRAWN, by: 'every page', isPacked: true } }),
    },
    {
      kind: 'file',
      name: 'locked.pdf',
      bytes: pdfFile({ pages: [['Plan']], forms: { levels: 6, content: DRAWN, by: 'note' }, isLocked: true }),
    },
    ...Object.entries(TEXTS).map(([name, text]): Sample => ({ kind: 'file', name, bytes: strToU8(text) })),
  ];
  samples.push({
    kind: 'file',
    name: 'all.zip',
    bytes: zipSync(Object.fromEntries(samples.map(({ name, bytes }) => [name, bytes]))),
  });
  for (const file of [...mailsIn(MAILS), ...mailsIn(join(casesFolder(), 'leaks'))]) {
    const bytes = Uint8Array.from(readFileSync(file));
    samples.push({ kind: 'mail', name: file, bytes });
    const { message, files } = await openEml(bytes);
    files.forEach((content, at) => {
      samples.push({ kind: 'file', name: message.attachments[at]!.name, bytes: content });
    });
  }
  return samples;
}

function aWorkbook(): Uint8Array {
  return makeXlsx({
    sheets: [
      {
        name: 'List',
        rows: [
          ['Name', 'NHS number'],
          ['Ann Lee', '943 476 5919'],
          ['Born', { date: 29_252 }],
        ],
        hiddenColumns: [2],
      },
      { name: 'Old', rows: [['Name'], ['Sam Fox']], state: 'hidden', notes: ['a note'] },
    ],
    pivotCache: { source: 'Gone', fields: ['Name'], records: [['Ann Lee']] },
    author: 'A. Writer',
  });
}

function mailsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => join(folder, name));
}

/** A zip with one part changed and whole again: behind a checksum that fits, mutations reach what reads the parts. */
export function changePart(
  bytes: Uint8Array,
  change: (part: Uint8Array) => Uint8Array,
  random: () => number,
): Uint8Array | undefined {
  try {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    const name = names[Math.floor(random() * names.length)];
    return name === undefined ? undefined : zipSync({ ...parts, [name]: change(parts[name]!) });
  } catch {
    return undefined;
  }
}
