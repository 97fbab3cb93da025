import { changedAttachment, completeUnlessOutdated, type ItemCalls, type LaunchEvent } from '../../adapters/outlook';
import { dropChanged, noteChange, readAhead } from '../attachment-digests';
import { markDraft } from '../asked-before';
import { deliver } from '../deliver';
import { judgeItem } from '../judge';
import { keepStart } from '../kept-thread';
import { tellExposure } from '../notice';
import { HANDLER } from './read-file';

/**
 * The handler of the events while a message is being written: says early, in one quiet line, what Send would say about
 * the visible recipients, and takes the line away again. Phones have no send event; there this line is all.
 */
export function onCompose(event: LaunchEvent): void {
  noteChange(changedAttachment(event));
  completeUnlessOutdated(event, look);
}

/** The same of the event that a message opens with: as a reply is now, its thread has left it. */
export function onOpen(event: LaunchEvent): void {
  completeUnlessOutdated(event, async (calls, lasting) => {
    // The next event may follow at once, and this is the only one that can tell.
    await keepStart(lasting);
    await markDraft(lasting);
    await look(calls, lasting);
  });
}

async function look(calls: ItemCalls, lasting: ItemCalls): Promise<void> {
  await dropChanged(calls);
  await tellExposure(await judgeItem(calls), calls);
  // After the notice: a large file takes its time.
  if (await readAhead(lasting, HANDLER)) await tellExposure(await judgeItem(calls), calls);
  await deliver();
}
