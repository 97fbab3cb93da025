import {
  changedAttachment,
  completeUnlessOutdated,
  removeNotice,
  showNotice,
  type ItemCalls,
  type LaunchEvent,
} from '../../adapters/outlook';
import { readAttachment } from '../../attachments';
import type { Message } from '../../engine';
import { describeFinding } from '../../wording';
import { dropChanged, noteChange, readAhead, type FileReader } from '../attachment-digests';
import { judgeItem } from '../judge';
import { currentPolicy } from '../policy-source';

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
    if (await readAhead(lasting, HANDLER_FILE)) await tell(calls);
  });
}

async function tell(calls: ItemCalls): Promise<void> {
  const { message, verdict } = await judgeItem(calls);
  const exposure = verdict.findings.find(({ rule, action }) => rule === 'visible-recipients' && action !== 'observe');
  if (exposure !== undefined) await showNotice(describeFinding(exposure, currentPolicy()).title, calls);
  else if (areVisibleKnown(message)) await removeNotice(calls);
}

/** PDF takes a reader ten times the size of this file; the pane has it. */
const HANDLER_FILE: FileReader = { read: readAttachment, readsMore: () => false };

/** "Could not be read" is not "nobody there": an earlier line stays then. */
function areVisibleKnown({ unread }: Message): boolean {
  return !unread.some(({ part }) => part === 'to' || part === 'cc');
}
