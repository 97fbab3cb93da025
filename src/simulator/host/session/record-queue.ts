import { asRecord, asText, parseJson } from './stored-json';

/** Where the add-in keeps its records in the roaming settings, and its release in the session data. */
export const QUEUE_KEY = 'lastlook.queue';
export const RELEASE_KEY = 'lastlook.release';

/** A record as a table row: what was read of it, each as text. */
export interface QueueRow {
  readonly minute: string;
  readonly client: string;
  readonly outcome: string;
  readonly action: string;
  readonly findings: string;
  readonly outside: string;
  readonly parties: string;
}

/** The queue in its JSON text; unknown shapes give no rows, for the host knows nothing of the add-in but what it stored. */
export function readQueue(json: string | undefined): readonly QueueRow[] {
  const queue = asRecord(parseJson(json ?? ''));
  const records = Array.isArray(queue['records']) ? queue['records'] : [];
  return records.map((each) => {
    const record = asRecord(each);
    const text = (key: string) => asText(record[key]);
    const reason = text('reason') === '' ? '' : ` (${text('reason')})`;
    return {
      minute: text('minute'),
      client: text('client'),
      outcome: text('outcome') + reason,
      action: text('action'),
      findings: findingsOf(record['findings']),
      outside: text('outside'),
      parties: text('parties'),
    };
  });
}

/** JSON text set out for reading; the text itself when it is none. */
export function indentJson(json: string): string {
  const value = parseJson(json);
  return value === undefined ? json : JSON.stringify(value, null, 2);
}

function findingsOf(value: unknown): string {
  const findings = Array.isArray(value) ? value.map(asRecord) : [];
  return findings.map((finding) => `${asText(finding['rule'])} ${asText(finding['count'])}`).join(', ');
}
