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
  return (
    <div class="notices" role="region" aria-label="Notices" aria-live="polite">
      {notices.map(({ key, kind, message, action }) => (
        <div key={key} class={`notice notice-${kind}`}>
          <Icon name="look" />
          <p>
            <strong>Last Look</strong> {message}
          </p>
          {action !== undefined && opensPane(action.commandId) && (
            <button type="button" class="button" onClick={() => simulator.openPane(action.contextData)}>
              {action.label}
            </button>
          )}
          <button
            type="button"
            class="button-icon"
            aria-label="Dismiss notice"
            onClick={() => simulator.dismissNotice(key)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
