import { useState } from 'preact/hooks';
import { ROAMING_LIMIT_BYTES, sizeBytes } from '../protocol';
import { indentJson, readQueue, type QueueRow } from '../session';

const COLUMNS: readonly (readonly [keyof QueueRow, string])[] = [
  ['minute', 'Minute'],
  ['outcome', 'Outcome'],
  ['action', 'Action'],
  ['findings', 'Findings'],
  ['to', 'To'],
  ['cc', 'Cc'],
  ['bcc', 'Bcc'],
  ['client', 'Client'],
];

/** The records that wait in the mailbox settings for delivery. They hold no content and no address. */
export function RecordQueue({ json, onEmpty }: { readonly json: string | undefined; readonly onEmpty: () => void }) {
  const [view, setView] = useState<'table' | 'json'>('table');
  const rows = readQueue(json);
  return (
    <section aria-labelledby="queue-heading">
      <h3 id="queue-heading">Record queue</h3>
      {json === undefined || rows.length === 0 ? (
        <p class="quiet">No record waits. A message that leaves in silence makes none.</p>
      ) : (
        <>
          <p class="quiet">
            {rows.length} {rows.length === 1 ? 'record' : 'records'}, {sizeBytes(json)} of the {ROAMING_LIMIT_BYTES}{' '}
            bytes that all settings share. Counts are kept as ranges.
          </p>
          {view === 'table' ? <QueueTable rows={rows} /> : <pre tabIndex={0}>{indentJson(json)}</pre>}
          <p class="queue-buttons">
            <button
              type="button"
              class="button button-outline"
              aria-pressed={view === 'json'}
              onClick={() => setView(view === 'json' ? 'table' : 'json')}
            >
              Raw JSON
            </button>
            <button type="button" class="button button-outline" onClick={onEmpty}>
              Empty the mailbox settings
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function QueueTable({ rows }: { readonly rows: readonly QueueRow[] }) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label="Record queue table">
      <table>
        <thead>
          <tr>
            {COLUMNS.map(([key, label]) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].reverse().map((row, index) => (
            <tr key={index}>
              {COLUMNS.map(([key]) => (
                <td key={key}>{row[key]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
