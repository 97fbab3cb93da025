import { hasActionButton, knowsOverride, rendersMarkdown, type Client } from '../clients';
import type { CompletionOptions } from '../protocol';
import { parseAlertMarkdown, type Block } from './markdown';

export type Choice = 'send-anyway' | 'dont-send' | 'take-action';

interface DialogButton {
  readonly choice: Choice;
  readonly label: string;
}

/** A dialog that stands between Send and the message leaving. Escape and the close button choose `dont-send`. */
export interface Dialog {
  readonly kind: 'alert' | 'taking-longer' | 'finished' | 'timed-out' | 'unavailable' | 'offline';
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly buttons: readonly DialogButton[];
}

/** The title is always the add-in's name; Outlook lets nobody change it. */
const ADD_IN_NAME = 'Last Look';
/** Ids of the manifest's pane buttons; a command with another id only closes the dialog. */
const PANE_COMMANDS: readonly string[] = ['msgComposeOpenPane', 'apptComposeOpenPane'];

const SEND_ANYWAY: DialogButton = { choice: 'send-anyway', label: 'Send Anyway' };
const DONT_SEND: DialogButton = { choice: 'dont-send', label: 'Don’t Send' };

/**
 * The dialog after `allowEvent: false` under send mode SoftBlock: Don't Send only; Send Anyway where the handler relaxed the mode
 * and the client knows how (Mailbox 1.14); an own button where a command is attached, or Don't Send renamed. Learn, "Smart Alerts", and the
 * walkthrough's table of buttons.
 */
export function alertDialog(options: CompletionOptions, client: Client): Dialog {
  const canSend = knowsOverride(client) && options.sendModeOverride === 'promptUser';
  return {
    kind: 'alert',
    title: ADD_IN_NAME,
    blocks: alertBlocks(options, client),
    buttons: [
      ...(hasActionButton(client) ? actionButton(options, 'Take Action') : []),
      ...(canSend ? [SEND_ANYWAY] : []),
      dontSendButton(options, client),
    ],
  };
}

function actionButton({ commandId, cancelLabel }: CompletionOptions, label: string): readonly DialogButton[] {
  return commandId === '' ? [] : [{ choice: 'take-action', label: cancelLabel || label }];
}

function dontSendButton(options: CompletionOptions, client: Client): DialogButton {
  if (hasActionButton(client) || !knowsOverride(client)) return DONT_SEND;
  return actionButton(options, DONT_SEND.label)[0] ?? { ...DONT_SEND, label: options.cancelLabel || DONT_SEND.label };
}

/** Whether the command opens a pane of the add-in. */
export function opensPane(commandId: string): boolean {
  return PANE_COMMANDS.includes(commandId);
}

export const takingLongerDialog: Dialog = {
  kind: 'taking-longer',
  title: ADD_IN_NAME,
  blocks: plainBlocks(
    'The add-in is taking longer than expected to check your message. Please wait, or don’t send it now.',
  ),
  buttons: [DONT_SEND],
};

/** After a slow run that ends well Outlook asks once more (OfficeDev/office-js#4957). */
export const finishedDialog: Dialog = {
  kind: 'finished',
  title: ADD_IN_NAME,
  blocks: plainBlocks('The add-in has finished checking your message. Send it now?'),
  buttons: [{ choice: 'send-anyway', label: 'Send' }, DONT_SEND],
};

export const timedOutDialog: Dialog = {
  kind: 'timed-out',
  title: ADD_IN_NAME,
  blocks: plainBlocks(
    'The add-in did not finish in time. Your message was not sent. Press Send again to repeat the check.',
  ),
  buttons: [{ choice: 'dont-send', label: 'OK' }],
};

/** Learn contradicts itself on SoftBlock here; its section on unavailable add-ins has this dialog. */
export const unavailableDialog: Dialog = {
  kind: 'unavailable',
  title: ADD_IN_NAME,
  blocks: plainBlocks('The add-in is unavailable and can’t check your message right now.'),
  buttons: [SEND_ANYWAY, { choice: 'dont-send', label: 'Try Later' }],
};

export const offlineDialog: Dialog = {
  kind: 'offline',
  title: ADD_IN_NAME,
  blocks: plainBlocks(
    'You’re offline, so the add-in can’t check your message. If you send it anyway, it waits in the Outbox and leaves unchecked when you are back online.',
  ),
  buttons: [SEND_ANYWAY, DONT_SEND],
};

function alertBlocks(options: CompletionOptions, client: Client): readonly Block[] {
  if (rendersMarkdown(client) && options.errorMessageMarkdown !== '') {
    return parseAlertMarkdown(options.errorMessageMarkdown);
  }
  return plainBlocks(options.errorMessage || `${ADD_IN_NAME} has found something to look at before you send this.`);
}

/** Plain text: one paragraph per line, and addresses stay text. */
function plainBlocks(text: string): readonly Block[] {
  return text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: line, isBold: false, isItalic: false }] }));
}
