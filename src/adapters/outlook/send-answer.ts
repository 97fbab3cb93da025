import { supportsMailbox } from './client';
import type { ItemCalls } from './item-call';
import { completeOnce, type FileCalls, type LaunchEvent } from './launch-event';
import { paneCommand } from './pane-command';

/** What the sender is told when a message does not simply leave. */
interface Stop {
  readonly kind: 'stop';
  readonly plain: string;
  readonly markdown: string;
  /** Offer Send Anyway, where the client can. */
  readonly wayThrough: 'send-anyway' | 'none';
  /** The label of the button that opens the pane; at most 20 characters. */
  readonly paneButton: string;
  /** JSON for the pane the alert opens. */
  readonly paneData: string;
}

export type SendAnswer = { readonly kind: 'send' } | Stop;

/**
 * Whether the alert of this client can have more than Don't Send: Send Anyway, and a button that opens the pane. Both came
 * with Mailbox 1.14 ("SmartAlertsEventCompletedOptions", Microsoft Learn).
 */
export function hasAlertButtons(): boolean {
  return supportsMailbox('1.14');
}

/** Longer text is not documented to be cut off; 500 is the stated limit of both forms. */
const LONGEST_TEXT = 500;

/**
 * Answers a send event, exactly once and within our own deadline (see `completeOnce`). `judge` may fail or hang;
 * `whenBroken` then says what the sender is told.
 */
export function answerSend(
  event: LaunchEvent,
  judge: (calls: ItemCalls, files: FileCalls) => Promise<SendAnswer>,
  whenBroken: () => SendAnswer,
): void {
  completeOnce(
    event,
    (calls, files) => judge(calls, files).then(toOptions),
    () => {
      try {
        return toOptions(whenBroken());
      } catch {
        // Outlook then shows a sentence of its own that names the add-in.
        return { allowEvent: false };
      }
    },
  );
}

/**
 * `sendModeOverride` is written as text: the script that ships on npm has no enum for it. `contextData` is text because
 * classic before build 17308 takes nothing else. Options the client does not know are left out, not sent along.
 */
function toOptions(answer: SendAnswer): Office.SmartAlertsEventCompletedOptions {
  if (answer.kind === 'send') return { allowEvent: true };
  const hasButtons = hasAlertButtons();
  return {
    allowEvent: false,
    errorMessage: answer.plain.slice(0, LONGEST_TEXT),
    ...(supportsMailbox('1.15') ? { errorMessageMarkdown: answer.markdown.slice(0, LONGEST_TEXT) } : {}),
    ...(hasButtons ? { cancelLabel: answer.paneButton, commandId: paneCommand(), contextData: answer.paneData } : {}),
    ...(hasButtons && answer.wayThrough === 'send-anyway' ? { sendModeOverride: 'promptUser' } : {}),
  };
}
