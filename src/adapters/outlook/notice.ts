import { currentItem } from './compose-item';
import type { ItemCalls } from './item-call';

/** One notice of ours per item: clients show five at most, phones one. Keys end at 32 characters. */
const KEY = 'lastlook.exposure';
/** Longer is refused with an exception ("NotificationMessageDetails", Microsoft Learn). */
const LONGEST_NOTICE = 150;
/** A resource id of the manifest; required, though only classic draws it. */
const ICON = 'Icon.16x16';

/** Shows a quiet line above the message, in place of an earlier one. A host that refuses it is no mistake. */
export async function showNotice(text: string, calls: ItemCalls): Promise<void> {
  const message = text.length > LONGEST_NOTICE ? text.slice(0, LONGEST_NOTICE - 1) + '…' : text;
  await calls.ask<void>((callback) =>
    notices().replaceAsync(KEY, { type: 'informationalMessage', message, icon: ICON, persistent: false }, callback),
  );
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
