import type { Simulator, SimulatorState } from '../session';
import { AttachButton } from './attach-button';
import { Icon, type IconName } from './icons';
import { PANE_BUTTON_ID } from './task-pane';

interface Props {
  readonly simulator: Simulator;
  readonly state: SimulatorState;
  readonly checking: boolean;
}

/** Starting and sending messages, and the add-in's own button. */
export function Toolbar({ simulator, state, checking }: Props) {
  return (
    <div class="toolbar" role="toolbar" aria-label="Message commands">
      {/* aria-disabled, not disabled: the focus must stay here to come back to after a dialog. */}
      <button
        type="button"
        class="button button-primary send"
        aria-disabled={checking}
        onClick={() => void simulator.send()}
      >
        <Icon name="send" />
        <span>{checking ? 'Checking…' : 'Send'}</span>
      </button>
      <AttachButton simulator={simulator} />
      {state.client.composePane === 'available' && (
        <Command id={PANE_BUTTON_ID} icon="look" label="Last Look" onClick={() => simulator.openPane('')} />
      )}
      <span class="toolbar-gap" />
      <Command icon="mail" label="New" onClick={() => simulator.openDraft('new')} />
      <Command icon="reply" label="Reply" onClick={() => simulator.openDraft('reply')} />
      <Command icon="replyAll" label="Reply all" onClick={() => simulator.openDraft('reply-all')} />
      <Command icon="forward" label="Forward" onClick={() => simulator.openDraft('forward')} />
    </div>
  );
}

function Command({
  id,
  icon,
  label,
  onClick,
}: {
  readonly id?: string;
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" id={id} class="button" title={label} onClick={onClick}>
      <Icon name={icon} />
      <span class="button-words">{label}</span>
    </button>
  );
}
