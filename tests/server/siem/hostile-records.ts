import fc from 'fast-check';
import type { StoredRecord } from '../../../src/server/storage/store';
import { aRecord, aStoredRecord } from '../a-stored-record';

/** What breaks lines, columns, terminals and markup. */
const SPLINTERS = [
  '\n',
  '\r\n',
  '\u2028',
  '\u0085',
  '|',
  '=',
  '\\',
  '"',
  "'",
  ',',
  ';',
  '\t',
  '\u001b[2J',
  '\u009b31m',
  '\u0000',
  '\u202e',
  '=cmd|calc',
  '@SUM(1)',
  '+1',
  '-1',
  '<script>alert(1)</script>',
  '&amp;',
  '}{',
  ' cs1=',
  'CEF:0|',
  '<110>1 ',
  '\ud800',
  'ŵ',
  '🙂',
  '{"a":1}',
];

/** Texts made of them, also beside ordinary ones. */
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...SPLINTERS), fc.string({ maxLength: 5, unit: 'binary' })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** A record that is hostile wherever the store and the schema of deliveries let a text through, and everywhere else too. */
export const hostileRecord: fc.Arbitrary<StoredRecord> = fc
  .record({
    sender: fc.option(hostileText, { nil: undefined }),
    group: fc.option(hostileText, { nil: undefined }),
    note: fc.option(hostileText, { nil: undefined }),
    by: hostileText,
    client: hostileText,
    id: hostileText,
    exposure: hostileText,
    minute: fc.oneof(fc.constant('2026-11-21T09:30Z'), hostileText),
    domain: hostileText,
    policy: hostileText,
    isAuthenticated: fc.boolean(),
  })
  .map(({ sender, group, note, by, isAuthenticated, client, id, exposure, minute, domain, policy }) =>
    aStoredRecord({
      sender,
      group,
      note,
      isAuthenticated,
      review: { state: 'confirmed', by, at: '2026-11-22T10:00:00Z' },
      record: aRecord({ client, id, exposure, minute, domains: [domain], policy: { id: policy, version: policy } }),
    }),
  );

/** Everything that could move a cursor, end a line or turn text around. */
export const NOT_INERT =
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])/;
