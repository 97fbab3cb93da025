/**
 * The fields of one line of a CSV file (RFC 4180), without the white space around them; undefined when a quotation mark is not
 * closed or stands where none may. A field with a line break in it ends in such a line.
 */
export function readFields(line: string): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(',').map((field) => field.trim());
  const fields: string[] = [];
  let rest = line;
  for (;;) {
    const [whole, quoted, plain = '', comma] = FIELD.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    fields.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    if (comma === '') return fields;
    rest = rest.slice(whole.length);
  }
}

const FIELD = /^\s*(?:"((?:[^"]|"")*)"\s*|([^",]*))(,|$)/;
