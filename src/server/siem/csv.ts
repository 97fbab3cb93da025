import type { RecordedFinding } from '../../record';
import type { ExportedRecord } from '../exposures';
import { toInert } from './inert';

type Value = string | number | boolean | undefined;

/** Named one by one, so that a new field of a record is not exported until somebody decides so. */
const COLUMNS: readonly (readonly [name: string, read: (stored: ExportedRecord) => Value])[] = [
  ['sequence', ({ sequence }) => sequence],
  ['id', ({ record }) => record.id],
  ['minute', ({ record }) => record.minute],
  ['received_at', ({ receivedAt }) => receivedAt],
  ['sender', ({ sender }) => sender],
  ['sender_verified', ({ isAuthenticated }) => isAuthenticated],
  ['team', ({ group }) => group],
  ['client', ({ record }) => record.client],
  ['build', ({ record }) => record.build],
  ['policy', ({ record }) => record.policy.id],
  ['policy_version', ({ record }) => record.policy.version],
  ['kind', ({ record }) => record.kind],
  ['composed', ({ record }) => record.composed],
  ['action', ({ record }) => record.action],
  ['findings', ({ record }) => record.findings.map(toText).join('; ')],
  ['outside', ({ record }) => record.outside],
  ['parties', ({ record }) => record.parties],
  ['domains', ({ record }) => record.domains?.join(' ')],
  ['unchecked', ({ record }) => record.unchecked.map(({ part, reason }) => `${part} ${reason}`).join('; ')],
  ['took_ms', ({ record }) => record.took],
  ['outcome', ({ record }) => record.outcome],
  ['reason', ({ record }) => record.reason],
  ['exposure', ({ record }) => record.exposure],
  ['review', ({ review }) => review?.state],
  ['reviewed_by', ({ review }) => review?.by],
  ['reviewed_at', ({ review }) => review?.at],
  ['message_outcome', ({ messageOutcome }) => messageOutcome],
];

/** "visible-recipients block high 10-19", with the kinds behind it where there are any. */
function toText({ rule, action, confidence, count, kinds = [] }: RecordedFinding): string {
  return [rule, action, confidence, count, ...kinds].join(' ');
}

/** Without it Excel takes UTF-8 for another character set. */
const BYTE_ORDER_MARK = '\ufeff';

/** The first line, with the mark before it. */
export const CSV_HEADER = `${BYTE_ORDER_MARK}${COLUMNS.map(([name]) => name).join(',')}\r\n`;

/** One record with its line end (RFC 4180). What was not told is an empty field. */
export function toCsvLine(stored: ExportedRecord): string {
  return `${COLUMNS.map(([, read]) => toField(read(stored))).join(',')}\r\n`;
}

/**
 * A spreadsheet takes a text that begins so for a formula, in any width of the character, and may run it (OWASP, "CSV
 * Injection"). The apostrophe makes it text.
 */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function toField(value: Value): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = (FORMULA.test(value) ? `'${value}` : value).replace(/"/g, '""');
  return `"${toInert(text)}"`;
}
