import { useState } from 'preact/hooks';
import { ROAMING_LIMIT_BYTES, sizeBytes } from '../protocol';
import { indentJson, readQueue, type QueueRow } from '../session';

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

/** Four columns at most: the panel is narrow, and a cut table hides the very thing a trainer points at. */
function QueueTable({ rows }: { readonly rows: readonly QueueRow[] }) {
  return (
    <table class="queue" aria-labelledby="queue-heading">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Outcome</th>
          <th scope="col">Found</th>
          <th scope="col">Recipients</th>
        </tr>
      </thead>
      <tbody>
        {[...rows].reverse().map((row, index) => (
          <tr key={index}>
            <td>
              <Line text={row.minute.replace('T', ' ').replace('Z', ' UTC')} />
              <Line text={row.client} />
            </td>
            <td>
              <Line text={row.outcome} />
              <Line text={row.action} />
            </td>
            <td>{row.findings}</td>
            <td>
              <Line text={`${row.outside} addresses`} />
              <Line text={`${row.parties} parties`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ text }: { readonly text: string }) {
  return <span class="queue-line">{text}</span>;
}
