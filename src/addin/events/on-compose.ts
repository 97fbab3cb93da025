import {
  changedAttachment,
  completeUnlessOutdated,
  removeNotice,
  showNotice,
  type ItemCalls,
  type LaunchEvent,
} from '../../adapters/outlook';
import type { Message } from '../../engine';
import { renderNotice } from '../../wording';
import { dropChanged, noteChange, readAhead } from '../attachment-digests';
import { judgeItem } from '../judge';
import { currentPolicy } from '../policy-source';
import { HANDLER } from './read-file';

/**
 * The handler of the events while a message is being written: says early, in one quiet line, what Send would say about
 * the visible recipients, and takes the line away again. Phones have no send event; there this line is all.
 */
export function onCompose(event: LaunchEvent): void {
  noteChange(changedAttachment(event));
  completeUnlessOutdated(event, async (calls, lasting) => {
    await dropChanged(calls);
    await tell(calls);
    // After the notice: a large file takes its time.
    if (await readAhead(lasting, HANDLER)) await tell(calls);
  });
}

async function tell(calls: ItemCalls): Promise<void> {
  const { message, verdict } = await judgeItem(calls);
  const exposure = verdict.findings.find(({ rule, action }) => rule === 'visible-recipients' && action !== 'observe');
  if (exposure !== undefined)
    await showNotice({ ...renderNotice(exposure, currentPolicy()), paneData: '{"from":"notice"}' }, calls);
  else if (areVisibleKnown(message)) await removeNotice(calls);
}

/** "Could not be read" is not "nobody there": an earlier line stays then. */
function areVisibleKnown({ unread }: Message): boolean {
  return !unread.some(({ part }) => part === 'to' || part === 'cc');
}
