import { supportsMailbox } from './client';
import { currentItem } from './compose-item';
import type { ItemCalls } from './item-call';
import { paneCommand } from './pane-command';

/** The quiet line above a message that is being written. */
export interface Notice {
  /** What is seen, in one sentence. */
  readonly text: string;
  /** The same for a line without a button: what to do stands in it. */
  readonly plain: string;
  /** The label of the button that opens the pane; at most 30 characters. */
  readonly paneButton: string;
  /** JSON for the pane that the button opens. */
  readonly paneData: string;
}

/** One notice of ours per item: clients show five at most, phones one. Keys end at 32 characters. */
const KEY = 'lastlook.exposure';
/** Longer is refused with an exception ("NotificationMessageDetails", Microsoft Learn). */
const LONGEST_NOTICE = 150;
/** A resource id of the manifest; required, though only classic draws it. */
const ICON = 'Icon.16x16';

/**
 * Shows the line in place of an earlier one: with a button that opens the pane where the client has such lines (Mailbox
 * 1.10, and never a phone: "NotificationMessageAction", Microsoft Learn), else without. A client that says it has them and
 * refuses one gets the line without; one that refuses both is no mistake.
 */
export async function showNotice({ text, plain, paneButton, paneData }: Notice, calls: ItemCalls): Promise<void> {
  const show = (message: string, details: Partial<Office.NotificationMessageDetails> & { readonly type: string }) =>
    calls.ask<void>((callback) =>
      notices().replaceAsync(KEY, { ...details, message: message.slice(0, LONGEST_NOTICE), icon: ICON }, callback),
    );
  const actions = [
    { actionType: 'showTaskPane', actionText: paneButton, commandId: paneCommand(), contextData: paneData },
  ];
  // Whether an insight persists may not be said: office.js throws.
  if (!supportsMailbox('1.10') || (await show(text, { type: 'insightMessage', actions })).kind === 'none')
    await show(plain, { type: 'informationalMessage', persistent: false });
}

/** Takes the line away; none there is no mistake. */
export async function removeNotice(calls: ItemCalls): Promise<void> {
  await calls.ask<void>((callback) => notices().removeAsync(KEY, callback));
}

function notices(): Pick<Office.NotificationMessages, 'replaceAsync' | 'removeAsync'> {
  const found = currentItem()?.notificationMessages;
  if (found === undefined) throw new Error('this host shows no notices');
  return found;
}
