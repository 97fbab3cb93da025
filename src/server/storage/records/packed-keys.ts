/**
 * Keys that stand in every record, by their number on disk: a fifth of its text. For good: new ones come at the end. A key
 * that is not here stays as it is, and none of a record is a number.
 */
const KEYS = [
  'schemaVersion',
  'policy',
  'id',
  'version',
  'build',
  'kind',
  'composed',
  'findings',
  'rule',
  'action',
  'confidence',
  'count',
  'kinds',
  'outside',
  'parties',
  'domains',
  'unchecked',
  'part',
  'reason',
  'took',
] as const;

const NUMBERS: ReadonlyMap<string, string> = new Map(KEYS.map((key, number) => [key, String(number)]));

// A quote within a JSON string is escaped, so a word between bare quotes and a colon is a key and never part of a value.
const KEY = /(?<=[{,])"(\w+)":/g;

/** JSON text as `JSON.stringify` makes it -> the same with numbers for known keys. */
export const packKeys = (json: string): string =>
  json.replace(KEY, (whole, key: string) => (NUMBERS.has(key) ? `"${NUMBERS.get(key)!}":` : whole));

export const unpackKeys = (packed: string): string =>
  packed.replace(KEY, (whole, number: string) => {
    const key = KEYS[Number(number)];
    return key === undefined ? whole : `"${key}":`;
  });
