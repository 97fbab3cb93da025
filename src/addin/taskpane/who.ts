import type * as what from './what';

/**
 * What the pane needs to show who gets a message and to change that. A file of its own, fetched beside the pane's: the page
 * stands while it arrives.
 */
export { noteFix } from '../exposure';
export { applyMove, fieldsWritten, isBccOut, planMoveToBcc, planRemoval, undoMove } from '../fix';
export { judgeRecipients } from '../judge-recipients';
export { groupRecipients } from './recipient-groups';

/** Here and not in the pane's own file, so that it brings nothing that is here already. */
export function loadWhat(): Promise<typeof what> {
  return import(/* webpackMode: "lazy", webpackChunkName: "what" */ './what');
}
