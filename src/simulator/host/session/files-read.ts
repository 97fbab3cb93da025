import { asRecord, asText, parseJson } from './stored-json';

/** Where the add-in keeps with the draft what it saw in attached files. */
export const FILES_KEY = 'lastlook.files';

/** One file that was read ahead. */
export interface FileRead {
  readonly name: string;
  readonly kind: string;
  /** Where in the file something stands, and how much of it. */
  readonly places: readonly { readonly place: string; readonly rows: string; readonly people: string }[];
  /** Why parts of it, or all of it, were not read. */
  readonly unchecked: readonly string[];
}

/** What was read ahead, in its JSON text; unknown shapes give none. */
export function readFilesRead(json: string | undefined): readonly FileRead[] {
  const digests = asRecord(asRecord(parseJson(json ?? ''))['digests']);
  return Object.entries(digests).map(([key, value]) => {
    const digest = asRecord(value);
    return {
      // Before size, inline flag and number.
      name: key.split('|').slice(0, -3).join('|'),
      kind: asText(digest['kind']),
      places: listOf(digest['places'])
        .map(asRecord)
        .filter(({ place }) => place !== 'file-name')
        .map(({ place, rows, people }) => ({ place: asText(place), rows: asText(rows), people: asText(people) })),
      unchecked: listOf(digest['unchecked']).map(asText),
    };
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
