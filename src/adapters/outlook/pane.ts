import type { Attachment } from '../../engine';
import { changedAttachment } from './attachments';
import { currentItem } from './compose-item';
import { createItemCalls, type ItemCalls } from './item-call';
import type { LaunchEvent } from './launch-event';

/** A pane has no deadline, only a person waiting. */
const CALL_MS = 10_000;

/** The host calls of a pane. */
export function createPaneCalls(): ItemCalls {
  return createItemCalls(CALL_MS);
}

/** Resolves once the host is there. */
export async function whenOutlookIsReady(): Promise<void> {
  await Office.onReady();
}

type Change = Pick<LaunchEvent, 'attachmentDetails'>;
type Watched = {
  addHandlerAsync?(
    type: string,
    handler: (change: Change) => void,
    callback: (result: Office.AsyncResult<void>) => void,
  ): void;
};

const CHANGES = ['olkRecipientsChanged', 'olkAttachmentsChanged'] as const;

/**
 * Calls `changed` after each change of recipients or attachments, with the attachment that came or went. Events are named by their values because the enum object
 * differs between clients. A host without such events is no mistake: the pane has a button to look again.
 */
export async function watchItem(
  changed: (attachment: Attachment | undefined) => void,
  calls: ItemCalls,
): Promise<void> {
  const item = currentItem() as Watched | undefined;
  if (item?.addHandlerAsync === undefined) return;
  const tell = (change: Change): void => changed(changedAttachment(change));
  await Promise.all(CHANGES.map((type) => calls.ask<void>((callback) => item.addHandlerAsync?.(type, tell, callback))));
}

/** Whether the pane was opened by the button of an alert, which hands over data; the ribbon hands over none. */
export async function isOpenedFromAlert(calls: ItemCalls): Promise<boolean> {
  const item = currentItem();
  const answer = await calls.ask<string>((callback) => {
    if (item?.getInitializationContextAsync === undefined) throw new Error('this host hands nothing over');
    item.getInitializationContextAsync(callback);
  });
  return answer.kind === 'value' && Boolean(answer.value);
}
