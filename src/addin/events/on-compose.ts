import { completeUnlessOutdated, removeNotice, showNotice, type LaunchEvent } from '../../adapters/outlook';
import type { Message } from '../../engine';
import { describeFinding } from '../../wording';
import { judgeItem } from '../judge';
import { currentPolicy } from '../policy-source';

/**
 * The handler of the events while a message is being written: says early, in one quiet line, what Send would say about
 * the visible recipients, and takes the line away again. Phones have no send event; there this line is all.
 */
export function onCompose(event: LaunchEvent): void {
  completeUnlessOutdated(event, async (calls) => {
    const { message, verdict } = await judgeItem(calls);
    const exposure = verdict.findings.find(({ rule, action }) => rule === 'visible-recipients' && action !== 'observe');
    if (exposure !== undefined) await showNotice(describeFinding(exposure, currentPolicy()).title, calls);
    else if (areVisibleKnown(message)) await removeNotice(calls);
  });
}

/** "Could not be read" is not "nobody there": an earlier line stays then. */
function areVisibleKnown({ unread }: Message): boolean {
  return !unread.some(({ part }) => part === 'to' || part === 'cc');
}
