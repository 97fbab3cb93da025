import { completeOnce, removeNotice, showNotice, type LaunchEvent } from '../../adapters/outlook';
import { describeFinding } from '../../wording';
import { judgeItem } from '../judge';
import { currentPolicy } from '../policy-source';

/**
 * The handler of the events while a message is being written: says early, in one quiet line, what Send would say about
 * the visible recipients, and takes the line away again. Phones have no send event; there this line is all.
 */
export function onCompose(event: LaunchEvent): void {
  completeOnce(
    event,
    async (calls) => {
      const { verdict } = await judgeItem(calls);
      const exposure = verdict.findings.find(
        ({ rule, action }) => rule === 'visible-recipients' && action !== 'observe',
      );
      if (exposure === undefined) await removeNotice(calls);
      else await showNotice(describeFinding(exposure, currentPolicy()).title, calls);
      return undefined;
    },
    () => undefined,
  );
}
