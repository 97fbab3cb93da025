import { removeNotice, showNotice, type ItemCalls } from '../adapters/outlook';
import type { Finding } from '../engine';
import { renderNotice } from '../wording';
import type { Judgement } from './judge';
import { currentPolicy } from './policy-source';

/** Shows the quiet line about what would be shown to strangers, in place of an earlier one, or takes it away. */
export async function tellExposure(judgement: Judgement, calls: ItemCalls): Promise<void> {
  const exposure = exposureIn(judgement);
  if (exposure === undefined) await withdrawNotice(judgement, calls);
  else await showNotice({ ...renderNotice(exposure, currentPolicy()), paneData: '{"from":"notice"}' }, calls);
}

/**
 * Takes the line away when it no longer holds, and never shows one: for the pane, which looks again whenever somebody comes
 * back to it and would bring back a line that was dismissed.
 */
export async function withdrawNotice(judgement: Judgement, calls: ItemCalls): Promise<void> {
  // "Could not be read" is not "nobody there": an earlier line stays then.
  const isKnown = !judgement.message.unread.some(({ part }) => part === 'to' || part === 'cc');
  if (isKnown && exposureIn(judgement) === undefined) await removeNotice(calls);
}

function exposureIn({ verdict }: Judgement): Finding | undefined {
  return verdict.findings.find(({ rule, action }) => rule === 'visible-recipients' && action !== 'observe');
}
