import { useEffect, useRef } from 'preact/hooks';
import { isSending, type Simulator } from '../session';
import { AlertDialog } from './alert-dialog';
import { ClientSwitch } from './client-switch';
import { Compose } from './compose';
import { Gallery } from './gallery';
import { Icon } from './icons';
import { SeenPanel } from './seen-panel';
import { TaskPane } from './task-pane';
import { useSimulatorState } from './use-store';

/** The whole page. */
export function App({ simulator }: { readonly simulator: Simulator }) {
  const state = useSimulatorState(simulator);
  const { announcement, draft, dialog, pane } = state;
  return (
    <div class={`app app-${state.client.layout}`}>
      <a class="skip" href="#compose" onClick={focusCompose}>
        Skip to the message
      </a>
      <header class="app-bar">
        <Icon name="look" />
        <h1>Last Look simulator</h1>
        {simulator.addIn.console !== undefined && <a href={simulator.addIn.console}>Back to the console</a>}
        <p>A simulated Outlook that runs the real add-in. Nothing you write here is sent to anybody.</p>
      </header>
      <ClientSwitch simulator={simulator} client={state.client} language={state.language} limits={state.limits} />
      <Gallery simulator={simulator} current={state.example} messages={state.messages} />
      <main
        class={pane === undefined ? 'stage' : 'stage stage-with-pane'}
        id="compose"
        tabIndex={-1}
        aria-label="Message"
      >
        {draft === undefined ? (
          <ClosedItem simulator={simulator} />
        ) : (
          <Compose
            simulator={simulator}
            state={state}
            draft={draft}
            checking={isSending(state) && dialog === undefined}
          />
        )}
        {pane !== undefined && <TaskPane key={pane.number} simulator={simulator} pane={pane} />}
      </main>
      <SeenPanel simulator={simulator} state={state} />
      <div class="toasts" role="status">
        {announcement.text !== '' && (
          <p class="toast" key={announcement.number}>
            {announcement.text}
          </p>
        )}
      </div>
      {dialog !== undefined && <AlertDialog key={dialog.kind} dialog={dialog} onChoose={simulator.choose} />}
    </div>
  );
}

function ClosedItem({ simulator }: { readonly simulator: Simulator }) {
  const newMessage = useRef<HTMLButtonElement>(null);
  // The Send button, which had the focus, is gone with its message.
  useEffect(() => newMessage.current?.focus(), []);
  return (
    <div class="closed">
      <Icon name="mail" />
      <h2>No message is open</h2>
      <p>Choose an example, or start a new message.</p>
      <button ref={newMessage} class="button button-primary" onClick={() => simulator.openDraft('new')}>
        New message
      </button>
    </div>
  );
}

/** The hash belongs to the example, so the link must not change it. */
function focusCompose(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('compose')?.focus();
}
