import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** What a PDF made in a test holds. */
interface PdfContent {
  /** Lines of each page; '\t' starts a cell further right. */
  readonly pages: readonly (readonly string[])[];
  readonly info?: Readonly<Record<string, string>>;
  /** Further objects a page names, such as `<< /Type /Annot ... >>`, on the first page. */
  readonly annotations?: readonly string[];
  readonly forms?: DrawnForms;
  /** A file kept in the document. */
  readonly embedded?: { readonly name: string; readonly content: string };
  /** What the catalogue holds besides. */
  readonly catalogue?: string;
  /** What the trailer holds besides. */
  readonly trailer?: string;
  /** Locked with a password that is empty, which every reader tries: the streams, and no text elsewhere. */
  readonly isLocked?: boolean;
}

/**
 * Forms that draw each other, two on each level, each of which draws both of the next: 2 to the power of `levels` are drawn in all, and each of the
 * last level's has this content.
 */
interface DrawnForms {
  readonly levels: number;
  readonly content: string;
  /** The first page, unless each of them does, or a text laid over the first. */
  readonly by?: 'every page' | 'note';
  readonly isPacked?: boolean;
  /** The two names, as they are written where the forms are drawn. */
  readonly names?: readonly [string, string];
}

/** A PDF (ISO 32000-1) with a correct table, in one built-in font. */
export function pdfFile({
  pages,
  info = {},
  annotations = [],
  forms,
  embedded,
  catalogue = '',
  trailer = '',
  isLocked = false,
}: PdfContent): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const stream = (content: string, keys = ''): string =>
    `<< /Length ${content.length} ${keys}>>\nstream\n${content}\nendstream`;
  const literal = (text: string): string => `(${text.replace(/[()\\]/g, '\\$&')})`;

  const catalog = add('');
  const tree = add('');
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const drawn = (names: string): string => `/Resources << /Font << /F1 ${font} 0 R >> /XObject << ${names} >> >>`;
  const drawBoth = (forms?.names ?? ['A', 'B']).map((name) => `/${name} Do`).join(' ');
  const form = (content: string, below: string): number => {
    const packed = forms?.isPacked ? deflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
    const filter = forms?.isPacked ? '/Filter /FlateDecode ' : '';
    return add(stream(packed, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${filter}${drawn(below)} `));
  };
  let below = '';
  for (let level = 0; level < (forms?.levels ?? 0); level++) {
    const content = level === 0 ? (forms?.content ?? '') : drawBoth;
    below = ['A', 'B'].map((name) => `/${name} ${form(content, below)} 0 R`).join(' ');
  }
  const laidOver = [...annotations];
  if (forms?.by === 'note') {
    const look = form(drawBoth, below);
    laidOver.push(`<< /Type /Annot /Subtype /FreeText /Rect [9 9 99 99] /AP << /N ${look} 0 R >> /DA (/F1 9 Tf) >>`);
  }
  const notes = laidOver.map((each) => `${add(each)} 0 R`).join(' ');
  const kids = pages.map((lines, at) => {
    const shown = lines.flatMap((line, row) =>
      line
        .split('\t')
        .map((cell, column) => `BT /F1 10 Tf 1 0 0 1 ${50 + 150 * column} ${780 - 14 * row} Tm ${literal(cell)} Tj ET`),
    );
    const draws = forms?.by === 'every page' || (at === 0 && forms !== undefined && forms.by !== 'note');
    if (draws) shown.push(drawBoth);
    const content = add(stream(shown.join('\n')));
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R ` +
        `${drawn(draws ? below : '')} ${at === 0 ? `/Annots [${notes}]` : ''} >>`,
    );
  });
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let names = '';
  if (embedded !== undefined) {
    const file = add(stream(embedded.content, '/Type /EmbeddedFile '));
    const spec = add(
      `<< /Type /Filespec /F ${literal(embedded.name)} /UF ${literal(embedded.name)} /EF << /F ${file} 0 R >> >>`,
    );
    names = `/Names << /EmbeddedFiles << /Names [${literal(embedded.name)} ${spec} 0 R] >> >>`;
  }
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${names} ${catalogue} >>`;
  const infoAt = add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} ${literal(value)}`)
      .join(' ')} >>`,
  );

  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${isLocked ? locked(object, at + 1) : object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${infoAt} 0 R ${trailer} ${isLocked ? LOCK : ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

/** What stands for a password that is shorter than 32 bytes (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const OWNER = Buffer.alloc(32, 7);
const ID = Buffer.alloc(16, 9);
const MAY_ALL = Buffer.from('fcffffff', 'hex');

const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

/** Algorithms 2 and 4 of 7.6.3: 40 bits, as the first readers had it. */
const KEY = md5(PADDING, OWNER, MAY_ALL, ID).subarray(0, 5);
const LOCK =
  `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${OWNER.toString('hex')}> /U <${rc4(KEY, PADDING).toString('hex')}> >> ` +
  `/ID [<${ID.toString('hex')}> <${ID.toString('hex')}>]`;

/** Algorithm 1: each object's stream with a key of its own. */
function locked(object: string, number: number): string {
  const key = md5(KEY, Buffer.of(number & 255, number >> 8, 0, 0, 0)).subarray(0, 10);
  return object.replace(
    /(\nstream\n)([\s\S]*)(\nendstream)$/,
    (_, start: string, content: string, end: string) =>
      `${start}${rc4(key, Buffer.from(content, 'latin1')).toString('latin1')}${end}`,
  );
}

/** Node has it no longer. */
function rc4(key: Buffer, plain: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b]!, state[a]!];
  };
  for (let at = 0, to = 0; at < 256; at++) {
    to = (to + state[at]! + key[at % key.length]!) & 255;
    swap(at, to);
  }
  let at = 0;
  let to = 0;
  return Buffer.from(
    plain.map((byte) => {
      at = (at + 1) & 255;
      to = (to + state[at]!) & 255;
      swap(at, to);
      return byte ^ state[(state[at]! + state[to]!) & 255]!;
    }),
  );
}
