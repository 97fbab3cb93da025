import { FILES_KEY, QUEUE_KEY, RELEASE_KEY, type SendReport, type Simulator, type SimulatorState } from '../session';
import { sizeBytes } from '../protocol';
import { FilesRead } from './files-read';
import { RecordQueue } from './record-queue';

const SEEN: Readonly<Record<SendReport['seen'], string>> = {
  checking: 'Checking…',
  silent: 'Let through in silence',
  warned: 'Warned, Send Anyway offered',
  stopped: 'Stopped',
  unavailable: 'Add-in unavailable',
  'timed-out': 'Timed out',
  cancelled: 'Cancelled while checking',
  'not-asked': 'Not checked',
};
const SEEN_BADGES: Readonly<Record<SendReport['seen'], string>> = {
  checking: 'plain',
  silent: 'silent',
  warned: 'warned',
  stopped: 'stopped',
  unavailable: 'warned',
  'timed-out': 'warned',
  cancelled: 'plain',
  'not-asked': 'plain',
};
const ENDS: Readonly<Record<SendReport['end'], string>> = {
  open: 'waiting for the sender',
  sent: 'sent',
  outbox: 'in the Outbox',
  draft: 'not sent',
};

/** What Outlook, and so the simulator, can see of the add-in: completion, timings, calls, stored records. */
export function SeenPanel({ simulator, state }: { readonly simulator: Simulator; readonly state: SimulatorState }) {
  const release = state.sessionData[RELEASE_KEY];
  return (
    <aside class="seen" id="seen" tabIndex={-1} aria-labelledby="seen-heading">
      <h2 id="seen-heading">What Last Look saw</h2>
      {state.sends.length === 0 ? (
        <p class="quiet">Press Send: the verdict, the time it took and what the add-in asked Outlook appear here.</p>
      ) : (
        <ol class="reports" reversed>
          {[...state.sends].reverse().map((report) => (
            <Report key={report.number} report={report} />
          ))}
        </ol>
      )}
      <FilesRead json={state.sessionData[FILES_KEY]} />
      {release !== undefined && (
        <>
          <h3>Release in this draft</h3>
          <p class="quiet">A reason was recorded; the next Send of exactly this message goes through.</p>
          <pre tabIndex={0}>{release}</pre>
        </>
      )}
      <RecordQueue json={state.roamingSettings[QUEUE_KEY]} onEmpty={simulator.emptyQueue} />
    </aside>
  );
}

function Report({ report }: { readonly report: SendReport }) {
  const { options, calls } = report;
  const unanswered = calls.filter(({ answer }) => answer === 'never').length;
  return (
    <li class="report">
      <p class="report-head">
        <span class={`badge badge-${SEEN_BADGES[report.seen]}`}>{SEEN[report.seen]}</span>
        <span class="quiet">{ENDS[report.end]}</span>
      </p>
      <p class="report-subject">{report.subject || '(no subject)'}</p>
      <dl>
        <dt>Client</dt>
        <dd>{report.clientLabel}</dd>
        <dt>Time to verdict</dt>
        <dd>{report.tookMs === undefined || report.seen === 'not-asked' ? '–' : `${Math.round(report.tookMs)} ms`}</dd>
        <dt>Calls to Outlook</dt>
        <dd>{unanswered === 0 ? calls.length : `${calls.length}, ${unanswered} never answered`}</dd>
        {options !== undefined && !options.allowEvent && (
          <>
            <dt>Plain text</dt>
            <dd>
              {options.errorMessage.length} of 500 characters, {sizeBytes(options.errorMessage)} bytes
            </dd>
            <dt>Formatted text</dt>
            <dd>
              {options.errorMessageMarkdown === ''
                ? 'none'
                : `${options.errorMessageMarkdown.length} of 500 characters, ${sizeBytes(options.errorMessageMarkdown)} bytes`}
            </dd>
            <dt>For the pane</dt>
            <dd>{sizeBytes(options.contextData)} bytes</dd>
          </>
        )}
      </dl>
      {options !== undefined && (
        <details>
          <summary>Completion as JSON</summary>
          <pre tabIndex={0}>{JSON.stringify(options, null, 2)}</pre>
        </details>
      )}
      {calls.length > 0 && (
        <details>
          <summary>Calls in order</summary>
          <ol class="calls">
            {calls.map(({ name, answer }, index) => (
              <li key={index}>
                {name}
                {answer === 'never' && <span class="quiet"> never answered</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}
