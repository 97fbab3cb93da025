/** What a PDF made in a test holds. */
interface PdfContent {
  /** Lines of each page; '\t' starts a cell further right. */
  readonly pages: readonly (readonly string[])[];
  readonly info?: Readonly<Record<string, string>>;
  /** Further objects a page names, such as `<< /Type /Annot ... >>`, on the first page. */
  readonly annotations?: readonly string[];
  /**
   * Forms that draw each other, two on each level, each of which draws both of the next: the first page draws 2 to the power of `levels`, and each of
   * the last level's has this content.
   */
  readonly forms?: { readonly levels: number; readonly content: string };
  /** A file kept in the document. */
  readonly embedded?: { readonly name: string; readonly content: string };
  /** What the catalogue holds besides. */
  readonly catalogue?: string;
  /** What the trailer holds besides. */
  readonly trailer?: string;
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
  let below = '';
  for (let level = 0; level < (forms?.levels ?? 0); level++) {
    const content = level === 0 ? (forms?.content ?? '') : '/A Do /B Do';
    const keys = `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${drawn(below)} `;
    below = ['A', 'B'].map((name) => `/${name} ${add(stream(content, keys))} 0 R`).join(' ');
  }
  const notes = annotations.map((each) => `${add(each)} 0 R`).join(' ');
  const kids = pages.map((lines, at) => {
    const shown = lines.flatMap((line, row) =>
      line
        .split('\t')
        .map((cell, column) => `BT /F1 10 Tf 1 0 0 1 ${50 + 150 * column} ${780 - 14 * row} Tm ${literal(cell)} Tj ET`),
    );
    if (at === 0 && forms !== undefined) shown.push('/A Do /B Do');
    const content = add(stream(shown.join('\n')));
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R ` +
        `${drawn(at === 0 ? below : '')} ${at === 0 ? `/Annots [${notes}]` : ''} >>`,
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
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${infoAt} 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}
