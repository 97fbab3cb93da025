import { fieldsOf, headerLines, removeAttachment, renderTime, type Draft, type ReceivedMail } from '../mailbox';
import type { Simulator, SimulatorState } from '../session';
import { Icon } from './icons';
import { NoticeBar } from './notice-bar';
import { RecipientField } from './recipient-field';
import { Toolbar } from './toolbar';

interface Props {
  readonly simulator: Simulator;
  readonly state: SimulatorState;
  readonly draft: Draft;
  readonly checking: boolean;
}

/** The compose window. */
export function Compose({ simulator, state, draft, checking }: Props) {
  const { changeDraft } = simulator;
  return (
    <form
      class="compose"
      aria-label={draft.kind === 'appointment' ? 'Meeting invitation' : 'New message'}
      aria-busy={checking}
      onSubmit={(event) => event.preventDefault()}
    >
      <Toolbar simulator={simulator} state={state} checking={checking} />
      <NoticeBar simulator={simulator} notices={state.notices} />
      <div class="fields">
        <label class="field">
          <span class="field-label">From</span>
          <select
            value={draft.from.address}
            onChange={({ currentTarget }) => {
              const from = state.senders.find(({ address }) => address === currentTarget.value);
              if (from !== undefined) changeDraft((current) => ({ ...current, from }));
            }}
          >
            {state.senders.map(({ name, address }) => (
              <option key={address} value={address}>
                {name} ({address})
              </option>
            ))}
          </select>
        </label>
        {fieldsOf(draft).map((field) => (
          <RecipientField key={`${draft.kind}-${field}`} simulator={simulator} draft={draft} field={field} />
        ))}
        <label class="field">
          <span class="field-label">{draft.kind === 'appointment' ? 'Title' : 'Subject'}</span>
          <input
            type="text"
            maxLength={255}
            value={draft.subject}
            onInput={({ currentTarget: { value } }) => changeDraft((current) => ({ ...current, subject: value }))}
          />
        </label>
      </div>
      {draft.sendAt !== undefined && (
        <div class="field send-later">
          <span class="field-label">Send</span>
          <span>{renderTime(draft.sendAt)}</span>
          <button
            type="button"
            class="button"
            onClick={() => changeDraft((current) => ({ ...current, sendAt: undefined }))}
          >
            Send at once instead
          </button>
        </div>
      )}
      <Attachments simulator={simulator} draft={draft} />
      <textarea
        class="body"
        aria-label="Message body"
        rows={12}
        value={draft.text}
        onInput={({ currentTarget: { value } }) => changeDraft((current) => ({ ...current, text: value }))}
      />
      {draft.quoted !== undefined && <Quoted mail={draft.quoted} />}
    </form>
  );
}

function Attachments({ simulator, draft }: Pick<Props, 'simulator' | 'draft'>) {
  if (draft.attachments.length === 0) return null;
  return (
    <ul class="attachments" aria-label="Attachments">
      {draft.attachments.map(({ id, name, bytes }) => (
        <li key={id}>
          <Icon name="attach" />
          <span>
            {name} <span class="quiet">{Math.ceil(bytes.length / 1024)} KB</span>
          </span>
          <button
            type="button"
            class="button-icon"
            aria-label={`Remove attachment ${name}`}
            onClick={() => simulator.changeDraft((current) => removeAttachment(current, id))}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Quoted({ mail }: { readonly mail: ReceivedMail }) {
  return (
    <blockquote class="quoted" aria-label="Earlier message">
      {headerLines(mail).map(([label, value]) => (
        <p key={label} class="quoted-head">
          <strong>{label}:</strong> {value}
        </p>
      ))}
      <p class="quoted-text">{mail.text}</p>
    </blockquote>
  );
}
