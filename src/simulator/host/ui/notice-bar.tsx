import type { Notice } from '../protocol';
import { opensPane } from '../send';
import type { Simulator } from '../session';
import { Icon } from './icons';

/** The add-in's notices above the item. */
export function NoticeBar({
  simulator,
  notices,
}: {
  readonly simulator: Simulator;
  readonly notices: readonly Notice[];
}) {
  const dismiss = (key: string) => {
    simulator.dismissNotice(key);
    // The button that had the focus is gone.
    document.getElementById('compose')?.focus();
  };
  return (
    <div class="notices" role="region" aria-label="Notices" aria-live="polite">
      {notices.map((notice) => (
        <div key={notice.key} class={`notice notice-${notice.kind}`}>
          <Icon name="look" />
          <p>
            <strong>Last Look</strong> {notice.message}
          </p>
          <NoticeButtons notice={notice} simulator={simulator} onDismiss={() => dismiss(notice.key)} />
        </div>
      ))}
    </div>
  );
}

/** Beside a button of the add-in Outlook spells "Dismiss" out; else there is a cross. */
function NoticeButtons({
  notice: { action },
  simulator,
  onDismiss,
}: {
  readonly notice: Notice;
  readonly simulator: Simulator;
  readonly onDismiss: () => void;
}) {
  if (action === undefined) {
    return (
      <button type="button" class="button-icon" aria-label="Dismiss notice" onClick={onDismiss}>
        <Icon name="close" />
      </button>
    );
  }
  return (
    <div class="notice-buttons">
      <button
        type="button"
        class="button"
        onClick={() => opensPane(action.commandId) && simulator.openPane(action.contextData)}
      >
        {action.label}
        <span class="visually-hidden"> this message in Last Look</span>
      </button>
      <button type="button" class="button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}
